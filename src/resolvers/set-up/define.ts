import type Resolver from '@forge/resolver';
import { defineResolver } from '../define';
import { Right } from '../rights';
import { appFields, moveAppField } from './app-fields';
import { createFields } from './create-fields';
import { keepDraft, keptDraft } from './draft';
import { optionsOf } from './options';
import { chosenProjects, listProjects } from './projects';
import { reachOf } from './reach';
import { stateOfSetUp } from './state';
import { suggestionsFor } from './suggestions';

/** Set-up is for who administers Jira; all of it is done as that user. */
export function defineSetUp(resolver: Resolver): void {
  defineResolver(resolver, 'set-up-state', Right.administerJira(), ({ projectIds, fields }) =>
    stateOfSetUp([...new Set(projectIds)], fields),
  );
  defineResolver(resolver, 'set-up-suggestions', Right.administerJira(), ({ projectIds, severity, types }) =>
    suggestionsFor([...new Set(projectIds)], severity, types),
  );
  defineResolver(
    resolver,
    'create-fields',
    Right.administerJira(),
    ({ fields, projectIds, screenIds, taken }) =>
      createFields([...new Set(fields)], [...new Set(projectIds)], [...new Set(screenIds)], taken),
  );
  defineResolver(resolver, 'set-up-projects', Right.administerJira(), ({ text, from, types }) =>
    listProjects(text, from, types),
  );
  defineResolver(resolver, 'set-up-chosen', Right.administerJira(), ({ projectIds }) =>
    chosenProjects([...new Set(projectIds)]),
  );
  defineResolver(resolver, 'set-up-reach', Right.administerJira(), ({ projectIds, types }) =>
    reachOf([...new Set(projectIds)], types),
  );
  defineResolver(resolver, 'set-up-options', Right.administerJira(), async ({ fieldIds }) => ({
    fields: await optionsOf([...new Set(fieldIds)]),
  }));
  defineResolver(resolver, 'set-up-draft', Right.administerJira(), keptDraft);
  defineResolver(resolver, 'save-set-up-draft', Right.administerJira(), keepDraft);
  defineResolver(resolver, 'own-fields', Right.administerJira(), async () => ({ fields: await appFields() }));
  defineResolver(resolver, 'trash-field', Right.administerJira(), async ({ fieldId, trash }) => ({
    fields: await moveAppField(fieldId, trash),
  }));
}
