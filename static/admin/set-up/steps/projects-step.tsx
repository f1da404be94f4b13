import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useEffect, useId, useState } from 'react';
import type { ListedProject } from '../../../../src/contract/set-up';
import { call } from '../../../shared/api/call';
import { Notice } from '../../../shared/components/notice';
import { useMessages } from '../../../shared/words/words';
import { projectsMessages } from '../messages/projects-messages';
import { NotDone, StepActions } from '../step-actions';
import type { StepProps } from '../wizard';
import { MOST_PROJECTS, type Work } from '../work';

/** A pause in the typing after which Jira is asked, in milliseconds. */
const PAUSE_MS = 300;

/** The projects whose defects are counted. */
export function ProjectsStep({ work, onNext }: StepProps) {
  const { draft, enabledIds, change } = work;
  const messages = useMessages(projectsMessages);
  const [problem, setProblem] = useState<string | null>(null);
  const { data: chosen } = useChosen(draft.projectIds);
  const gone = chosen ? draft.projectIds.filter((id) => !chosen.some((project) => project.id === id)) : [];
  const toggle = (id: number): void => {
    const isChosen = draft.projectIds.includes(id);
    if (!isChosen && draft.projectIds.length >= MOST_PROJECTS)
      return setProblem(messages.tooMany(MOST_PROJECTS));
    setProblem(null);
    change({
      projectIds: isChosen ? draft.projectIds.filter((other) => other !== id) : [...draft.projectIds, id],
    });
  };
  const next = (): void => {
    const left = draft.projectIds.filter((id) => !gone.includes(id));
    if (left.length === 0 && enabledIds.size === 0) return setProblem(messages.missing);
    change({ projectIds: left });
    onNext();
  };
  return (
    <>
      {gone.length > 0 ? (
        <Notice kind="warning">
          <p>{messages.gone(gone.length)}</p>
        </Notice>
      ) : null}
      <ProjectList work={work} onToggle={toggle} />
      <p role="status">{messages.chosen(draft.projectIds.length)}</p>
      {enabledIds.size > 0 ? <p className="quiet">{messages.enabledHint}</p> : null}
      <StepActions onNext={next} problem={problem} />
    </>
  );
}

/** The chosen projects as Jira has them now; one that is gone is left out. */
export function useChosen(projectIds: readonly number[]) {
  return useQuery({
    queryKey: ['set-up-chosen', [...projectIds].sort((a, b) => a - b)],
    queryFn: async () => (await call('set-up-chosen', { projectIds: [...projectIds] })).projects,
    enabled: projectIds.length > 0,
    placeholderData: keepPreviousData,
  });
}

function ProjectList({ work, onToggle }: { readonly work: Work; readonly onToggle: (id: number) => void }) {
  const messages = useMessages(projectsMessages);
  const ids = { search: useId() };
  const [typed, setTyped] = useState('');
  const text = usePaused(typed);
  const { types } = work.settings.defects;
  const list = useInfiniteQuery({
    queryKey: ['set-up-projects', text, types],
    queryFn: ({ pageParam }) => call('set-up-projects', { text, from: pageParam, types: [...types] }),
    initialPageParam: 0,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
  const pages = list.data?.pages ?? [];
  const projects = pages.flatMap((page) => page.projects);
  const typesNotFound = pages[0]?.typesNotFound ?? null;
  return (
    <>
      {typesNotFound ? <DefectTypes work={work} missing={typesNotFound} /> : null}
      <div className="field search-field">
        <label htmlFor={ids.search}>{messages.search}</label>
        <input
          id={ids.search}
          className="input"
          type="search"
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
      </div>
      {list.error ? <NotDone thrown={list.error} onRetry={() => void list.refetch()} /> : null}
      <p role="status" className="quiet">
        {list.data
          ? messages.found(projects.length, pages[0]?.total ?? 0)
          : list.error
            ? ''
            : messages.loading}
      </p>
      <fieldset className="picks">
        <legend className="unseen">{messages.list}</legend>
        {projects.map((project) => (
          <ProjectPick
            key={project.id}
            project={project}
            isChosen={project.isEnabled || work.draft.projectIds.includes(project.id)}
            onToggle={() => onToggle(project.id)}
          />
        ))}
      </fieldset>
      {list.hasNextPage ? (
        <button
          type="button"
          className="button"
          disabled={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          {messages.more}
        </button>
      ) : null}
    </>
  );
}

function ProjectPick({
  project,
  isChosen,
  onToggle,
}: {
  readonly project: ListedProject;
  readonly isChosen: boolean;
  readonly onToggle: () => void;
}) {
  const messages = useMessages(projectsMessages);
  const { key, name, isEnabled } = project;
  return (
    <label className="pick">
      <input type="checkbox" checked={isChosen} disabled={isEnabled} onChange={onToggle} />
      <span>
        <strong>{name}</strong> <span className="quiet">{key}</span>
        <span className="small">{messages.facts(project)}</span>
      </span>
    </label>
  );
}

/** Names the work types that are defects, where the site has none of the usual ones. */
function DefectTypes({ work, missing }: { readonly work: Work; readonly missing: readonly string[] }) {
  const messages = useMessages(projectsMessages);
  const ids = { types: useId(), hint: useId() };
  const { settings, edit } = work;
  const [text, setText] = useState(
    settings.defects.types.flatMap((type) => (typeof type === 'string' ? [type] : [])).join(', '),
  );
  const keep = (): void => {
    const types = text
      .split(',')
      .map((type) => type.trim())
      .filter((type) => type !== '');
    if (types.length > 0) edit({ ...settings, defects: { ...settings.defects, types } });
  };
  return (
    <Notice kind="warning">
      <p>{messages.typesNotFound(missing)}</p>
      <div className="field search-field">
        <label htmlFor={ids.types}>{messages.typesLabel}</label>
        <input
          id={ids.types}
          className="input"
          type="text"
          aria-describedby={ids.hint}
          value={text}
          onChange={({ target }) => setText(target.value)}
          onBlur={keep}
        />
        <p id={ids.hint} className="small">
          {messages.typesHint}
        </p>
      </div>
    </Notice>
  );
}

function usePaused(text: string): string {
  const [paused, setPaused] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return paused;
}
