import { ContractFailure, failureOf } from '../shared/api/contract-failure';
import { FailurePanel } from '../shared/components/failure-panel';
import { SkeletonPage } from '../shared/components/skeleton-page';
import { type Entity, entityOf } from '../shared/surface/extension';
import { useSurface } from '../shared/surface/surface-context';
import { SettingsEditor } from './settings-editor';
import { useSettings, useValues } from './use-settings';
import { WhomToAsk } from './whom-to-ask';

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
    return <SettingsEditor project={project} loaded={settings.data} values={values.data} />;
  const thrown = [settings, values].map((query) => query.error ?? query.failureReason).find(Boolean);
  if (!thrown) return <SkeletonPage lines={[40, 120, 60, 60, 60]} />;
  if (failureOf(thrown).code === 'not-allowed') return <WhomToAsk project={project} />;
  const retry = (): void => {
    for (const query of [settings, values]) if (!query.data) void query.refetch();
  };
  return <FailurePanel thrown={thrown} onRetry={retry} />;
}
