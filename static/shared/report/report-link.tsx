import { router } from '@forge/bridge';
import { useQuery } from '@tanstack/react-query';
import type { MouseEvent } from 'react';

/** The key of the project page in manifest.yml. */
const PROJECT_PAGE = 'project-page';

/** A link to the report of a project; Jira knows its address and follows it, since a frame may not. */
export function ReportLink({
  projectKey,
  path,
  text,
}: {
  readonly projectKey: string;
  /** Of the page, with what is in its address. */
  readonly path: string;
  readonly text: string;
}) {
  const target = { target: 'module', moduleKey: PROJECT_PAGE, projectKey, path } as const;
  const { data: href } = useQuery({
    queryKey: ['report-url', projectKey, path],
    queryFn: async () => (await router.getUrl(target))?.href ?? null,
    staleTime: Infinity,
  });
  const follow = (event: MouseEvent): void => {
    event.preventDefault();
    void (event.ctrlKey || event.metaKey || event.shiftKey ? router.open(target) : router.navigate(target));
  };
  return (
    <a href={href ?? '#'} onClick={follow}>
      {text}
    </a>
  );
}
