import { TAG_FIELDS, type TagField } from '../../../../src/contract/issue';
import { type IssueRow, type JiraOption, readRows } from '../../../shared/jira/issue-rows';
import { type JiraProblem, problemOf } from '../../../shared/jira/jira-failure';
import { patiently } from '../../../shared/jira/patience';
import { Observable } from './observable';

/** The Jira ids of the three fields; null where none is mapped. */
export type FieldIds = { readonly [F in TagField]: string | null };

/** Values of some of the three fields. */
export type Values = { readonly [F in TagField]?: JiraOption | null };

/** Rows that are read at once while somebody scrolls, and the wait for more of them, in milliseconds. */
const AT_ONCE = 100;
const GATHERING_MS = 40;

/** What Jira says of issues to the viewer: read when they come into sight, kept, and written along with. */
export class Rows extends Observable {
  private readonly read = new Map<number, IssueRow | 'hidden'>();
  private wanted: readonly number[] = [];
  private timer: ReturnType<typeof setTimeout> | null = null;
  private isReading = false;
  private failure: JiraProblem | null = null;
  private until: number | null = null;

  constructor(private readonly fieldIds: FieldIds) {
    super();
  }

  /** Undefined while it is not read; `hidden` is what the viewer cannot see. */
  get(issueId: number): IssueRow | 'hidden' | undefined {
    return this.read.get(issueId);
  }

  /** Undefined while it is not read, and where the issue does not have the field. */
  value(issueId: number, field: TagField): JiraOption | null | undefined {
    const row = this.read.get(issueId);
    return row === undefined || row === 'hidden' ? undefined : row.values.get(this.fieldIds[field] ?? '');
  }

  /** The mapped fields that none of the issues read so far has; none while nothing is read. */
  get fieldsOfNone(): readonly TagField[] {
    const rows = [...this.read.values()].filter((row) => row !== 'hidden');
    if (rows.length === 0) return [];
    return TAG_FIELDS.filter((field) => {
      const id = this.fieldIds[field];
      return id !== null && rows.every(({ values }) => !values.has(id));
    });
  }

  /** Why rows could not be read; null while nothing is wrong. */
  get problem(): JiraProblem | null {
    return this.failure;
  }

  /** Until when reading waits, as Jira asked; null when it does not. */
  get waitsUntil(): number | null {
    return this.until;
  }

  /** The rows that are in sight now: those unknown are read, those that were scrolled past are not. */
  show(issueIds: readonly number[]): void {
    this.wanted = issueIds.filter((id) => !this.read.has(id));
    if (this.wanted.length > 0 && this.failure === null) this.schedule();
  }

  retry(): void {
    this.failure = null;
    this.schedule();
    this.changed();
  }

  /** Reads issues whatever is known of them. @throws JiraFailure */
  async readAnew(issueIds: readonly number[], onWait?: (until: number | null) => void): Promise<void> {
    const fields = Object.values(this.fieldIds).filter((id) => id !== null);
    const { rows, hidden } = await patiently(() => readRows(issueIds, fields), onWait);
    for (const row of rows) this.read.set(row.id, row);
    for (const id of hidden) this.read.set(id, 'hidden');
    this.changed();
  }

  /** What was written is what Jira has now. */
  wrote(issueId: number, values: Values): void {
    const row = this.read.get(issueId);
    if (row === undefined || row === 'hidden') return;
    const changed = new Map(row.values);
    for (const [field, value] of Object.entries(values) as [TagField, JiraOption | null][])
      changed.set(this.fieldIds[field] ?? '', value);
    this.read.set(issueId, { ...row, values: changed });
    this.changed();
  }

  private schedule(): void {
    this.timer ??= setTimeout(() => {
      this.timer = null;
      void this.readWanted();
    }, GATHERING_MS);
  }

  private async readWanted(): Promise<void> {
    if (this.isReading) return;
    this.isReading = true;
    try {
      for (let ids = this.next(); ids.length > 0; ids = this.next())
        await this.readAnew(ids, (until) => {
          this.until = until;
          this.changed();
        });
    } catch (thrown) {
      this.failure = problemOf(thrown);
      this.changed();
    } finally {
      this.isReading = false;
    }
  }

  private next(): readonly number[] {
    return this.wanted.filter((id) => !this.read.has(id)).slice(0, AT_ONCE);
  }
}
