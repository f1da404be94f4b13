import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { IndexHealth } from '../../../../src/contract/index-health';
import type { SetUpDraft } from '../../../../src/contract/set-up';
import { DEFAULT_SETTINGS } from '../../../../src/domain/defaults';
import { call } from '../../../shared/api/call';
import { departuresOf } from '../../../shared/settings-form/departures';
import { useMessages } from '../../../shared/words/words';
import { homeMessages } from '../messages/home-messages';
import { NotDone } from '../step-actions';
import { SuggestedWindows } from '../suggested-windows';
import { SETTINGS_KEY } from '../use-site-settings';
import { newDraft, type SiteSettings } from '../work';
import { AppFields } from './app-fields';
import { EarlierSettings } from './earlier-settings';
import { FirstNumber } from './first-number';

/** Projects whose number is shown; of the others the state of their reading is enough. */
const SHOWN = 4;

/** What is there once the site is set up. */
export function Home({
  site,
  health,
  onBegin,
}: {
  readonly site: SiteSettings;
  readonly health: IndexHealth;
  readonly onBegin: (draft: SetUpDraft) => void;
}) {
  const messages = useMessages(homeMessages);
  const projects = health.projects.map(({ project }) => project);
  return (
    <>
      <header className="page-head">
        <Heading as="h1" size="large">
          {messages.title}
        </Heading>
        <p className="lead">{messages.lead(projects.length, site.effective)}</p>
        <div className="actions">
          <Button appearance="primary" onClick={() => onBegin(newDraft(site))}>
            {messages.enableMore}
          </Button>
          <Button
            onClick={() => onBegin({ ...newDraft(site), step: projects.length > 0 ? 'fields' : 'projects' })}
          >
            {messages.again}
          </Button>
        </div>
        <p className="quiet">{messages.againHint}</p>
      </header>
      {projects.length > 0 ? (
        <section className="section" aria-labelledby="set-up-numbers">
          <Heading as="h2" size="medium" id="set-up-numbers">
            {messages.numbers}
          </Heading>
          <div className="cards">
            {projects.slice(0, SHOWN).map((project) => (
              <FirstNumber key={project.id} project={project} />
            ))}
          </div>
          {projects.length > SHOWN ? <p>{messages.more(projects.length - SHOWN)}</p> : null}
        </section>
      ) : null}
      <Window site={site} projectIds={projects.map(({ id }) => id)} />
      <AppFields />
      <EarlierSettings site={site} />
    </>
  );
}

/** The exposure window, with what the past suggests once there is one. */
function Window({
  site,
  projectIds,
}: {
  readonly site: SiteSettings;
  readonly projectIds: readonly number[];
}) {
  const { window: messages } = useMessages(homeMessages);
  const client = useQueryClient();
  const [said, setSaid] = useState('');
  const { effective, revision } = site;
  const { mutate, error } = useMutation({
    mutationFn: (days: number) =>
      call('save-site-settings', {
        document: departuresOf({ ...effective, exposureWindowDays: days }, DEFAULT_SETTINGS),
        revision,
      }),
    onSuccess: (_answer, days) => setSaid(messages.saved(days)),
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: SETTINGS_KEY });
      await client.invalidateQueries({ queryKey: ['report'] });
    },
  });
  return (
    <section className="card">
      <Heading as="h2" size="small">
        {messages.title}
      </Heading>
      <p>{messages.now(effective.exposureWindowDays)}</p>
      <SuggestedWindows
        projectIds={projectIds}
        days={effective.exposureWindowDays}
        onUse={(days) => mutate(days)}
      />
      <p role="status">{said}</p>
      {error ? <NotDone thrown={error} /> : null}
    </section>
  );
}
