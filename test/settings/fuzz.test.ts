import fc from 'fast-check';
import { DEFAULT_SETTINGS } from '../../src/domain/defaults';
import { exportSettings, importSettings } from '../../src/settings/file';
import { parseSettingsDocument, resolveSettings } from '../../src/settings/parse';
import { SettingsError } from '../../src/settings/problem';

const anything = fc.anything({
  withBigInt: true,
  withBoxedValues: true,
  withDate: true,
  withMap: true,
  withNullPrototype: true,
  withObjectString: true,
  withSet: true,
  withSparseArray: true,
  withTypedArray: true,
});
const odd = fc.oneof(
  anything,
  fc.func(fc.anything()),
  fc.constantFrom(Symbol('x'), undefined, null, '__proto__', 'customfield_1', 'UAT', 0, -1, NaN, [], {}),
);

/** Every path of the defaults: the whole document, groups, lists and single values. */
function* pathsIn(value: unknown, path: readonly string[] = []): Generator<readonly string[]> {
  yield path;
  if (typeof value === 'object' && value !== null)
    for (const [key, part] of Object.entries(value)) yield* pathsIn(part, [...path, key]);
}

/** A complete document with something put at one of its paths. */
const damaged = fc
  .tuple(fc.constantFrom(...pathsIn(DEFAULT_SETTINGS)), odd)
  .map(([path, value]) => withAt(DEFAULT_SETTINGS, path, value));

function withAt(whole: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  const copy: Record<string, unknown> = Array.isArray(whole)
    ? (Object.assign([], whole) as unknown as Record<string, unknown>)
    : { ...(whole as Record<string, unknown>) };
  copy[key] = withAt(copy[key], rest, value);
  return copy;
}

/** What the validator says when nobody gives it words. */
const VALIDATORS_OWN = /Invalid|expected|Too (small|big)|Unrecognized/;

function refuseInWords(take: () => unknown): void {
  try {
    take();
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    expect(error.problems.length).toBeGreaterThan(0);
    for (const { path, message, value } of error.problems) {
      expect(path).not.toBe('');
      expect(value.length).toBeLessThanOrEqual(80);
      expect(message).not.toMatch(VALIDATORS_OWN);
    }
  }
}

test('whatever is given as a document is taken or refused, and nothing else happens', () => {
  fc.assert(
    fc.property(fc.oneof(odd, damaged), (input) =>
      refuseInWords(() => resolveSettings(parseSettingsDocument(input))),
    ),
    { numRuns: 1500 },
  );
});

test('whatever is given as a file is taken or refused, and nothing else happens', () => {
  const file = fc
    .tuple(damaged, fc.constantFrom('format', 'formatVersion', 'definitionVersion', 'document', 'more'), odd)
    .chain(([document, key, value]) =>
      fc.constantFrom({ ...exportSettings({}), document }, { ...exportSettings({}), [key]: value }),
    );
  fc.assert(
    fc.property(fc.oneof(odd, file), (input) => refuseInWords(() => importSettings(input))),
    { numRuns: 1500 },
  );
});
