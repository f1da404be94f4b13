import { requestJira } from '@forge/bridge';
import { useQuery } from '@tanstack/react-query';
import { Panel } from '../shared/components/panel';
import { type Entity, isRecord } from '../shared/surface/extension';
import { useMessages } from '../shared/words/words';
import { pageMessages } from './messages';

/** For who may not administer the project: who does. Read by the browser as the reader, and kept nowhere. */
export function WhomToAsk({ project }: { readonly project: Entity }) {
  const messages = useMessages(pageMessages).notAllowed;
  const { data: lead, isPending } = useQuery({
    queryKey: ['project-lead', project.id],
    queryFn: () => leadOf(project.id),
    retry: false,
  });
  return (
    <Panel level="h1" title={messages.title(project.key)}>
      <p>{messages.needs}</p>
      <p role="status">{isPending ? messages.looking : lead ? messages.ask(lead) : messages.askAnybody}</p>
    </Panel>
  );
}

/** The name of a project's lead; null where Jira does not tell the reader. */
async function leadOf(projectId: number): Promise<string | null> {
  const response = await requestJira(`/rest/api/3/project/${projectId}?expand=lead`);
  if (!response.ok) return null;
  const project: unknown = await response.json();
  const lead = isRecord(project) ? project['lead'] : null;
  return isRecord(lead) && typeof lead['displayName'] === 'string' ? lead['displayName'] : null;
}
