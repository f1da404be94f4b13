import type Resolver from '@forge/resolver';
import { defineResolver } from '../define';
import { Right } from '../rights';
import { createFields } from './create-fields';
import { stateOfSetUp } from './state';
import { suggestionsFor } from './suggestions';

/** Set-up is for who administers Jira; all of it is done as that user. */
export function defineSetUp(resolver: Resolver): void {
  defineResolver(resolver, 'set-up-state', Right.administerJira(), ({ projectIds }) =>
    stateOfSetUp([...new Set(projectIds)]),
  );
  defineResolver(resolver, 'set-up-suggestions', Right.administerJira(), ({ projectIds }) =>
    suggestionsFor([...new Set(projectIds)]),
  );
  defineResolver(resolver, 'create-fields', Right.administerJira(), ({ fields, projectIds, screenIds }) =>
    createFields([...new Set(fields)], [...new Set(projectIds)], [...new Set(screenIds)]),
  );
}
