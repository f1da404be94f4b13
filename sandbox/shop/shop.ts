import type { Board, Project, Version } from '../jira/site/model';
import { createProject } from '../jira/site/set-up';
import type { JiraSite } from '../jira/site/site';
import { duplicatesOf, fixedInSprint, rejected, ring, unclassified } from './aside';
import { AWKWARD_SUMMARIES } from './awkward-summaries';
import { writeIssue } from './chronicle';
import { containedIn } from './contained';
import { Dice } from './dice';
import type { Draft } from './draft';
import { escapedFrom, notPreventable, securedEscape } from './escaped';
import { addLinks } from './links';
import { DAY, dayOf, Moments } from './moments';
import { addReleaseTrain } from './release-train';
import { addSprints, lastDayOf } from './sprints';
import { addVocabulary } from './vocabulary';
import { Wording } from './wording';
import { otherWork } from './work';
import type { Workshop } from './workshop';

const DEFAULT_SEED = 20;
const NOT_PREVENTABLE = 5;
const SECURED = 8;
const SPRINT_AS_VERSION = 14;

export interface ShopOptions {
  /** Epoch milliseconds. Everything but the plans happened before this UTC day. */
  readonly today: number;
  readonly seed?: number;
}

/** The generated project, with what its users would know of it. */
export interface ShopProject {
  readonly project: Project;
  readonly board: Board;
  /** Ids of the three custom fields, e.g. `customfield_10050`. */
  readonly fields: { readonly discovery: string; readonly origin: string; readonly mechanism: string };
  /** The one release that leaks beyond the upper limit of the trend chart. */
  readonly signal: Version;
}

/**
 * Adds the project SHOP, "Web shop": two years of releases, defects and other work of a team. The same seed and UTC
 * day give the same project on an equal site; the counts of each release are the same for every seed. Throws when the
 * site has a project SHOP.
 */
export function addShop(site: JiraSite, { today: now, seed = DEFAULT_SEED }: ShopOptions): ShopProject {
  const today = dayOf(now);
  const dice = new Dice(seed);
  const moments = new Moments(dice, today * DAY - 1000);
  const project = createProject(site, { key: 'SHOP', name: 'Web shop' });
  const words = addVocabulary(site, project);
  const board = addSprints(site, project, today);
  const sprintEnd = lastDayOf(board, SPRINT_AS_VERSION);
  const train = addReleaseTrain(site, project, { today, sprintEnd });
  const workshop: Workshop = { dice, moments, wording: new Wording(dice), train, today };

  const circle = ring(workshop);
  const written = new Map(
    [...drafts(workshop, sprintEnd), ...circle]
      .sort((a, b) => a.created - b.created)
      .map((draft) => [draft, writeIssue({ site, words, board, dice, moments }, draft)] as const),
  );
  addLinks(site, dice, { written, ring: circle });
  const { discovery, origin, mechanism } = words.fields;
  return {
    project,
    board,
    fields: { discovery: discovery.id, origin: origin.id, mechanism: mechanism.id },
    signal: train.signal.version,
  };
}

function drafts(workshop: Workshop, sprintEnd: number): readonly Draft[] {
  const { dice, train, today } = workshop;
  const out = train.stops.filter(({ day }) => day < today);
  const inScope = train.stops.flatMap((stop) => [
    ...containedIn(workshop, stop),
    ...escapedFrom(workshop, stop),
  ]);
  const worded = [
    ...inScope,
    ...notPreventable(workshop, dice.shuffled(out).slice(0, NOT_PREVENTABLE)),
    ...unclassified(workshop),
    ...fixedInSprint(workshop, sprintEnd),
    ...rejected(workshop),
    ...dice
      .shuffled(out)
      .slice(0, SECURED)
      .map((stop) => securedEscape(workshop, stop)),
    ...otherWork(workshop),
  ];
  const places = dice.shuffled([...worded.keys()]);
  const awkward = new Map(AWKWARD_SUMMARIES.map((summary, index) => [places[index], summary]));
  const all = worded.map((draft, place) => {
    const summary = awkward.get(place);
    return summary === undefined ? draft : { ...draft, summary };
  });
  return [...all, ...duplicatesOf(workshop, all.slice(0, inScope.length))];
}
