import { globMatches } from '../../glob';
import type { KindPattern } from '../../settings';

/** The kinds by version number, and what no pattern and no number says. */
export const OTHER_KIND = 'other';
export type NumberKind = 'major' | 'minor' | 'patch' | typeof OTHER_KIND;

/**
 * The kind of a release, to which series and comparisons can be limited: patch releases leak more by nature
 * (metrics.md, section 8). The first pattern that matches decides; a project without patterns goes by version number.
 */
export function releaseKindOf(name: string, patterns: readonly KindPattern[]): string {
  if (patterns.length === 0) return kindByNumber(name);
  return patterns.find(({ pattern }) => globMatches(pattern, name))?.kind ?? OTHER_KIND;
}

/**
 * By the last dotted number of the name, so that `Release 6.2.2` and `2.3.0-rc1` are understood: `2.0.0` is major,
 * `2.3` and `2.3.0` minor, `2.3.1` and `1.8.0.1` patch. A name without a dotted number is of no kind that we know.
 */
export function kindByNumber(name: string): NumberKind {
  const [, minor, ...rest] =
    name
      .match(/\d+(?:\.\d+)+/g)
      ?.at(-1)
      ?.split('.')
      .map(Number) ?? [];
  if (minor === undefined) return OTHER_KIND;
  if (rest.some((number) => number > 0)) return 'patch';
  return minor > 0 ? 'minor' : 'major';
}

/** Those of the rows whose release is of the kind. */
export function ofKind<Row extends { readonly release: { readonly name: string } }>(
  rows: readonly Row[],
  kind: string,
  patterns: readonly KindPattern[],
): readonly Row[] {
  return rows.filter(({ release }) => releaseKindOf(release.name, patterns) === kind);
}
