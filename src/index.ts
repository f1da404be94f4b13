import Resolver from '@forge/resolver';
import { prepareSite } from './indexing/install';
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
defineAdmin(definitions);
defineSettings(definitions);
defineSetUp(definitions);
defineSiteCheck(definitions);
defineTriage(definitions);

/** Every question of a screen. */
export const resolver = definitions.getDefinitions();

/** `avi:forge:installed:app` and `avi:forge:upgraded:app`. */
export const onInstalled = prepareSite;

/** `dynamicProperties` of the issue panel. */
export { issueLozenge as onIssueLozenge } from './resolvers/issue/lozenge';

/** The queue `indexing`. */
export { consumeIndexWork as onIndexWork } from './indexing/consume';

/** Product events of issues, versions and projects. */
export { onIssueEvent, onProjectDeleted, onVersionEvent } from './indexing/events';

/** The schedule `hourly`. */
export { onHour } from './indexing/hourly';
