import type Resolver from '@forge/resolver';
import { TAG_FIELDS } from '../contract/issue';
import type { EditingCheck, JiraCheck, SignsOfLife } from '../contract/site-check';
import { enqueue } from '../indexing/queue';
import { JiraError } from '../jira/errors';
import { editableFields } from '../jira/issue';
import { metered } from '../jira/meter';
import { readServerTime } from '../jira/server';
import { loadSettings } from '../settings/store';
import { databaseVersion, explainOn, loadNewestDefect } from '../store/database-check';
import { type IndexState, loadEnabledProjects } from '../store/index-state';
import { loadSigns } from '../store/signs';
import { defineResolver } from './define';
import { Right } from './rights';

/** Projects whose newest defect is looked at: two statements and a request of Jira for each. */
const MOST_PROJECTS = 5;

/** What an administrator can have checked on a real site. */
export function defineSiteCheck(resolver: Resolver): void {
  defineResolver(resolver, 'check-database', Right.administerJira(), async () => {
    const version = await databaseVersion();
    const [first] = (await loadEnabledProjects()).flatMap(({ projectId, live }) =>
      live ? [{ projectId, lane: live.lane }] : [],
    );
    return { version, plans: await explainOn(first ?? null) };
  });
  defineResolver(resolver, 'check-jira', Right.administerJira(), checkJira);
  defineResolver(resolver, 'signs-of-life', Right.administerJira(), signsOfLife);
  defineResolver(resolver, 'test-queue', Right.administerJira(), async () => {
    const asked = Date.now();
    await enqueue({ kind: 'sign' });
    return { asked };
  });
}

async function checkJira(): Promise<JiraCheck> {
  const before = Date.now();
  const app = await metered(async (meter) => {
    const time = await readServerTime('app');
    return { time, headers: meter.rateHeaders };
  });
  const after = Date.now();
  const user = await metered(async (meter) => {
    await readServerTime('user');
    return meter.rateHeaders;
  });
  const projects = (await loadEnabledProjects()).slice(0, MOST_PROJECTS);
  return {
    clock: {
      aheadMs: Math.round(app.time - (before + after) / 2),
      uncertainMs: Math.ceil((after - before) / 2),
    },
    rates: { app: app.headers, user },
    editing: await Promise.all(projects.map(editingOf)),
  };
}

async function editingOf({ projectId, projectKey, live }: IndexState): Promise<EditingCheck> {
  const newest = live && (await loadNewestDefect(projectId, live.lane));
  if (!newest) return { projectKey, issue: null };
  const { fields } = (await loadSettings(projectId)).settings;
  const editable = await fieldsOn(newest.issueId);
  if (editable === null) return { projectKey, issue: null };
  return {
    projectKey,
    issue: {
      key: `${projectKey}-${newest.number}`,
      fields: TAG_FIELDS.flatMap((field) => {
        const id = fields[field];
        return id === null ? [] : [{ field, isEditable: editable.get(id)?.isSingleSelect === true }];
      }),
    },
  };
}

/** Null where Jira does not show the issue to the caller. */
async function fieldsOn(issueId: number): Promise<Awaited<ReturnType<typeof editableFields>> | null> {
  try {
    return await editableFields(issueId);
  } catch (error) {
    if (error instanceof JiraError && error.status === 404) return null;
    throw error;
  }
}

async function signsOfLife(): Promise<SignsOfLife> {
  const signs = await loadSigns();
  return {
    now: Date.now(),
    issueEvent: signs.get('issue-event') ?? null,
    versionEvent: signs.get('version-event') ?? null,
    schedule: signs.get('schedule') ?? null,
    queue: signs.get('queue') ?? null,
  };
}
