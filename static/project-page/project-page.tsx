import { lazy, type ReactNode, Suspense, useMemo } from 'react';
import { Navigate, Route, Routes } from 'react-router';
import { FailurePanel } from '../shared/components/failure-panel';
import { Notice } from '../shared/components/notice';
import { SkeletonPage } from '../shared/components/skeleton-page';
import { useReport } from '../shared/api/use-report';
import { ContractFailure, failureOf } from '../shared/api/contract-failure';
import { entityOf } from '../shared/surface/extension';
import { useSurface } from '../shared/surface/surface-context';
import { useWords } from '../shared/words/words';
import { HistoryRouter, type JiraHistory } from '../shared/surface/history-router';
import { LazyPage } from './lazy-page';
import { Overview } from './overview';
import { Releases } from './releases';
import { reportModelOf } from '../shared/report/report-model';

const loadContainment = async () => (await import('./containment/containment')).Containment;
const loadCauses = async () => (await import('./causes/causes')).Causes;
const loadAreas = async () => (await import('./areas/areas')).Areas;

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
    <HistoryRouter history={history}>
      <Frame>
        <Routes>
          <Route path="/sprint-review" element={<SprintReview projectId={project.id} />} />
          <Route path="*" element={<ProjectReport projectId={project.id} />} />
        </Routes>
      </Frame>
    </HistoryRouter>
  );
}

const SprintReviewPage = lazy(async () => {
  const { SprintReviewPage: page } = await import('./sprint-review/sprint-review-page');
  return { default: page };
});

/** Asks a resolver of its own, so it is a page beside those of the report; its code comes when it is opened. */
function SprintReview({ projectId }: { readonly projectId: number }) {
  return (
    <Suspense fallback={<SkeletonPage lines={[32, 80, 300]} />}>
      <SprintReviewPage projectId={projectId} />
    </Suspense>
  );
}

function ProjectReport({ projectId }: { readonly projectId: number }) {
  const { shared } = useWords();
  const { data, error, failureReason, refetch } = useReport(projectId);
  const model = useMemo(() => data && reportModelOf(data), [data]);
  const thrown = error ?? failureReason;
  if (!model)
    return thrown ? (
      <FailurePanel thrown={thrown} onRetry={() => void refetch()} />
    ) : (
      <SkeletonPage lines={[32, 120, 300]} />
    );
  return (
    <>
      {error ? (
        <Notice kind="warning">
          <p>{shared.notRefreshed(shared.failure(failureOf(error)).title)}</p>
        </Notice>
      ) : null}
      <Routes>
        <Route path="/overview" element={<Overview model={model} />} />
        <Route path="/releases" element={<Releases model={model} />} />
        <Route
          path="/containment"
          element={<LazyPage name="containment" load={loadContainment} model={model} />}
        />
        <Route path="/causes" element={<LazyPage name="causes" load={loadCauses} model={model} />} />
        <Route path="/areas" element={<LazyPage name="areas" load={loadAreas} model={model} />} />
        <Route path="*" element={<Navigate to="/overview" replace />} />
      </Routes>
    </>
  );
}

function Frame({ children }: { readonly children: ReactNode }) {
  return <main className="page">{children}</main>;
}
