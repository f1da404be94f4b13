import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import type { UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import { TAG_FIELDS, type TagField } from '../../../../src/contract/issue';
import type { SetUpProjectState, SetUpState } from '../../../../src/contract/set-up';
import { DataTable } from '../../../shared/components/data-table';
import { isolated } from '../../../shared/words/isolation';
import { useMessages, useWords } from '../../../shared/words/words';
import { creationMessages } from '../messages/creation-messages';
import { NotDone } from '../step-actions';
import type { Work } from '../work';
import { Clicks } from './clicks';
import type { CreationPlan } from './use-creation';

type VisibleProject = Extract<SetUpProjectState, { isVisible: true }>;

/** Which of the chosen projects have the chosen fields, and what to do by hand where one does not. */
export function Availability({
  work,
  ids,
  state,
  nameOf,
  onRun,
}: {
  readonly work: Work;
  readonly ids: { readonly [F in TagField]: string | null };
  /** As Jira calls a field: what has to be searched for there. */
  readonly nameOf: (fieldId: string) => string;
  readonly state: UseQueryResult<SetUpState>;
  readonly onRun: (plan: CreationPlan) => void;
}) {
  const messages = useMessages(creationMessages);
  const [isChecked, setChecked] = useState(false);
  const { data, error, isFetching, refetch } = state;
  if (!data) return error ? <NotDone thrown={error} onRetry={() => void refetch()} /> : null;
  const projects = data.projects.filter((project) => project.isVisible);
  const lacking = projects.filter((project) => lacks(project).length > 0);
  const fields = TAG_FIELDS.filter((field) => ids[field] !== null);
  // Only a field that the app made, or would take for it, is its own to add.
  const own = fields.filter((field) => data.fields[field].found?.id === ids[field]);
  const toAdd = lacking.filter(
    (project) => !project.isTeamManaged && lacks(project).some((field) => own.includes(field)),
  );
  const check = async (): Promise<void> => {
    await refetch();
    setChecked(true);
  };
  return (
    <section className="card" aria-labelledby="set-up-availability">
      <Heading as="h3" size="small" id="set-up-availability">
        {messages.availability.title}
      </Heading>
      {error ? <NotDone thrown={error} /> : null}
      <DataTable
        caption={messages.availability.caption}
        captionHidden
        columns={[
          {
            key: 'project',
            header: messages.availability.project,
            cell: ({ name, key }) => `${isolated(name)} (${key})`,
          },
          ...fields.map((field) => ({
            key: field,
            header: messages.names[field],
            cell: (project: VisibleProject) => messages.availability.is(project.fields[field]),
          })),
        ]}
        rows={projects}
        keyOf={({ id }) => id}
      />
      {projects.some(({ fields: of }) => Object.values(of).includes('unknown')) ? (
        <p className="quiet">{messages.availability.unknown}</p>
      ) : null}
      {lacking.map((project) => (
        <ByHand key={project.id} work={work} project={project} names={(field) => nameOf(ids[field] ?? '')} />
      ))}
      <p role="status">
        {isFetching
          ? messages.availability.checking
          : isChecked
            ? messages.availability.checked(lacking.length)
            : ''}
      </p>
      {lacking.length === 0 ? null : (
        <>
          <p className="quiet">{messages.byHand.why}</p>
          <div className="actions">
            {toAdd.length > 0 ? (
              <Button
                onClick={() =>
                  onRun({
                    fields: own,
                    projectIds: toAdd.map(({ id }) => id),
                    screenIds: [],
                    taken: fields
                      .filter((field) => !own.includes(field))
                      .flatMap((field) => ids[field] ?? []),
                  })
                }
              >
                {messages.again}
              </Button>
            ) : null}
            <Button isDisabled={isFetching} onClick={() => void check()}>
              {messages.availability.checkAgain}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

function ByHand({
  work,
  project,
  names,
}: {
  readonly work: Work;
  readonly project: VisibleProject;
  readonly names: (field: TagField) => string;
}) {
  const { byHand } = useMessages(creationMessages);
  const { format } = useWords();
  const missing = lacks(project).map(names);
  const types = format.list(
    work.settings.defects.types.map((type) => isolated(typeof type === 'string' ? type : type.id)),
  );
  return project.isTeamManaged ? (
    <Clicks title={byHand.teamManaged(project.key)} clicks={byHand.teamManagedSteps(types, missing)} isOpen />
  ) : (
    <Clicks title={byHand.companyManaged(project.key)} clicks={byHand.companyManagedSteps(missing)} />
  );
}

function lacks({ fields }: VisibleProject): readonly TagField[] {
  return TAG_FIELDS.filter((field) => fields[field] === 'missing');
}
