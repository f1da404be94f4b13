import type { SettingsValues } from '../../../src/contract/settings-values';
import { REOPEN_POLICIES } from '../../../src/domain/settings';
import { ChoiceSetting } from '../../shared/settings-form/controls';
import { formMessages } from '../../shared/settings-form/form-messages';
import { MatchersSetting } from '../../shared/settings-form/matchers-setting';
import { useMessages } from '../../shared/words/words';
import { Section } from './section';

/** What a reopening does, and what shows prevention. */
export function ReopenedSection({ values: { values, options } }: { readonly values: SettingsValues }) {
  const { policies } = useMessages(formMessages);
  return (
    <Section of="reopened">
      <ChoiceSetting
        path="reopened.policy"
        choices={REOPEN_POLICIES.map((value) => ({ value, label: policies[value] }))}
      />
      <MatchersSetting path="reopened.statuses" values={values.statuses} />
      <MatchersSetting path="followThrough.linkTypes" values={values.linkTypes} />
      <MatchersSetting path="followThrough.labels" values={values.labels} byName />
      <MatchersSetting path="followThrough.options" values={options.prevention ?? []} />
    </Section>
  );
}
