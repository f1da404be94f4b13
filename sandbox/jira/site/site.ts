import { randomUUID } from 'node:crypto';
import type { Clock } from '../../clock';
import type { EventSink, ProductEvent } from '../../rest';
import { BulkEdits } from './bulk-edits';
import { Catalogue } from './catalogue';
import { IdSource } from './ids';
import { IssueStore } from './issue-store';
import type {
  Board,
  Component,
  Field,
  IssueType,
  LinkType,
  Named,
  Project,
  Screen,
  SecurityLevel,
  Status,
  User,
  Version,
} from './model';
import { SearchIndex } from './search-index';
import { systemFields } from './system-fields';
import { APP_ACCOUNT_ID, newUsers } from './users';

/**
 * One Jira Cloud site in memory. The catalogues may be read by anyone; they are changed through `loadDataDirectory`
 * and the functions of this folder, which keep `revision` true and send product events.
 */
export class JiraSite {
  readonly baseUrl = 'https://sandbox.atlassian.net';
  readonly cloudId = randomUUID();
  readonly appAccountId = APP_ACCOUNT_ID;
  /** Whether the site has Jira Software; without it nobody may ask for boards. */
  hasSoftware = true;
  /** Whether Jira tells which project has which field: the operation is experimental, and may be switched off. */
  tellsProjectFields = true;
  /** Whether the site has field schemes; before them it has field configuration schemes. */
  hasFieldSchemes = true;
  readonly users = new Map<string, User>();
  readonly projects = new Catalogue<Project>();
  readonly versions = new Catalogue<Version>();
  readonly components = new Catalogue<Component>();
  readonly securityLevels = new Catalogue<SecurityLevel>();
  readonly fields = new Catalogue<Field>();
  /** Most urgent first. */
  readonly priorities = new Catalogue<Named>();
  readonly resolutions = new Catalogue<Named>();
  readonly statuses = new Catalogue<Status>();
  readonly issueTypes = new Catalogue<IssueType>();
  readonly linkTypes = new Catalogue<LinkType>();
  readonly screens = new Catalogue<Screen>();
  readonly issues = new IssueStore();
  readonly boards = new Map<number, Board>();
  readonly ids = new IdSource();
  readonly bulkEdits: BulkEdits;
  /** Issues that Jira lets nobody edit, by id, with its words: as when a validator stands in the way. */
  readonly refusedEdits = new Map<string, string>();
  /** Account ids of people who do not hold *Bulk change*. */
  readonly withoutBulkChange = new Set<string>();
  readonly searchIndex: SearchIndex;
  private readonly sinks = new Set<EventSink>();
  private changes = 0;

  constructor(readonly clock: Clock) {
    this.searchIndex = new SearchIndex(clock);
    this.bulkEdits = new BulkEdits(clock, this.ids);
    for (const user of newUsers()) this.users.set(user.accountId, user);
    for (const field of systemFields()) this.fields.add(field);
  }

  /** Grows with every change: whoever remembered something from an earlier revision must look again. */
  get revision(): number {
    return this.changes;
  }

  touch(): void {
    this.changes += 1;
  }

  /** Sends later product events to `sink`; the answer stops that. */
  subscribe(sink: EventSink): () => void {
    this.sinks.add(sink);
    return () => this.sinks.delete(sink);
  }

  publish(event: ProductEvent): void {
    for (const sink of this.sinks) sink(event);
  }

  /** By key (any case) or id. */
  project(idOrKey: string): Project | undefined {
    const byId = this.projects.get(idOrKey);
    if (byId) return byId;
    const key = idOrKey.toUpperCase();
    return this.projects.all.find((project) => project.key === key);
  }

  user(accountId: string): User {
    const user = this.users.get(accountId);
    if (!user) throw new Error(`no user has the account id ${accountId}`);
    return user;
  }
}
