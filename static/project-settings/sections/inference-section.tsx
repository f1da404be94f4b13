import type { SettingsValues } from '../../../src/contract/settings-values';
import { CheckSetting } from '../../shared/settings-form/controls';
import { OwnRuleList } from '../../shared/settings-form/own-rule-list';
import { SettingState } from '../../shared/settings-form/setting-state';
import { useSettingText } from '../../shared/settings-form/setting-texts';
import { Section } from './section';
import { Separate } from './separate';

/** The rules that classify what has no tag. */
export function InferenceSection({ values: { values } }: { readonly values: SettingsValues }) {
  const { label, hint } = useSettingText('inference.ownRules');
  return (
    <Section of="inference">
      <CheckSetting path="inference.enabled" />
      <Separate title={label}>
        <p className="small">{hint}</p>
        <OwnRuleList labels={values.labels} components={values.components} />
        <SettingState paths={['inference.ownRules']} name={label} />
      </Separate>
      <CheckSetting path="inference.serviceDesk" />
      <CheckSetting path="inference.releaseDate" />
      <CheckSetting path="inference.onImportSpikes" />
    </Section>
  );
}
