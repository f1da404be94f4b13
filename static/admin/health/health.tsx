import Heading from '@atlaskit/heading';
import { useRef, useState } from 'react';
import type { IndexHealth } from '../../../src/contract/index-health';
import { failureOf } from '../../shared/api/contract-failure';
import { Notice } from '../../shared/components/notice';
import { Panel } from '../../shared/components/panel';
import { SkeletonPage } from '../../shared/components/skeleton-page';
import { useMessages, useWords } from '../../shared/words/words';
import { NoAdminPage } from '../not-administrator';
import { healthMessages } from './health-messages';
import { ProjectCard } from './project-card';
import { SiteFacts } from './site-facts';
import type { ProjectAction } from './use-project-action';
import { useHealth, useVisible } from './use-health';

/** How true the index is, project by project, and what an administrator can do about it. */
export function Health() {
  const messages = useMessages(healthMessages);
  const { shared } = useWords();
  const { data, error, failureReason, refetch } = useHealth();
  const thrown = error ?? failureReason;
  if (!data) return thrown ? <NoAdminPage thrown={thrown} onRetry={() => void refetch()} /> : <Loading />;
  return (
    <>
      <header className="page-head">
        <Heading as="h1" size="large">
          {messages.title}
        </Heading>
        {data.projects.length > 0 ? <p className="lead">{messages.sentence(data)}</p> : null}
        <p className="quiet">{messages.asOf(data.now)}</p>
      </header>
      {error ? (
        <Notice kind="warning">
          <p>{messages.notRefreshed(shared.failure(failureOf(error)).brief)}</p>
        </Notice>
      ) : null}
      <SiteFacts health={data} />
      {data.projects.length > 0 ? (
        <Projects health={data} />
      ) : (
        <Panel
          title={messages.none.title}
          action={{ label: messages.none.look, onClick: () => void refetch() }}
        >
          <p>{messages.none.text}</p>
        </Panel>
      )}
    </>
  );
}

function Projects({ health }: { readonly health: IndexHealth }) {
  const { project: messages } = useMessages(healthMessages);
  const { data: visible, isError } = useVisible();
  const [said, setSaid] = useState('');
  const status = useRef<HTMLParagraphElement>(null);
  const tell = (key: string) => (action: ProjectAction) => {
    setSaid(messages.done(action, key));
    // The card with the focus goes.
    if (action === 'disable') status.current?.focus();
  };
  return (
    <>
      <p className="health-said" role="status" tabIndex={-1} ref={status}>
        {said}
      </p>
      {health.projects.map((project) => (
        <ProjectCard
          key={project.project.id}
          health={project}
          now={health.now}
          visible={isError ? null : visible?.get(project.project.id)}
          onDone={tell(project.project.key)}
        />
      ))}
    </>
  );
}

function Loading() {
  return <SkeletonPage lines={[32, 96, 200]} />;
}
