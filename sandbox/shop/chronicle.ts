import { createIssue } from '../jira/site/issue-changes';
import type { IssueChanges } from '../jira/site/issue-diff';
import type { Board, Issue } from '../jira/site/model';
import { updateIssueAt } from '../jira/site/past';
import type { JiraSite } from '../jira/site/site';
import { sprintValue } from '../jira/site/sprint-field';
import { builtInUsers } from '../jira/site/users';
import type { Dice } from './dice';
import type { Draft, Tags } from './draft';
import { DAY, HOUR, type Moments } from './moments';
import { sprintAt } from './sprints';
import type { Vocabulary } from './vocabulary';

const { siteAdmin, projectAdmin, developer } = builtInUsers;
const PEOPLE = [developer, developer, developer, projectAdmin, siteAdmin].map(({ accountId }) => accountId);
/** How long work on an issue that is still open went on, in days. */
const OPEN_SPAN = 20;

/** Where and with what issues are written. */
export interface Chronicle {
  readonly site: JiraSite;
  readonly words: Vocabulary;
  readonly board: Board;
  readonly dice: Dice;
  readonly moments: Moments;
}

interface Step {
  readonly at: number;
  readonly changes: IssueChanges;
}

/** Writes a draft into the site as it came about: reported, triaged, worked on, done, perhaps opened again. */
export function writeIssue(chronicle: Chronicle, draft: Draft): Issue {
  const { site, words, dice } = chronicle;
  // Affected versions are often found out after the report: today's value is not always the first.
  const isAffectedLater = draft.affected.length > 0 && dice.chance(0.1);
  const issue = createIssue(
    site,
    {
      project: words.project,
      type: words.types[draft.kind],
      status: words.statuses.open,
      created: draft.created,
      summary: draft.summary,
      priority: words.priorities.get(draft.priority) ?? null,
      level: draft.isSecured === true ? words.level : null,
      labels: draft.labels,
      components: draft.components.flatMap((name) => words.components.get(name) ?? []),
      affected: isAffectedLater ? [] : draft.affected,
      others: sprintOf(chronicle, draft),
    },
    dice.pick(PEOPLE),
  );
  for (const { at, changes } of stepsOf(chronicle, draft))
    updateIssueAt(site, issue, changes, at, dice.pick(PEOPLE));
  return issue;
}

function stepsOf(chronicle: Chronicle, draft: Draft): readonly Step[] {
  const { words, dice, moments } = chronicle;
  const { created, ending } = draft;
  const work = workOn(chronicle, draft);
  const end = ending?.at ?? Math.min(moments.latest, created + OPEN_SPAN * DAY);
  const times = work.map(() => moments.between(created, end)).sort((a, b) => a - b);
  const steps = work.map((changes, index): Step => ({ at: times[index] ?? end, changes }));
  if (!ending) return steps;
  const { at, resolution, fixed, reopened } = ending;
  const done = { status: words.statuses.done, resolution: words.resolutions[resolution] };
  steps.push({ at, changes: { ...done, fixed, others: optionValues(chronicle, draft, ['mechanism']) } });
  if (!reopened) return steps;
  steps.push({ at: reopened.at, changes: { status: words.statuses.reopened, resolution: null } });
  const { again } = reopened;
  if (!again) return steps;
  steps.push({
    at: dice.chance(0.5) ? reopened.at : moments.between(reopened.at, again.at - HOUR),
    changes: { status: words.statuses.progress },
  });
  return [...steps, { at: again.at, changes: { ...done, fixed: again.fixed } }];
}

/** What happens before the end, in order; an open issue has come as far as it has. */
function workOn(chronicle: Chronicle, draft: Draft): readonly IssueChanges[] {
  const { words, dice } = chronicle;
  const { ending, firstDiscovery, plannedFor = [] } = draft;
  const triage: IssueChanges = {
    affected: draft.affected,
    ...(ending ? {} : { fixed: plannedFor }),
    others: optionValues(
      chronicle,
      draft,
      ending ? ['origin', 'discovery'] : ['origin', 'discovery', 'mechanism'],
    ),
  };
  const first: IssueChanges[] =
    firstDiscovery === undefined
      ? [triage]
      : [
          {
            ...triage,
            others: optionValues(chronicle, { tags: { ...draft.tags, discovery: firstDiscovery } }, [
              'origin',
              'discovery',
            ]),
          },
          triage,
        ];
  const progress = { status: words.statuses.progress };
  const review = { status: words.statuses.review };
  if (ending) return [...first, progress, ...(dice.chance(0.5) ? [review] : [])];
  return [...first, ...dice.pick([[], [], [progress], [progress, review]])];
}

/** Values of the three fields in REST shape, by field id. */
function optionValues(
  { site, words }: Chronicle,
  { tags }: Pick<Draft, 'tags'>,
  kinds: readonly (keyof Tags)[],
): Readonly<Record<string, unknown>> {
  const entries = kinds.flatMap((kind) => {
    const [name, field] = [tags[kind], words.fields[kind]];
    if (name === undefined) return [];
    const option = field.contexts[0]?.options.find(({ value }) => value === name);
    if (!option) throw new Error(`the field ${field.name} has no option "${name}"`);
    const { id, value } = option;
    return [[field.id, { self: `${site.baseUrl}/rest/api/3/customFieldOption/${id}`, value, id }]];
  });
  return Object.fromEntries(entries) as Record<string, unknown>;
}

/** Most issues were in the sprint in which they ended, some in the one before too; open ones are in the active or next. */
function sprintOf(
  { board, words, dice, moments }: Chronicle,
  { created, ending }: Draft,
): Record<string, unknown> {
  if (dice.chance(0.2)) return {};
  const last = sprintAt(board, ending?.at ?? moments.latest);
  const first = sprintAt(board, created);
  const future = board.sprints.filter(({ state }) => state === 'future');
  const sprints = ending === null && dice.chance(0.5) ? future : [first, last];
  const entries = [...new Set(sprints)].flatMap((sprint) => (sprint ? [sprintValue(board, sprint)] : []));
  return entries.length === 0 ? {} : { [words.sprintField.id]: entries };
}
