import { lazy, type ReactNode, Suspense, useMemo } from 'react';
import { Navigate, Route, Routes } from 'react-router';
import { ContractFailure, failureOf } from '../shared/api/contract-failure';
import { useReport } from '../shared/api/use-report';
import { FailurePanel } from '../shared/components/failure-panel';
import { Notice } from '../shared/components/notice';
import { SkeletonPage } from '../shared/components/skeleton-page';
import { carryFilter } from '../shared/filter/carried';
import { FilterFailure, filterProblemsOf } from '../shared/filter/filter-failure';
import { useFilter } from '../shared/filter/use-filter';
import { IssueLists } from '../shared/issues/open-issues';
import { reportModelOf } from '../shared/report/report-model';
import { entityOf } from '../shared/surface/extension';
import { HistoryRouter, type JiraHistory } from '../shared/surface/history-router';
import { useSurface } from '../shared/surface/surface-context';
import { useWords } from '../shared/words/words';
import { Overview } from './overview';

const Releases = lazy(async () => ({ default: (await import('./releases')).Releases }));

/** The report of one project, with its pages; one resolver call serves them all. */
export function ProjectPage({ history }: { readonly history: JiraHistory }) {
  const { extension, signedIn } = useSurface();
  const project = entityOf(extension, 'project');
  if (!signedIn)
    return (
      <Frame>
        <FailurePanel thrown={new ContractFailure({ code: 'sign-in' })} />
      </Frame>
    );
  if (!project) throw new Error('Jira named no project in the context of the project page');
  return (
    <HistoryRouter history={history} arrive={carryFilter}>
      <Frame>
        <ProjectReport projectId={project.id} />
      </Frame>
    </HistoryRouter>
  );
}

function ProjectReport({ projectId }: { readonly projectId: number }) {
  const { shared } = useWords();
  const { asked, kind } = useFilter();
  const { data, error, failureReason, refetch } = useReport(projectId, asked);
  const model = useMemo(() => data && reportModelOf(data, kind), [data, kind]);
  const thrown = error ?? failureReason;
  const problems = thrown ? filterProblemsOf(failureOf(thrown)) : null;
  if (problems) return <FilterFailure problems={problems} />;
  if (!model) return thrown ? <FailurePanel thrown={thrown} onRetry={() => void refetch()} /> : <Loading />;
  return (
    <>
      {error ? (
        <Notice kind="warning">
          <p>{shared.notRefreshed(shared.failure(failureOf(error)).title)}</p>
        </Notice>
      ) : null}
      <IssueLists answer={model.answer}>
        <Suspense fallback={<Loading />}>
          <Routes>
            <Route path="/overview" element={<Overview model={model} />} />
            <Route path="/releases" element={<Releases model={model} />} />
            <Route path="*" element={<Navigate to="/overview" replace />} />
          </Routes>
        </Suspense>
      </IssueLists>
    </>
  );
}

function Loading() {
  return <SkeletonPage lines={[32, 120, 300]} />;
}

function Frame({ children }: { readonly children: ReactNode }) {
  return <main className="page">{children}</main>;
}
