import type { DefinitionCard } from '../../../src/contract/report';
import { type Rate, rateOf } from '../../../src/domain/present/rate';
import type { Settings } from '../../../src/domain/settings';
import { filterMessages } from '../filter/filter-messages';
import type { Formats } from './formats';

/** One line of the definition card. */
export interface DefinitionEntry {
  readonly term: string;
  readonly meaning: string;
}

export function definitionMessages(format: Formats, rate: (rate: Rate) => string) {
  const was = (card: DefinitionCard): string | null =>
    card.was === null
      ? null
      : `By the settings before the last change it was ${rate(rateOf(card.was.headline.counts, card.was.minimumN))}.`;
  return {
    /** What the headline was before the last change of settings; null when there is nothing to tell. */
    was,
    title: 'How this is counted',
    entries: (card: DefinitionCard): readonly DefinitionEntry[] => {
      const { settings, filtering } = card;
      return [
        ...(filtering.isFiltering
          ? [{ term: 'Filter', meaning: `Only ${filterMessages(format).conditions(filtering)}.` }]
          : []),
        {
          term: 'Escaped',
          meaning: `Found in “${settings.ladder.boundary}” or later. What was found before that is contained.`,
        },
        { term: 'Counted', meaning: scopeOf(settings) },
        { term: 'Severity', meaning: severityOf(settings) },
        {
          term: 'Release',
          meaning:
            'Headline and trend count a defect in the release whose net it passed or was caught by (shipped in): the affected version, else the fix version, else the release by date.',
        },
        {
          term: 'Window',
          meaning: `Escapes up to ${format.counted(settings.exposureWindowDays, DAYS)} after a release count for it. Younger releases are maturing and stay out of headline and limits.`,
        },
        {
          term: 'Smallest number',
          meaning: `Below ${format.counted(settings.minimumN, DEFECTS)} a rate is withheld. Intervals are Wilson’s, ${format.roughPercent(0.95)}.`,
        },
        { term: 'Not tagged', meaning: inferenceOf(settings) },
        {
          term: 'Bands',
          meaning: `Strong below ${format.roughPercent(settings.bands.healthy)}, healthy below ${format.roughPercent(settings.bands.attention)}, needs attention up to ${format.roughPercent(settings.bands.leaking)}, leaking above. Common figures without a study behind them.`,
        },
        {
          term: 'Version',
          meaning: [
            `Definition ${card.definitionVersion}, settings revision ${card.settingsRevision}${card.since === null ? '' : `, since ${format.instant(card.since)}`};`,
            `days in ${settings.timeZone}. Settings apply to all history: it is recomputed when they change.`,
            ...(card.was === null ? [] : [was(card)]),
          ].join(' '),
        },
      ];
    },
  };
}

const DAYS = { one: 'day', other: 'days' };
const DEFECTS = { one: 'defect', other: 'defects' };

function scopeOf({ defects, scope }: Settings): string {
  const types = defects.types.filter((type) => typeof type === 'string').map((type) => `“${type}”`);
  const filter = defects.filter === null ? '' : ` that match ${defects.filter}`;
  const floor = scope.severityFloor === null ? '' : `, below severity ${scope.severityFloor}`;
  const excluded = ['duplicates', 'rejected', 'accepted', 'unconfirmed'];
  if (!scope.countNotPreventable) excluded.push('not preventable');
  return `Issues of type ${types.join(', ')}${filter}, each once. Left out: ${excluded.join(', ')}${floor}. Issues under a security level, or restricted to roles, are not counted.`;
}

function severityOf({ fields, scope }: Settings): string {
  const field = fields.severity === 'priority' ? 'Jira’s priority' : `the field ${fields.severity}`;
  return scope.severityFloor === null
    ? `By ${field}; no floor: all severities count.`
    : `By ${field}; ${scope.severityFloor} and above count, and what has no known severity.`;
}

function inferenceOf({ inference }: Settings): string {
  if (!inference.enabled) return 'Inference is off: only tagged defects are classified.';
  const rules = [
    ...(inference.ownRules.length > 0 ? ['the project’s own rules'] : []),
    ...(inference.releaseDate ? ['the release-date rule (created after an affected version shipped)'] : []),
  ];
  return rules.length === 0
    ? 'No rule is on: only tagged defects are classified.'
    : `Inferred by ${rules.join(', then by ')}; always shown apart from tagged.`;
}
