import type { TriageAnswer } from '../../../../src/contract/triage';
import { TAG_FIELDS, type TagField } from '../../../../src/contract/issue';
import type { JiraOption } from '../../../shared/jira/issue-rows';
import { type FieldIds, Rows } from './rows';
import { Teller } from './teller';
import { Writer } from './writer';

/**
 * What goes on with the queue of one project: it outlives the page that shows it, so that what is being written is
 * written to its end while another page is looked at.
 */
export class Desk {
  readonly rows: Rows;
  readonly writer: Writer;
  canBulk = false;
  private meanings: ReadonlyMap<TagField, ReadonlySet<string>> = new Map();

  constructor(
    projectId: number,
    private readonly fieldIds: FieldIds,
  ) {
    this.rows = new Rows(fieldIds);
    const setting = () => ({
      fieldIds: this.fieldIds,
      canBulk: this.canBulk,
      hasMeaning: (field: TagField, { id }: JiraOption) => this.meanings.get(field)?.has(id) ?? false,
    });
    const teller = new Teller(projectId, () => this.writer.noteLate());
    this.writer = new Writer(this.rows, setting, teller);
    window.addEventListener('beforeunload', (event) => {
      if (this.writer.isBusy) event.preventDefault();
    });
    window.addEventListener('online', () => {
      if (this.rows.problem !== null) this.rows.retry();
    });
    window.addEventListener('pagehide', () => void teller.flush());
  }

  learn({ fields }: Pick<TriageAnswer, 'fields'>): void {
    this.meanings = new Map(
      TAG_FIELDS.map((field) => [field, new Set(fields[field]?.options.map(({ id }) => String(id)))]),
    );
  }
}

const desks = new Map<string, Desk>();

/** The one desk of a project, as its fields are mapped. */
export function deskOf({ project, fields }: Pick<TriageAnswer, 'project' | 'fields'>): Desk {
  const idOf = (field: TagField): string | null => fields[field]?.fieldId ?? null;
  const ids = { discovery: idOf('discovery'), origin: idOf('origin'), mechanism: idOf('mechanism') };
  const name = JSON.stringify([project.id, ids]);
  const desk = desks.get(name) ?? new Desk(project.id, ids);
  desks.set(name, desk);
  desk.learn({ fields });
  return desk;
}
