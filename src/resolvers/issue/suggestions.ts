import type { TagField, TagState, TagStates } from '../../contract/issue';
import type { Placement } from '../../domain/attribute/placement';
import type { DefectFacts } from '../../domain/facts';
import { type OfferedOptions, TriageSuggester, type TriageSuggestion } from '../../domain/suggest/triage';
import { type IndexState, laneToReport } from '../../store/index-state';
import { loadTagged } from '../../store/tagged';

/**
 * The fields with what the empty ones could be, for a defect that is in scope.
 * @param index of the project whose other defects may be gone by; null: only by what the issue itself tells
 */
export async function suggestionsFor(
  defect: DefectFacts,
  fields: TagStates,
  { meaning, defect: placed }: Placement,
  index: IndexState | null,
): Promise<TagStates> {
  const offered: OfferedOptions = {
    discovery: offeredBy(fields.discovery),
    origin: offeredBy(fields.origin),
    mechanism: offeredBy(fields.mechanism),
  };
  const isAsked = Object.values(offered).some(({ size }) => size > 0);
  if (placed.row !== 'in scope' || !isAsked) return fields;
  const known =
    index === null
      ? []
      : await loadTagged(index.projectId, laneToReport(index), defect.typeId, (found) =>
          new TriageSuggester(meaning, found).isSettledFor(defect),
        );
  const suggested = new TriageSuggester(meaning, known).suggestFor(defect, offered);
  const withSuggestion = (field: TagField): TagState => suggesting(fields[field], suggested[field]);
  return {
    discovery: withSuggestion('discovery'),
    origin: withSuggestion('origin'),
    mechanism: withSuggestion('mechanism'),
  };
}

/** The options of an empty field; none where nothing is to be suggested. */
function offeredBy(state: TagState): ReadonlySet<number> {
  return new Set(
    state.state === 'editable' && state.value === null ? state.options.map(({ id }) => Number(id)) : [],
  );
}

function suggesting(state: TagState, suggestion: TriageSuggestion | null): TagState {
  if (state.state !== 'editable' || suggestion === null) return state;
  const option = state.options.find(({ id }) => Number(id) === suggestion.optionId);
  return option ? { ...state, suggestion: { option, reason: suggestion.reason } } : state;
}
