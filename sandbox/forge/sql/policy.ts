import { columnRules } from './column-rules';
import { ddlRules } from './ddl-rules';
import { dmlRules } from './dml-rules';
import { functionRules } from './function-rules';
import { generalRules } from './general-rules';
import type { Refusal, Rule } from './rule';
import { readStatement } from './statement';

export type { Refusal } from './rule';

const RULES: readonly Rule[] = [generalRules, ddlRules, columnRules, dmlRules, functionRules];

/**
 * Why Forge SQL or TiDB would refuse a statement, although the local MariaDB might take it; null when
 * nothing speaks against it. What MariaDB refuses too is not repeated here.
 *
 * @param params the values for its placeholders; leave out to judge the text alone.
 */
export function sqlPolicy(text: string, params?: readonly unknown[]): Refusal | null {
  const statement = readStatement(text);
  for (const rule of RULES) {
    const refusal = rule(statement, params);
    if (refusal) return refusal;
  }
  return null;
}
