import { Navigate, Route, Routes } from 'react-router';
import { HistoryRouter, type JiraHistory } from '../shared/surface/history-router';
import { Health } from './health/health';

/** The app's page for Jira administrators, with its pages. */
export function AdminPage({ history }: { readonly history: JiraHistory }) {
  return (
    <HistoryRouter history={history}>
      <main className="page">
        <Routes>
          <Route path="/health" element={<Health />} />
          <Route path="*" element={<Navigate to="/health" replace />} />
        </Routes>
      </main>
    </HistoryRouter>
  );
}
