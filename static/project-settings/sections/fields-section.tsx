import type { SettingsValues } from '../../../src/contract/settings-values';
import { ChoiceSetting } from '../../shared/settings-form/controls';
import { formMessages } from '../../shared/settings-form/form-messages';
import { useMessages } from '../../shared/words/words';
import { Section } from './section';

const ROLES = ['discovery', 'origin', 'mechanism'] as const;

/** Which fields of Jira tell what. */
export function FieldsSection({ fields }: { readonly fields: SettingsValues['fields'] }) {
  const messages = useMessages(formMessages);
  const choices = fields.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Section of="fields">
      {ROLES.map((role) => (
        <ChoiceSetting key={role} path={`fields.${role}`} choices={choices} none={messages.notMapped} />
      ))}
      <ChoiceSetting
        path="fields.severity"
        choices={[{ value: 'priority', label: messages.priority }, ...choices]}
      />
      <ChoiceSetting path="fields.prevention" choices={choices} none={messages.notMapped} />
    </Section>
  );
}
