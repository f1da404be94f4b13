/**
 * One enabled project. A run of its back-fill writes into a lane of the project's rows; a report reads one lane, so
 * that old numbers stand until a new reading has ended. `lane`, `plan` and `as_of_ms` are of the lane that is read;
 * the columns from `run_id` on are the last run's.
 */
export const CREATE_PROJECT = `CREATE TABLE IF NOT EXISTS project (
  project_id BIGINT UNSIGNED NOT NULL,
  project_key VARCHAR(255) NOT NULL,
  clearing TINYINT UNSIGNED NOT NULL DEFAULT 0,
  lane TINYINT UNSIGNED NOT NULL,
  plan MEDIUMTEXT NULL,
  as_of_ms BIGINT NULL,
  held_settings VARCHAR(64) NULL,
  reconciled_ms BIGINT NULL,
  counted_ms BIGINT NULL,
  lists_ms BIGINT NULL,
  sprints_ms BIGINT NULL,
  sweep_day INT NULL,
  swept_ms BIGINT NULL,
  mended INT UNSIGNED NOT NULL DEFAULT 0,
  run_id VARCHAR(64) NOT NULL,
  run_state TINYINT UNSIGNED NOT NULL,
  run_lane TINYINT UNSIGNED NOT NULL,
  run_plan MEDIUMTEXT NOT NULL,
  page_jql MEDIUMTEXT NULL,
  page_token MEDIUMTEXT NULL,
  read_to_ms BIGINT NULL,
  details_day INT NULL,
  details_issue BIGINT UNSIGNED NOT NULL DEFAULT 0,
  issues_read INT UNSIGNED NOT NULL DEFAULT 0,
  issues_estimated INT UNSIGNED NULL,
  unreadable INT UNSIGNED NOT NULL DEFAULT 0,
  started_ms BIGINT NOT NULL,
  active_ms BIGINT NOT NULL DEFAULT 0,
  touched_ms BIGINT NOT NULL,
  paused TINYINT UNSIGNED NOT NULL DEFAULT 0,
  waits_until_ms BIGINT NULL,
  waits_for VARCHAR(64) NULL,
  failure VARCHAR(255) NULL,
  PRIMARY KEY (project_id) /*T![clustered_index] CLUSTERED */
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin`;

/**
 * A row a defect and lane: raw facts only. Lists of ids are sorted as Jira gave them and joined by commas; a link is
 * `type>issue` outward and `type<issue` inward; label codes are in base 36. `created_day` is the UTC day: Jira never
 * changes it, so it can be a key. `seen_ms` is the instant that the facts are known to hold at. A row that is `gone`
 * is no defect of the lane any more; it stays for a while, so that an older state that comes later finds it.
 * `history` is null until the changelog was read, and empty when it tells nothing.
 */
export const CREATE_DEFECT = `CREATE TABLE IF NOT EXISTS defect (
  project_id BIGINT UNSIGNED NOT NULL,
  lane TINYINT UNSIGNED NOT NULL,
  created_day INT NOT NULL,
  issue_id BIGINT UNSIGNED NOT NULL,
  issue_no INT UNSIGNED NOT NULL,
  prev_project_id BIGINT UNSIGNED NOT NULL DEFAULT 0,
  seen_ms BIGINT NOT NULL,
  gone TINYINT UNSIGNED NOT NULL,
  created_ms BIGINT NOT NULL,
  resolved_ms BIGINT NULL,
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
  history MEDIUMTEXT NULL,
  PRIMARY KEY (project_id, lane, created_day, issue_id) /*T![clustered_index] CLUSTERED */,
  UNIQUE KEY u_issue (issue_id, lane)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin`;

