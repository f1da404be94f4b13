import { route } from '@forge/api';
import { z } from 'zod';
import { everyPage } from './pages';
import { requestJira } from './request';
import { idOf } from './values';

const PAGE_SIZE = 100;
/** So many ids fit into an address. */
const IDS_AT_ONCE = 100;
const USES = ['create', 'edit', 'view'] as const;

const page = <T extends z.ZodType>(value: T) =>
  z.object({ values: z.array(value).default([]), isLast: z.boolean().default(true) });
const schemesAnswer = page(
  z.object({ issueTypeScreenScheme: z.object({ id: z.string() }), projectIds: z.array(idOf) }),
);
const mappingsAnswer = page(
  z.object({ issueTypeScreenSchemeId: z.string(), issueTypeId: z.string(), screenSchemeId: z.string() }),
);
const screenId = z.number().optional();
const screensAnswer = page(
  z.object({
    id: z.number(),
    screens: z.object({ default: screenId, create: screenId, edit: screenId, view: screenId }).optional(),
  }),
);

/** What people do with issues on a screen. */
export type ScreenUse = (typeof USES)[number];

/** How company-managed projects come to their screens: by scheme and issue type. */
export interface ScreenSchemes {
  /** Of each project that was asked about. Team-managed ones have none. */
  readonly schemeOf: ReadonlyMap<number, string>;
  /** Of all schemes; the issue type `default` stands for all that have no line of their own. */
  readonly mappings: readonly z.infer<typeof mappingsAnswer>['values'][number][];
  readonly screensOf: ReadonlyMap<string, { readonly [U in ScreenUse | 'default']?: number | undefined }>;
}

/** Reads how projects come to their screens, as the user, who must administer Jira. */
export async function readScreenSchemes(projectIds: readonly number[]): Promise<ScreenSchemes> {
  const [schemeOf, mappings, screens] = await Promise.all([
    schemesOf(projectIds),
    everyPage((startAt) =>
      requestJira(
        route`/rest/api/3/issuetypescreenscheme/mapping?startAt=${startAt}&maxResults=${PAGE_SIZE}`,
        {
          method: 'GET',
          as: 'user',
          operation: '/rest/api/3/issuetypescreenscheme/mapping',
          answer: mappingsAnswer,
        },
      ),
    ),
    everyPage((startAt) =>
      requestJira(route`/rest/api/3/screenscheme?startAt=${startAt}&maxResults=${PAGE_SIZE}`, {
        method: 'GET',
        as: 'user',
        operation: '/rest/api/3/screenscheme',
        answer: screensAnswer,
      }),
    ),
  ]);
  return {
    schemeOf,
    mappings,
    screensOf: new Map(screens.map((scheme) => [String(scheme.id), scheme.screens ?? {}])),
  };
}

async function schemesOf(projectIds: readonly number[]): Promise<ReadonlyMap<number, string>> {
  const found = new Map<number, string>();
  for (let at = 0; at < projectIds.length; at += IDS_AT_ONCE) {
    const asked = new URLSearchParams(
      projectIds.slice(at, at + IDS_AT_ONCE).map((id): [string, string] => ['projectId', String(id)]),
    );
    const schemes = await everyPage((startAt) =>
      requestJira(
        route`/rest/api/3/issuetypescreenscheme/project?${asked}&startAt=${startAt}&maxResults=${PAGE_SIZE}`,
        {
          method: 'GET',
          as: 'user',
          operation: '/rest/api/3/issuetypescreenscheme/project',
          answer: schemesAnswer,
        },
      ),
    );
    for (const { issueTypeScreenScheme, projectIds: ids } of schemes)
      for (const id of ids) found.set(id, issueTypeScreenScheme.id);
  }
  return found;
}

/**
 * The screens on which people work with issues of the types in a project, and what for. A use without a screen of its
 * own has the scheme's default.
 * @param typeIds null: any type
 */
export function screensUsed(
  { schemeOf, mappings, screensOf }: ScreenSchemes,
  projectId: number,
  typeIds: readonly number[] | null,
): ReadonlyMap<number, ReadonlySet<ScreenUse>> {
  const scheme = schemeOf.get(projectId);
  const own = mappings.filter(({ issueTypeScreenSchemeId }) => issueTypeScreenSchemeId === scheme);
  const fallback = own.filter(({ issueTypeId }) => issueTypeId === 'default');
  const lines =
    typeIds === null
      ? own
      : typeIds.flatMap((id) => {
          const line = own.filter(({ issueTypeId }) => issueTypeId === String(id));
          return line.length > 0 ? line : fallback;
        });
  const used = new Map<number, Set<ScreenUse>>();
  for (const { screenSchemeId } of lines) {
    const screens = screensOf.get(screenSchemeId) ?? {};
    for (const use of USES) {
      const screen = screens[use] ?? screens.default;
      if (screen !== undefined) used.set(screen, (used.get(screen) ?? new Set()).add(use));
    }
  }
  return used;
}
