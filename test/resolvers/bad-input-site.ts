import fc from 'fast-check';
import { createComponent } from '../../sandbox/jira';
import { openSandbox } from '../../sandbox/open';
import type { ResolverName } from '../../src/contract/calls';
import { ask, enable, siteAdmin } from '../support/site';
import { taggedSite } from '../support/tagged-site';
import { badPayload } from './bad-input';
import { ROWS, type Subjects } from './rights-rows';

/** Everything that a caller can be refused with and that is somebody's mistake, or Jira's wish. */
const TYPED = new Set(['bad-request', 'not-allowed', 'not-enabled', 'conflict', 'jira-refused']);

/** A site with a defect, where somebody who may do everything sends what nobody ought to. */
export async function openBadInput() {
  const { site, clock, shop, release, addTagged, document } = taggedSite();
  const components = [createComponent(site, shop, 'cart')];
  const [first] = addTagged(4, { discovery: 'UAT', origin: 'Code' }, { affected: [release], components });
  const sandbox = await openSandbox(site, clock);
  await ask(sandbox, 'save-site-settings', { document });
  await enable(sandbox, shop);
  const projectId = Number(shop.id);
  const subjects: Subjects = { projectId, issueId: Number(first?.id), idleId: 424_242 };
  const send = (name: ResolverName, payload: unknown) => ask(sandbox, name, payload, siteAdmin);
  const before = JSON.stringify(await reading());

  /** What the fuzz must not change, whatever it sends: nothing that it sends names a revision that there is. */
  async function reading(): Promise<unknown> {
    const answer = await ask(sandbox, 'report', { projectId, asOf: '2024-06-01' });
    if (!answer.ok) throw new Error(JSON.stringify(answer.error));
    return [answer.data.report, site.issues.ofProject(shop).size, site.projects.all.length];
  }

  return {
    sandbox,
    subjects,
    ask: send,
    good: (name: ResolverName) => ROWS[name].payload(subjects),
    bad: (name: ResolverName) => badPayload(name, subjects),
    /** The code of the refusal; null: it was answered. @throws when the error is one that nobody foresaw */
    async refusalOf(name: ResolverName, payload: unknown): Promise<string | null> {
      const answer = await send(name, payload);
      if (answer.ok) return null;
      if (!TYPED.has(answer.error.code)) throw new Error(JSON.stringify(answer.error));
      return answer.error.code;
    },
    async expectUnharmed(): Promise<void> {
      await sandbox.platform.settle();
      expect(JSON.stringify(await reading())).toBe(before);
      expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
      expect(sandbox.platform.errors).toEqual([]);
    },
  };
}

/** Sends a resolver odd payloads; none may meet an error that has no type. */
export async function askBadly(
  world: Awaited<ReturnType<typeof openBadInput>>,
  name: ResolverName,
  numRuns: number,
): Promise<void> {
  await fc.assert(
    fc.asyncProperty(world.bad(name), async (payload) => {
      await world.refusalOf(name, payload);
      await world.sandbox.platform.settle();
    }),
    { numRuns },
  );
}
