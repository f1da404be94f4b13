import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Problem } from '../../src/contract/problem';
import type { SettingsPreview } from '../../src/contract/settings-preview';
import { call } from '../shared/api/call';
import { failureOf } from '../shared/api/contract-failure';
import { oneAtATime } from './one-at-a-time';

/** For so long nothing may be edited before a preview is asked for, in milliseconds. */
const REST_MS = 500;

/** A preview may take the app seconds: while one goes on, only the newest of those wanted meanwhile waits. */
const inTurn = oneAtATime();

export type PreviewState =
  /** Nothing to preview. */
  | { readonly kind: 'none' }
  | { readonly kind: 'computing' }
  | { readonly kind: 'ready'; readonly preview: SettingsPreview }
  /** The settings do not fit together, or a value is none: a save would be refused for the same. */
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] }
  | { readonly kind: 'failed'; readonly thrown: unknown; readonly retry: () => void };

/** What a document would do. An answer is shown only while the document it is of is the one in the form. */
export function usePreview(projectId: number, document: unknown, isWanted: boolean): PreviewState {
  const text = JSON.stringify(document);
  const rested = useRested(text, REST_MS);
  const isCurrent = isWanted && rested === text;
  const { data, error, refetch } = useQuery({
    queryKey: ['preview', projectId, text],
    queryFn: ({ signal }) =>
      inTurn(signal, () => call('preview-settings', { projectId, document: JSON.parse(text) as unknown })),
    enabled: isCurrent,
    staleTime: 0,
    gcTime: 0,
  });
  if (!isWanted) return { kind: 'none' };
  if (!isCurrent) return { kind: 'computing' };
  if (error) {
    const failure = failureOf(error);
    return failure.code === 'bad-request'
      ? { kind: 'refused', problems: failure.problems }
      : { kind: 'failed', thrown: error, retry: () => void refetch() };
  }
  return data ? { kind: 'ready', preview: data } : { kind: 'computing' };
}

/** A text once it has been the same for a while. */
function useRested(text: string, ms: number): string | null {
  const [rested, setRested] = useState<string | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), ms);
    return () => clearTimeout(timer);
  }, [text, ms]);
  return rested;
}
