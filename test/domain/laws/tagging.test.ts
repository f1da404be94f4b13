import fc from 'fast-check';
import { placedDefects } from '../../../src/domain/aggregate/placed-defects';
import type { MonthCoverage } from '../../../src/domain/aggregate/quality/coverage';
import { reportOf } from '../../../src/domain/aggregate/report';
import type { DefectFacts } from '../../../src/domain/facts';
import type { Settings } from '../../../src/domain/settings';
import type { RangeName } from '../../../src/domain/stage';
import { day } from '../build';
import { anyDefects, anyVersions, wholeProject } from '../facts-arbitrary';
import { settingsOf } from '../settings-arbitrary';

const AS_OF = day('2024-06-30');

/** An option for every range that a rule can infer, so that a defect can be tagged with just that. */
const FIRST_TAG = 9000;
function withTags(chosen: Settings): Settings {
  const { stages } = chosen.ladder;
  const ranges = stages.flatMap((from, first) => stages.slice(first).map((to): RangeName => ({ from, to })));
  const values = ranges.map((range, index) => ({ options: [{ id: String(FIRST_TAG + index) }], range }));
  return { ...chosen, discovery: [...chosen.discovery, ...values] };
}

/** A month of which everything that was inferred is tagged. */
function asTagged({ first, fields }: MonthCoverage): MonthCoverage {
  const { tagged, inferred, lacking } = fields.discovery;
  return { first, fields: { ...fields, discovery: { tagged: tagged + inferred, inferred: 0, lacking } } };
}

test('tagging a defect with what was inferred for it changes provenance only', () => {
  fc.assert(
    fc.property(anyVersions, anyDefects, settingsOf, (versions, all, chosen) => {
      const tagging = withTags(chosen);
      // A changelog that tells of other tags would contradict the new one: no defect has one here.
      const defects = all.map((each) => ({ ...each, history: null }));
      const facts = wholeProject(versions, defects);
      const { meaning, defects: placed } = placedDefects(facts, tagging);
      const tagOf = new Map([...meaning.discoveryRanges].map(([id, { from, to }]) => [`${from}-${to}`, id]));
      const tagged = [...placed].map(({ facts: each, discovery }): DefectFacts => {
        if (discovery.provenance !== 'inferred') return each;
        const { from, to } = discovery.range;
        return { ...each, discoveryId: tagOf.get(`${from}-${to}`) ?? NaN };
      });
      const before = reportOf(facts, tagging, AS_OF);
      const after = reportOf(wholeProject(versions, tagged), tagging, AS_OF);
      const { inferred } = before.provenance;
      // A tag takes every inferred defect in scope out of the queue of the untagged, whatever its class.
      const waiting = [...placed].filter(
        ({ row, discovery }) => row === 'in scope' && discovery.provenance === 'inferred',
      ).length;
      const moved = Object.values(inferred).reduce((a, b) => a + b, 0);
      expect(after).toEqual({
        ...before,
        provenance: {
          ...before.provenance,
          tagged: before.provenance.tagged + moved,
          inferred: { 'own rule': 0, 'service desk': 0, 'release date': 0 },
        },
        // Only a tag can contradict the dates; the rules that look at dates never do.
        conflicts: chosen.inference.ownRules.length > 0 ? after.conflicts : before.conflicts,
        triage: after.triage,
        quality: { ...before.quality, coverage: before.quality.coverage.map(asTagged) },
      });
      const untagged = ({ triage }: typeof before): number => triage.recent.untagged + triage.older.untagged;
      expect(untagged(after)).toBe(untagged(before) - waiting);
      expect(after.conflicts).toBeGreaterThanOrEqual(before.conflicts);
    }),
  );
});
