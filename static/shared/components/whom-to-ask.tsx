import { requestJira } from '@forge/bridge';
import { useQuery } from '@tanstack/react-query';
import { isRecord } from '../surface/extension';
import { useWords } from '../words/words';

/** Who administers a project, for who may not. Read by the browser as the reader, and kept nowhere. */
export function WhomToAsk({ projectId }: { readonly projectId: number }) {
  const messages = useWords().shared.whomToAsk;
  const { data: lead, isPending } = useQuery({
    queryKey: ['project-lead', projectId],
    queryFn: () => leadOf(projectId),
    retry: false,
  });
  return (
    <p role="status">{isPending ? messages.looking : lead ? messages.ask(lead) : messages.askAnybody}</p>
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
