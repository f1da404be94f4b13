import type { DefinitionCard } from '../../../src/contract/report';
import type { Preface } from '../../../src/domain/export/document';
import type { ReportModel } from '../report/report-model';
import type { Formats } from '../words/formats';
import { sharedMessages } from '../words/messages';
import { exportMessages } from './export-messages';

/** The lines above every exported table: what it is of, as of when, by what filter, and how it was counted. */
export function prefaceOf(
  { answer, view }: Pick<ReportModel, 'answer' | 'view'>,
  what: string,
  format: Formats,
  dataAsOf: DefinitionCard['dataAsOf'] = answer.card.dataAsOf,
): Preface {
  const messages = exportMessages(format);
  const { definition } = sharedMessages(format);
  return [
    [messages.preface.title, `${answer.project.key}: ${what}`],
    [messages.preface.asOf, messages.preface.instant(dataAsOf)],
    [messages.preface.filter, messages.preface.conditions(view.filtering, view.read)],
    ...(view.seriesKind === null ? [] : [[messages.preface.kind, view.seriesKind] as const]),
    ...definition
      .entries(answer.card)
      .filter(({ term }) => term !== messages.preface.filter)
      .map(({ term, meaning }) => [term, meaning] as const),
  ];
}
