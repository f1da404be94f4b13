import type { SettingsValues } from '../../../src/contract/settings-values';
import { SEVERITIES } from '../../../src/domain/settings';
import { CheckSetting, ChoiceSetting } from '../../shared/settings-form/controls';
import { useSettingsForm } from '../../shared/settings-form/form-context';
import { formMessages } from '../../shared/settings-form/form-messages';
import { MatchersSetting } from '../../shared/settings-form/matchers-setting';
import { SettingState } from '../../shared/settings-form/setting-state';
import { ValueMapping } from '../../shared/settings-form/value-mapping';
import { useMessages } from '../../shared/words/words';
import { Section } from './section';
import { Separate } from './separate';

/** What is left out of the numbers. */
export function ScopeSection({ values: { values } }: { readonly values: SettingsValues }) {
  const { settings, saved, change } = useSettingsForm();
  const { mapping, noFloor } = useMessages(formMessages);
  return (
    <Section of="scope">
      <ValueMapping
        kind="resolution"
        values={values.resolutions}
        settings={settings}
        saved={saved}
        onChange={change}
      />
      <SettingState
        paths={['scope.duplicate.resolutions', 'scope.rejected.resolutions']}
        name={mapping.caption.resolution}
      />
      <Separate>
        <MatchersSetting path="scope.duplicate.linkTypes" values={values.linkTypes} />
        <MatchersSetting path="scope.accepted.labels" values={values.labels} byName />
        <MatchersSetting path="scope.unconfirmed.statuses" values={values.statuses} />
        <ChoiceSetting
          path="scope.severityFloor"
          choices={SEVERITIES.map((value) => ({ value, label: mapping.severities[value] }))}
          none={noFloor}
        />
        <CheckSetting path="scope.countNotPreventable" />
      </Separate>
    </Section>
  );
}
