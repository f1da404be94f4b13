import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';

/** This count shares no code with the app: it is what the app's own numbers are compared with. */
interface SampleVersion {
  readonly id: string;
  readonly released: boolean;
  readonly releaseDate?: string;
}
interface SampleIssue {
  readonly id: string;
  readonly key: string;
  readonly fields: {
    readonly summary: string;
    readonly issuetype: { readonly name: string };
    readonly created: string;
    readonly versions: readonly SampleVersion[];
    readonly fixVersions: readonly SampleVersion[];
  };
}

const folder = path.resolve(__dirname, '..', '..', 'sample', 'titanium');

function readIssues(): SampleIssue[] {
  const text = gunzipSync(readFileSync(path.join(folder, 'titanium.issues.jsonl.gz'))).toString('utf8');
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as SampleIssue);
}

function judge({ fields }: SampleIssue): 'escaped' | 'contained' | 'unknown' {
  const dated = fields.versions.filter((version) => version.releaseDate !== undefined);
  const shipped = dated.filter((version) => version.released).map((version) => version.releaseDate ?? '');
  if (dated.length === 0) return 'unknown';
  const [first] = shipped.sort();
  const created = new Date(fields.created).toISOString().slice(0, 10);
  return first !== undefined && created > first ? 'escaped' : 'contained';
}

describe('the sample data', () => {
  const issues = readIssues();

  it.each([
    { project: 'TIMOB', defects: 15941, classified: 9672, escaped: 4746 },
    { project: 'ALOY', defects: 623, classified: 318, escaped: 163 },
  ])('has the bugs of $project, judged by release date', ({ project, ...expected }) => {
    const bugs = issues.filter(
      ({ key, fields }) => key.startsWith(`${project}-`) && fields.issuetype.name === 'Bug',
    );
    const verdicts = bugs.map(judge);
    expect({
      defects: bugs.length,
      classified: verdicts.filter((verdict) => verdict !== 'unknown').length,
      escaped: verdicts.filter((verdict) => verdict === 'escaped').length,
    }).toEqual(expected);
  });

  it('has each issue once, of the two projects only', () => {
    expect(new Set(issues.map(({ id }) => id)).size).toBe(issues.length);
    expect(new Set(issues.map(({ key }) => key)).size).toBe(issues.length);
    expect(new Set(issues.map(({ key }) => key.split('-')[0]))).toEqual(new Set(['ALOY', 'TIMOB']));
  });

  it('lists every version that an issue names', () => {
    const lists = JSON.parse(readFileSync(path.join(folder, 'titanium.versions.json'), 'utf8')) as Record<
      string,
      SampleVersion[]
    >;
    const known = new Set(Object.values(lists).flatMap((list) => list.map(({ id }) => id)));
    const used = issues.flatMap(({ fields }) => [...fields.versions, ...fields.fixVersions]);
    expect(used.filter(({ id }) => !known.has(id))).toEqual([]);
  });

  it('names no person and carries no text but summaries made from facts', () => {
    const fieldNames = new Set(issues.flatMap(({ fields }) => Object.keys(fields)));
    expect([...fieldNames].sort()).toEqual(
      [
        'components',
        'created',
        'fixVersions',
        'issuelinks',
        'issuetype',
        'labels',
        'parent',
        'priority',
        'project',
        'resolution',
        'resolutiondate',
        'status',
        'summary',
        'updated',
        'versions',
      ].sort(),
    );
    const madeUp = / · (no affected version|found in .+)$/;
    expect(issues.filter(({ fields }) => !madeUp.test(fields.summary))).toEqual([]);
  });
});
