import { useEffect, useState } from 'react';
import { SEVERITIES, type Settings } from '../../../../src/domain/settings';
import {
  acceptValues,
  giveResolution,
  giveSeverity,
  names,
  resolutionNow,
  severityNow,
  without,
} from '../../../../src/domain/suggest/accept-values';
import type { CountedValue, ResolutionMeaning } from '../../../../src/domain/suggest/values';
import type { SetUpSuggestionsAnswer } from '../../../../src/contract/set-up';
import { diffSettings } from '../../../../src/contract/settings-diff';
import Heading from '@atlaskit/heading';
import { Notice } from '../../../shared/components/notice';
import { MappingTable, type MappingRow } from '../../../shared/settings-form/mapping-table';
import { useMessages } from '../../../shared/words/words';
import { SEVERITY_NAMES, valuesMessages } from '../messages/values-messages';
import { NotDone, StepActions } from '../step-actions';
import type { StepProps } from '../wizard';
import { isFirstRun, withSettings, type Work } from '../work';
import { ExposureWindow } from './exposure-window';
import { useSuggestions } from './use-suggestions';

const RESOLUTIONS: readonly ResolutionMeaning[] = ['valid', 'duplicate', 'rejected'];
/** Versions that are named one by one. */
const NAMED_VERSIONS = 8;

/** What the values mean that defects have. */
export function ValuesStep({ work, onBack, onNext }: StepProps) {
  const messages = useMessages(valuesMessages);
  const { draft, site, settings, change } = work;
  const [problem, setProblem] = useState<string | null>(null);
  const { data, error, refetch, isLoading } = useSuggestions(work);
  useEffect(() => {
    if (!data || draft.hasProposals) return;
    const accepted = isFirstRun(work) ? acceptValues(settings, data) : settings;
    change({ hasProposals: true, ...(accepted === settings ? {} : withSettings(draft, site, accepted)) });
  });
  return (
    <>
      {error ? <NotDone thrown={error} onRetry={() => void refetch()} /> : null}
      {data ? <Values work={work} data={data} /> : error ? null : <p role="status">{messages.loading}</p>}
      <ExposureWindow work={work} onProblem={setProblem} />
      {/* What is proposed is taken over before the step is left: else haste would decide what counts. */}
      <StepActions
        onBack={onBack}
        onNext={() => (problem === null ? onNext() : undefined)}
        isPending={isLoading}
        problem={problem}
      />
    </>
  );
}

function Values({ work, data }: { readonly work: Work; readonly data: SetUpSuggestionsAnswer }) {
  const messages = useMessages(valuesMessages);
  const { draft, settings, edit } = work;
  const [isTaken, setTaken] = useState(false);
  const proposed = acceptValues(settings, data);
  const hasMore = draft.hasProposals && !isFirstRun(work) && diffSettings(settings, proposed).length > 0;
  const severityField = data.selectFields.find(({ id }) => id === settings.fields.severity);
  return (
    <>
      {hasMore ? (
        <Notice kind="information">
          <p>{messages.proposals}</p>
          <div className="actions">
            <button
              type="button"
              className="button"
              onClick={() => {
                edit(proposed);
                setTaken(true);
              }}
            >
              {messages.takeProposals}
            </button>
          </div>
        </Notice>
      ) : null}
      {isTaken ? <p role="status">{messages.taken}</p> : null}
      <section className="card">
        <Heading as="h3" size="small">
          {messages.severities}
        </Heading>
        <p className="quiet">{messages.severitiesFrom(severityField?.name ?? messages.priority)}</p>
        <MappingTable
          caption={messages.severities}
          valueHeader={messages.value}
          rows={unknownFirst(data.severities.map(({ value }) => rowOf(value, severityNow(settings, value))))}
          meanings={SEVERITY_CHOICES}
          noneLabel={messages.noSeverity}
          onChange={(id, means) => edit(giveSeverity(settings, valueWith(data.severities, id), means))}
        />
      </section>
      <section className="card">
        <Heading as="h3" size="small">
          {messages.resolutions}
        </Heading>
        <p className="quiet">{messages.resolutionsText}</p>
        <MappingTable
          caption={messages.resolutions}
          valueHeader={messages.value}
          rows={data.resolutions.map(({ value }) => ({
            ...rowOf(value, resolutionNow(settings, value)),
            isFixed: true,
          }))}
          meanings={RESOLUTIONS.map((value) => ({ value, label: messages.resolution[value] }))}
          noneLabel=""
          onChange={(id, means) =>
            edit(giveResolution(settings, valueWith(data.resolutions, id), means ?? 'valid'))
          }
        />
      </section>
      <Unconfirmed statuses={data.unconfirmed} settings={settings} onEdit={edit} />
      <NotReleases versions={data.notReleases} settings={settings} onEdit={edit} />
    </>
  );
}

