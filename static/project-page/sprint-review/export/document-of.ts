import type { EscapeView } from '../../../../src/domain/present/sprint-review-view';
import { filterMessages } from '../../../shared/filter/filter-messages';
import type { Formats } from '../../../shared/words/formats';
import { isolated, isolatingMessages } from '../../../shared/words/isolation';
import type { SharedMessages } from '../../../shared/words/messages';
import type { SprintReviewMessages } from '../messages';
import type { ReviewModel } from '../review-model';
import { type IssueTexts, MOST_ITEMS } from '../issue-texts';
import type { DocumentBar, DocumentSection, ReviewDocument } from './review-document';

/** What a document is worded with. */
export interface DocumentWords {
  readonly messages: SprintReviewMessages;
  readonly shared: SharedMessages;
  readonly format: Formats;
}

/** The review as a file has it: the same numbers and words as the page. */
export function documentOf(
  model: ReviewModel,
  { issues }: IssueTexts,
  madeAt: number,
  words: DocumentWords,
): ReviewDocument {
  const { answer, view } = model;
  const { messages, shared, format } = words;
  const { download } = messages;
  return {
    language: download.language,
    title: download.heading(answer.project.key, messages.spanName(view.span)),
    lead: `${filterWords(format).filteredBy(view.filtering)} ${messages.lead(view)}`.trim(),
    facts: [
      messages.span(view.span),
      ...filteredIn(model, words),
      `${shared.dataAsOf(answer.card.dataAsOf)}.`,
      download.madeAt(madeAt),
    ],
    sections: [
      foundSection(model, words),
      escapesSection(model, issues, words),
      ...causesSections(model, words),
      stagesSection(model, words),
      shippedSection(model, words),
      triageSection(model, words),
    ],
    definition: {
      title: shared.definition.title,
      entries: shared.definition.entries(answer.card),
    },
  };
}

function filterWords(format: Formats): ReturnType<typeof filterMessages> {
  return isolatingMessages(filterMessages(format));
}

/** How much the filter left out; nothing without one. */
function filteredIn(
  { view: { filtering, read } }: ReviewModel,
  { format }: DocumentWords,
): readonly string[] {
  const said = filterWords(format).filtered(filtering, read, (_of, value) => format.count(value));
  return said === '' ? [] : [said];
}

function foundSection({ view }: ReviewModel, { messages, format }: DocumentWords): DocumentSection {
  const { found, before } = view;
  const spans = [
    { name: messages.spanName(view.span), all: found.all.count, rate: found.rate },
    ...(before ? [{ name: messages.spanName(before.span), all: before.all.count, rate: before.rate }] : []),
  ];
  const { columns } = messages.found;
  return {
    heading: messages.found.title,
    bars: spans.map(({ name, rate }): DocumentBar => ({
      name,
      value: messages.found.of(rate),
      parts: (['escaped', 'contained', 'unclassified'] as const).map((look) => ({
        look,
        count: rate[look],
      })),
    })),
    legend: messages.download.legend,
    table: {
      headers: Object.values(columns),
      rows: spans.map(({ name, all, rate }) => [
        name,
        ...[all, rate.escaped, rate.contained, rate.unclassified].map(format.count),
        messages.rateInTable(rate),
      ]),
    },
  };
}

function escapesSection(
  { answer, view }: ReviewModel,
  issues: IssueTexts['issues'],
  { messages }: DocumentWords,
): DocumentSection {
  const { escapes } = messages;
  if (view.escapes.length === 0) return { heading: escapes.title, paragraphs: [escapes.none] };
  const some = escapes.some(view.escapes.length, view.found.escaped.count);
  const issueOf = ({ number }: EscapeView): string => {
    const key = `${answer.project.key}-${number}`;
    return `${key} ${isolated(issues.get(key)?.summary ?? `(${messages.download.notVisible})`)}`;
  };
  return {
    heading: escapes.title,
    paragraphs: some === '' ? [] : [some],
    table: {
      headers: Object.values(escapes.columns),
      rows: view.escapes.map((escape) => [
        issueOf(escape),
        messages.severity(escape.severity),
        escape.mechanism ?? escapes.noMechanism,
        followUpOf(escape, issues, messages),
        messages.foundAt(escape.foundAt) + (escape.isInferred ? ` (${escapes.inferred})` : ''),
        escape.shippedIn ?? escapes.noRelease,
      ]),
    },
  };
}

/** Keys of the follow-ups that the viewer sees, else what is known of them. */
function followUpOf(
  { prevention, preventionItems }: EscapeView,
  issues: IssueTexts['issues'],
  { escapes }: SprintReviewMessages,
): string {
  const keys = preventionItems.slice(0, MOST_ITEMS).flatMap((id) => issues.get(String(id))?.key ?? []);
  const rest = preventionItems.length - keys.length;
  if (keys.length === 0) return escapes.followUp(prevention);
  return [keys.join(', '), ...(rest > 0 ? [escapes.more(rest)] : [])].join(' ');
}

function causesSections(
  { view }: ReviewModel,
  { messages, format }: DocumentWords,
): readonly DocumentSection[] {
  const { causes, questions } = messages;
  if (view.causes.length === 0) return [];
  const named = view.causes.map(({ mechanism, count }) => ({
    mechanism,
    count,
    name: mechanism ?? causes.unknown,
  }));
  return [
    {
      heading: causes.title,
      bars: named.map(({ name, count }) => ({
        name,
        value: format.count(count),
        parts: [{ look: 'escaped', count }],
      })),
    },
    {
      heading: questions.title,
      items: named.map(
        ({ name, mechanism, count }) => `${isolated(name)}: ${questions.question(mechanism, count)}`,
      ),
    },
  ];
}

function stagesSection({ view }: ReviewModel, { messages, format }: DocumentWords): DocumentSection {
  const { stages } = messages;
  if (view.stages.length === 0) return { heading: stages.title, paragraphs: [messages.nothing.text] };
  return {
    heading: stages.title,
    table: {
      headers: Object.values(stages.columns),
      rows: view.stages.map(({ foundAt, count }) => [messages.foundAt(foundAt), format.count(count)]),
    },
  };
}

function shippedSection({ answer, view }: ReviewModel, words: DocumentWords): DocumentSection {
  const { messages, format } = words;
  const { shipped } = messages;
  const { releases } = view.shipped;
  if (releases.length === 0) return { heading: shipped.title, paragraphs: [shipped.none] };
  const windowDays = answer.card.settings.exposureWindowDays;
  return {
    heading: shipped.title,
    paragraphs: [shipped.explanation],
    table: {
      headers: Object.values(shipped.columns),
      rows: releases.map((release) => [
        `${isolated(release.name)} (${format.day(release.day)})`,
        shipped.counts(release),
        release.maturity.state === 'not shipped' ? '' : messages.rateInTable(release.rate),
        shipped.state(release, windowDays),
      ]),
    },
  };
}

function triageSection({ view }: ReviewModel, { messages }: DocumentWords): DocumentSection {
  const { triage } = messages;
  const { notTagged, unexplained } = view.triage;
  const items = [
    ...(notTagged.count > 0 ? [triage.notTagged(notTagged.count)] : []),
    ...(unexplained.count > 0 ? [triage.unexplained(unexplained.count)] : []),
  ];
  return items.length > 0
    ? { heading: triage.title, items }
    : { heading: triage.title, paragraphs: [triage.none] };
}
