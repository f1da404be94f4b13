import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { TAG_FIELDS } from '../../../../src/contract/issue';
import type { ListedProject, SetUpSuggestionsAnswer } from '../../../../src/contract/set-up';
import { diffSettings } from '../../../../src/contract/settings-diff';
import { DEFAULT_SETTINGS } from '../../../../src/domain/defaults';
import type { Settings } from '../../../../src/domain/settings';
import { meaningNow } from '../../../../src/domain/suggest/accept-options';
import { names, resolutionNow, severityNow } from '../../../../src/domain/suggest/accept-values';
import { call } from '../../../shared/api/call';
import { type Failure, failureOf } from '../../../shared/api/contract-failure';
import { Notice } from '../../../shared/components/notice';
import { departingPaths, departuresOf } from '../../../shared/settings-form/departures';
import { useMessages } from '../../../shared/words/words';
import { isOvertaken } from '../meanwhile';
import { startMessages } from '../messages/start-messages';
import { NotDone, StepActions } from '../step-actions';
import { SETTINGS_KEY } from '../use-site-settings';
import type { StepProps } from '../wizard';
import { isFirstRun, type Work } from '../work';
import { useChosen } from './projects-step';
import { useFieldOptions, useSuggestions } from './use-suggestions';

interface NotEnabled {
  readonly project: ListedProject;
  readonly failure: Failure;
}

/** What will be saved, in sentences; then it is saved and the projects are enabled. */
export function StartStep({
  work,
  onBack,
  onFinish,
  onEnd,
}: Omit<StepProps, 'onNext'> & { readonly onFinish: () => Promise<void>; readonly onEnd: () => void }) {
  const messages = useMessages(startMessages);
  const { draft, site, settings, enabledIds, change } = work;
  const client = useQueryClient();
  const chosen = useChosen(draft.projectIds);
  const projects = chosen.data ?? [];
  const toEnable = projects.filter(({ id, isEnabled }) => !isEnabled && !enabledIds.has(id));
  const gone = chosen.data
    ? draft.projectIds.filter((id) => !projects.some((project) => project.id === id))
    : [];
  const [failed, setFailed] = useState<readonly NotEnabled[]>([]);
  const [isSaved, setSaved] = useState(false);
  const isLate = isOvertaken(work);
  const finish = async (): Promise<void> => {
    await onFinish();
    onEnd();
  };
  const start = useMutation({
    mutationFn: async () => {
      setFailed([]);
      if (diffSettings(site.effective, settings).length > 0) {
        const document = departuresOf(settings, DEFAULT_SETTINGS);
        const { revision } = await call('save-site-settings', { document, revision: draft.settingsRevision });
        setSaved(true);
        change({ settings: { edited: settings, base: settings }, settingsRevision: revision });
        await client.invalidateQueries({ queryKey: SETTINGS_KEY });
      }
      return enableAll(toEnable);
    },
    onSuccess: async (notEnabled) => {
      if (notEnabled.length === 0) return finish();
      setFailed(notEnabled);
      await client.invalidateQueries({ queryKey: ['index-health'] });
    },
    // Somebody else may have saved meanwhile: what they saved is shown, to be decided on.
    onError: () => client.invalidateQueries({ queryKey: SETTINGS_KEY }),
  });
  const leaveOut = async (): Promise<void> => {
    change({ projectIds: draft.projectIds.filter((id) => !failed.some(({ project }) => project.id === id)) });
    await finish();
  };
  const isKnown = draft.projectIds.length === 0 || chosen.data !== undefined;
  const isAdding = isKnown ? toEnable.length > 0 : draft.projectIds.some((id) => !enabledIds.has(id));
  const isEmpty = isKnown && toEnable.length === 0 && enabledIds.size === 0;
  return (
    <>
      {chosen.error ? <NotDone thrown={chosen.error} onRetry={() => void chosen.refetch()} /> : null}
      {gone.length > 0 ? (
        <Notice kind="warning">
          <p>{messages.gone(gone.length)}</p>
        </Notice>
      ) : null}
      <Summary work={work} toEnable={isKnown ? toEnable : null} />
      {isSaved ? <p role="status">{messages.saved}</p> : null}
      {failed.length > 0 ? (
        <div role="alert">
          <Notice kind="warning">
            {failed.map(({ project, failure }) => (
              <p key={project.id}>{messages.notEnabled(project.name, failure)}</p>
            ))}
            <div className="actions">
              {/* Where it fails, the line below tells what is not kept. */}
              <button type="button" className="button" onClick={() => void leaveOut().catch(() => undefined)}>
                {messages.leaveOut}
              </button>
            </div>
          </Notice>
        </div>
      ) : null}
      <StepActions
        onBack={onBack}
        onNext={() => (isLate || isEmpty || !isKnown ? undefined : start.mutate())}
        label={failed.length > 0 ? messages.again : isAdding ? messages.start : messages.save}
        isPending={start.isPending || chosen.isLoading}
        problem={isLate ? messages.overtaken : isEmpty ? messages.nothingLeft : null}
        thrown={isLate ? null : start.error}
      />
    </>
  );
}

