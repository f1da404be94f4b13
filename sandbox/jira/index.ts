export { DataDirectoryError } from './data/directory';
export { loadDataDirectory, type LoadedData } from './data/load';
export type { Notice } from './data/notices';
export {
  ContractError,
  createContractChecker,
  operationOf,
  type ContractChecker,
  type Operation,
} from './openapi';
export {
  JiraTimeoutError,
  type Fault,
  type Faults,
  type FaultyWeather,
  type RateLimitReason,
} from './rest/limits/faults';
export { HOURLY_POINTS } from './rest/limits/budget';
export type { OperationUsage, Usage } from './rest/limits/usage';
export { createJiraService, type JiraService, type JiraServiceOptions } from './rest/service';
export { createIssue, deleteIssue, moveIssue, updateIssue, type NewIssue } from './site/issue-changes';
export { deleteProject } from './site/delete-project';
export { createScreen, setTrashed, shareFields } from './site/field-association';
export type { IssueChanges } from './site/issue-diff';
export { createLink, deleteLink } from './site/issue-links';
export type * from './site/model';
export { deleteOption, optionValue, renameOption } from './site/option-changes';
export type { SearchIndex, SearchLag } from './site/search-index';
export {
  createBoard,
  createComponent,
  createProject,
  createSecurityLevel,
  createSelectField,
  createSprint,
  setAnonymousBrowse,
  setAppAccess,
  setAppAdministers,
  setBrowseBy,
  setEditable,
  setRole,
} from './site/set-up';
export { JiraSite } from './site/site';
export { APP_ACCOUNT_ID, builtInUsers } from './site/users';
export {
  createVersion,
  deleteVersion,
  mergeVersion,
  moveVersion,
  updateVersion,
  type VersionChanges,
  type VersionReplacements,
} from './site/version-changes';
