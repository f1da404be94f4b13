import type { TagField } from '../../../../src/contract/issue';
import { BULK_AT_ONCE } from '../../../shared/jira/bulk-edit';
import { editIssue, type OptionIds } from '../../../shared/jira/editing';
import { type JiraProblem, problemOf } from '../../../shared/jira/jira-failure';
import { type OnWait, patiently } from '../../../shared/jira/patience';
import { comparedWithJira, type HasMeaning, isSame } from './compare';
import { type Change, type Job, withEqualValues } from './job';
import type { FieldIds, Rows, Values } from './rows';
import { writeInBulk } from './write-bulk';

/** Single edits that go on at the same time. */
const AT_A_TIME = 5;
/** Up to so many equal changes are made one by one: that is sooner done than a bulk edit. */
const FEW = 10;

/** What has to be known to write, as it is when a job begins. */
export interface WriterSetting {
  readonly fieldIds: FieldIds;
  readonly canBulk: boolean;
  readonly hasMeaning: HasMeaning;
}

/**
 * Runs one job: compares with Jira, then makes equal changes of many issues by one bulk edit where the viewer may, and
 * all others one by one. How each issue went is in the job; nothing is thrown.
 */
export class JobRun {
  constructor(
    private readonly job: Job,
    private readonly rows: Rows,
    private readonly setting: WriterSetting,
    /** Told whenever something of the job changed. */
    private readonly onChange: () => void,
  ) {}

  async run(): Promise<void> {
    const { job, rows, setting } = this;
    try {
      const left = await comparedWithJira(job, rows, setting.hasMeaning, this.onWait);
      job.phase = 'writing';
      this.onChange();
      await this.write(left);
    } catch (thrown) {
      job.failRest(problemOf(thrown));
    }
  }

  private readonly onWait: OnWait = (until) => {
    this.job.waitsUntil = until;
    this.onChange();
  };

  private async write(changes: readonly Change[]): Promise<void> {
    const single: Change[] = [];
    for (const group of withEqualValues(changes)) {
      if (group.length <= FEW || !this.setting.canBulk) single.push(...group);
      else
        for (let at = 0; at < group.length; at += BULK_AT_ONCE)
          single.push(...(await this.writeGroup(group.slice(at, at + BULK_AT_ONCE))));
    }
    await this.writeOneByOne(single);
  }

  /** @returns what is to be written one by one after all, as Jira did not take the bulk edit */
  private async writeGroup(group: readonly Change[]): Promise<readonly Change[]> {
    const { job } = this;
    const onProgress = (share: number): void => {
      job.underway = Math.round(share * group.length);
      this.onChange();
    };
    try {
      const outcome = await writeInBulk(group, this.idsOf(group[0]?.to ?? {}), onProgress, this.onWait);
      for (const change of outcome.edited) this.written(change);
      for (const { change, words } of outcome.failed)
        job.failed.push({ change, problem: { kind: 'refused', status: 200, words } });
      if (outcome.unknown.length > 0) await this.lookAfter(outcome.unknown);
      return [];
    } catch (thrown) {
      if (problemOf(thrown).kind === 'refused') return group;
      throw thrown;
    } finally {
      job.underway = 0;
      this.onChange();
    }
  }

  /** Reads what became of changes that Jira said nothing of. */
  private async lookAfter(changes: readonly Change[]): Promise<void> {
    const { job, rows } = this;
    await rows.readAnew(
      changes.map(({ issueId }) => issueId),
      this.onWait,
    );
    for (const change of changes) {
      const fields = Object.keys(change.to) as TagField[];
      const isHidden = rows.get(change.issueId) === 'hidden';
      const isThere = fields.every((field) => isSame(rows.value(change.issueId, field), change.to[field]));
      if (isThere && !isHidden) this.written(change);
      else job.failed.push({ change, problem: { kind: isHidden ? 'hidden' : 'passed over' } });
    }
  }

  private async writeOneByOne(changes: readonly Change[]): Promise<void> {
    const left = [...changes];
    let stop: JiraProblem | null = null;
    const work = async (): Promise<void> => {
      for (let change = left.shift(); change && stop === null; change = left.shift()) {
        const problem = await this.writeOne(change);
        if (problem === null) this.written(change);
        else this.job.failed.push({ change, problem });
        if (problem?.kind === 'signed out') stop = problem;
        this.onChange();
      }
    };
    await Promise.all(Array.from({ length: AT_A_TIME }, work));
    if (stop !== null) this.job.failRest(stop);
  }

  private async writeOne({ issueId, to }: Change): Promise<JiraProblem | null> {
    try {
      await patiently(() => editIssue(issueId, this.idsOf(to)), this.onWait);
      return null;
    } catch (thrown) {
      return problemOf(thrown);
    }
  }

  private written(change: Change): void {
    this.job.written.push(change);
    this.rows.wrote(change.issueId, change.to);
  }

  private idsOf(values: Values): OptionIds {
    const { fieldIds } = this.setting;
    const entries = Object.entries(values) as [TagField, Values[TagField]][];
    return Object.fromEntries(entries.map(([field, option]) => [fieldIds[field] ?? '', option?.id ?? null]));
  }
}
