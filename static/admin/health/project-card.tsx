import Heading from '@atlaskit/heading';
import { useId } from 'react';
import type { ProjectHealth, VisibleDefects } from '../../../src/contract/index-health';
import type { Instant } from '../../../src/domain/day';
import { Badge } from '../../shared/components/badge';
import { Notice } from '../../shared/components/notice';
import { readingOf } from '../../shared/reading/reading';
import { useMessages } from '../../shared/words/words';
import { actionsOf } from './actions';
import { healthMessages } from './health-messages';
import { ProjectActions } from './project-actions';
import { ProjectState } from './project-state';
import type { ProjectAction } from './use-project-action';

/** The state of one project's index, its facts, and what can be done. */
export function ProjectCard({
  health,
  now,
  visible,
  onDone,
}: {
  readonly health: ProjectHealth;
  readonly now: Instant;
  /** Undefined while Jira is asked. */
  readonly visible: VisibleDefects['visible'] | undefined;
  readonly onDone: (action: ProjectAction) => void;
}) {
  const { project: messages } = useMessages(healthMessages);
  const titleId = useId();
  const { project, progress } = health;
  const reading = readingOf(progress, now);
  const hidden = messages.hidden(visible);
  return (
    <section className="card" aria-labelledby={titleId}>
      <header className="card-head">
        <Heading as="h2" size="small" id={titleId}>
          {project.key}
        </Heading>
        <Badge
          text={messages.badge(reading.state, progress.isReadAnew)}
          look={reading.state === 'failed' ? 'problem' : reading.state === 'done' ? 'plain' : 'outlined'}
        />
      </header>
      <ProjectState progress={progress} reading={reading} now={now} />
      {hidden === null ? null : (
        <Notice kind="warning">
          <p>{hidden}</p>
        </Notice>
      )}
      <dl className="definitions facts">
        {[
          ...messages.facts(health, now),
          { term: messages.visibleTerm, meaning: messages.visible(visible) },
        ].map(({ term, meaning }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <ProjectActions
        project={project}
        actions={actionsOf(health, reading.state)}
        isSweeping={health.isSweeping}
        onDone={onDone}
      />
    </section>
  );
}