/** A project's versions; `position` is the place in Jira's list, `seen_ms` when that was read. */
export const CREATE_VERSION = `CREATE TABLE IF NOT EXISTS version (
  project_id BIGINT UNSIGNED NOT NULL,
  version_id BIGINT UNSIGNED NOT NULL,
  name MEDIUMTEXT NOT NULL,
  released TINYINT UNSIGNED NOT NULL,
  archived TINYINT UNSIGNED NOT NULL,
  release_day INT NULL,
  position INT UNSIGNED NOT NULL,
  seen_ms BIGINT NOT NULL,
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

/** What has to be known of issues that a project's defects link to. */
export const CREATE_LINKED = `CREATE TABLE IF NOT EXISTS linked_issue (
  project_id BIGINT UNSIGNED NOT NULL,
  issue_id BIGINT UNSIGNED NOT NULL,
  seen_ms BIGINT NOT NULL,
  type_id BIGINT UNSIGNED NOT NULL,
  created_ms BIGINT NOT NULL,
  service_request TINYINT UNSIGNED NOT NULL,
  PRIMARY KEY (project_id, issue_id) /*T![clustered_index] CLUSTERED */,
  KEY k_issue (issue_id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin`;

/** The sprints of a project's board. */
export const CREATE_SPRINT = `CREATE TABLE IF NOT EXISTS sprint (
  project_id BIGINT UNSIGNED NOT NULL,
  sprint_id BIGINT UNSIGNED NOT NULL,
  seen_ms BIGINT NOT NULL,
  name MEDIUMTEXT NOT NULL,
  start_ms BIGINT NULL,
  end_ms BIGINT NULL,
  completed_ms BIGINT NULL,
  PRIMARY KEY (project_id, sprint_id) /*T![clustered_index] CLUSTERED */
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin`;

/** Issues that changed and are to be read. `marks` grows with each change, so that one during a reading is not lost. */
export const CREATE_PENDING = `CREATE TABLE IF NOT EXISTS pending_issue (
  issue_id BIGINT UNSIGNED NOT NULL,
  marks INT UNSIGNED NOT NULL,
  happened_ms BIGINT NOT NULL,
  PRIMARY KEY (issue_id) /*T![clustered_index] CLUSTERED */
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin`;

/** Instants that invocations agree on: who holds a lease until when, and when the next reading of changes is due. */
export const CREATE_LEASE = `CREATE TABLE IF NOT EXISTS lease (
  name VARCHAR(64) NOT NULL,
  until_ms BIGINT NOT NULL,
  PRIMARY KEY (name) /*T![clustered_index] CLUSTERED */
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin`;

/** What happened how often in an hour: rate points, errors by kind, changes read, differences mended. */
export const CREATE_TALLY = `CREATE TABLE IF NOT EXISTS tally (
  hour INT UNSIGNED NOT NULL,
  kind VARCHAR(64) NOT NULL,
  n BIGINT UNSIGNED NOT NULL,
  PRIMARY KEY (hour, kind) /*T![clustered_index] CLUSTERED */
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin`;

/** How suggestions of a UTC day were answered, by field: with the suggested value, or with another. */
export const CREATE_SUGGESTION_OUTCOME = `CREATE TABLE IF NOT EXISTS suggestion_outcome (
  project_id BIGINT UNSIGNED NOT NULL,
  day INT NOT NULL,
  field TINYINT UNSIGNED NOT NULL,
  accepted INT UNSIGNED NOT NULL,
  other INT UNSIGNED NOT NULL,
  PRIMARY KEY (project_id, day, field) /*T![clustered_index] CLUSTERED */
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin`;

/**
 * A window of a lane's defects by day of creation, and whether its packed copy is true: `want` grows before a row of
 * the window is written, `have` is the `want` that the copy was made of. A copy is not made before `held_until_ms`,
 * for until then the write may come; who has written ends it early, unless another had announced a write before
 * (`contested`). `announced_by` is the last announcement. `sizes` are the characters of the facts and of the links of each part of the copy.
 */
export const CREATE_SEGMENT = `CREATE TABLE IF NOT EXISTS segment (
  project_id BIGINT UNSIGNED NOT NULL,
  lane TINYINT UNSIGNED NOT NULL,
  window_no INT NOT NULL,
  want BIGINT UNSIGNED NOT NULL,
  have BIGINT UNSIGNED NOT NULL DEFAULT 0,
  held_until_ms BIGINT NOT NULL,
  contested TINYINT UNSIGNED NOT NULL DEFAULT 0,
  announced_by BIGINT UNSIGNED NOT NULL DEFAULT 0,
  format SMALLINT UNSIGNED NOT NULL DEFAULT 0,
  size INT UNSIGNED NOT NULL DEFAULT 0,
  sizes MEDIUMTEXT NULL,
  PRIMARY KEY (project_id, lane, window_no) /*T![clustered_index] CLUSTERED */
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin`;

/** The packed facts of up to 10,000 defects of a window, and apart their links; of the window's `have` or not valid. */
export const CREATE_SEGMENT_PART = `CREATE TABLE IF NOT EXISTS segment_part (
  project_id BIGINT UNSIGNED NOT NULL,
  lane TINYINT UNSIGNED NOT NULL,
  window_no INT NOT NULL,
  part SMALLINT UNSIGNED NOT NULL,
  have BIGINT UNSIGNED NOT NULL,
  defects INT UNSIGNED NOT NULL,
  facts MEDIUMTEXT NOT NULL,
  links MEDIUMTEXT NOT NULL,
  PRIMARY KEY (project_id, lane, window_no, part) /*T![clustered_index] CLUSTERED */
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin`;
