import { type FieldValue, type TagField, type TagState, type TagStates } from '../../contract/issue';
import type { Placement } from '../../domain/attribute/placement';
import type { Meaning } from '../../domain/normalise/meaning';
import type { NamesById } from '../../domain/names';
import type { EditField } from '../../jira/issue';
import type { ReadDefect } from '../../jira/parse-issue';
import { userMayEdit } from '../../jira/permission';
import { fieldsOfProject } from '../../jira/select-fields';
import { readOnlyReason } from './read-only';

/** What the states of the fields are told from. */
export interface TagFacts {
  readonly issue: ReadDefect;
  readonly placement: Placement;
  readonly editable: ReadonlyMap<string, EditField>;
  /** Names of options, as far as they are known. */
  readonly names: NamesById;
  /** The fields that Jira showed on the issue, be they empty. */
  readonly shown: ReadonlySet<string>;
}

/** The three fields of a defect as the caller may edit them; where not, why not. Suggests nothing yet. */
export async function tagStates(facts: TagFacts): Promise<TagStates> {
  const { issue, placement, editable, shown } = facts;
  const { fields } = placement.meaning.settings;
  const mapped = [fields.discovery, fields.origin, fields.mechanism].filter((id) => id !== null);
  const settable = (id: string): boolean => editable.get(id)?.isSingleSelect === true;
  const asked = mapped.filter((id) => !settable(id));
  const reasons = asked.length === 0 ? null : await reasonsFor(issue, asked, editable, shown);
  const stateOf = (field: TagField): TagState => {
    const id = fields[field];
    if (id === null) return { state: 'not mapped' };
    const value = valueOf(field, facts);
    const why = reasons?.get(id);
    if (why !== undefined) return { state: 'read only', value, why };
    return { state: 'editable', value, options: editable.get(id)?.options ?? [], suggestion: null };
  };
  return { discovery: stateOf('discovery'), origin: stateOf('origin'), mechanism: stateOf('mechanism') };
}

async function reasonsFor(
  { facts, projectId }: ReadDefect,
  fieldIds: readonly string[],
  editable: ReadonlyMap<string, EditField>,
  shown: ReadonlySet<string>,
) {
  const [mayEdit, inProject] = await Promise.all([
    userMayEdit(facts.id),
    fieldsOfProject(projectId, [facts.typeId], fieldIds),
  ]);
  // Where Jira does not list the fields of a project, it still shows them on its issues.
  const has = inProject ?? shown;
  return new Map(
    fieldIds.map((id) => [
      id,
      readOnlyReason({
        isInProject: has.has(id),
        canBeSet: editable.has(id),
        canAnyBeSet: editable.size > 0,
        mayEdit,
      }),
    ]),
  );
}

function valueOf(field: TagField, { issue, placement, names }: TagFacts): FieldValue | null {
  const id = issue.facts[`${field}Id`];
  if (id === null) return null;
  return {
    id: String(id),
    name: names.get(id) ?? '',
    isMapped: meaningsOf(field, placement.meaning).has(id),
  };
}

function meaningsOf(field: TagField, meaning: Meaning): ReadonlyMap<number, unknown> {
  const { discoveryRanges: discovery, origins: origin, mechanisms: mechanism } = meaning;
  return { discovery, origin, mechanism }[field];
}
