import { fold } from '../names';

const BUCKETS = new Set([
  'backlog',
  'future',
  'future release',
  'future version',
  'unreleased',
  'next',
  'next release',
  'next version',
  'no release',
  'no version',
  'none',
  'n/a',
  'tbd',
  'tba',
  'later',
  'someday',
  'unscheduled',
  'unplanned',
  'unknown',
  'triage',
  'icebox',
  'master',
  'main',
  'trunk',
  'head',
]);

/** Whether a version's name suggests a sprint or a bucket kept as a version. The project decides; this only suggests. */
export function looksLikeBucket(name: string): boolean {
  const folded = fold(name);
  return folded.includes('sprint') || BUCKETS.has(folded);
}
