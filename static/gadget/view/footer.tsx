import type { GadgetAnswer } from '../../../src/contract/gadget';
import { DefinitionCard } from '../../shared/components/definition-card';
import { DataAsOf } from '../../shared/reading/data-as-of';
import { useMessages, useWords } from '../../shared/words/words';
import type { GadgetConfiguration } from '../configuration';
import { gadgetMessages } from '../messages';
import { ReportLink } from '../../shared/report/report-link';
import { reportPath } from '../request';
import type { GadgetModel } from './model';

/** What the numbers leave out, the way to the report, and how fresh and how defined they are. */
export function Footer({
  answer,
  models,
  configuration,
}: {
  readonly answer: Extract<GadgetAnswer, { readonly state: 'shown' }>;
  readonly models: readonly GadgetModel[];
  readonly configuration: GadgetConfiguration;
}) {
  const { notes, toReport, toReportOf } = useMessages(gadgetMessages);
  const { shared } = useWords();
  const projects = models.flatMap(({ group }) => group.projects);
  const unread = projects.filter(({ index }) => index.state !== 'ready').length;
  const isPast = models.some(({ situation }) => situation === 'numbers');
  const [first] = models;
  if (!first) return null;
  const { card } = first.group;
  const was = models.length === 1 ? shared.definition.was(card) : null;
  const remarks = [
    notes.filtered(card.filtering),
    answer.notShown > 0 ? notes.notShown(answer) : '',
    answer.notEnabled > 0 ? notes.notEnabled(answer) : '',
    unread > 0 && isPast ? notes.reading(unread, projects.length) : '',
    isPast ? by(first, configuration, notes.by) : '',
    was ?? '',
  ].filter((remark) => remark !== '');
  return (
    <footer className="gadget-foot">
      {remarks.length > 0 ? <p className="quiet">{remarks.join(' ')}</p> : null}
      <p className="gadget-links">
        {projects.map(({ id, key }) => (
          <ReportLink
            key={id}
            projectKey={key}
            path={reportPath(configuration.statistic === 'triage' ? 'triage' : 'overview', configuration)}
            text={projects.length === 1 ? toReport : toReportOf(key)}
          />
        ))}
      </p>
      <DataAsOf answer={{ card: oldest(models), index: first.index }} />
      {models.length === 1 ? <DefinitionCard card={card} /> : null}
    </footer>
  );
}

/** What the number counts a defect by; a backlog counts it by nothing. */
function by(
  { number }: GadgetModel,
  { statistic }: GadgetConfiguration,
  words: { readonly release: string; readonly day: string },
): string {
  if (statistic === 'triage') return '';
  if (statistic === 'trend') return words.release;
  if (number.state === 'release gone') return '';
  return number.basis.kind === 'days' ? words.day : words.release;
}

/** The card whose data is oldest; one whose first reading is not finished is older than any. */
function oldest(models: readonly GadgetModel[]): GadgetModel['group']['card'] {
  const cards = models.map(({ group }) => group.card);
  return cards.reduce((old, card) => ((card.dataAsOf ?? 0) < (old.dataAsOf ?? 0) ? card : old));
}
