import type { GadgetGroup } from '../../../src/contract/gadget';
import { type Report, reportOf } from '../../../src/domain/aggregate/report';
import type { DefectFacts, VersionFacts } from '../../../src/domain/facts';
import { NO_FILTER, type ReportFilter } from '../../../src/domain/filter/filter';
import { gadgetCounts, poolGadgetCounts } from '../../../src/domain/gadget/counts';
import { presentFiltering } from '../../../src/domain/present/filter-view';
import type { Settings } from '../../../src/domain/settings';
import { type GadgetConfiguration, UNSET } from '../../../static/gadget/configuration';
import { gadgetMessages } from '../../../static/gadget/messages';
import { gadgetModelOf } from '../../../static/gadget/view/model';
import { sentences } from '../../../static/gadget/view/sentences';
import { day, defect, project, settings, version } from '../../domain/build';
import { CONTAINED, english, ESCAPED, READY, tagged } from '../report';

interface Given {
  readonly versions?: readonly VersionFacts[];
  readonly defects?: readonly DefectFacts[];
  readonly filter?: Partial<ReportFilter>;
  readonly index?: Partial<typeof READY>;
  readonly set?: Partial<GadgetConfiguration>;
}

const card = (report: Report, chosen: Settings): GadgetGroup['card'] => ({
  definitionVersion: 1,
  settingsRevision: 1,
  since: null,
  was: null,
  settings: chosen,
  filtering: presentFiltering(report),
  dataAsOf: null,
});

function said({ versions = [], defects = [], filter = {}, index = {}, set = {} }: Given): string {
  const chosen = settings();
  const report = reportOf(project(versions, defects), chosen, day('2024-06-30'), { ...NO_FILTER, ...filter });
  const group: GadgetGroup = {
    projects: [{ id: 1, key: 'SHOP', index: { ...READY, ...index } }],
    card: card(report, chosen),
    counts: gadgetCounts(report),
    areas: null,
  };
  const configuration = { ...UNSET, ...set };
  const model = gadgetModelOf(group, configuration);
  if (!model) throw new Error('no model');
  return sentences(english).of(model, configuration);
}

test('of several projects the number says so when all the releases it pools are of one', () => {
  const pooled = (days: readonly [string, string], releases = 1): string => {
    const chosen = settings({ headline: { releases, fallbackDays: 90 } });
    const reports = days.map((released, at) => {
      const of = project([version(at + 1, released)], tagged(at + 1, 3, '2024-02-20', 12, '2024-01-05'));
      return reportOf(
        { ...of, project: { id: at + 1, key: at === 0 ? 'SHOP' : 'APP' } },
        chosen,
        day('2024-06-30'),
      );
    });
    const [first] = reports;
    if (!first) throw new Error('no report');
    const group: GadgetGroup = {
      projects: ['SHOP', 'APP'].map((key, id) => ({ id, key, index: READY })),
      card: card(first, chosen),
      counts: poolGadgetCounts(reports.map(gadgetCounts), chosen),
      areas: null,
    };
    const model = gadgetModelOf(group, UNSET);
    if (!model) throw new Error('no model');
    return sentences(english).of(model, UNSET);
  };
  expect(pooled(['2024-02-10', '2024-02-11'])).toMatch(/^Over the last mature release, of APP: 3 of 15/);
  expect(pooled(['2024-02-12', '2024-02-11'])).toMatch(/^Over the last mature release, of SHOP: 3 of 15/);
  expect(pooled(['2024-02-12', '2024-02-11'], 2)).toMatch(/^Over the last 2 mature releases: 6 of 30/);
});

test('a signal of an older release is told beside a newest one that shows none', () => {
  const days = Array.from({ length: 9 }, (_, at) => `2023-0${at + 1}`);
  const given = (at: number): Given => ({
    versions: days.map((month, index) => version(index + 1, `${month}-10`)),
    defects: days.flatMap((month, index) => {
      const escaped = index === at ? 30 : 8;
      return tagged(index + 1, escaped, `${month}-15`, 40 - escaped, `${month}-05`);
    }),
  });
  expect(said(given(-1))).toMatch(/; v9 shows no signal\.$/);
  expect(said(given(4))).toMatch(/; v9 shows no signal; 1 signal before\.$/);
  // Beside so high a ninth, the eight before are a run below the centre.
  expect(said(given(8))).toMatch(/; v9 lies above the limits; 1 signal before\.$/);
});

const mature = {
  versions: [version(1, '2024-01-10')],
  defects: tagged(1, 3, '2024-01-20', 12, '2024-01-05'),
};

