import Heading from '@atlaskit/heading';
import { useSearchParams } from 'react-router';
import { classified } from '../../src/domain/aggregate/counts';
import { agesOf } from '../../src/domain/aggregate/maturity-curves/escape-ages';
import type { Exposure } from '../../src/domain/aggregate/maturity-curves/exposure';
import {
  compareAtSameAge,
  type SameAgeComparison,
} from '../../src/domain/aggregate/maturity-curves/same-age';
import type { ReleaseRow } from '../../src/domain/aggregate/releases';
import { compareReleaseRows, type ReleaseComparison } from '../../src/domain/aggregate/series/compare';
import { ofKind } from '../../src/domain/aggregate/series/release-kind';
import type { IssueSet } from '../../src/domain/issue-set/issue-set';
import { agedSet, releaseSet } from '../../src/domain/issue-set/report-sets';
import { LinkedText } from '../shared/issues/linked-text';
import { comparisonMessages } from '../shared/report/comparison-messages';
import type { ReportModel } from '../shared/report/report-model';
import { useMessages } from '../shared/words/words';
import { projectPageMessages } from './messages';

/** Two releases that somebody chooses: whether they differ by more than chance, whole and at the same age. */
export function CompareSection({
  model,
  exposure,
}: {
  readonly model: ReportModel;
  readonly exposure: Exposure;
}) {
  const {
    releases: { compare: messages },
  } = useMessages(projectPageMessages);
  const [search, setSearch] = useSearchParams();
  const { view, answer } = model;
  const { minimumN, releases } = answer.card.settings;
  const { rows } = answer.report.releases;
  const ofSeries = view.seriesKind === null ? rows : ofKind(rows, view.seriesKind, releases.kinds);
  const shipped = ofSeries.filter(
    ({ maturity, shippedIn }) => maturity.state !== 'not shipped' && classified(shippedIn) > 0,
  );
  const { mature, sameAge } = view.latest;
  const latest = mature ?? sameAge;
  const first = named(shipped, search.get('compare')) ?? byId(shipped, latest?.releaseId);
  const second = named(shipped, search.get('with')) ?? byId(shipped, latest?.beforeId);
  const choose = (key: 'compare' | 'with', id: string): void => {
    const changed = new URLSearchParams(search);
    if (first) changed.set('compare', String(first.release.id));
    if (second) changed.set('with', String(second.release.id));
    changed.set(key, id);
    setSearch(changed, { replace: true });
  };
  return (
    <section className="section">
      <Heading as="h2" size="small">
        {messages.title}
      </Heading>
      {!first || !second ? (
        <p className="quiet">{messages.tooFewReleases}</p>
      ) : (
        <>
          <p className="quiet">{messages.explanation[exposure]}</p>
          <div className="controls">
            <ReleaseChoice
              label={messages.first}
              rows={shipped}
              chosen={first}
              onChange={(id) => choose('compare', id)}
            />
            <ReleaseChoice
              label={messages.second}
              rows={shipped}
              chosen={second}
              onChange={(id) => choose('with', id)}
            />
          </div>
          <Verdicts first={first} second={second} exposure={exposure} minimumN={minimumN} />
        </>
      )}
    </section>
  );
}

/** One comparison with the defects of its sides. */
interface Part {
  readonly title: string;
  readonly comparison: ReleaseComparison | SameAgeComparison;
  readonly setOf: (releaseId: number, is: 'escaped' | 'classified') => IssueSet;
}

/** Both comparisons of two releases, each in words and with its counts. */
function Verdicts({
  first,
  second,
  exposure,
  minimumN,
}: {
  readonly first: ReleaseRow;
  readonly second: ReleaseRow;
  readonly exposure: Exposure;
  readonly minimumN: number;
}) {
  const {
    releases: { compare: messages },
  } = useMessages(projectPageMessages);
  const say = useMessages(comparisonMessages);
  if (first === second) return <p role="status">{messages.same}</p>;
  const names = [first.release.name, second.release.name] as const;
  const whole = compareReleaseRows(first, second, { minimumN, exposure });
  const aged = compareAtSameAge(agesOf(first), agesOf(second), minimumN);
  const ageDays = aged.state === 'compared' ? aged.ageDays : null;
  const parts: readonly Part[] = [
    {
      title: messages.whole[exposure],
      comparison: whole,
      setOf: (id, is) => releaseSet(id, 'shipped in', exposure, { by: 'outcome', is }),
    },
    {
      title: messages.sameAge(ageDays),
      comparison: aged,
      setOf: (id, is) => agedSet([id], ageDays ?? 0, { by: 'outcome', is }),
    },
  ];
  return (
    <div role="status">
      <dl className="verdicts">
        {parts.map(({ title, comparison, setOf }) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>
              <p>{say.verdict(comparison, ...names)}</p>
              {comparison.state === 'compared'
                ? (['first', 'second'] as const).map((side) => {
                    const { id, name } = (side === 'first' ? first : second).release;
                    return (
                      <p key={side} className="quiet">
                        <LinkedText
                          say={(linked) =>
                            say.side(name, comparison[side], comparison.tooFew, (is, value) =>
                              linked(value, setOf(id, is)),
                            )
                          }
                        />
                      </p>
                    );
                  })
                : null}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function ReleaseChoice({
  label,
  rows,
  chosen,
  onChange,
}: {
  readonly label: string;
  readonly rows: readonly ReleaseRow[];
  readonly chosen: ReleaseRow;
  readonly onChange: (id: string) => void;
}) {
  return (
    <label className="filter-field">
      {label}
      <select className="select" value={chosen.release.id} onChange={({ target }) => onChange(target.value)}>
        {rows.toReversed().map(({ release: { id, name } }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

function named(rows: readonly ReleaseRow[], id: string | null): ReleaseRow | undefined {
  return rows.find(({ release }) => String(release.id) === id);
}

function byId(rows: readonly ReleaseRow[], id: number | undefined): ReleaseRow | undefined {
  return rows.find(({ release }) => release.id === id);
}
