import path from 'node:path';
import type { Clock } from '../../sandbox/clock';
import { Database } from '../../sandbox/database';
import { openPlatform, type Platform } from '../../sandbox/forge';
import { createJiraService, type JiraService, type JiraSite } from '../../sandbox/jira';
import { operationScopes } from '../../sandbox/jira/openapi/operations';
import { ROOT } from '../../sandbox/open';

/** A site on which code runs as a function of the app, every REST call checked against Jira's document. */
export interface AppCalls {
  readonly jira: JiraService;
  readonly logs: Platform['logs'];
  /** What the code answers or throws. */
  run<T>(code: () => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** The app without its own code and without a database, for what only asks Jira. */
export async function appCalls({ site, clock }: { site: JiraSite; clock: Clock }): Promise<AppCalls> {
  const jira = createJiraService(site, { checkContract: true });
  let resolver = (): Promise<void> => Promise.resolve();
  const platform = await openPlatform({
    manifestPath: path.join(ROOT, 'manifest.yml'),
    appModule: () => Promise.resolve({ resolver: () => resolver() }),
    jira,
    cloudId: site.cloudId,
    database: new Database('none', '/nowhere'),
    clock,
    delivery: 'hurried',
    operationScopes,
  });
  return {
    jira,
    logs: platform.logs,
    async run<T>(code: () => Promise<T>): Promise<T> {
      const outcome = new Promise<T>((resolve, reject) => {
        resolver = () => code().then(resolve, reject);
      });
      const [result] = await Promise.all([outcome, platform.invoke('resolver', 'run')]);
      return result;
    },
    close: () => platform.close(),
  };
}