test.each<[string, Given, string]>([
  ['a rate', mature, 'Over the last mature release: 3 of 15 escaped, 20.0% (7.0% to 45.2%).'],
  [
    'too few',
    { versions: [version(1, '2024-01-10')], defects: tagged(1, 1, '2024-01-20', 3, '2024-01-05') },
    'Over the last mature release: 1 of 4 escaped, too few for a rate (anything from 5% to 70% fits).',
  ],
  [
    'maturing only',
    { versions: [version(2, '2024-06-20')], defects: tagged(2, 2, '2024-06-25', 0, '') },
    'No release is mature (v2: day 10 of 30), so of the defects found in the last 90 days: 2 of 2 escaped, too few for a rate (anything from 34% to 100% fits).',
  ],
  [
    'nothing in the days',
    { ...mature, set: { span: { kind: 'days', days: 7 } } },
    'No defect in scope was found in the last 7 days, so there is no rate.',
  ],
  [
    'nothing in a release',
    {
      ...mature,
      versions: [version(1, '2024-01-10'), version(3, '2024-02-10')],
      set: { span: { kind: 'release', id: 3 }, statistic: 'containment' },
    },
    'v3: no defect in scope, so there is no rate.',
  ],
  [
    'nothing classified in the days',
    {
      ...mature,
      defects: [...mature.defects, defect('2024-06-28')],
      set: { span: { kind: 'days', days: 7 } },
    },
    'Of the defects found in the last 7 days: none is classified, so there is no rate; 1 is unclassified.',
  ],
  [
    'a release that is maturing',
    {
      versions: [version(2, '2024-06-20')],
      defects: tagged(2, 2, '2024-06-25', 0, ''),
      set: { span: { kind: 'release', id: 2 } },
    },
    'v2 is maturing, day 10 of 30: 2 of 2 escaped, too few for a rate (anything from 34% to 100% fits).',
  ],
  [
    'a release that is gone',
    { ...mature, set: { span: { kind: 'release', id: 9 } } },
    'The release that this is set to is not one of the project’s any more, so there is no number: choose another in the settings.',
  ],
  [
    'containment',
    { ...mature, set: { statistic: 'containment' } },
    'Over the last mature release: 12 of 15 were caught before release, 80.0% (54.8% to 93.0%).',
  ],
  [
    'no trend',
    { defects: [defect('2024-01-01', { discoveryId: CONTAINED })], set: { statistic: 'trend' } },
    'No release has shipped with a defect yet, so there is no trend.',
  ],
  [
    'a trend of too few',
    { ...mature, set: { statistic: 'trend' } },
    '1 release: too few of a size that can be judged for limits.',
  ],
  [
    'a backlog',
    {
      defects: [defect('2024-06-01'), defect('2024-06-02', { discoveryId: ESCAPED }), defect('2023-01-01')],
      set: { statistic: 'triage' },
    },
    '2 defects of the last 90 days wait for triage: 1 without a discovery stage and 1 escaped without origin or mechanism; 1 older.',
  ],
  [
    'no backlog',
    { defects: [defect('2024-06-01', { discoveryId: CONTAINED })], set: { statistic: 'triage' } },
    'No defect of the last 90 days waits for triage.',
  ],
  ['no data', {}, 'SHOP has no defect recorded: that is not a rate of zero, there is nothing to judge.'],
  [
    'indexing',
    { index: { state: 'indexing', issuesRead: 120, issuesEstimated: 400 } },
    'The defects of SHOP are being read for the first time: 120 of about 400 so far.',
  ],
  [
    'a reading that failed',
    { index: { state: 'failed', failure: 'POST /rest/api/3/search/jql 403' } },
    'The first reading of SHOP stopped (POST /rest/api/3/search/jql 403); a Jira administrator can start it again on the app’s administration page.',
  ],
  [
    'no defect type',
    { index: { noDefectType: true } },
    'SHOP has none of the issue types that the settings call a defect; a Jira administrator can name another.',
  ],
  [
    'all unclassified',
    { defects: [defect('2024-06-01')] },
    'Nobody knows yet where the 1 defect in scope was found: tag discovery stages, or give affected versions release dates.',
  ],
  [
    'nothing inside the filter',
    { ...mature, filter: { severities: ['low'] } },
    'None of the 15 defects read is inside severity low: that is not a rate of zero.',
  ],
])('%s is one sentence', (_what, given, sentence) => {
  expect(said(given)).toBe(sentence);
});

test('failures that the gadget knows better than the app at large, and those that it does not', () => {
  const { failure } = gadgetMessages(english);
  const host = { kind: 'gadget', storedIn: () => undefined, refreshes: true } as const;
  expect(failure({ code: 'not-allowed', needs: 'Browse Projects' }, 1, host)?.text).toContain(
    'The project of this gadget is gone, or one that you may not browse',
  );
  expect(failure({ code: 'not-allowed', needs: 'Browse Projects' }, 3, host)?.text).toContain(
    'None of the 3 projects of this gadget is there and yours to browse',
  );
  expect(failure({ code: 'not-enabled', projectId: 1 }, 1, host)?.text).toContain('is not enabled');
  const gone = { path: 'filter.areas[0]', value: '"Checkout"', message: 'is gone' };
  expect(failure({ code: 'bad-request', problems: [gone] }, 1, host)?.text).toContain(
    '"Checkout" is on no defect',
  );
  expect(failure({ code: 'bad-request', problems: [{ ...gone, path: 'projectIds' }] }, 1, host)).toBeNull();
  expect(failure({ code: 'unreachable' }, 1, host)).toBeNull();
});
