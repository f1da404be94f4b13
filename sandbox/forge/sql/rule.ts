import type { Statement } from './statement';

export interface Refusal {
  /** A short name for the rule, stable for tests and lint. */
  readonly rule: string;
  /** What is wrong and what to write instead. */
  readonly message: string;
}

export type Rule = (statement: Statement, params?: readonly unknown[]) => Refusal | null;

export function refuse(rule: string, message: string): Refusal {
  return { rule, message };
}
