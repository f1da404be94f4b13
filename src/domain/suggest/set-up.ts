import type { Settings, Severity } from '../settings';
import type { RangeName } from '../stage';
import { type FieldSuggestions, type SelectField, suggestFields } from './field-roles';
import {
  mechanismReader,
  meaningsOf,
  type OptionMeanings,
  originReader,
  type Reader,
  stageReader,
} from './option-meaning';
import {
  type CountedValue,
  type ResolutionMeaning,
  suggestNotReleases,
  suggestResolutions,
  suggestSeverities,
  suggestUnconfirmed,
  type ValueSuggestion,
} from './values';

/** What a site has that set-up can start from. */
export interface SiteFindings {
  readonly fields: readonly SelectField[];
  readonly priorities: readonly CountedValue[];
  readonly resolutions: readonly CountedValue[];
  readonly statuses: readonly CountedValue[];
  readonly versions: readonly CountedValue[];
}

/** What set-up proposes. Nothing here is applied without somebody's word. */
export interface SetUpSuggestions {
  readonly fields: FieldSuggestions;
  /** What the options of the three chosen fields mean; null where no field was chosen. */
  readonly options: {
    readonly discovery: OptionMeanings<RangeName> | null;
    readonly origin: OptionMeanings<string> | null;
    readonly mechanism: OptionMeanings<string> | null;
  };
  readonly severities: readonly ValueSuggestion<Severity | null>[];
  readonly resolutions: readonly ValueSuggestion<ResolutionMeaning>[];
  readonly unconfirmed: readonly CountedValue[];
  readonly notReleases: readonly CountedValue[];
}

/** Everything that set-up proposes for a site; the order of what is found changes nothing. */
export function suggestSetUp(found: SiteFindings, settings: Settings): SetUpSuggestions {
  const fields = suggestFields(found.fields, settings);
  const optionsOf = <T>(
    role: 'discovery' | 'origin' | 'mechanism',
    read: Reader<T>,
  ): OptionMeanings<T> | null => {
    const { chosen } = fields[role];
    const field = found.fields.find(({ id }) => id === chosen?.field.id);
    return field ? meaningsOf(field.options, read) : null;
  };
  return {
    fields,
    options: {
      discovery: optionsOf('discovery', stageReader(settings)),
      origin: optionsOf('origin', originReader(settings)),
      mechanism: optionsOf('mechanism', mechanismReader(settings)),
    },
    severities: suggestSeverities(found.priorities, settings),
    resolutions: suggestResolutions(found.resolutions, settings),
    unconfirmed: suggestUnconfirmed(found.statuses),
    notReleases: suggestNotReleases(found.versions),
  };
}
