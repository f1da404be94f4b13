import { errnoOf, select } from '../run';
import { explaining } from '../statements/database';
import { type Question, questionsAbout, type Sample } from './questions';
import { readPlan, type TableRead } from './read-plan';

/** How the database would run a statement. */
export interface StatementPlan {
  readonly statement: string;
  /**
   * `expected`: by the indexes that it is made for; `other`: in another way; `no plan`: the database sees that there
   * is nothing to read; `refused`: it does not explain the statement.
   */
  readonly verdict: 'expected' | 'other' | 'no plan' | 'refused';
  readonly reads: readonly TableRead[];
  /** The database's number of the error of a statement that was refused. */
  readonly errno: number | null;
}

/** Statements that are asked about at a time: each is a request of its own. */
const AT_A_TIME = 5;

/** Asks the database how it would run every SELECT of the app. */
export async function explainStatements(sample: Sample): Promise<readonly StatementPlan[]> {
  const questions = questionsAbout(sample);
  const plans: StatementPlan[] = [];
  for (let at = 0; at < questions.length; at += AT_A_TIME)
    plans.push(...(await Promise.all(questions.slice(at, at + AT_A_TIME).map(explain))));
  return plans;
}

async function explain({ name, text, parameters, indexes }: Question): Promise<StatementPlan> {
  try {
    const reads = readPlan(await select(explaining(text), parameters));
    return { statement: name, verdict: verdictOn(reads, indexes), reads, errno: null };
  } catch (error) {
    const errno = errnoOf(error);
    if (errno === null) throw error;
    return { statement: name, verdict: 'refused', reads: [], errno };
  }
}

/** What a plan is to be thought of, by the indexes that the statement is made for. */
export function verdictOn(
  reads: readonly TableRead[],
  indexes: Question['indexes'],
): StatementPlan['verdict'] {
  const judged = reads.filter(({ table }) => table in indexes);
  if (judged.length === 0) return Object.keys(indexes).length === 0 ? 'expected' : 'no plan';
  const isExpected = ({ table, index, isFull }: TableRead): boolean =>
    !isFull && index !== null && (indexes[table] ?? []).includes(index);
  return judged.every(isExpected) ? 'expected' : 'other';
}
