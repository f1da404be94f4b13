import { ContractFailure, failureOf } from '../shared/api/contract-failure';
import { FailurePanel } from '../shared/components/failure-panel';
import { Panel } from '../shared/components/panel';
import { SkeletonPage } from '../shared/components/skeleton-page';
import { WhomToAsk } from '../shared/components/whom-to-ask';
import { type Entity, entityOf } from '../shared/surface/extension';
import { useSurface } from '../shared/surface/surface-context';
import { useMessages } from '../shared/words/words';
import { AccessSection } from './access-section';
import { pageMessages } from './messages';
import { SettingsEditor } from './settings-editor';
import { useSettings, useValues } from './use-settings';

/** What a project owns of the definitions, and what a change of it would do to its numbers. */
export function ProjectSettingsPage() {
  const { extension, signedIn } = useSurface();
  const project = entityOf(extension, 'project');
  if (!project) throw new Error('Jira named no project in the context of the settings page');
  return (
    <main className="page">
      {signedIn ? (
        <LoadedSettings project={project} />
      ) : (
        <FailurePanel thrown={new ContractFailure({ code: 'sign-in' })} />
      )}
    </main>
  );
}

function LoadedSettings({ project }: { readonly project: Entity }) {
  const settings = useSettings(project.id);
  const values = useValues(project.id);
  if (settings.data && values.data)
    return (
      <>
        <SettingsEditor project={project} loaded={settings.data} values={values.data} />
        <AccessSection projectId={project.id} />
      </>
    );
  const thrown = [settings, values].map((query) => query.error ?? query.failureReason).find(Boolean);
  if (!thrown) return <SkeletonPage lines={[40, 120, 60, 60, 60]} />;
  if (failureOf(thrown).code === 'not-allowed') return <NotAllowed project={project} />;
  const retry = (): void => {
    for (const query of [settings, values]) if (!query.data) void query.refetch();
  };
  return <FailurePanel thrown={thrown} onRetry={retry} />;
}

function NotAllowed({ project }: { readonly project: Entity }) {
  const { notAllowed } = useMessages(pageMessages);
  return (
    <Panel level="h1" title={notAllowed.title(project.key)}>
      <p>{notAllowed.needs}</p>
      <WhomToAsk projectId={project.id} />
    </Panel>
  );
}
