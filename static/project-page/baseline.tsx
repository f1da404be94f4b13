import { Link } from 'react-router';
import { TAG_FIELDS } from '../../src/contract/issue';
import { Notice } from '../shared/components/notice';
import { type LinkedCount, LinkedText } from '../shared/issues/linked-text';
import type { ReportModel } from '../shared/report/report-model';
import { useMessages } from '../shared/words/words';
import { type BaselineCount, baselineMessages } from './baseline-messages';
import { baselineOf } from './baseline-of';
import { baselineSet } from './baseline-set';

/** While most of what is classified is inferred: that it is a baseline, by which rule, and what tagging would add. */
export function Baseline({ model }: { readonly model: ReportModel }) {
  const messages = useMessages(baselineMessages);
  const { view, answer } = model;
  const { fields } = answer.card.settings;
  const notMapped = TAG_FIELDS.filter((field) => fields[field] === null);
  const baseline = baselineOf(view);
  if (baseline === null && notMapped.length === 0) return null;
  const canTag = notMapped.length < TAG_FIELDS.length;
  return (
    <Notice kind="information">
      {baseline === null ? null : (
        <>
          <p>
            <LinkedText say={(linked) => messages.baseline(baseline, shown(linked))} />
          </p>
          <p>
            <LinkedText say={(linked) => messages.wouldAdd(baseline, shown(linked))} />
          </p>
        </>
      )}
      {notMapped.length > 0 ? <p>{messages.notMapped(notMapped)}</p> : null}
      {baseline !== null && canTag ? (
        <p>
          <Link to="/triage">{messages.toTriage}</Link>
        </p>
      ) : null}
    </Notice>
  );
}

function shown(linked: LinkedCount): BaselineCount {
  return (name, value) => linked(value, baselineSet(name));
}
