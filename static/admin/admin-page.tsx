import { Navigate, Route, Routes } from 'react-router';
import { LazyPage } from '../shared/components/lazy-page';
import { HistoryRouter } from '../shared/surface/history-router';
import type { JiraHistory } from '../shared/surface/prompt-history';
import { Health } from './health/health';
import { SetUp } from './set-up/set-up';

const loadSiteCheck = async () => (await import('./site-check/site-check')).SiteCheck;

/** The app's page for Jira administrators, with its pages. */
export function AdminPage({ history }: { readonly history: JiraHistory }) {
  return (
    <HistoryRouter history={history}>
      <main className="page">
        <Routes>
          <Route path="/set-up" element={<SetUp />} />
          <Route path="/health" element={<Health />} />
          <Route
            path="/site-check"
            element={<LazyPage name="site-check" load={loadSiteCheck} props={{}} />}
          />
          <Route path="*" element={<Navigate to="/set-up" replace />} />
        </Routes>
      </main>
    </HistoryRouter>
  );
}
