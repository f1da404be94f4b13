import type { TagField } from '../../../../src/contract/issue';
import type { Settings } from '../../../../src/domain/settings';
import { AFTER_RELEASE, BEFORE_RELEASE, type RangeName } from '../../../../src/domain/stage';
import { giveMeaning, isNamed, meaningNow } from '../../../../src/domain/suggest/accept-options';
import type { Option } from '../../../../src/domain/suggest/option-meaning';
import type { MappingRow, MeaningChoice } from '../../../shared/settings-form/mapping-table';
import { rangeWords } from '../../../shared/settings-form/form-messages';
import type { meaningMessages } from '../messages/meaning-messages';

type Words = ReturnType<typeof meaningMessages>;

/** The options of a field for the table: those that nobody knows first. */
export function rowsOf(
  settings: Settings,
  field: TagField,
  options: readonly Option[],
  messages: Words,
): readonly MappingRow<string>[] {
  const rows = options.map((option) => {
    const meaning = meaningNow(settings, field, option);
    return {
      id: option.id,
      name: option.name,
      count: null,
      meaning: meaning === null ? null : keyOfMeaning(meaning),
      reason: meaning === null ? messages.unmappedReason : undefined,
      isFixed: isNamed(settings, field, option),
    };
  });
  return [
    ...rows.filter(({ meaning }) => meaning === null),
    ...rows.filter(({ meaning }) => meaning !== null),
  ];
}

/** What an option can mean. */
export function choicesOf(
  settings: Settings,
  field: TagField,
  messages: Words,
): readonly MeaningChoice<string>[] {
  const named = (means: RangeName, label: string): MeaningChoice<string> => ({
    value: keyOfMeaning(means),
    label,
  });
  switch (field) {
    case 'origin':
      return settings.origins.map(({ name }) => named(name, name));
    case 'mechanism':
      return settings.mechanisms.map(({ name }) => named(name, name));
    case 'discovery': {
      const ranges = settings.discovery
        .map(({ range }) => range)
        .filter((range) => typeof range !== 'string');
      return unique([
        named(BEFORE_RELEASE, messages.beforeRelease),
        named(AFTER_RELEASE, messages.afterRelease),
        ...settings.ladder.stages.map((stage) => named(stage, stage)),
        ...ranges.map((range) => named(range, rangeWords(range))),
      ]);
    }
  }
}

/** Settings in which an option has the meaning that was chosen. */
export function meaningOfKey(settings: Settings, field: TagField, id: string, key: string | null): Settings {
  return giveMeaning(settings, field, id, key === null ? null : (JSON.parse(key) as RangeName));
}

function keyOfMeaning(means: RangeName): string {
  return JSON.stringify(typeof means === 'string' ? means : { from: means.from, to: means.to });
}

function unique(choices: readonly MeaningChoice<string>[]): readonly MeaningChoice<string>[] {
  return choices.filter(({ value }, at) => choices.findIndex((other) => other.value === value) === at);
}
