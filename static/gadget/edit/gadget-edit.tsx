import { useQuery } from '@tanstack/react-query';
import { call } from '../../shared/api/call';
import { FailurePanel } from '../../shared/components/failure-panel';
import { Panel } from '../../shared/components/panel';
import { SkeletonPage } from '../../shared/components/skeleton-page';
import { useSurface } from '../../shared/surface/surface-context';
import { useMessages } from '../../shared/words/words';
import { storedConfiguration } from '../configuration';
import type { GadgetHost } from '../host';
import type { Editor } from './editor';
import { GadgetForm } from './gadget-form';
import { editMessages } from './messages';

/** Chooses what a gadget shows. */
export function GadgetEdit({ host, editor }: { readonly host: GadgetHost; readonly editor: Editor }) {
  const { noProjects } = useMessages(editMessages);
  const { extension } = useSurface();
  const { data, error, refetch } = useQuery({ queryKey: ['projects'], queryFn: () => call('projects', {}) });
  const stored = storedConfiguration(host.storedIn(extension));
  const hasNothing = data?.projects.length === 0 && stored.state === 'none';
  return (
    <main className="gadget">
      {data ? (
        hasNothing ? (
          <Panel level="h1" title={noProjects.title}>
            <p>{noProjects.text}</p>
          </Panel>
        ) : (
          <GadgetForm projects={data.projects} stored={stored} editor={editor} />
        )
      ) : error ? (
        <FailurePanel thrown={error} onRetry={() => void refetch()} />
      ) : (
        <SkeletonPage lines={[32, 32]} />
      )}
    </main>
  );
}
