import { route } from '@forge/api';
import { z } from 'zod';
import type { Instant } from '../domain/day';
import { type JiraPrincipal, requestJira } from './request';

const PATH = '/rest/api/3/serverInfo';
const answer = z.object({ serverTime: z.string() });

/** What time it is by Jira's clock. @throws JiraError */
export async function readServerTime(as: JiraPrincipal): Promise<Instant> {
  const { serverTime } = await requestJira(route`/rest/api/3/serverInfo`, {
    method: 'GET',
    as,
    operation: PATH,
    answer,
  });
  return Date.parse(serverTime);
}
