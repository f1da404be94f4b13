import { useMemo, useState } from 'react';
import type { Settings } from '../../../src/domain/settings';
import { strayMatchers } from '../../../src/domain/settings-mapping';
import {
  mappingOf,
  type MappingKind,
  mappingReader,
  mapValue,
  rangeKey,
  rangeOfKey,
  withMapping,
} from '../../../src/domain/settings-mappings';
import { AFTER_RELEASE, BEFORE_RELEASE } from '../../../src/domain/stage';
import { useMessages } from '../words/words';
import { BetweenStages } from './between-stages';
import { formMessages, type FormMessages } from './form-messages';
import { MappingTable, type MeaningChoice } from './mapping-table';
import type { NameableValue } from './matchers-setting';
import { StrayMatchers } from './stray-matchers';
import { useSame } from './use-same';

/** What the values of a field, or the resolutions, mean. Those that nothing knew when the page came stand first. */
export function ValueMapping({
  kind,
  values,
  settings,
  saved,
  onChange,
}: {
  readonly kind: MappingKind;
  readonly values: readonly NameableValue[];
  readonly settings: Settings;
  /** As they were: rows do not jump while one maps them. */
  readonly saved: Settings;
  readonly onChange: (update: (settings: Settings) => Settings) => void;
}) {
  const all = useMessages(formMessages);
  const messages = all.mapping;
  const [extra, setExtra] = useState<readonly string[]>([]);
  const meanings = useSame(choicesOf(kind, settings, extra, all));
  const { meaningOf, hasOwn, suggest } = useMemo(() => mappingReader(settings, kind), [settings, kind]);
  const ordered = useMemo(() => unmappedFirst(values, saved, kind), [values, saved, kind]);
  const isNoneFine = kind === 'resolution';
  const unmapped = values.filter((value) => meaningOf(value) === null);
  const strays = strayMatchers(mappingOf(settings, kind), values);
  const labelOf = (meaning: string): string =>
    meanings.find(({ value }) => value === meaning)?.label ?? meaning;
  return (
    <>
      {unmapped.length > 0 && !isNoneFine ? (
        <p>{messages.unmapped(unmapped.length, sumOf(unmapped))}</p>
      ) : null}
      {values.length === 0 ? (
        <p className="quiet">{messages.noValues}</p>
      ) : (
        <MappingTable
          caption={messages.caption[kind]}
          valueHeader={messages.valueHeader[kind]}
          noneLabel={messages.none[kind]}
          isNoneFine={isNoneFine}
          meanings={meanings}
          rows={ordered.map((value) => {
            const meaning = meaningOf(value);
            const suggestion = meaning === null ? suggest(value) : null;
            return {
              ...value,
              meaning,
              isFixed: hasOwn(value),
              ...(suggestion === null
                ? {}
                : { suggested: suggestion.means, reason: messages.suggested(value.name, suggestion.reason) }),
            };
          })}
          onChange={(valueId, meaning) => {
            const value = values.find(({ id }) => id === valueId);
            if (value) onChange((at) => mapValue(at, kind, value, meaning, values));
          }}
        />
      )}
      {kind === 'discovery' ? (
        <BetweenStages
          stages={settings.ladder.stages}
          onOffer={(from, to) => setExtra([...extra, rangeKey(settings, { from, to })])}
        />
      ) : null}
      <StrayMatchers
        strays={strays}
        labelOf={labelOf}
        onRemove={({ meaning, matcher }) =>
          onChange((at) =>
            withMapping(
              at,
              kind,
              mappingOf(at, kind).map((entry) =>
                entry.meaning === meaning
                  ? { ...entry, matchers: entry.matchers.filter((each) => !isSameMatcher(each, matcher)) }
                  : entry,
              ),
            ),
          )
        }
      />
    </>
  );
}

function unmappedFirst(
  values: readonly NameableValue[],
  settings: Settings,
  kind: MappingKind,
): readonly NameableValue[] {
  const { meaningOf } = mappingReader(settings, kind);
  return [...values].sort((a, b) => Number(meaningOf(a) !== null) - Number(meaningOf(b) !== null));
}

function choicesOf(
  kind: MappingKind,
  settings: Settings,
  extra: readonly string[],
  { mapping: messages, range: rangeOf }: FormMessages,
): readonly MeaningChoice<string>[] {
  switch (kind) {
    case 'discovery': {
      const { stages } = settings.ladder;
      const keys = [...stages, BEFORE_RELEASE, AFTER_RELEASE].map((range) => rangeKey(settings, range));
      const used = settings.discovery.map(({ range }) => rangeKey(settings, range));
      return [...new Set([...keys, ...used, ...extra])].map((value) => ({
        value,
        label: rangeOf(rangeOfKey(value)),
      }));
    }
    case 'origin':
      return settings.origins.map(({ name }) => ({ value: name, label: name }));
    case 'mechanism':
      return settings.mechanisms.map(({ name }) => ({ value: name, label: name }));
    case 'severity':
      return Object.entries(messages.severities).map(([value, label]) => ({ value, label }));
    case 'resolution':
      return Object.entries(messages.resolutions).map(([value, label]) => ({ value, label }));
  }
}

function sumOf(values: readonly NameableValue[]): number {
  return values.reduce((sum, { count }) => sum + (count ?? 0), 0);
}

function isSameMatcher(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
