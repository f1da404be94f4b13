import type { Handler } from './call';
import { getBoards, getSprints } from './operations/boards';
import { getBulkEditableFields, getBulkOperationProgress, submitBulkEdit } from './operations/bulk-edit';
import { bulkFetch } from './operations/bulk-fetch';
import { bulkFetchChangelogs } from './operations/changelogs';
import { getComponentPage } from './operations/components';
import { editIssue } from './operations/edit-issue';
import { getEditMeta } from './operations/edit-meta';
import { associateFields, getFieldProjects, getProjectFields } from './operations/field-association';
import { createOptions, getContexts, getOptions } from './operations/field-contexts';
import {
  getFieldConfigurationSchemes,
  getProjectsOfScheme,
  getSchemesOfProjects,
} from './operations/field-schemes';
import { createField, restoreField, searchFields, searchTrash, trashField } from './operations/fields';
import { getIssue } from './operations/get-issue';
import {
  getFields,
  getIssueTypes,
  getLinkTypes,
  getPriorities,
  getResolutions,
  getStatuses,
} from './operations/lists';
import { parseQueries } from './operations/parse-jql';
import { getMyself, getServerInfo } from './operations/people-and-server';
import { getPermissionScheme } from './operations/permission-scheme';
import { checkPermissions, getMyPermissions } from './operations/permissions';
import { getProject, searchProjects } from './operations/projects';
import {
  getIssueTypeScreenSchemeMappings,
  getIssueTypeScreenSchemes,
  getScreenSchemes,
} from './operations/screen-schemes';
import { addTabField, getScreens, getTabFields, getTabs } from './operations/screens';
import { countIssues, searchIssues } from './operations/search';
import { getVersionPage, getVersions } from './operations/versions';

/** Who answers what, by the operation ids of Atlassian's document. */
export const handlers: Readonly<Partial<Record<string, Handler>>> = {
  searchAndReconsileIssuesUsingJqlPost: searchIssues,
  countIssues,
  bulkFetchIssues: bulkFetch,
  getBulkEditableFields,
  submitBulkEdit,
  getBulkOperationProgress,
  getIssue,
  editIssue,
  getEditIssueMeta: getEditMeta,
  searchProjects,
  getProject,
  getProjectVersionsPaginated: getVersionPage,
  getProjectVersions: getVersions,
  getProjectComponentsPaginated: getComponentPage,
  getFields,
  createCustomField: createField,
  getFieldsPaginated: searchFields,
  getTrashedFieldsPaginated: searchTrash,
  trashCustomField: trashField,
  restoreCustomField: restoreField,
  getFieldProjectAssociations: getFieldProjects,
  getProjectsWithFieldSchemes: getSchemesOfProjects,
  searchFieldAssociationSchemeProjects: getProjectsOfScheme,
  getFieldConfigurationSchemeProjectMapping: getFieldConfigurationSchemes,
  getIssueTypeScreenSchemeProjectAssociations: getIssueTypeScreenSchemes,
  getIssueTypeScreenSchemeMappings,
  getScreenSchemes,
  createAssociations: associateFields,
  getProjectFields,
  getScreens,
  getAllScreenTabs: getTabs,
  getAllScreenTabFields: getTabFields,
  addScreenTabField: addTabField,
  createCustomFieldOption: createOptions,
  getContextsForField: getContexts,
  getOptionsForContext: getOptions,
  getMyPermissions,
  getBulkPermissions: checkPermissions,
  getAssignedPermissionScheme: getPermissionScheme,
  getCurrentUser: getMyself,
  getResolutions,
  getPriorities,
  getStatuses,
  getIssueAllTypes: getIssueTypes,
  getIssueLinkTypes: getLinkTypes,
  parseJqlQueries: parseQueries,
  getBulkChangelogs: bulkFetchChangelogs,
  getServerInfo,
  getAllBoards: getBoards,
  getAllSprints: getSprints,
};
