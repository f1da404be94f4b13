import { requireUser, type Answer, type Call } from '../call';
import { renderUser } from '../render/entities';
import { formatTimestamp } from '../../site/timestamp';

/** GET /myself. A person costs two rate points. */
export function getMyself(call: Call): Answer {
  call.query.done();
  return { body: renderUser(call.site, requireUser(call)), objects: 1 };
}

/** GET /serverInfo. */
export function getServerInfo({ query, site, zone }: Call): Answer {
  query.done();
  return {
    body: {
      baseUrl: site.baseUrl,
      displayUrl: site.baseUrl,
      version: '1001.0.0-SNAPSHOT',
      versionNumbers: [1001, 0, 0],
      deploymentType: 'Cloud',
      buildNumber: 100000,
      serverTime: formatTimestamp(site.clock.now(), zone),
      serverTimeZone: 'UTC',
      serverTitle: 'Jira',
    },
  };
}
