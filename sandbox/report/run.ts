import { readFile } from 'node:fs/promises';
import type { ProjectAnswer } from '../../src/contract/report';
import { parseDay } from '../../src/domain/day';
import { parseSettingsDocument, resolveSettings } from '../../src/settings/parse';
import { SettingsError } from '../../src/settings/problem';
import type { SettingsDocument } from '../../src/settings/schema';
import { type ReportArguments, UsageError } from '../cli/arguments';
import { Clock } from '../clock';
import { DataDirectoryError, loadDataDirectory, type Notice } from '../jira';
import { openSandbox, type SandboxOptions } from '../open';
import { withWholePast } from '../whole-past';
import { ask } from './app';
import { type AuditFile, readAudit } from './audit';

/** What a report was made from and what the app answered. */
export interface ReportRun {
  readonly notices: readonly Notice[];
  readonly answers: readonly ProjectAnswer[];
  /** The per-defect audit of each project as CSV, in the order of the answers; none unless CSV was asked for. */
  readonly audits: readonly AuditFile[];
}

/**
 * Installs the app into a fresh sandbox on an export, enables the projects, back-fills and asks for the report.
 * @throws UsageError when the arguments, the data or the settings cannot be used
 */
export async function runReport(
  given: ReportArguments,
  progress: (message: string) => void,
  options: Pick<SandboxOptions, 'checkContract'> = {},
): Promise<ReportRun> {
  if (given.asOf !== null && parseDay(given.asOf) === null)
    throw new UsageError(`--as-of ${given.asOf} is not a day; write yyyy-mm-dd`);
  const document = withWholePast(given.settings === null ? {} : await readSettings(given.settings));
  const clock = new Clock();
  progress(`reading ${given.data}`);
  const { site, notices } = await loadDataDirectory(given.data, clock).catch((error: unknown) => {
    throw error instanceof DataDirectoryError ? new UsageError(error.message) : error;
  });
  if (site.issues.size === 0) throw new UsageError(nothingIn(given.data, notices));
  const projectIds = given.projects.map((key) => {
    const project = site.project(key);
    if (project) return Number(project.id);
    const known = site.projects.all.map(({ key: other }) => other).sort();
    throw new UsageError(`--project ${key} is not in ${given.data}; it holds ${known.join(', ')}`);
  });
  progress('starting the sandbox');
  const sandbox = await openSandbox(site, clock, {
    ...options,
    onProgress: progress,
    log: ({ level, message }) => {
      if (level !== 'info') progress(`app: ${message}`);
    },
  });
  try {
    await ask(sandbox, 'save-site-settings', { document });
    await ask(sandbox, 'enable-projects', { projectIds });
    progress(`indexing ${given.projects.join(', ')}`);
    await sandbox.platform.settle();
    const answers: ProjectAnswer[] = [];
    for (const projectId of projectIds)
      answers.push(
        await ask(sandbox, 'report', {
          projectId,
          ...(given.asOf === null ? {} : { asOf: given.asOf }),
        }),
      );
    const unfinished = answers.find((answer) => answer.index.state !== 'ready');
    if (unfinished) {
      const { state, failure } = unfinished.index;
      throw new Error(
        `the index of ${unfinished.project.key} is ${state}${failure === null ? '' : `: ${failure}`}`,
      );
    }
    const audits = given.csv === null ? [] : answers.map(({ project }) => readAudit(sandbox, project));
    return { notices, answers, audits: await Promise.all(audits) };
  } finally {
    await sandbox.close();
  }
}

function nothingIn(directory: string, notices: readonly Notice[]): string {
  const [first] = notices;
  const why = first
    ? `; ${first.file}${first.line === undefined ? '' : `:${first.line}`}: ${first.problem}`
    : '';
  return `--data ${directory} holds no issue that can be read (one JSON object a line)${why}`;
}

async function readSettings(file: string): Promise<SettingsDocument> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new UsageError(`--settings ${file} cannot be read: ${messageOf(error)}`);
  });
  try {
    const document = parseSettingsDocument(JSON.parse(text));
    resolveSettings(document);
    return document;
  } catch (error) {
    if (error instanceof SyntaxError)
      throw new UsageError(`--settings ${file} is not JSON: ${error.message}`);
    if (error instanceof SettingsError) throw new UsageError(`--settings ${file}: ${error.message}`);
    throw error;
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
