import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { Badge } from '../../shared/components/badge';
import { useMessages } from '../../shared/words/words';
import { NoAdminPage } from '../not-administrator';
import type { Check, CheckState } from './check';
import { siteCheckMessages } from './messages/site-check-messages';
import { Report } from './report';
import { type Action, useBrowserChecks } from './use-browser-checks';
import { useServerChecks } from './use-server-checks';

/** What an administrator can have checked on a real site, and a report of it for whoever looks after the app. */
export function SiteCheck() {
  const messages = useMessages(siteCheckMessages);
  const server = useServerChecks();
  const browser = useBrowserChecks();
  if (server.thrown) return <NoAdminPage thrown={server.thrown} onRetry={server.again} />;
  const checks = [...server.checks, ...browser.checks];
  const actionsOf = ({ name, state }: Check): readonly Action[] =>
    name === 'events' && state !== 'running'
      ? [{ label: messages.server.events.wait, run: server.waitForEvent }]
      : browser.actionsOf(name);
  return (
    <>
      <header className="page-head">
        <Heading as="h1" size="large">
          {messages.title}
        </Heading>
        <p className="lead">{messages.lead}</p>
        <p role="status">{messages.sentence(checks.map(({ state }) => state))}</p>
        <div className="actions">
          <Button isDisabled={server.isAsking} onClick={server.again}>
            {messages.again}
          </Button>
        </div>
      </header>
      <ul className="site-checks">
        {checks.map((check) => (
          <CheckItem key={check.name} check={check} actions={actionsOf(check)} />
        ))}
      </ul>
      <Report checks={checks} />
    </>
  );
}

function CheckItem({ check, actions }: { readonly check: Check; readonly actions: readonly Action[] }) {
  const messages = useMessages(siteCheckMessages);
  const { name, state, found, advice } = check;
  return (
    <li className="card">
      <div className="card-head">
        <Heading as="h2" size="xsmall">
          {messages.name(name)}
        </Heading>
        <Badge text={messages.state(state)} look={LOOKS[state]} />
      </div>
      <p className="site-check-found">{found}</p>
      {advice === '' ? null : <p className="quiet">{advice}</p>}
      {actions.length === 0 ? null : (
        <div className="actions">
          {actions.map(({ label, run }) => (
            <Button key={label} spacing="compact" onClick={run}>
              {label}
            </Button>
          ))}
        </div>
      )}
    </li>
  );
}

const LOOKS: Readonly<Record<CheckState, 'plain' | 'outlined' | 'problem' | 'contained'>> = {
  passed: 'contained',
  failed: 'problem',
  unknown: 'plain',
  asked: 'outlined',
  running: 'outlined',
};
