import { inScope, type IssueSet } from '../../src/domain/issue-set/issue-set';
import type { BaselineCountName } from './baseline-messages';

/** The defects behind one of the counts of a baseline. */
export function baselineSet(name: BaselineCountName): IssueSet {
  switch (name) {
    case 'classified':
      return inScope({ by: 'outcome', is: 'classified' });
    case 'escaped':
      return inScope({ by: 'outcome', is: 'escaped' });
    case 'escapedUnknown':
      return inScope({ by: 'outcome', is: 'escaped' }, { by: 'mechanism', is: null });
    case 'inScope':
      return inScope();
    case 'originUnknown':
      return inScope({ by: 'origin', is: null });
    default:
      return inScope({ by: 'provenance', is: name });
  }
}
