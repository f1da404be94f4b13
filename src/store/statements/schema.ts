/** One enabled project, the state of its index and the cursor of a running back-fill. */
export const CREATE_PROJECT = `CREATE TABLE IF NOT EXISTS project (
  project_id BIGINT UNSIGNED NOT NULL,
  project_key VARCHAR(255) NOT NULL,
  state TINYINT UNSIGNED NOT NULL,
  run_id VARCHAR(64) NOT NULL,
  defect_jql MEDIUMTEXT NOT NULL,
  page_token MEDIUMTEXT NULL,
  issues_read INT UNSIGNED NOT NULL DEFAULT 0,
  issues_estimated INT UNSIGNED NULL,
  unreadable INT UNSIGNED NOT NULL DEFAULT 0,
  started_ms BIGINT NOT NULL,
  as_of_ms BIGINT NULL,
  failure VARCHAR(255) NULL,
  PRIMARY KEY (project_id) /*T![clustered_index] CLUSTERED */
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin`;

/**
 * A row a defect: raw facts only. Lists of ids are sorted as Jira gave them and joined by commas; a link is
 * `type>issue` outward and `type<issue` inward; label codes are in base 36. `created_day` is the UTC day: Jira never changes it, so it can be a key.
 */
export const CREATE_DEFECT = `CREATE TABLE IF NOT EXISTS defect (
  project_id BIGINT UNSIGNED NOT NULL,
  created_day INT NOT NULL,
  issue_id BIGINT UNSIGNED NOT NULL,
  issue_no INT UNSIGNED NOT NULL,
  prev_project_id BIGINT UNSIGNED NOT NULL DEFAULT 0,
  created_ms BIGINT NOT NULL,
  resolved_ms BIGINT NULL,
  updated_ms BIGINT NOT NULL,
  type_id BIGINT UNSIGNED NOT NULL,
  status_id BIGINT UNSIGNED NOT NULL,
  resolution_id BIGINT UNSIGNED NULL,
  severity_id BIGINT UNSIGNED NULL,
  discovery_id BIGINT UNSIGNED NULL,
  origin_id BIGINT UNSIGNED NULL,
  mechanism_id BIGINT UNSIGNED NULL,
  type_option_id BIGINT UNSIGNED NULL,
  area_option_id BIGINT UNSIGNED NULL,
  prevention_option_id BIGINT UNSIGNED NULL,
  affected_ids MEDIUMTEXT NOT NULL,
  fixed_ids MEDIUMTEXT NOT NULL,
  component_ids MEDIUMTEXT NOT NULL,
  label_ids MEDIUMTEXT NOT NULL,
  links MEDIUMTEXT NOT NULL,
  PRIMARY KEY (project_id, created_day, issue_id) /*T![clustered_index] CLUSTERED */,
  UNIQUE KEY u_issue (issue_id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin`;

/** A project's versions; `position` is the place in Jira's list. */
export const CREATE_VERSION = `CREATE TABLE IF NOT EXISTS version (
  project_id BIGINT UNSIGNED NOT NULL,
  version_id BIGINT UNSIGNED NOT NULL,
  name MEDIUMTEXT NOT NULL,
  released TINYINT UNSIGNED NOT NULL,
  archived TINYINT UNSIGNED NOT NULL,
  release_day INT NULL,
  position INT UNSIGNED NOT NULL,
  run_id VARCHAR(64) NOT NULL,
  PRIMARY KEY (project_id, version_id) /*T![clustered_index] CLUSTERED */
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin`;

/** Names that Jira gave for the ids of a project's facts. */
export const CREATE_NAME = `CREATE TABLE IF NOT EXISTS fact_name (
  project_id BIGINT UNSIGNED NOT NULL,
  kind TINYINT UNSIGNED NOT NULL,
  value_id BIGINT UNSIGNED NOT NULL,
  name MEDIUMTEXT NOT NULL,
  PRIMARY KEY (project_id, kind, value_id) /*T![clustered_index] CLUSTERED */
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin`;
