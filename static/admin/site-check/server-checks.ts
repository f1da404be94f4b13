import type { Instant } from '../../../src/domain/day';
import type { DatabaseCheck, JiraCheck, SignsOfLife } from '../../../src/contract/site-check';
import type { Check, CheckName, CheckState } from './check';
import type { serverMessages } from './messages/server-messages';

type Messages = ReturnType<typeof serverMessages>;

/** An answer of the app as far as it has come. */
export interface Asked<T> {
  readonly data: T | undefined;
  /** In words why there is no answer; null where nothing is wrong. */
  readonly failure: string | null;
}

/** What the app was asked, and what the administrator waits for. */
export interface Findings {
  readonly database: Asked<DatabaseCheck>;
  readonly jira: Asked<JiraCheck>;
  readonly signs: Asked<SignsOfLife>;
  /** When the message was put into the queue. */
  readonly queueAsked: Asked<Instant>;
  /** Since when an event is waited for; null: nobody waits. All instants by the app's clock. */
  readonly eventSince: Instant | null;
}

/** Clocks that differ by more are worth a word. */
const MOST_APART_MS = 5000;
/** Longer than Jira takes to tell of a change. */
const EVENT_PATIENCE_MS = 10 * 60_000;
const QUEUE_PATIENCE_MS = 2 * 60_000;
/** The job runs every hour. */
const SCHEDULE_PATIENCE_MS = 2 * 3_600_000;

/** How the checks went that the app makes. */
export function serverChecks(findings: Findings, messages: Messages): readonly Check[] {
  const { database, jira, signs } = findings;
  return [
    answered('database', database, messages, ({ version }) => ['passed', messages.database(version), '']),
    answered('plans', database, messages, ({ plans }) => plansCheck(plans, messages)),
    answered('clock', jira, messages, ({ clock }) => clockCheck(clock, messages)),
    answered('rates', jira, messages, ({ rates }) => ratesCheck(rates, messages)),
    answered('editing', jira, messages, ({ editing }) => editingCheck(editing, messages)),
    answered('events', signs, messages, (data) => eventsCheck(data, findings.eventSince, messages)),
    answered('schedule', signs, messages, (data) => scheduleCheck(data, messages)),
    queueCheck(findings, messages),
  ];
}

/** Whether the page has to ask again for what comes by itself. */
export function isAwaited({
  signs,
  queueAsked,
  eventSince,
}: Pick<Findings, 'signs' | 'queueAsked' | 'eventSince'>): boolean {
  const { data } = signs;
  if (data === undefined) return false;
  const waits = (at: Instant | undefined, since: Instant | null | undefined, patience: number): boolean =>
    since !== null && since !== undefined && (at ?? 0) < since && data.now - since <= patience;
  return (
    waits(data.queue?.at, queueAsked.data, QUEUE_PATIENCE_MS) ||
    waits(data.issueEvent?.at, eventSince, EVENT_PATIENCE_MS)
  );
}

type Verdict = readonly [state: CheckState, found: string, advice: string];

function answered<T>(
  name: CheckName,
  { data, failure }: Asked<T>,
  messages: Messages,
  judge: (data: T) => Verdict,
): Check {
  if (data !== undefined) {
    const [state, found, advice] = judge(data);
    return { name, state, found, advice };
  }
  return failure === null
    ? { name, state: 'running', found: messages.asked, advice: '' }
    : { name, state: 'failed', found: failure, advice: messages.askAgain };
}

function plansCheck(plans: DatabaseCheck['plans'], { plans: words }: Messages): Verdict {
  const others = plans.filter(({ verdict }) => verdict === 'other' || verdict === 'refused');
  if (others.length > 0) return ['failed', words.others(others, plans.length), words.othersAdvice];
  // Of a table that is empty so far nothing can be said; of that of the defects something has to be.
  const isRead = plans.some(({ reads }) => reads.some(({ table }) => table === 'defect'));
  if (!isRead) return ['unknown', words.noPlan, words.noPlanAdvice];
  return ['passed', words.allExpected(plans.filter(({ verdict }) => verdict === 'expected').length), ''];
}

function clockCheck({ aheadMs, uncertainMs }: JiraCheck['clock'], { clock: words }: Messages): Verdict {
  const isAlike = Math.abs(aheadMs) <= MOST_APART_MS + uncertainMs;
  return [isAlike ? 'passed' : 'failed', words.alike(aheadMs, uncertainMs), isAlike ? '' : words.advice];
}

function ratesCheck(rates: JiraCheck['rates'], { rates: words }: Messages): Verdict {
  return rates.app.length + rates.user.length > 0
    ? ['passed', words.seen(rates), '']
    : ['unknown', words.none, words.noneAdvice];
}

function editingCheck(editing: JiraCheck['editing'], { editing: words }: Messages): Verdict {
  const seen = editing.filter(({ issue }) => issue !== null && issue.fields.length > 0);
  if (seen.length === 0) return ['unknown', words.nothing, words.nothingAdvice];
  const not = seen.filter(({ issue }) => issue?.fields.some(({ isEditable }) => !isEditable));
  return not.length === 0 ? ['passed', words.all(seen), ''] : ['failed', words.not(not), words.notAdvice];
}

function eventsCheck(
  { issueEvent, now }: SignsOfLife,
  since: Instant | null,
  { events: words }: Messages,
): Verdict {
  if (since !== null && (issueEvent?.at ?? 0) < since)
    return now - since > EVENT_PATIENCE_MS
      ? ['failed', words.late, words.lateAdvice]
      : ['running', words.waiting, ''];
  return issueEvent === null
    ? ['asked', words.none, words.noneAdvice]
    : ['passed', words.seen(issueEvent, now), ''];
}

function scheduleCheck({ schedule, now }: SignsOfLife, { schedule: words }: Messages): Verdict {
  if (schedule === null) return ['unknown', words.none, words.noneAdvice];
  const isOld = now - schedule.at > SCHEDULE_PATIENCE_MS;
  return [isOld ? 'failed' : 'passed', words.seen(schedule, now), isOld ? words.oldAdvice : ''];
}

function queueCheck({ queueAsked, signs }: Findings, messages: Messages): Check {
  const sent = queueAsked.data ?? 0;
  const asked: Asked<SignsOfLife> =
    queueAsked.data === undefined ? { data: undefined, failure: queueAsked.failure } : signs;
  return answered('queue', asked, messages, ({ queue, now }) => {
    const { queue: words } = messages;
    if (queue !== null && queue.at >= sent) return ['passed', words.answered(queue.at - sent), ''];
    return now - sent > QUEUE_PATIENCE_MS
      ? ['failed', words.late, words.lateAdvice]
      : ['running', words.waiting, ''];
  });
}
