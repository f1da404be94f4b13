import { createElement, type ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { releaseRows } from '../../static/project-page/release-rows';
import { ReleaseTable } from '../../static/project-page/release-table';
import { ShareBar } from '../../static/shared/charts/share-bar';
import { TrendTable } from '../../static/shared/charts/trend-table';
import { DefinitionCard } from '../../static/shared/components/definition-card';
import { definitionMessages } from '../../static/shared/words/definition-messages';
import { sharedMessages } from '../../static/shared/words/messages';
import { WordsProvider } from '../../static/shared/words/words';
import { defect, version } from '../domain/build';
import { CONTAINED, english, ESCAPED, modelOf, tagged } from './report';

const render = (element: ReactElement): string =>
  renderToStaticMarkup(createElement(WordsProvider, { locale: 'en-US', timeZone: 'UTC', children: element }));
const model = modelOf(
  [version(1, '2024-01-10'), version(2, '2024-02-10')],
  [
    ...tagged(1, 3, '2024-01-20', 12, '2024-01-05'),
    defect('2024-02-12', { discoveryId: ESCAPED, affected: [2] }),
  ],
);

test('the table of releases has a caption, headers with a scope, and no percentage below the minimum n', () => {
  const { rows } = releaseRows(model.view, { grouping: 'shipped-in' });
  const html = render(createElement(ReleaseTable, { rows, grouping: 'shipped-in', windowDays: 30 }));
  expect(html).toMatch(/<caption[^>]*>Releases, shipped in<\/caption>/);
  expect(html.match(/<th scope="col"/g)).toHaveLength(6);
  const [, young = '', old = ''] = html.split('<th scope="row"');
  expect(young).toContain('1 of 1');
  expect(young).not.toMatch(/<strong>/);
  expect(old).toContain('<strong>20.0%</strong>');
});

test('the table beside the chart has what the points say', () => {
  const html = render(createElement(TrendTable, { caption: 'Trend', marks: model.marks, windowDays: 30 }));
  expect(html).toContain('3 of 15');
  expect(html).toContain('too small to be judged');
});

test('an empty part of a bar is listed, not drawn', () => {
  const shares = [
    { name: 'tagged', count: 0, look: 'tagged' },
    { name: 'inferred', count: 5, look: 'inferred' },
  ] as const;
  const html = render(createElement(ShareBar, { shares, count: String }));
  expect(html.match(/share-part/g)).toHaveLength(1);
  expect(html).toContain('<strong>0</strong> tagged');
});

test('the definition card says what was counted, and that secured issues were not', () => {
  const { card } = modelOf([], [defect('2024-01-01', { discoveryId: CONTAINED })]).answer;
  const html = render(createElement(DefinitionCard, { card }));
  expect(html).toContain('Issues under a security level, or restricted to roles, are not counted');
  expect(html).toContain('up to 30 days after a release');
  expect(html).toContain('Below 10 defects a rate is withheld');
});

test('the definition card says since when it holds, and what the headline was before', () => {
  const { card } = modelOf([], []).answer;
  const counts = { escaped: 8, contained: 24, unclassified: 3 };
  const was = { headline: { basis: 'rolling days', days: 90, counts }, minimumN: 10 } as const;
  const since = Date.UTC(2024, 2, 3, 10);
  const changed = render(createElement(DefinitionCard, { card: { ...card, since, was } }));
  expect(changed).toContain('settings revision 1, since Mar 3, 2024');
  expect(changed).toContain('By the settings before the last change it was 8 of 32 escaped, 25.0% (95%');
  const unchanged = render(createElement(DefinitionCard, { card }));
  expect(unchanged).toContain('settings revision 1; days in UTC');
  expect(unchanged).not.toContain('By the settings before');
});

test('what the headline was is withheld where the settings before would have withheld it', () => {
  const { card } = modelOf([], []).answer;
  const counts = { escaped: 8, contained: 24, unclassified: 0 };
  const { was } = definitionMessages(english, sharedMessages(english).rate);
  const told = (minimumN: number): string | null =>
    was({ ...card, was: { headline: { basis: 'rolling days', days: 90, counts }, minimumN } });
  expect(told(33)).toContain('too few for a rate');
  expect(told(32)).toContain('25.0%');
  expect(was(card)).toBeNull();
});
