import { z } from 'zod';
import { ATLASSIAN_TERMS, licenceOf } from './licence';
import type { LockedPackage } from './lock';

const component = z.looseObject({
  'bom-ref': z.string(),
  name: z.string(),
  version: z.string(),
  purl: z.string(),
});
const bill = z.looseObject({
  bomFormat: z.literal('CycloneDX'),
  metadata: z.looseObject({ component }),
  components: z.array(component),
  dependencies: z.array(z.looseObject({ ref: z.string(), dependsOn: z.array(z.string()) })),
});

/** A licence as CycloneDX writes it. */
type BillLicence =
  | { readonly license: { readonly id: string } | { readonly name: string; readonly url: string } }
  | { readonly expression: string };

/**
 * What ships, of npm's bill of all packages: npm's own bill without development drops what serves both. Each component
 * gets its licence, also where npm cannot read it, and the app its own name instead of its folder's.
 * @param printed what `npm sbom` printed of all packages
 * @param root the lock file's folder
 * @throws Error when the bill lacks what ships, or a licence is not known
 */
export function billOfWhatShips(
  printed: string,
  packages: readonly LockedPackage[],
  root: string,
  appName: string,
): z.infer<typeof bill> {
  const given = bill.parse(JSON.parse(printed));
  const licences = new Map(
    packages
      .filter(({ ships }) => ships)
      .map((locked) => [`${locked.name}@${locked.version}`, licenceOf(locked, root)]),
  );
  const components = given.components.flatMap((each) => {
    const licence = licences.get(`${each.name}@${each.version}`);
    if (licence === undefined) return [];
    if (licence === null) throw new Error(`${each.purl} has no known licence`);
    return [{ ...each, licenses: [billLicence(licence)] }];
  });
  if (components.length !== licences.size)
    throw new Error(`npm knows ${components.length} of ${licences.size} packages that ship`);
  const own = { ...given.metadata.component, name: appName };
  const refs = new Set([own['bom-ref'], ...components.map((each) => each['bom-ref'])]);
  const dependencies = given.dependencies
    .filter(({ ref }) => refs.has(ref))
    .map((each) => ({ ...each, dependsOn: each.dependsOn.filter((ref) => refs.has(ref)) }));
  return { ...given, metadata: { ...given.metadata, component: own }, components, dependencies };
}

function billLicence(licence: string): BillLicence {
  if (licence === ATLASSIAN_TERMS.id)
    return { license: { name: ATLASSIAN_TERMS.name, url: ATLASSIAN_TERMS.url } };
  return / (?:AND|OR) /.test(licence) ? { expression: licence } : { license: { id: licence } };
}
