import { fold, type Matcher } from '../../../src/domain/names';
import type { OwnRule } from '../../../src/domain/settings';
import { rangeKey, rangeOfKey } from '../../../src/domain/settings-mappings';
import { AFTER_RELEASE, BEFORE_RELEASE } from '../../../src/domain/stage';
import { useMessages } from '../words/words';
import { useSettingsForm } from './form-context';
import { formMessages, matcherWords } from './form-messages';
import { ListEditor } from './list-editor';
import type { NameableValue } from './matchers-setting';
import { ProblemTexts } from './problems';
import { RowSelect, RowText } from './row-field';

const MOST = 200;

/** The project's own rules: what carries a label or a component was found in a range. */
export function OwnRuleList({
  labels,
  components,
}: {
  readonly labels: readonly NameableValue[];
  readonly components: readonly NameableValue[];
}) {
  const { settings, change } = useSettingsForm();
  const { lists, range: rangeOf } = useMessages(formMessages);
  const { ownRule: messages } = lists;
  const ranges = [...settings.ladder.stages, BEFORE_RELEASE, AFTER_RELEASE];
  const used = settings.inference.ownRules.map(({ range }) => rangeKey(settings, range));
  const keys = new Set([...ranges.map((range) => rangeKey(settings, range)), ...used]);
  const choices = [...keys].map((value) => ({ value, label: rangeOf(rangeOfKey(value)) }));
  return (
    <>
      <ListEditor
        items={settings.inference.ownRules}
        nameOf={(_, index) => messages.row(index)}
        addLabel={messages.add}
        most={MOST}
        makeNew={(): OwnRule => ({ label: '', range: AFTER_RELEASE })}
        onChange={(ownRules) => change((at) => ({ ...at, inference: { ...at.inference, ownRules } }))}
      >
        {(rule, index, set) => {
          const [kind, matcher] = partsOf(rule);
          const known = kind === 'label' ? labels : components;
          const path = `inference.ownRules[${index}]`;
          return (
            <>
              <RowSelect
                label={messages.of}
                path={`${path}.kind`}
                value={kind}
                choices={(['label', 'component'] as const).map((value) => ({
                  value,
                  label: messages.kinds[value],
                }))}
                onChange={(to) =>
                  set(
                    to === 'label' ? { label: '', range: rule.range } : { component: '', range: rule.range },
                  )
                }
              />
              <RowText
                label={messages.value}
                path={`${path}.${kind}`}
                value={known.find(({ id }) => isId(matcher, id))?.name ?? matcherWords(matcher)}
                choices={known.map(({ name }) => name)}
                onChange={(name) => set(withName(rule, name, components))}
              />
              <RowSelect
                label={messages.range}
                path={`${path}.range`}
                value={rangeKey(settings, rule.range)}
                choices={choices}
                onChange={(key) => set({ ...rule, range: rangeOfKey(key) })}
              />
            </>
          );
        }}
      </ListEditor>
      <ProblemTexts path="inference.ownRules" exact />
    </>
  );
}

function partsOf(rule: OwnRule): readonly ['label' | 'component', Matcher] {
  return 'label' in rule ? ['label', rule.label] : ['component', rule.component];
}

function isId(matcher: Matcher, id: string): boolean {
  return typeof matcher !== 'string' && matcher.id === id;
}

/** A component that the project has is named by its id, which survives a rename. */
function withName(rule: OwnRule, name: string, components: readonly NameableValue[]): OwnRule {
  if ('label' in rule) return { label: name, range: rule.range };
  const found = components.find((component) => fold(component.name) === fold(name));
  return { component: found ? { id: found.id } : name, range: rule.range };
}
