import {
  type CountedAs,
  type FieldOption,
  type IssueAnswer,
  type ReadOnlyReason,
  STATE_WORDS,
  type TagField,
} from '../../src/contract/issue';
import { journeyOf } from '../../src/domain/aggregate/ladder/journey';
import type { ShippedInReason } from '../../src/domain/attribute/shipped-in';
import type { ScopeRow } from '../../src/domain/classify/scope';
import type { TriageReason } from '../../src/domain/suggest/triage';
import type { Failure } from '../shared/api/contract-failure';
import { failureMessages } from '../shared/words/failure-messages';
import { FIELD_NAMES } from '../shared/words/field-names';
import type { Formats } from '../shared/words/formats';
import { type SuggestionMessages, suggestionMessages } from '../shared/words/suggestion-messages';
import { readOnlyText } from './read-only-messages';

/** What the issue panel says, in English. */
export function issuePanelMessages(format: Formats) {
  const failures = failureMessages(format);
  const suggestions = suggestionMessages(format);
  return {
    title: 'Defect leakage',
    state: STATE_WORDS,
    notCounted: 'Not counted',
    sentence: (as: CountedAs): string => sentence(as, format, suggestions),
    /** Where it is counted, and why. */
    counted: (as: CountedAs): string => {
      if (as.row !== 'in scope') return `Not counted: ${LEFT_OUT[as.row]}.`;
      const release = as.shippedIn
        ? `Counted in ${as.shippedIn.name} (${REASONS[as.shippedIn.reason]})`
        : 'Counted under no release';
      const daysLate = as.shippedIn?.daysLate ?? null;
      const late =
        daysLate === null
          ? ''
          : ` It came ${format.counted(daysLate, DAYS)} after the release: too late for its rate, which judges a window; it counts for the lifetime.`;
      return `${release}, ${decided(as, suggestions)}.${late}`;
    },
    fixedIn: ({ fixedIn }: CountedAs): string => (fixedIn ? `Fixed in ${fixedIn.name}.` : ''),
    notHere: {
      'not a defect': 'This type of issue is none that the settings call a defect: it is not counted.',
      secured: 'Issues under a security level, or restricted to roles, are neither stored nor counted.',
      'project not enabled': 'Defect Leakage is not set up for this project: nothing is counted here yet.',
    } satisfies Record<Exclude<IssueAnswer['counted']['state'], 'counted'>, string>,
    fields: FIELD_NAMES,
    none: 'None',
    notMapped: (fields: readonly TagField[]): string =>
      fields.length === 3
        ? 'The site has no fields for this yet. A Jira administrator can choose or create them on the app’s administration page.'
        : `The site has no field for ${format.list(fields.map((field) => FIELD_NAMES[field]))} yet; a Jira administrator can set it up.`,
    /** An option by its name; one that Jira gives no name for by its number. */
    nameOf: optionName,
    accept: (option: string): string => `Accept “${option}”`,
    acceptFor: (option: string, field: TagField): string => `Accept “${option}” as ${FIELD_NAMES[field]}`,
    suggested: (reason: TriageReason): string => `Suggested: ${suggestions.reason(reason)}`,
    readOnly: (why: ReadOnlyReason, fields: readonly TagField[]): string =>
      readOnlyText(why, format.list(fields.map((field) => FIELD_NAMES[field])), fields.length),
    unmapped: (field: TagField, value: FieldOption): string =>
      `No mapping knows “${optionName(value)}”: ${UNMAPPED[field]}. A Jira administrator can map it in the app’s settings.`,
    askMechanism: 'It escaped: why did nothing stop it?',
    saving: 'Saving…',
    saved: (field: TagField, value: FieldOption | null): string =>
      `Saved: ${FIELD_NAMES[field]} is ${valueName(value)}.`,
    asksMechanism: 'It escaped, and Escape mechanism is still empty.',
    notSaved: (field: TagField, value: FieldOption | null, reason: string): string =>
      `Not saved: ${FIELD_NAMES[field]} is ${valueName(value)} as before. ${reason}`,
    conflict: (field: TagField, current: FieldOption | null): string =>
      current === null
        ? `${FIELD_NAMES[field]} was emptied elsewhere meanwhile. Nothing was written.`
        : `${FIELD_NAMES[field]} was set to ${optionName(current)} elsewhere meanwhile. Nothing was written.`,
    keep: (current: FieldOption | null): string =>
      current === null ? 'Keep it empty' : `Keep ${optionName(current)}`,
    setAllTheSame: (value: FieldOption | null): string =>
      value === null ? 'Empty it all the same' : `Set ${optionName(value)} all the same`,
    /** Why something was not saved. */
    reason: (failure: Failure): string => {
      if (failure.code === 'not-allowed') return `It needs the permission “${failure.needs}”.`;
      const { title, text } = failures(failure);
      return `${title}. ${text}`;
    },
    undo: (field: TagField, value: FieldOption | null): string =>
      value === null
        ? `Undo: empty ${FIELD_NAMES[field]} again`
        : `Undo: ${FIELD_NAMES[field]} back to ${optionName(value)}`,
  };
}

