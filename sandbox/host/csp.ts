import { CSPInjectionService, CSPProcessingService } from '@forge/csp';
import { load } from 'cheerio';
import type { AppPermissions } from './manifest-file';

const quiet = { info: () => undefined };

/**
 * The Content-Security-Policy that Forge sends with a surface's page, computed by Atlassian's own package; only the
 * address for reports is ours.
 *
 * @param hostOrigin takes the place of the site's origin: the one page that may frame the surface.
 */
export function surfacePolicy(
  html: string,
  permissions: AppPermissions,
  hostOrigin: string,
  reportUri: string,
): string {
  const processing = new CSPProcessingService(quiet, load);
  const details = processing.getCspDetails(html, permissions as Permissions);
  const directives = new CSPInjectionService().getInjectableCSP({
    existingCSPDetails: details,
    microsEnv: 'prod',
    hostname: hostOrigin,
  });
  return [
    ...directives.filter((directive) => !directive.startsWith('report-uri ')),
    `report-uri ${reportUri}`,
  ].join('; ');
}

type Permissions = Parameters<CSPProcessingService['getCspDetails']>[1];

/** The attribute of the iframe: what Forge's policy itself says, so that the two cannot differ. */
export function sandboxAttribute(policy: string): string {
  const directive = policy.split('; ').find((each) => each.startsWith('sandbox '));
  if (!directive) throw new Error(`the policy has no sandbox directive: ${policy}`);
  return directive.slice('sandbox '.length);
}
