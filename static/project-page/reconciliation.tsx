import Heading from '@atlaskit/heading';
import { SCOPE_ROWS } from '../../src/domain/classify/scope';
import { OUTSIDE, READ } from '../../src/domain/issue-set/issue-set';
import { noteSet } from '../../src/domain/issue-set/report-sets';
import type { ReportView } from '../../src/domain/present/report-view';
import { filterMessages } from '../shared/filter/filter-messages';
import { IssueCount } from '../shared/issues/issue-count';
import { LinkedText } from '../shared/issues/linked-text';
import { useMessages } from '../shared/words/words';
import { projectPageMessages } from './messages';

/** The reconciliation line: what was read, row by row, down to what is in scope; and what to know about the data. */
export function Reconciliation({ view }: { readonly view: ReportView }) {
  const messages = useMessages(projectPageMessages);
  const filter = useMessages(filterMessages);
  const { outside } = view.filtering;
  const rows = SCOPE_ROWS.filter((row) => row === 'in scope' || view.reconciliation[row] > 0);
  const notes = messages.notes(view);
  return (
    <section className="section">
      <Heading as="h2" size="small">
        {messages.reconciliationTitle}
      </Heading>
      <p className="sum">
        <LinkedText say={(linked) => messages.read(view.read, linked(view.read, READ))} /> ={' '}
        {outside > 0 ? (
          <span className="sum-part">
            <LinkedText say={(linked) => filter.outside(linked(outside, OUTSIDE))} /> +{' '}
          </span>
        ) : null}
        {rows.map((row, index) => (
          <span key={row}>
            {index === 0 ? '' : ' + '}
            <span className={`linked-text ${row === 'in scope' ? 'sum-result' : 'sum-part'}`}>
              <IssueCount set={{ row, criteria: [] }} value={view.reconciliation[row]} /> {messages.rows[row]}
            </span>
          </span>
        ))}
      </p>
      {notes.length === 0 ? null : (
        <details className="disclosure">
          <summary>{messages.notesTitle}</summary>
          <ul className="notes">
            {notes.map((note, index) => (
              <li key={index}>
                <LinkedText say={(linked) => note((of, value) => linked(value, noteSet(of, view.asOf)))} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
