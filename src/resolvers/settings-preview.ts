import type { PreviewedNumbers, SettingsPreview } from '../contract/settings-preview';
import { canonical } from '../contract/settings-parts';
import { releaseChanges } from '../domain/aggregate/release-changes';
import { type Report, reportOf } from '../domain/aggregate/report';
import { calendarOf } from '../domain/day';
import type { ProjectFacts } from '../domain/facts';
import type { Settings } from '../domain/settings';
import { jqlDate, jqlOf, planFor, readsAlike } from '../indexing/plan';
import { requireFilter } from '../indexing/start';
import { mappedFields } from '../jira/fields';
import { readProject } from '../jira/project';
import { approximateCountForUser } from '../jira/search';
import { settingsWith } from '../settings/documents';
import { loadSettings } from '../settings/store';
import { facts } from '../store/facts';
import type { IndexState } from '../store/index-state';
import type { ReadPlan } from '../store/plan';
import { indexOf } from './enabled';

const MOST_RELEASES = 10;

/**
 * The numbers by the settings that reports use now and by those that a document would make, over one load of facts.
 * @throws SettingsError as a save of the document would
 */
export async function previewSettings(projectId: number, document: unknown): Promise<SettingsPreview> {
  const index = await indexOf(projectId);
  const [next, { settings }] = await Promise.all([
    settingsWith(projectId, document),
    loadSettings(projectId, index.heldSettings ?? undefined),
  ]);
  if (next.defects.filter !== settings.defects.filter) await requireFilter(next.defects.filter);
  const now = Date.now();
  const plan = await newPlan(index, settings, next, now);
  const read = await facts(index);
  const before = reportBy(settings, read, now);
  if (plan !== null)
    return {
      kind: 'reading',
      before: numbersOf(before, settings),
      matching: await matching(projectId, plan, now),
    };
  const after = reportBy(next, read, now);
  const changes = releaseChanges(before, after);
  return {
    kind: 'numbers',
    before: numbersOf(before, settings),
    after: numbersOf(after, next),
    releases: changes.slice(0, MOST_RELEASES),
    releasesChanged: changes.length,
    dataAsOf: index.live?.asOf ?? null,
  };
}

/** What would be read anew; null where the stored facts are those that the settings ask for. */
async function newPlan(
  { projectId, live, run }: IndexState,
  used: Settings,
  next: Settings,
  now: number,
): Promise<ReadPlan | null> {
  if (readingOf(used) === readingOf(next)) return null;
  const plan = planFor(await readProject(projectId), next, now);
  const stored = live?.plan ?? run.plan;
  return readsAlike(plan, stored) && plan.horizonMonths === stored.horizonMonths ? null : plan;
}

/** What of settings decides which issues and which of their fields are read. */
function readingOf(settings: Settings): string {
  return canonical([settings.defects, mappedFields(settings)]);
}

async function matching(projectId: number, plan: ReadPlan, now: number): Promise<number | null> {
  const jql = jqlOf(projectId, plan);
  if (jql === '') return null;
  const horizon = plan.horizon === null ? '' : ` AND ${jqlDate('created', '>=', plan.horizon, now)}`;
  return approximateCountForUser(jql + horizon);
}

function reportBy(settings: Settings, read: ProjectFacts, now: number): Report {
  return reportOf(read, settings, calendarOf(settings.timeZone)(now));
}

function numbersOf(report: Report, { minimumN }: Settings): PreviewedNumbers {
  const { read, reconciliation, outcomes, headline } = report;
  return { read, reconciliation, outcomes, headline, minimumN };
}
