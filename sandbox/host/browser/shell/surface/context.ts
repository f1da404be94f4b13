import { locale } from '../locale';
import { themeState } from '../theme';
import type { SurfaceFrame } from './frame';

/** What `view.getContext()` resolves to. */
export function fullContext({ id, shell, options, extension }: SurfaceFrame): Record<string, unknown> {
  const { user, cloudId, environmentId } = shell.bootstrap;
  return {
    ...(user ? { accountId: user.accountId } : {}),
    cloudId,
    workspaceId: cloudId,
    localId: id,
    environmentId,
    environmentType: 'DEVELOPMENT',
    moduleKey: options.module.key,
    siteUrl: window.location.origin,
    locale: locale(),
    timezone: user?.timeZone ?? 'UTC',
    theme: themeState(),
    surfaceColor: null,
    extension,
  };
}
