import { DEFAULT_SETTINGS } from '../../../src/domain/defaults';
import { differingParts } from '../../../src/domain/gadget/definition';
import { severitiesFrom } from '../../../src/domain/gadget/severity-floor';
import type { Settings } from '../../../src/domain/settings';

const base = DEFAULT_SETTINGS;
const differing = (change: Partial<Settings>) => differingParts([base, { ...base, ...change }, base]);

test('what is counted otherwise is named', () => {
  expect(differing({ minimumN: 20 })).toEqual(['minimum n']);
  expect(differing({ exposureWindowDays: 60, timeZone: 'Europe/Berlin' })).toEqual(['window', 'time zone']);
  expect(differing({ ladder: { ...base.ladder, boundary: 'UAT' } })).toEqual(['boundary']);
  expect(differing({ scope: { ...base.scope, severityFloor: 'high' } })).toEqual(['scope']);
  expect(differing({ defects: { ...base.defects, types: ['Incident'] } })).toEqual(['defect types']);
  expect(differing({ fields: { ...base.fields, severity: 'customfield_1' } })).toEqual(['severities']);
});

test('what is each project’s own affair does not part them', () => {
  expect(
    differing({
      target: 0.1,
      releases: { ...base.releases, notReleases: ['Backlog'] },
      fields: { ...base.fields, discovery: 'customfield_9' },
      bands: { ...base.bands, healthy: 0.01 },
    }),
  ).toEqual([]);
  expect(differingParts([])).toEqual([]);
  expect(differingParts([base])).toEqual([]);
});

test('rules of an inference that is off on both sides are no difference', () => {
  const off = { ...base, inference: { ...base.inference, enabled: false } };
  const offOtherwise = { ...off, inference: { ...off.inference, releaseDate: false } };
  expect(differingParts([off, offOtherwise])).toEqual([]);
  expect(differingParts([base, off])).toEqual(['inference']);
});

test('unknown and missing severities pass any floor', () => {
  expect(severitiesFrom('high')).toEqual(['critical', 'high', 'unmapped', 'none']);
  expect(severitiesFrom('low')).toHaveLength(6);
});