const SEVERITY_CHOICES = SEVERITIES.map((value) => ({ value, label: SEVERITY_NAMES[value] }));

interface PartProps {
  readonly settings: Settings;
  readonly onEdit: (settings: Settings) => void;
}

function Unconfirmed({
  statuses,
  settings,
  onEdit,
}: PartProps & { readonly statuses: readonly CountedValue[] }) {
  const messages = useMessages(valuesMessages);
  const { unconfirmed } = settings.scope;
  const toggle = (status: CountedValue): void => {
    const list = names(unconfirmed.statuses, status)
      ? without(unconfirmed.statuses, status)
      : [...unconfirmed.statuses, { id: status.id }];
    onEdit({ ...settings, scope: { ...settings.scope, unconfirmed: { statuses: list } } });
  };
  return (
    <fieldset className="card picks">
      <legend className="pick-title">{messages.unconfirmed}</legend>
      <p className="quiet">{statuses.length === 0 ? messages.noUnconfirmed : messages.unconfirmedText}</p>
      {statuses.map((status) => (
        <label className="pick" key={status.id}>
          <input
            type="checkbox"
            checked={names(unconfirmed.statuses, status)}
            onChange={() => toggle(status)}
          />
          <span>{messages.counted(status.name, status.count)}</span>
        </label>
      ))}
    </fieldset>
  );
}

function NotReleases({
  versions,
  settings,
  onEdit,
}: PartProps & { readonly versions: readonly CountedValue[] }) {
  const messages = useMessages(valuesMessages);
  const { releases } = settings;
  const toggle = (): void =>
    onEdit({ ...settings, releases: { ...releases, excludeSuggested: !releases.excludeSuggested } });
  return (
    <fieldset className="card picks">
      <legend className="pick-title">{messages.notReleases}</legend>
      <p className="quiet">{messages.notReleasesText(versions.length)}</p>
      {versions.length === 0 ? null : (
        <ul className="notes">
          {versions.slice(0, NAMED_VERSIONS).map(({ id, name, count }) => (
            <li key={id}>{messages.counted(name, count)}</li>
          ))}
          {versions.length > NAMED_VERSIONS ? (
            <li>{messages.more(versions.length - NAMED_VERSIONS)}</li>
          ) : null}
        </ul>
      )}
      <label className="pick">
        <input type="checkbox" checked={releases.excludeSuggested} onChange={toggle} />
        <span>{messages.exclude}</span>
      </label>
    </fieldset>
  );
}

function rowOf<M extends string>(value: CountedValue, meaning: M | null): MappingRow<M> {
  return { id: value.id, name: value.name, count: value.count, meaning };
}

function unknownFirst<M extends string>(rows: readonly MappingRow<M>[]): readonly MappingRow<M>[] {
  return [
    ...rows.filter(({ meaning }) => meaning === null),
    ...rows.filter(({ meaning }) => meaning !== null),
  ];
}

function valueWith(all: readonly { readonly value: CountedValue }[], id: string): CountedValue {
  return all.find(({ value }) => value.id === id)?.value ?? { id, name: '', count: null };
}
