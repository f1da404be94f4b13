import path from 'node:path';
import { Clock } from '../../clock';
import type { Named } from '../site/model';
import { JiraSite } from '../site/site';
import { findDataFiles } from './directory';
import { identify } from './identity';
import { addIssue, completeReferences } from './issues';
import { readLines } from './lines';
import { NoticeBook, type Notice } from './notices';
import type { Session } from './session';
import { addProject } from './projects';
import { isReadError } from './read-error';
import { readVersionLists } from './version-lists';
import { noticeDisagreements, projectIdOf } from './versions';

export interface LoadedData {
  readonly site: JiraSite;
  /** What was left out or repaired, in the order it was found. */
  readonly notices: readonly Notice[];
}

/**
 * Loads every `NAME.issues.jsonl[.gz]` (one REST-shaped issue a line) and `NAME.versions.json` (project key → its
 * versions in Jira's list order) of a directory into a fresh site. Nothing in the data makes it fail: what cannot be
 * used is told in `notices`. Throws DataDirectoryError when the directory is missing or holds no issues file.
 */
export async function loadDataDirectory(directory: string, clock = new Clock()): Promise<LoadedData> {
  const files = await findDataFiles(directory);
  const notices = new NoticeBook();
  const session: Session = {
    site: new JiraSite(clock),
    notices,
    lists: await readVersionLists(files.versions, notices),
    seen: new Map(),
    disagreements: new Map(),
  };
  for (const file of files.aside) {
    notices.lost(
      'packed and unpacked',
      { file: path.basename(file) },
      'the same export lies beside it unpacked, which is read instead',
    );
  }
  for (const file of files.issues) await loadIssues(session, file);
  addProjectsWithoutIssues(session);
  completeReferences(session.site);
  session.site.priorities.sort(byUrgency);
  noticeDisagreements(session);
  session.site.touch();
  return { site: session.site, notices: notices.all() };
}

async function loadIssues(session: Session, location: string): Promise<void> {
  const { notices } = session;
  const file = path.basename(location);
  let last = 0;
  try {
    for await (const { number, text, damaged } of readLines(location)) {
      last = number;
      const place = { file, line: number };
      if (damaged) notices.repaired('not valid UTF-8; the broken characters are replaced', place);
      if (text.trim() === '') continue;
      const identity = identify(text, place, notices);
      if (identity) addIssue(session, identity);
    }
  } catch (error) {
    if (!isReadError(error)) throw error;
    notices.lost(
      'the file breaks off',
      { file, line: last + 1 },
      `the file cannot be read from here on: ${error.message}; the rest is missing`,
    );
  }
}

function addProjectsWithoutIssues(session: Session): void {
  for (const [key, lists] of session.lists) {
    if (session.site.project(key)) continue;
    addProject(session, key, projectIdOf(lists.flatMap(({ versions }) => versions)));
  }
}

/** Names of priorities in use, most urgent first; names on one line are alike. An export does not tell the order. */
const URGENCY = [
  ['blocker', 'p0'],
  ['highest', 'critical', 'urgent', 'p1'],
  ['high', 'major', 'p2'],
  ['medium', 'normal', 'p3'],
  ['low', 'minor', 'p4'],
  ['lowest', 'trivial', 'p5'],
];

function byUrgency(a: Named, b: Named): number {
  return urgency(a) - urgency(b) || Number(a.id) - Number(b.id);
}

function urgency({ name }: Named): number {
  const place = URGENCY.findIndex((names) => names.includes(name.trim().toLowerCase()));
  return place < 0 ? URGENCY.length : place;
}
