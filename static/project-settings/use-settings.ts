import { type QueryClient, useQuery } from '@tanstack/react-query';
import type { SettingsAnswer } from '../../src/contract/settings';
import { call } from '../shared/api/call';

const keyOf = (projectId: number) => ['settings', projectId] as const;

/** A project's document with what lies beneath it and its history. */
export function useSettings(projectId: number) {
  return useQuery({ queryKey: keyOf(projectId), queryFn: () => call('settings', { projectId }) });
}

/** The same, asked for now. */
export function readSettings(client: QueryClient, projectId: number): Promise<SettingsAnswer> {
  return client.query({
    queryKey: keyOf(projectId),
    queryFn: () => call('settings', { projectId }),
    staleTime: 0,
  });
}

/** What settings can name here, with how many defects have it. */
export function useValues(projectId: number) {
  return useQuery({
    queryKey: ['settings-values', projectId],
    queryFn: () => call('settings-values', { projectId }),
  });
}
