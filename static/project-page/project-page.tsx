import { type ReactNode, useMemo } from 'react';
import { Navigate, Route, Routes } from 'react-router';
import { ContractFailure, failureOf } from '../shared/api/contract-failure';
import { useLastAnswer } from '../shared/api/use-last-answer';
import { useReport } from '../shared/api/use-report';
import { FailurePanel } from '../shared/components/failure-panel';
import { LazyPage } from '../shared/components/lazy-page';
import { NotRefreshed } from '../shared/components/not-refreshed';
import { SkeletonPage } from '../shared/components/skeleton-page';
import { carryFilter } from '../shared/filter/carried';
import { FilterFailure, filterProblemsOf } from '../shared/filter/filter-failure';
import { useFilter } from '../shared/filter/use-filter';
import { reportModelOf } from '../shared/report/report-model';
import { entityOf } from '../shared/surface/extension';
import { HistoryRouter } from '../shared/surface/history-router';
import type { JiraHistory } from '../shared/surface/prompt-history';
import { useSurface } from '../shared/surface/surface-context';
import { ClosedNotice } from './closed-notice';
import { Overview } from './overview';

/** Pages of the report, by the route of each: one resolver call serves them all. */
const REPORT_PAGES = {
  releases: async () => (await import('./releases')).Releases,
  containment: async () => (await import('./containment/containment')).Containment,
  causes: async () => (await import('./causes/causes')).Causes,
  areas: async () => (await import('./areas/areas')).Areas,
  'data-quality': async () => (await import('./data-quality/data-quality')).DataQuality,
};

/** Pages that ask a resolver of their own. */
const OWN_PAGES = {
  triage: async () => (await import('./triage/triage')).Triage,
  'sprint-review': async () => (await import('./sprint-review/sprint-review-page')).SprintReviewPage,
};

/** The pages of one project. */
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
  const projectId = project.id;
  return (
    <HistoryRouter history={history} arrive={carryFilter}>
      <Frame>
        <Routes>
          {Object.entries(OWN_PAGES).map(([name, load]) => (
            <Route
              key={name}
              path={`/${name}`}
              element={<LazyPage name={name} load={load} props={{ projectId }} />}
            />
          ))}
          <Route path="*" element={<ProjectReport projectId={projectId} />} />
        </Routes>
      </Frame>
    </HistoryRouter>
  );
}

function ProjectReport({ projectId }: { readonly projectId: number }) {
  const { asked, kind } = useFilter();
  const { data: answer, error, failureReason, refetch } = useReport(projectId, asked);
  const data = useLastAnswer(answer, error);
  const model = useMemo(() => data && reportModelOf(data, kind), [data, kind]);
  const thrown = error ?? failureReason;
  const problems = thrown ? filterProblemsOf(failureOf(thrown)) : null;
  if (problems) return <FilterFailure problems={problems} />;
  if (!model) return thrown ? <FailurePanel thrown={thrown} onRetry={() => void refetch()} /> : <Loading />;
  return (
    <>
      {error ? <NotRefreshed thrown={error} onRetry={() => void refetch()} /> : null}
      <ClosedNotice closed={model.answer.closed} />
      <Routes>
        <Route path="/overview" element={<Overview model={model} />} />
        {Object.entries(REPORT_PAGES).map(([name, load]) => (
          <Route
            key={name}
            path={`/${name}`}
            element={<LazyPage name={name} load={load} props={{ model }} />}
          />
        ))}
        <Route path="*" element={<Navigate to="/overview" replace />} />
      </Routes>
    </>
  );
}

function Loading() {
  return <SkeletonPage lines={[32, 120, 300]} />;
}

function Frame({ children }: { readonly children: ReactNode }) {
  return <main className="page">{children}</main>;
}
