import { SEVERITIES, type Settings } from './settings';
import { type Mapping, meaningReader, withMeaning } from './settings-mapping';
import { ladderOf } from './normalise/meaning';
import { fold } from './names';
import { AFTER_RELEASE, BEFORE_RELEASE, type RangeName } from './stage';
import {
  mechanismReader,
  type MeaningReason,
  type Option,
  originReader,
  type Reader,
  severityReader,
  stageReader,
} from './suggest/option-meaning';
import { suggestResolutions } from './suggest/values';

/** What values of Jira are mapped to meanings. */
export type MappingKind = 'discovery' | 'origin' | 'mechanism' | 'severity' | 'resolution';

/** A meaning that a value is thought to have, and why. */
export interface Suggestion {
  readonly means: string;
  readonly reason: MeaningReason;
}

interface Mapped {
  readonly read: (settings: Settings) => Mapping<string>;
  /** The mapping has the meanings that were read, in their order, and perhaps new ones. */
  readonly write: (settings: Settings, mapping: Mapping<string>) => Settings;
  readonly suggest: (settings: Settings) => (value: Option) => Suggestion | null;
}

/** A range as the key of a meaning: however a stage is spelled, it is one. */
export function rangeKey({ ladder }: Pick<Settings, 'ladder'>, range: RangeName): string {
  const spelled = (name: string): string => {
    if (fold(name) === BEFORE_RELEASE || fold(name) === AFTER_RELEASE) return fold(name);
    return ladder.stages.find((stage) => fold(stage) === fold(name)) ?? name;
  };
  return JSON.stringify(
    typeof range === 'string' ? spelled(range) : { from: spelled(range.from), to: spelled(range.to) },
  );
}

/** The range of a key. */
export function rangeOfKey(key: string): RangeName {
  return JSON.parse(key) as RangeName;
}

/** What settings say of values of a kind: read once, for many values. */
export interface MappingReader {
  /** Null: nothing knows the value. */
  readonly meaningOf: (value: Option) => string | null;
  /** Whether the value's name alone gives it a meaning, so that it cannot have none. */
  readonly hasOwn: (value: Option) => boolean;
  /** What a value without a meaning may mean. Settings with a ladder that does not fit together suggest nothing. */
  readonly suggest: (value: Option) => Suggestion | null;
}

export function mappingReader(settings: Settings, kind: MappingKind): MappingReader {
  const { read, suggest } = KINDS[kind];
  const mapping = read(settings);
  const own = new Set(mapping.flatMap(({ names = [] }) => names.map(fold)));
  return {
    meaningOf: meaningReader(mapping),
    hasOwn: ({ name }) => own.has(fold(name)),
    suggest: suggest(settings),
  };
}

/** Settings in which a value means something else, or nothing. */
export function mapValue(
  settings: Settings,
  kind: MappingKind,
  value: Option,
  meaning: string | null,
  values: readonly Option[],
): Settings {
  const { read, write } = KINDS[kind];
  return write(settings, withMeaning(read(settings), value, meaning, values));
}

export function mappingOf(settings: Settings, kind: MappingKind): Mapping<string> {
  return KINDS[kind].read(settings);
}

/** Settings with a mapping of a kind replaced: with the meanings it had, or with some of their matchers gone. */
export function withMapping(settings: Settings, kind: MappingKind, mapping: Mapping<string>): Settings {
  return KINDS[kind].write(settings, mapping);
}

const KINDS: { readonly [K in MappingKind]: Mapped } = {
  discovery: {
    read: (settings) => [
      ...settings.ladder.stages.map((stage) => ({
        meaning: rangeKey(settings, stage),
        names: [stage],
        matchers: [],
      })),
      ...settings.discovery.map(({ range, options }) => ({
        meaning: rangeKey(settings, range),
        matchers: options,
      })),
    ],
    write: (settings, mapping) => ({
      ...settings,
      discovery: mapping
        .filter(({ matchers }) => matchers.length > 0)
        .map(({ meaning, matchers }) => ({ options: matchers, range: rangeOfKey(meaning) })),
    }),
    suggest: (settings) => {
      if (!isWhole(settings)) return () => null;
      const readStage = stageReader(settings);
      return ({ name }) => {
        const found = readStage(name);
        return found && { means: rangeKey(settings, found.means), reason: found.reason };
      };
    },
  },
  origin: {
    read: ({ origins }) =>
      origins.map(({ name, options }) => ({ meaning: name, names: [name], matchers: options })),
    write: (settings, mapping) => ({
      ...settings,
      origins: settings.origins.map((origin, index) => ({
        ...origin,
        options: mapping[index]?.matchers ?? [],
      })),
    }),
    suggest: (settings) => byName(originReader(settings)),
  },
  mechanism: {
    read: ({ mechanisms }) =>
      mechanisms.map(({ name, options }) => ({ meaning: name, names: [name], matchers: options })),
    write: (settings, mapping) => ({
      ...settings,
      mechanisms: settings.mechanisms.map((mechanism, index) => ({
        ...mechanism,
        options: mapping[index]?.matchers ?? [],
      })),
    }),
    suggest: (settings) => byName(mechanismReader(settings)),
  },
  severity: {
    read: ({ severities }) =>
      SEVERITIES.map((severity) => ({ meaning: severity, matchers: severities[severity] })),
    write: (settings, mapping) => {
      const of = (severity: string) => mapping.find(({ meaning }) => meaning === severity)?.matchers ?? [];
      return {
        ...settings,
        severities: {
          critical: of('critical'),
          high: of('high'),
          medium: of('medium'),
          low: of('low'),
        },
      };
    },
    suggest: (settings) => byName(severityReader(settings)),
  },
  resolution: {
    read: ({ scope }) => [
      { meaning: 'duplicate', matchers: scope.duplicate.resolutions },
      { meaning: 'rejected', matchers: scope.rejected.resolutions },
    ],
    write: (settings, [duplicate, rejected]) => ({
      ...settings,
      scope: {
        ...settings.scope,
        duplicate: { ...settings.scope.duplicate, resolutions: duplicate?.matchers ?? [] },
        rejected: { resolutions: rejected?.matchers ?? [] },
      },
    }),
    suggest: (settings) => (value) => {
      const [found] = suggestResolutions([{ ...value, count: null }], settings);
      return found?.reason && found.means !== 'valid' ? { means: found.means, reason: found.reason } : null;
    },
  },
};

function byName(read: Reader<string>): (value: Option) => Suggestion | null {
  return ({ name }) => read(name);
}

function isWhole(settings: Settings): boolean {
  try {
    ladderOf(settings);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
