import fc from 'fast-check';
import { DEFAULT_SETTINGS } from '../../../src/domain/defaults';
import type { Settings } from '../../../src/domain/settings';
import { departuresOf } from '../../../src/contract/settings-overlay';
import {
  acceptOptions,
  giveMeaning,
  isNamed,
  meaningNow,
  strangeIds,
  type TaggedRole,
  withoutIds,
} from '../../../src/domain/suggest/accept-options';
import {
  acceptValues,
  giveResolution,
  giveSeverity,
  resolutionNow,
  severityNow,
} from '../../../src/domain/suggest/accept-values';
import { suggestResolutions, suggestSeverities } from '../../../src/domain/suggest/values';
import { checkSettings } from '../../../src/settings/check';
import { parseSettingsDocument, resolveSettings } from '../../../src/settings/parse';
import { anySettings } from '../settings-arbitrary';

const ROLES = ['discovery', 'origin', 'mechanism'] as const;
const NAMES = [
  'QA',
  'Production',
  'pre-production',
  'UAT',
  'Customer',
  'Coding',
  'Requirements',
  'No test existed',
  'Test data',
  'Moon base',
  'Unit tests',
  '?',
];

const anyRole = fc.constantFrom<TaggedRole>(...ROLES);
const anyOptions = fc.uniqueArray(
  fc.record({ id: fc.integer({ min: 1, max: 99 }).map(String), name: fc.constantFrom(...NAMES) }),
  {
    selector: ({ id }) => id,
  },
);
const anyValues = anyOptions.map((options) => options.map((option) => ({ ...option, count: null })));
const fresh = fc.constantFrom(DEFAULT_SETTINGS);
const anyStart = fc.oneof(fresh, anySettings);

const values = ['Blocker', 'Urgent', 'Trivial', 'Fixed', 'As designed', 'Dup', 'Odd', 'Duplicate'];
const someValues = fc
  .uniqueArray(
    fc.record({ id: fc.integer({ min: 100, max: 199 }).map(String), name: fc.constantFrom(...values) }),
    {
      selector: ({ id }) => id,
    },
  )
  .map((all) => all.map((value) => ({ ...value, count: 1 })));
const proposalsFor = (settings: Settings, all: readonly { id: string; name: string; count: number }[]) => ({
  severities: suggestSeverities(all, settings),
  resolutions: suggestResolutions(all, settings),
  unconfirmed: all.slice(0, 1),
  notReleases: all.slice(0, 1),
});

describe('accepting what options are thought to mean', () => {
  test('twice is as once: running set-up twice is an empty change', () => {
    fc.assert(
      fc.property(anyStart, anyRole, anyOptions, (settings, role, options) => {
        const once = acceptOptions(settings, role, options);
        expect(departuresOf(acceptOptions(once, role, options), once)).toEqual({});
      }),
    );
  });

  test('no option loses or changes the meaning that it had, also not when it is renamed', () => {
    fc.assert(
      fc.property(anyStart, anyRole, anyOptions, (settings, role, options) => {
        const after = acceptOptions(settings, role, options);
        for (const option of options) {
          const before = meaningNow(settings, role, option);
          if (before !== null) expect(meaningNow(after, role, option)).toEqual(before);
          const now = meaningNow(after, role, option);
          if (now !== null) expect(meaningNow(after, role, { ...option, name: 'Renamed' })).toEqual(now);
        }
      }),
    );
  });

  test('the document that is made of it is valid, and makes the same settings', () => {
    fc.assert(
      fc.property(anyOptions, someValues, (options, all) => {
        const accepted = ROLES.reduce<Settings>(
          (at, role) => acceptOptions(at, role, options),
          DEFAULT_SETTINGS,
        );
        const settings = acceptValues(accepted, proposalsFor(DEFAULT_SETTINGS, all));
        expect(checkSettings(settings)).toEqual([]);
        const document = parseSettingsDocument(departuresOf(settings, DEFAULT_SETTINGS));
        expect(resolveSettings(document)).toEqual(settings);
      }),
    );
  });

  test('unknown options stay unmapped', () => {
    const option = { id: '7', name: 'Moon base' };
    expect(acceptOptions(DEFAULT_SETTINGS, 'discovery', [option])).toEqual(DEFAULT_SETTINGS);
    expect(meaningNow(DEFAULT_SETTINGS, 'discovery', option)).toBeNull();
  });

  test('options of a common side of the release line join those that are there', () => {
    const options = [
      { id: '1', name: 'Pre-production' },
      { id: '2', name: 'Production' },
    ];
    expect(acceptOptions(DEFAULT_SETTINGS, 'discovery', options).discovery).toEqual([
      { options: ['Pre-production', { id: '1' }], range: 'before release' },
      { options: ['Production', { id: '2' }], range: 'after release' },
    ]);
  });
});

describe('editing what an option means', () => {
  test('what is given is what it means then; taken away, its name decides again', () => {
    fc.assert(
      fc.property(anyStart, anyRole, anyOptions, (settings, role, options) => {
        const [option] = options;
        if (!option) return;
        const means =
          role === 'discovery'
            ? settings.ladder.stages[1]
            : settings[role === 'origin' ? 'origins' : 'mechanisms'][0]?.name;
        if (means === undefined) return;
        const given = giveMeaning(settings, role, option.id, means);
        expect(meaningNow(given, role, option)).toBe(means);
        const taken = giveMeaning(given, role, option.id, null);
        expect(meaningNow(taken, role, option) !== null).toBe(isNamed(settings, role, option));
      }),
    );
  });

  test('ids that no option has are told, and can be taken out', () => {
    fc.assert(
      fc.property(anyRole, anyOptions, fc.nat(9), (role, options, kept) => {
        const settings = acceptOptions(DEFAULT_SETTINGS, role, options);
        const left = options.slice(0, kept);
        const strange = strangeIds(settings, role, left);
        for (const id of strange) expect(left.some((option) => option.id === id)).toBe(false);
        const clean = withoutIds(settings, role, new Set(strange));
        expect(strangeIds(clean, role, left)).toEqual([]);
        for (const option of left)
          expect(meaningNow(clean, role, option)).toEqual(meaningNow(settings, role, option));
      }),
    );
  });
});

describe('accepting what values mean', () => {
  test('twice is as once, and what a value means already stays', () => {
    fc.assert(
      fc.property(anyStart, someValues, (settings, all) => {
        const once = acceptValues(settings, proposalsFor(settings, all));
        expect(acceptValues(once, proposalsFor(once, all))).toEqual(once);
        for (const value of all) {
          const severity = severityNow(settings, value);
          if (severity !== null) expect(severityNow(once, value)).toBe(severity);
          const resolution = resolutionNow(settings, value);
          if (resolution !== 'valid') expect(resolutionNow(once, value)).toBe(resolution);
        }
      }),
    );
  });

  test('a severity and a resolution that are given are those that are read', () => {
    fc.assert(
      fc.property(
        anyStart,
        anyValues,
        fc.constantFrom('critical', 'low', null),
        fc.constantFrom('duplicate', 'rejected', 'valid'),
        (settings, all, severity, resolution) => {
          const [value] = all;
          if (!value) return;
          expect(severityNow(giveSeverity(settings, value, severity), value)).toBe(severity);
          expect(resolutionNow(giveResolution(settings, value, resolution), value)).toBe(resolution);
        },
      ),
    );
  });
});
