import type { TriageNeed } from '../../../src/domain/aggregate/companions/triage-need';
import type { GadgetBasis } from '../../../src/domain/present/gadget-view';
import type { Proportion } from '../../../src/domain/present/proportion';
import type { Rate } from '../../../src/domain/present/rate';
import { isSignal, type TrendMark } from '../../shared/charts/trend-marks';
import { filterMessages } from '../../shared/filter/filter-messages';
import type { Situation } from '../../shared/report/situation';
import type { Formats } from '../../shared/words/formats';
import type { GadgetConfiguration } from '../configuration';
import type { GadgetModel } from './model';

/** The one sentence of a gadget, made from its numbers in every state, in English. */
export function sentences(format: Formats) {
  const { count, counted, list } = format;
  const defects = (n: number): string => counted(n, { one: 'defect', other: 'defects' });
  const over = (basis: GadgetBasis, { group, onlyOf }: Pick<GadgetModel, 'group' | 'onlyOf'>): string => {
    const windowDays = group.card.settings.exposureWindowDays;
    switch (basis.kind) {
      case 'mature releases':
        return format.plural(basis.releases, {
          one: `Over the last mature release${onlyOf === null ? '' : `, of ${onlyOf}`}`,
          other: `Over the last ${count(basis.releases)} mature releases${onlyOf === null ? '' : `, all of ${onlyOf}`}`,
        });
      case 'days':
        return basis.standIn
          ? `No release is mature${basis.maturing ? ` (${basis.maturing.name}: day ${count(basis.maturing.ageDays)} of ${count(windowDays)})` : ''}, so of the defects found in the last ${counted(basis.days, DAYS)}`
          : `Of the defects found in the last ${counted(basis.days, DAYS)}`;
      case 'release': {
        const { name, maturity } = basis;
        if (maturity.state === 'mature') return name;
        return maturity.state === 'maturing'
          ? `${name} is maturing, day ${count(maturity.ageDays)} of ${count(windowDays)}`
          : `${name} has not shipped`;
      }
    }
  };
  const said = (share: Proportion | Rate, found: number, of: number, did: string): string => {
    if (share.state === 'no data') return 'none is classified, so there is no rate';
    const counts = `${count(found)} of ${count(of)} ${did}`;
    if (share.state === 'rate') {
      const { from, to } = format.bounds(share.interval);
      return `${counts}, ${format.percent(share.rate)} (${from} to ${to})`;
    }
    const { from, to } = format.roughBounds(share.interval);
    return `${counts}, too few for a rate (anything from ${from} to ${to} fits)`;
  };
  /** What is said where nothing was counted; null where something was. */
  const nothing = (
    basis: GadgetBasis,
    { n, unclassified }: Rate,
    model: Parameters<typeof over>[1],
  ): string | null => {
    if (n + unclassified > 0) return null;
    return basis.kind === 'days'
      ? `No defect in scope was found in the last ${counted(basis.days, DAYS)}, so there is no rate.`
      : `${over(basis, model)}: no defect in scope, so there is no rate.`;
  };
  const rest = ({ n, unclassified }: Rate): string =>
    unclassified === 0
      ? ''
      : `; ${count(unclassified)}${n === 0 ? '' : ' more'} ${format.plural(unclassified, ARE)} unclassified`;

  function rate({ number, group, latest, earlierSignals, onlyOf }: GadgetModel): string {
    if (number.state === 'release gone') return GONE;
    const { basis, rate: shown } = number;
    const before = earlierSignals === 0 ? '' : `; ${counted(earlierSignals, SIGNALS)} before`;
    const signal =
      basis.kind === 'mature releases' && latest !== null
        ? `; ${latest.name} ${verdict(latest)}${before}`
        : '';
    const none = nothing(basis, shown, { group, onlyOf });
    if (none !== null) return none;
    return `${over(basis, { group, onlyOf })}: ${said(shown, shown.escaped, shown.n, 'escaped')}${rest(shown)}${signal}.`;
  }

  function containment({ number, group, onlyOf }: GadgetModel): string {
    if (number.state === 'release gone') return GONE;
    const { containment: share, basis, rate: shown } = number;
    const { boundary, releaseLine } = group.card.settings.ladder;
    const none = nothing(basis, shown, { group, onlyOf });
    if (none !== null) return none;
    const before = boundary === releaseLine ? 'were caught before release' : `were caught before ${boundary}`;
    return `${over(basis, { group, onlyOf })}: ${said(share, share.found, share.of, before)}${rest(shown)}.`;
  }

  function trend({ marks, latest, trend: { chart, signals } }: GadgetModel): string {
    if (marks.length === 0) return 'No release has shipped with a defect yet, so there is no trend.';
    const releases = counted(marks.length, { one: 'release', other: 'releases' });
    if (chart.limits === 'none') {
      const maturing = marks.filter(({ kind }) => kind === 'maturing').length;
      return `${releases}${maturing > 0 ? `, ${count(maturing)} of them maturing` : ''}: too few of a size that can be judged for limits.`;
    }
    const last =
      latest === null
        ? ''
        : `; ${latest.name}, the last that can be judged, ${verdict(latest)}: ${said(latest.rate, latest.rate.escaped, latest.rate.n, 'escaped')}`;
    const found = signals.length === 0 ? 'no signal' : counted(signals.length, SIGNALS);
    return `${releases}: ${found}${last}.`;
  }

  function verdict(mark: TrendMark): string {
    if (mark.beyond !== null) return `lies ${mark.beyond} the limits`;
    return isSignal(mark) ? 'is part of a run on one side of the centre' : 'shows no signal';
  }

  function triage({ recent, older }: TriageNeed): string {
    const waiting = recent.untagged + recent.incomplete;
    const before = older.untagged + older.incomplete;
    const old = before === 0 ? '' : `; ${count(before)} older`;
    if (waiting === 0) return `No defect of the last 90 days waits for triage${old}.`;
    const parts = [
      ...(recent.untagged > 0 ? [`${count(recent.untagged)} without a discovery stage`] : []),
      ...(recent.incomplete > 0 ? [`${count(recent.incomplete)} escaped without origin or mechanism`] : []),
    ];
    return `${counted(waiting, { one: 'defect of the last 90 days waits', other: 'defects of the last 90 days wait' })} for triage: ${list(parts)}${old}.`;
  }

  function situation(model: GadgetModel, which: Exclude<Situation, 'numbers'>): string {
    const { group, keys, index } = model;
    const { read, outcomes } = group.counts;
    const of = list(keys);
    switch (which) {
      case 'no defect type':
        return `${of} has none of the issue types that the settings call a defect; a Jira administrator can name another.`;
      case 'reading':
        return `The defects of ${of} are being read for the first time: ${index.issuesEstimated === null ? count(index.issuesRead) : `${count(index.issuesRead)} of about ${count(index.issuesEstimated)}`} so far.`;
      case 'reading failed':
        return `The first reading of ${of} stopped (${index.failure ?? 'internal'}); a Jira administrator can start it again on the app’s administration page.`;
      case 'no defects':
        return `${of} has no defect recorded: that is not a rate of zero, there is nothing to judge.`;
      case 'nothing inside':
        return `None of the ${defects(read)} read is inside ${filterMessages(format).conditions(group.card.filtering)}: that is not a rate of zero.`;
      case 'none in scope':
        return `All ${defects(read)} read are left out as duplicates, rejected or the like, so there is nothing to judge.`;
      case 'all unclassified':
        return `Nobody knows yet where the ${counted(outcomes.unclassified, FOUND)}: tag discovery stages, or give affected versions release dates.`;
    }
  }

  return {
    of: (model: GadgetModel, { statistic }: Pick<GadgetConfiguration, 'statistic'>): string => {
      const { situation: which } = model;
      if (which !== 'numbers' && !(which === 'all unclassified' && statistic === 'triage'))
        return situation(model, which);
      switch (statistic) {
        case 'rate':
          return rate(model);
        case 'trend':
          return trend(model);
        case 'containment':
          return containment(model);
        case 'triage':
          return triage(model.group.counts.triage);
      }
    },
  };
}

const FOUND = { one: 'defect in scope was found', other: 'defects in scope were found' };
const ARE = { one: 'is', other: 'are' };
const SIGNALS = { one: 'signal', other: 'signals' };
const DAYS = { one: 'day', other: 'days' };
const GONE =
  'The release that this is set to is not one of the project’s any more, so there is no number: choose another in the settings.';
