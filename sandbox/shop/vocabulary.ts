import type { Component, Field, IssueType, Named, Project, SecurityLevel, Status } from '../jira/site/model';
import { createComponent, createSecurityLevel, createSelectField } from '../jira/site/set-up';
import type { JiraSite } from '../jira/site/site';
import { ensureIssueType, ensurePriorities, ensureResolution, ensureStatus } from '../jira/site/site-values';
import { ensureSprintField } from '../jira/site/sprint-field';
import { builtInUsers } from '../jira/site/users';
import type { IssueKind, PriorityName, ResolutionName, Tags } from './draft';
import { FIELD_OPTIONS } from './options';
import { COMPONENTS } from './wording';

const PRIORITIES: readonly PriorityName[] = ['Highest', 'High', 'Medium', 'Low', 'Lowest'];

/** The site's things that the project's issues are made of. */
export interface Vocabulary {
  readonly project: Project;
  readonly types: { readonly [K in IssueKind]: IssueType };
  readonly statuses: {
    readonly open: Status;
    readonly progress: Status;
    readonly review: Status;
    readonly reopened: Status;
    readonly done: Status;
  };
  readonly resolutions: { readonly [R in ResolutionName]: Named };
  readonly priorities: ReadonlyMap<string, Named>;
  readonly components: ReadonlyMap<string, Component>;
  readonly fields: { readonly [F in keyof Tags]-?: Field };
  readonly sprintField: Field;
  readonly level: SecurityLevel;
}

/** Adds what the site lacks; what it has by the same name is used as it is. */
export function addVocabulary(site: JiraSite, project: Project): Vocabulary {
  const components = COMPONENTS.map((name) => [name, createComponent(site, project, name)] as const);
  const select = (tag: keyof Tags): Field =>
    createSelectField(site, FIELD_OPTIONS[tag].name, FIELD_OPTIONS[tag].options, [project]);
  return {
    project,
    types: {
      Bug: ensureIssueType(site, 'Bug'),
      Story: ensureIssueType(site, 'Story'),
      Task: ensureIssueType(site, 'Task'),
    },
    statuses: {
      open: ensureStatus(site, 'Open', 'new'),
      progress: ensureStatus(site, 'In Progress', 'indeterminate'),
      review: ensureStatus(site, 'In Review', 'indeterminate'),
      reopened: ensureStatus(site, 'Reopened', 'new'),
      done: ensureStatus(site, 'Done', 'done'),
    },
    resolutions: {
      Fixed: ensureResolution(site, 'Fixed'),
      "Won't Fix": ensureResolution(site, "Won't Fix"),
      Duplicate: ensureResolution(site, 'Duplicate'),
      'Cannot Reproduce': ensureResolution(site, 'Cannot Reproduce'),
      Done: ensureResolution(site, 'Done'),
    },
    priorities: new Map(ensurePriorities(site, PRIORITIES).map((entry) => [entry.name, entry])),
    components: new Map(components),
    fields: { origin: select('origin'), discovery: select('discovery'), mechanism: select('mechanism') },
    sprintField: ensureSprintField(site),
    level: createSecurityLevel(site, project, {
      name: 'Management only',
      members: [builtInUsers.siteAdmin.accountId, builtInUsers.projectAdmin.accountId],
    }),
  };
}
