import type { CountedAs, IssueAnswer, TagField } from '../../src/contract/issue';
import { journeyOf } from '../../src/domain/aggregate/ladder/journey';
import type { ShippedInReason } from '../../src/domain/attribute/shipped-in';
import type { ScopeRow } from '../../src/domain/classify/scope';
import type { Outcome } from '../../src/domain/stage';
import type { Failure } from '../shared/api/contract-failure';
import { failureMessages } from '../shared/words/failure-messages';
import type { Formats } from '../shared/words/formats';
import { type SuggestionMessages, suggestionMessages } from '../shared/words/suggestion-messages';

/** What the issue panel says, in English. */
export function issuePanelMessages(format: Formats) {
  const failures = failureMessages(format);
  const suggestions = suggestionMessages(format);
  return {
    title: 'Defect leakage',
    state: { escaped: 'Escaped', contained: 'Contained', unclassified: 'Needs triage' } satisfies Record<
      Outcome,
      string
    >,
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
      secured: 'Issues under a security level are neither stored nor counted.',
      'project not enabled': 'Defect Leakage is not set up for this project: nothing is counted here yet.',
    } satisfies Record<Exclude<IssueAnswer['counted']['state'], 'counted'>, string>,
    fields: FIELDS,
    none: 'None',
    notMapped: (fields: readonly TagField[]): string =>
      fields.length === 3
        ? 'The site has no fields for this yet. A Jira administrator can choose or create them on the app’s administration page.'
        : `The site has no field for ${format.list(fields.map((field) => FIELDS[field]))} yet; a Jira administrator can set it up.`,
    readOnly: 'A field shown as plain text is not on this issue’s screen, or you may not edit it.',
    askMechanism: 'It escaped: why did nothing stop it?',
    saving: 'Saving…',
    saved: (field: TagField, value: string | null): string =>
      value === null ? `Saved: ${FIELDS[field]} is empty.` : `Saved: ${FIELDS[field]} is ${value}.`,
    notSaved: (field: TagField, value: string | null, reason: string): string =>
      `Not saved: ${FIELDS[field]} is ${value ?? 'empty'} as before. ${reason}`,
    /** Why something was not saved. */
    reason: (failure: Failure): string => {
      if (failure.code === 'not-allowed') return `It needs the permission “${failure.needs}”.`;
      const { title, text } = failures(failure);
      return `${title}. ${text}`;
    },
    undo: (field: TagField, value: string | null): string =>
      value === null ? `Undo: empty ${FIELDS[field]} again` : `Undo: ${FIELDS[field]} back to ${value}`,
  };
}

export type IssuePanelMessages = ReturnType<typeof issuePanelMessages>;

const DAYS = { one: 'day', other: 'days' };

const FIELDS: Readonly<Record<TagField, string>> = {
  discovery: 'Discovery stage',
  origin: 'Defect origin',
  mechanism: 'Escape mechanism',
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