/** One after the other, so that one that cannot be enabled keeps no other from it. */
async function enableAll(projects: readonly ListedProject[]): Promise<readonly NotEnabled[]> {
  const failed: NotEnabled[] = [];
  for (const project of projects)
    try {
      await call('enable-projects', { projectIds: [project.id] });
    } catch (thrown) {
      failed.push({ project, failure: failureOf(thrown) });
    }
  return failed;
}

function Summary({
  work,
  toEnable,
}: {
  readonly work: Work;
  /** Null while it is not known which of the chosen ones are there. */
  readonly toEnable: readonly ListedProject[] | null;
}) {
  const messages = useMessages(startMessages);
  const { settings, site, enabledIds } = work;
  const { severity } = settings.fields;
  const mapped = TAG_FIELDS.flatMap((field) => settings.fields[field] ?? []);
  const ids = [...mapped, ...(severity === 'priority' ? [] : [severity])];
  const { data: fields = [] } = useFieldOptions(ids);
  const nameOf = (id: string): string => fields.find((field) => field.id === id)?.name ?? id;
  const unmapped = TAG_FIELDS.flatMap((field) =>
    (fields.find(({ id }) => id === settings.fields[field])?.options ?? []).filter(
      (option) => meaningNow(settings, field, option) === null,
    ),
  ).length;
  const { data: proposals } = useSuggestions(work);
  const departures = proposals ? departingValues(settings, proposals, messages) : [];
  const sentences = [
    toEnable === null
      ? messages.notKnown
      : messages.projects(
          toEnable.map(({ name }) => name),
          enabledIds.size,
        ),
    ...TAG_FIELDS.map((field) => {
      const id = settings.fields[field];
      return messages.field(field, id === null ? null : nameOf(id));
    }),
    messages.severity(severity === 'priority' ? null : nameOf(severity)),
    messages.unmapped(unmapped),
    ...departures,
    messages.horizon(settings),
    messages.departs(departingPaths(settings, DEFAULT_SETTINGS)),
    ...(isFirstRun(work) ? [] : [messages.changes(departingPaths(settings, site.effective))]),
  ].filter((sentence) => sentence !== '');
  return (
    <section className="card">
      <ul className="notes summary">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}

/** The values whose meaning is not the default's, one by one. */
function departingValues(
  settings: Settings,
  { severities, resolutions, unconfirmed }: SetUpSuggestionsAnswer,
  messages: ReturnType<typeof startMessages>,
): readonly string[] {
  return [
    ...severities.flatMap(({ value }) => {
      const now = severityNow(settings, value);
      return now === severityNow(DEFAULT_SETTINGS, value)
        ? []
        : [messages.counts(value.name, messages.severityName(now))];
    }),
    ...resolutions.flatMap(({ value }) => {
      const now = resolutionNow(settings, value);
      return now === resolutionNow(DEFAULT_SETTINGS, value) ? [] : [messages.counts(value.name, now)];
    }),
    messages.unconfirmed(
      unconfirmed
        .filter((status) => names(settings.scope.unconfirmed.statuses, status))
        .map(({ name }) => name),
    ),
    settings.releases.excludeSuggested ? messages.notReleases : '',
  ];
}
