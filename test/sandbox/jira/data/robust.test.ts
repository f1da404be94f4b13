import fc from 'fast-check';
import { issueLine, keysOf, load, served, type Searched } from '../support';

const FIELDS = [
  'summary',
  'issuetype',
  'project',
  'status',
  'priority',
  'resolution',
  'security',
  'created',
  'updated',
  'resolutiondate',
  'labels',
  'components',
  'versions',
  'fixVersions',
  'issuelinks',
  'parent',
  'customfield_10050',
];
const name = fc.constantFrom('1.0', 'Open', '', ' ', 'Ünïcode', 'x'.repeat(300));
const reference = fc.record(
  {
    id: fc.oneof(fc.nat(30), fc.nat(30).map(String), fc.jsonValue()),
    name: fc.oneof(name, fc.jsonValue()),
    value: name,
  },
  { requiredKeys: [] },
);
const value = fc.oneof(reference, fc.array(reference, { maxLength: 3 }), name, fc.jsonValue());
const line = fc.record({
  number: fc.integer({ min: 1, max: 5 }),
  id: fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: 1, max: 5 }) },
    { weight: 1, arbitrary: fc.jsonValue() },
  ),
  fields: fc.dictionary(fc.constantFrom(...FIELDS), value, { maxKeys: 6 }),
  changelog: fc.option(fc.record({ histories: fc.oneof(fc.jsonValue(), fc.array(fc.jsonValue())) })),
});

describe('whatever the data hold', () => {
  it('they load, and what is loaded is served as the contract demands', async () => {
    const anyLines = fc.array(line, { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(
        anyLines,
        fc.oneof(fc.jsonValue(), fc.record({ A: fc.array(reference) })),
        async (lines, versions) => {
          const written = lines.map(({ number, id, fields, changelog }) =>
            issueLine(`A-${number}`, 0, fields, { id, changelog }),
          );
          const { site, notices } = await load({
            'a.issues.jsonl': written,
            'a.versions.json': JSON.stringify(versions),
          });
          expect(notices.every(({ problem }) => problem !== '')).toBe(true);
          // An issue that is not in the site has been told of.
          for (const { number } of lines) {
            const key = `A-${number}`;
            const isTold = notices.some((notice) => notice.key === key || notice.problem.includes(key));
            expect(site.issues.find(key) !== undefined || isTold).toBe(true);
          }
          const { send } = served(site);
          const jql = 'created >= 1990-01-01 ORDER BY key';
          for (const key of await keysOf(send, jql)) {
            expect((await send('GET', `/rest/api/3/issue/${key}?expand=changelog`)).status).toBe(200);
            expect((await send('GET', `/rest/api/3/issue/${key}/editmeta`)).status).toBe(200);
          }
          const { body } = await send('POST', '/rest/api/3/search/jql', { jql, fields: ['*all'] });
          expect((body as Searched).issues).toHaveLength(site.issues.size);
          if (site.project('A')) expect((await send('GET', '/rest/api/3/project/A')).status).toBe(200);
          for (const list of ['field', 'status', 'priority', 'resolution', 'issuetype', 'issueLinkType']) {
            expect((await send('GET', `/rest/api/3/${list}`)).status).toBe(200);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
