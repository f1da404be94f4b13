import Heading from '@atlaskit/heading';
import type { IndexHealth } from '../../../src/contract/index-health';
import { useMessages } from '../../shared/words/words';
import { healthMessages } from './health-messages';

/** What holds for all projects: changes that wait, Jira's points, errors. */
export function SiteFacts({ health }: { readonly health: IndexHealth }) {
  const messages = useMessages(healthMessages);
  const { errors, pointsThisHour } = health;
  return (
    <section className="card">
      <Heading as="h2" size="small">
        {messages.siteTitle}
      </Heading>
      <dl className="definitions facts">
        <div>
          <dt>{messages.backlogTerm}</dt>
          <dd>{messages.backlog(health)}</dd>
        </div>
        <div>
          <dt>{messages.pointsTerm}</dt>
          <dd>{messages.points(pointsThisHour)}</dd>
        </div>
        <div>
          <dt>{messages.errorsTerm}</dt>
          <dd>
            {errors.length === 0 ? (
              messages.noErrors
            ) : (
              <ul>
                {errors.map((error) => (
                  <li key={error.kind}>{messages.error(error)}</li>
                ))}
              </ul>
            )}
          </dd>
        </div>
      </dl>
    </section>
  );
}
