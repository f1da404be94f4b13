import { useState } from 'react';
import type { Answers } from '../../../src/contract/calls';
import { CheckList } from '../../shared/filter/check-list';
import { isolated } from '../../shared/words/isolation';
import { useMessages } from '../../shared/words/words';
import { Field } from './field';
import { editMessages } from './messages';

/** So many projects are looked through without a box to type into. */
const FEW = 8;

/** The projects to count. Those chosen before that the editor may not browse stay until they are taken out. */
export function ProjectsField({
  projects,
  chosen,
  onChange,
}: {
  readonly projects: Answers['projects']['projects'];
  readonly chosen: readonly number[];
  readonly onChange: (projectIds: readonly number[]) => void;
}) {
  const messages = useMessages(editMessages);
  const [wanted, setWanted] = useState('');
  // Once shown, an unseen one stays in the list: it can be put back.
  const [unseen] = useState(() => chosen.filter((id) => !projects.some((project) => project.id === id)));
  const text = wanted.trim().toLowerCase();
  const matches = projects.filter(
    ({ id, key, name }) =>
      chosen.includes(id) || key.toLowerCase().includes(text) || name.toLowerCase().includes(text),
  );
  return (
    <div className="gadget-projects">
      {projects.length > FEW ? (
        <Field label={messages.filterProjects}>
          {({ id }) => (
            <input
              id={id}
              className="input"
              type="search"
              value={wanted}
              onChange={({ target }) => setWanted(target.value)}
            />
          )}
        </Field>
      ) : null}
      <CheckList
        title={messages.projects}
        choices={[
          ...matches.map(({ id, key, name }) => ({ value: String(id), text: `${isolated(name)} (${key})` })),
          ...unseen.map((id) => ({ value: String(id), text: messages.unseen(id) })),
        ]}
        chosen={chosen.map(String)}
        onChange={(values) => onChange(values.map(Number))}
      />
      {matches.length === 0 && text !== '' ? <p className="small">{messages.noMatch}</p> : null}
      <p className="small">{messages.projectsHint}</p>
    </div>
  );
}
