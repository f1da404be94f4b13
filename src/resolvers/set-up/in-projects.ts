import type { TagField } from '../../contract/issue';
import type { CreationStep, SetUpProjectState, StepProblem } from '../../contract/set-up';
import { JiraError } from '../../jira/errors';
import { associateField } from '../../jira/field-setup';
import type { SelectFieldName } from '../../jira/select-fields';
import { projectState } from './state';
import { missing, problemOf, type Subject, tried } from './steps';

/** The fields that there are by now. */
export type FoundFields = { readonly [F in TagField]?: SelectFieldName };

/** A project, or what kept Jira from telling of it. */
type ToleratedState = SetUpProjectState | { readonly id: number; readonly problem: StepProblem };

/** Associates fields with those of the projects that lack them, and tells it of each project. */
export async function putInProjects(
  wanted: readonly TagField[],
  found: FoundFields,
  projectIds: readonly number[],
): Promise<readonly CreationStep[]> {
  const ids = {
    discovery: found.discovery?.id ?? null,
    origin: found.origin?.id ?? null,
    mechanism: found.mechanism?.id ?? null,
  };
  const states = await Promise.all(projectIds.map((id) => tolerantState(id, ids)));
  const steps: CreationStep[] = [];
  for (const field of wanted) {
    const needed = states.filter((state) => stepWithout(field, found, state) === null).map(({ id }) => id);
    const made = await associated(field, found[field]?.id ?? '', needed);
    steps.push(...states.flatMap((state) => stepWithout(field, found, state) ?? made.get(state.id) ?? []));
  }
  return steps;
}

async function tolerantState(id: number, ids: Parameters<typeof projectState>[1]): Promise<ToleratedState> {
  try {
    return await projectState(id, ids);
  } catch (error) {
    return { id, problem: problemOf(error) };
  }
}

/** The step where nothing can or need be done; null where the project is to be given the field. */
function stepWithout(field: TagField, found: FoundFields, state: ToleratedState): CreationStep | null {
  const about = subjectOf(field, state.id);
  if (found[field] === undefined) return missing(about, { code: 'earlier-step' });
  if ('problem' in state) return missing(about, state.problem);
  if (!state.isVisible) return missing(about, { code: 'not-visible' });
  if (state.fields[field] === 'available') return { ...about, outcome: 'already', problem: null };
  return state.isTeamManaged ? missing(about, { code: 'team-managed' }) : null;
}

/** All at once; where Jira refuses that, one by one, so that one project keeps no other from its field. */
async function associated(
  field: TagField,
  fieldId: string,
  projectIds: readonly number[],
): Promise<ReadonlyMap<number, CreationStep>> {
  const steps = new Map<number, CreationStep>();
  const give = (ids: readonly number[]) => async (): Promise<boolean> => {
    await associateField(fieldId, ids);
    return true;
  };
  if (projectIds.length > 1) {
    try {
      await associateField(fieldId, projectIds);
      for (const id of projectIds) steps.set(id, { ...subjectOf(field, id), outcome: 'done', problem: null });
      return steps;
    } catch (error) {
      if (!(error instanceof JiraError) || ![400, 404].includes(error.status)) {
        const problem = problemOf(error);
        for (const id of projectIds) steps.set(id, missing(subjectOf(field, id), problem));
        return steps;
      }
    }
  }
  for (const id of projectIds) steps.set(id, await tried(subjectOf(field, id), give([id])));
  return steps;
}

function subjectOf(field: TagField, target: number): Subject {
  return { field, step: 'project', target };
}
