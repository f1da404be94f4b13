import { canBrowse } from '../../site/permissions';
import type { Answer, Call } from '../call';
import {
  renderField,
  renderIssueType,
  renderLinkType,
  renderPriority,
  renderResolution,
  renderStatus,
} from '../render/entities';
import { appliesTo } from '../../site/field-context';

/** The lists that Jira gives whole: an answer costs one rate point however long it is. */
export function getResolutions({ query, site }: Call): Answer {
  query.done();
  return { body: site.resolutions.all.map((entry) => renderResolution(site, entry)) };
}

export function getPriorities({ query, site }: Call): Answer {
  query.done();
  return { body: site.priorities.all.map((entry) => renderPriority(site, entry)) };
}

export function getStatuses({ query, site }: Call): Answer {
  query.done();
  return { body: site.statuses.all.map((entry) => renderStatus(site, entry)) };
}

export function getIssueTypes({ query, site }: Call): Answer {
  query.done();
  return { body: site.issueTypes.all.map((entry) => renderIssueType(site, entry)) };
}

export function getLinkTypes({ query, site }: Call): Answer {
  query.done();
  return { body: { issueLinkTypes: site.linkTypes.all.map((entry) => renderLinkType(site, entry)) } };
}

/** Custom fields are listed for those who browse a project that has them. */
export function getFields({ query, site, caller }: Call): Answer {
  query.done();
  const browsed = site.projects.all.filter((project) => canBrowse(project, caller));
  const visible = site.fields.all.filter(
    (field) => !field.custom || browsed.some((project) => appliesTo(field, project)),
  );
  return { body: visible.map(renderField) };
}
