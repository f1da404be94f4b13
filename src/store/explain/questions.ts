import type { SqlValue } from '../run';
import * as database from '../statements/database';
import * as defect from '../statements/defect';
import * as lease from '../statements/lease';
import * as linked from '../statements/linked';
import * as name from '../statements/name';
import * as pending from '../statements/pending';
import * as project from '../statements/project';
import * as segment from '../statements/segment';
import * as draft from '../statements/set-up-draft';
import * as settings from '../statements/settings';
import * as sign from '../statements/sign';
import * as sprint from '../statements/sprint';
import * as tally from '../statements/tally';
import * as version from '../statements/version';

/** What the statements are asked about: a defect that is stored, so that the plan is one of real rows. */
export interface Sample {
  readonly projectId: number;
  readonly lane: number;
  readonly day: number;
  readonly issueId: number;
}

/** A statement as it is run, and the indexes that it is made for. */
export interface Question {
  /** The name of the statement in the source. */
  readonly name: string;
  readonly text: string;
  readonly parameters: readonly SqlValue[];
  /** By table, or by the name that the statement gives it. A table that is not in it is small and may be gone through. */
  readonly indexes: Readonly<Record<string, readonly string[]>>;
}

const IDS = 10;
const SEVERAL = (value: SqlValue, times = IDS): readonly SqlValue[] =>
  Array.from({ length: times }, () => value);
const KEY = ['PRIMARY'];
const BY_ISSUE = ['u_issue'];
const EITHER = [...KEY, ...BY_ISSUE];

/** Every SELECT of the app. */
export function questionsAbout({ projectId, lane, day, issueId }: Sample): readonly Question[] {
  const ofLane = [projectId, lane];
  return [
    { name: 'SELECT_DATABASE_VERSION', text: database.SELECT_DATABASE_VERSION, parameters: [], indexes: {} },
    of('SELECT_STEPS_DONE', database.SELECT_STEPS_DONE, [], {}),
    ...defectQuestions({ projectId, lane, day, issueId }),
    of('SELECT_LINKED', linked.SELECT_LINKED, [projectId, 0, 0], { linked_issue: KEY }),
    of(
      'SELECT_LINKED_AND_STORED',
      linked.SELECT_LINKED_AND_STORED,
      linked.parametersOfBoth(projectId, 0, 0),
      {
        linked_issue: KEY,
        d: BY_ISSUE,
      },
    ),
    of('selectLinkers', linked.selectLinkers(IDS), SEVERAL(issueId), { linked_issue: ['k_issue'] }),
    of('SELECT_LEASE', lease.SELECT_LEASE, ['changes'], { lease: KEY }),
    of('SELECT_NAMES', name.SELECT_NAMES, [projectId], { fact_name: KEY }),
    of('SELECT_PENDING', pending.SELECT_PENDING, [], {}),
    of('SELECT_IS_PENDING', pending.SELECT_IS_PENDING, [issueId], { pending_issue: KEY }),
    of('COUNT_PENDING', pending.COUNT_PENDING, [], {}),
    of('selectProjects', project.selectProjects(1), [projectId], { project: KEY, project_access: KEY }),
    of('SELECT_ALL_PROJECTS', project.SELECT_ALL_PROJECTS, [], {}),
    of('SELECT_PROJECT_ANSWERED', project.SELECT_PROJECT_ANSWERED, [projectId, 0, projectId], {
      project: KEY,
      project_access: KEY,
      suggestion_outcome: KEY,
    }),
    of('SELECT_TO_PACK', segment.SELECT_TO_PACK, [projectId, 0], { segment: KEY }),
    of('SELECT_LANE', segment.SELECT_LANE, [...ofLane, ...ofLane, 1_000_000], { segment: KEY, p: KEY }),
    of('selectParts', segment.selectParts(1), [...ofLane, 0, segment.LAST_PART, Math.floor(day / 16)], {
      segment_part: KEY,
    }),
    of('selectLinks', segment.selectLinks(1), [...ofLane, Math.floor(day / 16)], { segment_part: KEY }),
    of('SELECT_SET_UP_DRAFT', draft.SELECT_SET_UP_DRAFT, [], { set_up_draft: KEY }),
    of('SELECT_SETTINGS', settings.SELECT_SETTINGS, [1_000_000, projectId, 1_000_000], { settings: KEY }),
    of('SELECT_SETTINGS_HISTORY', settings.SELECT_SETTINGS_HISTORY, [0], { settings: KEY }),
    of('SELECT_SETTINGS_REVISION', settings.SELECT_SETTINGS_REVISION, [0, 1], { settings: KEY }),
    of('SELECT_SIGNS', sign.SELECT_SIGNS, [], {}),
    of('SELECT_SPRINTS', sprint.SELECT_SPRINTS, [projectId], { sprint: KEY }),
    of('SELECT_TALLIES', tally.SELECT_TALLIES, [Math.floor(Date.now() / 3_600_000)], { tally: KEY }),
    of('SELECT_VERSIONS', version.SELECT_VERSIONS, [projectId], { version: KEY }),
  ];
}

function defectQuestions({ projectId, lane, day, issueId }: Sample): readonly Question[] {
  const ofLane = [projectId, lane];
  const upTo = [...ofLane, day, day, issueId];
  const before = [...ofLane, day, day - 16, day - 16, 0];
  const spans = SEVERAL(day, 2 * IDS);
  const options = defect.OPTION_COLUMNS.flatMap(() => SEVERAL(0));
  return [
    of('selectDefects', defect.selectDefects(IDS), [...ofLane, ...spans, day, 0], { defect: KEY }),
    of('selectPlaces', defect.selectPlaces(IDS), [lane, ...SEVERAL(issueId)], { defect: BY_ISSUE }),
    of('SELECT_LINKED_UP_TO', defect.SELECT_LINKED_UP_TO, before, { defect: KEY }),
    of('SELECT_FOR_DETAILS', defect.SELECT_FOR_DETAILS, upTo, { defect: KEY }),
    of('SELECT_DEFECT', defect.SELECT_DEFECT, [...ofLane, issueId], { defect: EITHER }),
    of('SELECT_NEWEST', defect.SELECT_NEWEST, ofLane, { defect: KEY }),
    of('SELECT_TAGGED', defect.SELECT_TAGGED, [...ofLane, 1, day, day, issueId], { defect: KEY }),
    of('selectNeighbours', defect.selectNeighbours(IDS), SEVERAL(issueId), { d: BY_ISSUE, p: KEY }),
    of('selectSeen', defect.selectSeen(IDS), [lane, ...SEVERAL(issueId)], { defect: BY_ISSUE }),
    of('selectProjectsOf', defect.selectProjectsOf(IDS), SEVERAL(issueId), { defect: BY_ISSUE }),
    of('SELECT_IS_KNOWN', defect.SELECT_IS_KNOWN, [issueId, issueId], {
      defect: BY_ISSUE,
      linked_issue: ['k_issue'],
    }),
    of('COUNT_BY_DAY', defect.COUNT_BY_DAY, ofLane, { defect: KEY }),
    of('SELECT_SEEN_IN_DAYS', defect.SELECT_SEEN_IN_DAYS, [...ofLane, day - 16, day], { defect: KEY }),
    of('SELECT_BY_VERSION', defect.SELECT_BY_VERSION, [projectId, '1', '1'], { defect: KEY }),
    of('selectByOptions', defect.selectByOptions(IDS), [projectId, ...options], { defect: KEY }),
  ];
}

function of(
  statement: string,
  text: string,
  parameters: readonly SqlValue[],
  indexes: Question['indexes'],
): Question {
  return { name: statement, text, parameters, indexes };
}