export type IssuePanelMessages = ReturnType<typeof issuePanelMessages>;

const DAYS = { one: 'day', other: 'days' };

/** What a value that no mapping knows counts as. */
const UNMAPPED: Readonly<Record<TagField, string>> = {
  discovery: 'the defect counts as unclassified',
  origin: 'it counts as no origin',
  mechanism: 'it counts as an unknown mechanism',
};

const REASONS: Readonly<Record<ShippedInReason, string>> = {
  'affected version': 'affected version',
  'fix version': 'fix version',
  'release date': 'by the day it was found',
};

const LEFT_OUT: Readonly<Record<Exclude<ScopeRow, 'in scope'>, string>> = {
  duplicate: 'it is a duplicate, and its original counts',
  rejected: 'it was rejected',
  accepted: 'it is an accepted known issue',
  unconfirmed: 'it is not confirmed yet',
  'below the floor': 'its severity is below the project’s floor',
  'not preventable': 'it could not have been prevented',
};

function sentence(as: CountedAs, format: Formats, { place }: SuggestionMessages): string {
  const { discovery, origin } = as;
  if (discovery.provenance === 'none')
    return discovery.unmapped
      ? 'Its discovery stage has a value that no mapping knows.'
      : 'Nothing says yet where it was found.';
  const found = `Found ${place(discovery.range, as.ladder)}`;
  if (!origin) return `${found}; where it was made is not tagged.`;
  const journey = journeyOf(as.discovery.range, as.origin);
  switch (journey.kind) {
    case 'unknown':
      return `${found}, made in ${origin.name}.`;
    case 'impossible':
      return `${found}, before it could have been made in ${origin.name}: one of the two tags is wrong.`;
    case 'in place':
      return `${found}, made in ${origin.name}: caught where it should be.`;
    case 'leaked': {
      const gates = format.counted(journey.gates, { one: 'gate', other: 'gates' });
      return `${found}, made in ${origin.name}: passed ${journey.atLeast ? 'at least ' : ''}${gates}.`;
    }
  }
}

function decided({ outcome, discovery }: CountedAs, { rules }: SuggestionMessages): string {
  if (outcome === 'unclassified') return 'neither escaped nor contained as yet';
  switch (discovery.provenance) {
    case 'tagged':
      return `${outcome} as tagged`;
    case 'inferred':
      return `${outcome} by ${rules[discovery.rule]}`;
    case 'none':
      return outcome;
  }
}

function optionName({ id, name }: FieldOption): string {
  return name === '' ? `option ${id}, which has no name` : name;
}

function valueName(value: FieldOption | null): string {
  return value === null ? 'empty' : optionName(value);
}
