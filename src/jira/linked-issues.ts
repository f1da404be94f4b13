import { z } from 'zod';
import type { DefectFacts, LinkedIssueFacts } from '../domain/facts';
import type { SeenName } from './parse-issue';
import { isLimited, RESTRICTION_FIELD } from './restriction';
import { fetchIssues } from './search';
import { idOf, instantOf, namedOf } from './values';

/** Issues that one request reads. */
const BATCH_SIZE = 100;
const FIELDS = ['issuetype', 'created', 'project', 'security', RESTRICTION_FIELD];

const linkedIssue = z.object({
  id: idOf,
  fields: z.object({
    issuetype: namedOf,
    created: instantOf,
    project: z.object({ projectTypeKey: z.string() }),
    security: z.unknown().optional(),
    issuerestriction: z.unknown().optional(),
  }),
});

/** Linked issues with the names of their types, which may be types that no defect of the project has. */
export interface ReadLinkedIssues {
  /** By id. */
  readonly issues: readonly LinkedIssueFacts[];
  readonly names: readonly SeenName[];
  /** Issues whose JSON could not be read. */
  readonly unreadable: number;
}

/**
 * Issues by id, as the app; left out are those that do not exist, that Jira does not show, and those under a security
 * level or restricted to roles, whoever may see them. Costs one rate point per 100 ids and one an issue found.
 */
export async function readLinkedIssues(ids: readonly number[]): Promise<ReadLinkedIssues> {
  const issues: LinkedIssueFacts[] = [];
  const types = new Map<number, string>();
  let unreadable = 0;
  for (let at = 0; at < ids.length; at += BATCH_SIZE) {
    for (const json of await fetchIssues(ids.slice(at, at + BATCH_SIZE), FIELDS)) {
      const parsed = linkedIssue.safeParse(json);
      if (!parsed.success) {
        unreadable++;
        continue;
      }
      const { id, fields } = parsed.data;
      const { issuetype, created, project } = fields;
      if (isLimited(fields)) continue;
      types.set(issuetype.id, issuetype.name);
      const serviceRequest = project.projectTypeKey === 'service_desk';
      issues.push({ id, typeId: issuetype.id, created, serviceRequest });
    }
  }
  return {
    issues: issues.sort((a, b) => a.id - b.id),
    names: [...types].map(([id, name]) => ({ kind: 'types', id, name })),
    unreadable,
  };
}

/**
 * Ids of the issues that defects link to, in either direction, each once, without those that are stored as defects.
 * Settings do not narrow them: which link types mean prevention may change, and any link may lead to a service
 * request. Reading one costs a rate point.
 *
 * @param isStored whether the issue of an id is stored as a defect, so that its type and creation are known
 */
export function linkTargets(
  defects: Iterable<Pick<DefectFacts, 'links'>>,
  isStored: (issueId: number) => boolean,
): readonly number[] {
  const ids = new Set<number>();
  for (const { links } of defects) for (const { issueId } of links) if (!isStored(issueId)) ids.add(issueId);
  return [...ids].sort((a, b) => a - b);
}
