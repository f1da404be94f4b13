export { openHost, type Host, type HostedSite, type HostOptions } from './host';
export type { CspViolation } from './surface-server';
