import { isAllowed, licenceOf } from './licence';
import type { LockedPackage } from './lock';

/** What `npm run licences` found. */
export interface LicenceList {
  /** The list of what ships, as Markdown. */
  readonly document: string;
  /** Packages whose licence is unknown or not allowed. */
  readonly refused: readonly string[];
}

const HEAD = `# Licences of what ships

The packages that the app depends on, at any remove; what of them the browser's files and Forge's bundle hold is less.
\`npm run licences\` writes this list, and \`npm run check\` refuses another, an unknown licence, and any that asks for the
app's own source.
`;

/** The list of what ships, and what is refused of all. @param root the lock file's folder */
export function licenceList(packages: readonly LockedPackage[], root: string): LicenceList {
  const byLicence = new Map<string, Set<string>>();
  const refused: string[] = [];
  for (const locked of packages) {
    const { name, version, ships, stated } = locked;
    const licence = licenceOf(locked, root);
    if (licence === null || !isAllowed(licence, ships)) {
      const use = ships ? 'ships' : 'builds';
      refused.push(`${name}@${version}, which ${use}: licence ${licence ?? stated ?? 'not stated'}`);
    } else if (ships) {
      byLicence.set(licence, (byLicence.get(licence) ?? new Set()).add(`${name} ${version}`));
    }
  }
  const sections = [...byLicence].sort(byText(([licence]) => licence)).map(([licence, names]) => {
    const lines = [...names].sort(byText((line) => line)).map((line) => `- ${line}\n`);
    return `\n## ${licence}\n\n${lines.join('')}`;
  });
  return { document: `${HEAD}${sections.join('')}`, refused };
}

/** By code units: the list is the same in every locale. */
function byText<T>(textOf: (value: T) => string): (a: T, b: T) => number {
  return (a, b) => (textOf(a) < textOf(b) ? -1 : 1);
}
