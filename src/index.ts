import Resolver from '@forge/resolver';
import { consumeIndexWork } from './indexing/consume';
import * as events from './indexing/events';
import { hourly } from './indexing/hourly';
import { prepareSite } from './indexing/install';
import { reported } from './log';
import { defineAccess } from './resolvers/access';
import { defineAdmin } from './resolvers/admin';
import { defineAudit } from './resolvers/audit';
import { defineGadget } from './resolvers/gadget';
import { defineIssue } from './resolvers/issue/define';
import { defineIssueSet } from './resolvers/issue-set';
import { defineProjects } from './resolvers/projects';
import { defineReport } from './resolvers/report';
import { defineSettings } from './resolvers/settings';
import { defineSetUp } from './resolvers/set-up/define';
import { defineSiteCheck } from './resolvers/site-check';
import { defineTriage } from './resolvers/triage';
import { defineSprintReview } from './resolvers/sprint-review';

const definitions = new Resolver();
defineReport(definitions);
defineSprintReview(definitions);
defineGadget(definitions);
defineAudit(definitions);
defineIssue(definitions);
defineIssueSet(definitions);
defineProjects(definitions);
defineAccess(definitions);
defineAdmin(definitions);
defineSettings(definitions);
defineSetUp(definitions);
defineSiteCheck(definitions);
defineTriage(definitions);

/** Every question of a screen. */
export const resolver = definitions.getDefinitions();

/** `avi:forge:installed:app` and `avi:forge:upgraded:app`. */
export const onInstalled = reported('installed', prepareSite);

/** `dynamicProperties` of the issue panel. */
export { issueLozenge as onIssueLozenge } from './resolvers/issue/lozenge';

/** The queue `indexing`. */
export const onIndexWork = reported('index-work', consumeIndexWork);

/** Product events of issues, links, versions and projects. */
export const onIssueEvent = reported('issue-event', events.onIssueEvent);
export const onLinkEvent = reported('link-event', events.onLinkEvent);
export const onVersionEvent = reported('version-event', events.onVersionEvent);
export const onProjectDeleted = reported('project-deleted', events.onProjectDeleted);

/** The schedule `hourly`. */
export const onHour = reported('hour', hourly);
