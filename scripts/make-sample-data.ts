/**
 * Writes the facts of two real Jira projects as sample data: keys, types, dates, versions, links and the like, without
 * a sentence or a person of the source. See sample/titanium/NOTICE.
 *
 *   npx tsx scripts/make-sample-data.ts SOURCE_DIRECTORY OUTPUT_DIRECTORY
 *
 * The source directory has titanium.issues.jsonl.gz and titanium.versions.json of the public Titanium archive.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';

const projects = ['ALOY', 'TIMOB'];

type Json = null | boolean | number | string | readonly Json[] | JsonObject;
interface JsonObject {
  readonly [key: string]: Json;
}
/** What is kept of a value: all of it, or of an object (of each object of a list) the named properties. */
type Kept = true | { readonly [key: string]: Kept };

const named: Kept = { id: true, name: true };
const linkedIssue: Kept = { id: true, key: true };
const version: Kept = { ...named, archived: true, released: true, releaseDate: true };
const keptOfFields: Kept = {
  issuetype: { ...named, subtask: true },
  project: { id: true, key: true, name: true },
  status: { ...named, statusCategory: { id: true, key: true, name: true } },
  priority: named,
  resolution: named,
  created: true,
  updated: true,
  resolutiondate: true,
  labels: true,
  components: named,
  versions: version,
  fixVersions: version,
  parent: linkedIssue,
  issuelinks: {
    id: true,
    type: { ...named, inward: true, outward: true },
    inwardIssue: linkedIssue,
    outwardIssue: linkedIssue,
  },
};

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function prune(value: Json, kept: Kept): Json {
  if (kept === true || value === null) return value;
  if (Array.isArray(value)) return value.map((item: Json) => prune(item, kept));
  if (!isObject(value)) throw new Error(`expected an object or a list, found ${JSON.stringify(value)}`);
  const entries = Object.entries(kept).flatMap(([key, keptOfValue]) => {
    const property = value[key];
    return property === undefined ? [] : [[key, prune(property, keptOfValue)] as const];
  });
  return Object.fromEntries(entries);
}

function nameOf(value: Json | undefined): string | undefined {
  return isObject(value) && typeof value['name'] === 'string' ? value['name'].trim() : undefined;
}

function namesOf(value: Json | undefined): string {
  const names = Array.isArray(value) ? value.map((item: Json) => nameOf(item) ?? '?') : [];
  return names.length > 3 ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more` : names.join(', ');
}

/** A summary made from facts alone: `Android · High · found in 3.1.0`, `Bug · no affected version`. */
function summaryOf(fields: JsonObject): string {
  const type = nameOf(fields['issuetype']) ?? 'Issue';
  const components = namesOf(fields['components']);
  const priority = nameOf(fields['priority']);
  const versions = namesOf(fields['versions']);
  return [
    ...(type === 'Bug' && components !== '' ? [] : [type]),
    ...(components === '' ? [] : [components]),
    ...(priority === undefined || priority === 'None' ? [] : [priority]),
    versions === '' ? 'no affected version' : `found in ${versions}`,
  ].join(' · ');
}

function fieldsOf(issue: JsonObject): JsonObject {
  const fields = issue['fields'];
  if (!isObject(fields)) throw new Error(`issue ${JSON.stringify(issue['key'])} has no fields`);
  return fields;
}

function toSample(issue: JsonObject): { project: string; number: number; line: string; summary: string } {
  const fields = fieldsOf(issue);
  const key = issue['key'];
  if (typeof key !== 'string') throw new Error(`issue ${JSON.stringify(issue['id'])} has no key`);
  const [project = '', number = ''] = key.split('-');
  const summary = summaryOf(fields);
  const facts = prune(fields, keptOfFields);
  if (!isObject(facts)) throw new Error(`issue ${key} has no facts`);
  const line = JSON.stringify({ id: issue['id'], key, fields: { summary, ...facts } });
  return { project, number: Number(number), line, summary };
}

function readIssues(file: string): JsonObject[] {
  const lines = gunzipSync(readFileSync(file)).toString('utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as JsonObject);
}

/** The same bytes on every system: no time, best compression, operating system "unknown". */
function gzipReproducibly(text: string): Buffer {
  const bytes = gzipSync(text, { level: 9 });
  bytes[9] = 255;
  return bytes;
}

function main(): void {
  const [source, output] = process.argv.slice(2);
  if (source === undefined || output === undefined)
    throw new Error('usage: npx tsx scripts/make-sample-data.ts SOURCE_DIRECTORY OUTPUT_DIRECTORY');
  const issues = readIssues(path.join(source, 'titanium.issues.jsonl.gz'));
  const sentences = new Set(issues.map((issue) => fieldsOf(issue)['summary']));
  const samples = issues.map(toSample).filter(({ project }) => projects.includes(project));
  samples.sort((a, b) => a.project.localeCompare(b.project, 'en') || a.number - b.number);
  for (const { summary } of samples)
    if (sentences.has(summary)) throw new Error(`the summary "${summary}" is one of the source`);

  const versions = JSON.parse(
    readFileSync(path.join(source, 'titanium.versions.json'), 'utf8'),
  ) as JsonObject;
  const lists = projects.map((project) => [project, prune(versions[project] ?? [], version)] as const);
  const packed = gzipReproducibly(samples.map(({ line }) => `${line}\n`).join(''));
  mkdirSync(output, { recursive: true });
  writeFileSync(path.join(output, 'titanium.issues.jsonl.gz'), packed);
  writeFileSync(
    path.join(output, 'titanium.versions.json'),
    `${JSON.stringify(Object.fromEntries(lists), null, 1)}\n`,
  );
  console.log(`${samples.length} issues, ${packed.length} bytes`);
}

main();
