import Heading from '@atlaskit/heading';
import type { ReactNode } from 'react';
import { Badge } from '../../shared/components/badge';
import { useSettingsForm } from '../../shared/settings-form/form-context';
import { isWithinPath } from '../../shared/settings-form/departures';
import { useAllProblems } from '../../shared/settings-form/problems';
import { statesOf } from '../../shared/settings-form/setting-state';
import { useMessages } from '../../shared/words/words';
import { pageMessages } from '../messages';
import { SECTION_PATHS, type SectionKey } from './section-keys';

/** A folded part of the page; folded it still says whether something in it departs or is not saved. */
export function Section({
  of,
  attention = null,
  children,
}: {
  readonly of: SectionKey;
  /** What somebody should look at inside. */
  readonly attention?: string | null;
  readonly children: ReactNode;
}) {
  const { sections, section: messages } = useMessages(pageMessages);
  const paths: readonly string[] = SECTION_PATHS[of];
  const { departing, unsaved } = statesOf(useSettingsForm(), paths);
  const problems = useAllProblems().filter(({ path }) => paths.some((part) => isWithinPath(path, part)));
  return (
    <details className="settings-section" data-section={of}>
      <summary>
        <Heading as="h2" size="small">
          {sections[of].title}
        </Heading>
        <span className="section-states">
          {problems.length > 0 ? <Badge text={messages.problems(problems.length)} look="problem" /> : null}
          {attention === null ? null : <Badge text={attention} look="problem" />}
          {departing.length > 0 ? <Badge text={messages.departs(departing.length)} /> : null}
          {unsaved.length > 0 ? <Badge text={messages.unsaved(unsaved.length)} look="outlined" /> : null}
        </span>
      </summary>
      <div className="settings-section-body">
        <p className="quiet">{sections[of].about}</p>
        {children}
      </div>
    </details>
  );
}
