import { useQuery } from '@tanstack/react-query';
import { call } from '../shared/api/call';
import { FailurePanel } from '../shared/components/failure-panel';
import { Panel } from '../shared/components/panel';
import { SkeletonPage } from '../shared/components/skeleton-page';
import { useSurface } from '../shared/surface/surface-context';
import { useMessages } from '../shared/words/words';
import { configurationOf } from './configuration';
import { GadgetForm } from './gadget-form';
import { gadgetMessages } from './messages';

/** Chooses what a gadget shows. */
export function GadgetEdit() {
  const { edit } = useMessages(gadgetMessages);
  const { extension } = useSurface();
  const { data, error, refetch } = useQuery({ queryKey: ['projects'], queryFn: () => call('projects', {}) });
  return (
    <main className="gadget">
      {error ? (
        <FailurePanel thrown={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <SkeletonPage lines={[32, 32]} />
      ) : data.projects.length === 0 ? (
        <Panel level="h1" title={edit.noProjects.title}>
          <p>{edit.noProjects.text}</p>
        </Panel>
      ) : (
        <GadgetForm projects={data.projects} stored={configurationOf(extension)} />
      )}
    </main>
  );
}
