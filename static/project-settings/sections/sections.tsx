import type { SettingsValues } from '../../../src/contract/settings-values';
import {
  CheckSetting,
  NumberSetting,
  PercentSetting,
  TextSetting,
} from '../../shared/settings-form/controls';
import { BaselineSetting } from '../../shared/settings-form/baseline-setting';
import { DimensionSetting } from '../../shared/settings-form/dimension-setting';
import { useSettingsForm } from '../../shared/settings-form/form-context';
import { KindList } from '../../shared/settings-form/kind-list';
import { LadderEditor } from '../../shared/settings-form/ladder-editor';
import { MatchersSetting } from '../../shared/settings-form/matchers-setting';
import { MechanismList } from '../../shared/settings-form/mechanism-list';
import { OriginList } from '../../shared/settings-form/origin-list';
import { SettingState } from '../../shared/settings-form/setting-state';
import { useSettingText } from '../../shared/settings-form/setting-texts';
import { useMessages } from '../../shared/words/words';
import { pageMessages } from '../messages';
import { FieldsSection } from './fields-section';
import { InferenceSection } from './inference-section';
import { OptionMapping, useUnmapped } from './option-mapping';
import { ReopenedSection } from './reopened-section';
import { ScopeSection } from './scope-section';
import { Section } from './section';
import { SECTION_PATHS, type SectionKey } from './section-keys';
import { Separate } from './separate';

/** All settings, folded into sections. */
export function Sections({ values }: { readonly values: SettingsValues }) {
  const { settings, change } = useSettingsForm();
  const { values: known, fields } = values;
  const unmapped = {
    discovery: useUnmapped('discovery', values),
    origins: useUnmapped('origin', values),
    mechanisms: useUnmapped('mechanism', values),
    severities: useUnmapped('severity', values),
  };
  return (
    <div className="settings-sections">
      <Section of="defects">
        <MatchersSetting path="defects.types" values={known.types} />
        <TextSetting path="defects.filter" lines={3} />
        <NumberSetting path="defects.horizonMonths" />
      </Section>
      <FieldsSection fields={fields} />
      <Section of="ladder">
        <LadderEditor settings={settings} onChange={(edited) => change(() => edited)} />
        <Whole of="ladder" />
      </Section>
      <Section of="discovery" attention={unmapped.discovery}>
        <OptionMapping kind="discovery" values={values} />
        <Whole of="discovery" />
      </Section>
      <Section of="origins" attention={unmapped.origins}>
        <OriginList />
        <Separate>
          <OptionMapping kind="origin" values={values} />
        </Separate>
        <Whole of="origins" />
      </Section>
      <Section of="mechanisms" attention={unmapped.mechanisms}>
        <MechanismList />
        <Separate>
          <OptionMapping kind="mechanism" values={values} />
        </Separate>
        <Whole of="mechanisms" />
      </Section>
      <Section of="severities" attention={unmapped.severities}>
        <OptionMapping kind="severity" values={values} />
        <Whole of="severities" />
      </Section>
      <ScopeSection values={values} />
      <InferenceSection values={values} />
      <Section of="releases">
        <MatchersSetting path="releases.notReleases" values={known.versions} />
        <CheckSetting path="releases.excludeSuggested" />
        <NumberSetting path="exposureWindowDays" />
        <NumberSetting path="minimumN" />
        <NumberSetting path="headline.releases" />
        <NumberSetting path="headline.fallbackDays" />
        <KindSetting />
      </Section>
      <Section of="dimensions">
        <DimensionSetting which="type" fields={fields} />
        <DimensionSetting which="area" fields={fields} />
      </Section>
      <Section of="trend">
        <BaselineSetting />
        <NumberSetting path="trend.movingAverage" />
      </Section>
      <ReopenedSection values={values} />
      <Section of="judgement">
        <div className="settings-grid">
          <PercentSetting path="bands.healthy" />
          <PercentSetting path="bands.attention" />
          <PercentSetting path="bands.leaking" />
          <PercentSetting path="target" />
          <NumberSetting path="severityTargets.critical" />
          <NumberSetting path="severityTargets.high" />
          <NumberSetting path="severityTargets.medium" />
          <NumberSetting path="severityTargets.low" />
        </div>
      </Section>
      <Section of="time">
        <TextSetting path="timeZone" choices={TIME_ZONES} />
      </Section>
    </div>
  );
}

const TIME_ZONES: readonly string[] = ['UTC', ...Intl.supportedValuesOf('timeZone')];

/** The state of a section that is edited as a whole. */
function Whole({ of }: { readonly of: SectionKey }) {
  const { sections } = useMessages(pageMessages);
  return <SettingState paths={SECTION_PATHS[of]} name={sections[of].title} />;
}

function KindSetting() {
  const { label, hint } = useSettingText('releases.kinds');
  return (
    <Separate title={label}>
      <p className="small">{hint}</p>
      <KindList />
      <SettingState paths={['releases.kinds']} name={label} />
    </Separate>
  );
}
