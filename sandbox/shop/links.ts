import { linkIssues } from '../jira/site/issue-links';
import type { Issue } from '../jira/site/model';
import type { JiraSite } from '../jira/site/site';
import { ensureLinkType } from '../jira/site/site-values';
import type { Dice } from './dice';
import type { Draft } from './draft';

const CLONES = 5;
const BLOCKERS = 20;

/** Drafts with the issues that were made of them, in order of creation. */
export type Written = ReadonlyMap<Draft, Issue>;

/** Links duplicates, the ring, clones (which are no duplicates), blockers, and work to the bugs it follows from. */
export function addLinks(
  site: JiraSite,
  dice: Dice,
  { written, ring }: { readonly written: Written; readonly ring: readonly Draft[] },
): void {
  const duplicate = ensureLinkType(site, {
    name: 'Duplicate',
    inward: 'is duplicated by',
    outward: 'duplicates',
  });
  const cloners = ensureLinkType(site, { name: 'Cloners', inward: 'is cloned by', outward: 'clones' });
  const relates = ensureLinkType(site, { name: 'Relates', inward: 'relates to', outward: 'relates to' });
  const blocks = ensureLinkType(site, { name: 'Blocks', inward: 'is blocked by', outward: 'blocks' });

  const issueOf = (draft: Draft | undefined): Issue => {
    const issue = draft && written.get(draft);
    if (!issue) throw new Error(`"${draft?.summary ?? 'nothing'}" was not written`);
    return issue;
  };
  for (const [{ repeats }, issue] of written)
    if (repeats?.isLinked === true) linkIssues(site, duplicate, issue, issueOf(repeats.of));
  ring.forEach((draft, index) =>
    linkIssues(site, duplicate, issueOf(draft), issueOf(ring[(index + 1) % ring.length])),
  );

  const visible = [...written.values()].filter(({ level }) => level === null);
  const bugs = visible.filter(({ type }) => type.name === 'Bug');
  const work = visible.filter(({ type }) => type.name !== 'Bug');
  const earlier = (issue: Issue, others: readonly Issue[]) =>
    others.filter(({ created }) => created < issue.created);
  const link = (type: typeof relates, from: readonly Issue[], to: readonly Issue[]): void => {
    for (const issue of from) {
      const known = earlier(issue, to);
      if (known.length > 0) linkIssues(site, type, issue, dice.pick(known));
    }
  };
  link(cloners, dice.shuffled(bugs).slice(0, CLONES), bugs);
  const [blockers, others] = [dice.shuffled(work).slice(0, BLOCKERS), dice.shuffled(work)];
  link(blocks, blockers, work);
  link(relates, others.slice(0, Math.round(work.length / 4)), bugs);
}
