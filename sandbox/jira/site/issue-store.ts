import type { Issue, Project } from './model';

/** The issues of a site by id, key and project. A key an issue had before it moved still finds it. */
export class IssueStore {
  private readonly byId = new Map<string, Issue>();
  private readonly byKey = new Map<string, Issue>();
  private readonly byProject = new Map<string, Set<Issue>>();
  private readonly highest = new Map<string, number>();

  get size(): number {
    return this.byId.size;
  }

  all(): Iterable<Issue> {
    return this.byId.values();
  }

  ofProject(project: Project): ReadonlySet<Issue> {
    return this.byProject.get(project.id) ?? new Set();
  }

  /** The highest number that a key of the project has had; 0 without any. */
  highestNumber(project: Project): number {
    return this.highest.get(project.id) ?? 0;
  }

  /** By id or key, ignoring case, as Jira looks issues up. */
  find(idOrKey: string): Issue | undefined {
    return this.byId.get(idOrKey) ?? this.byId.get(this.byKey.get(idOrKey.toUpperCase())?.id ?? '');
  }

  add(issue: Issue): void {
    if (this.byId.has(issue.id)) throw new Error(`there is an issue with the id ${issue.id}`);
    this.byId.set(issue.id, issue);
    this.byKey.set(issue.key, issue);
    const siblings = this.byProject.get(issue.project.id);
    if (siblings) siblings.add(issue);
    else this.byProject.set(issue.project.id, new Set([issue]));
    this.noteNumber(issue);
  }

  remove(issue: Issue): void {
    this.byId.delete(issue.id);
    // Keys from before a move stay with nobody: Jira does not give them out again.
    this.byKey.delete(issue.key);
    this.byProject.get(issue.project.id)?.delete(issue);
  }

  /** Gives the issue a key in another project; its old key keeps finding it. */
  move(issue: Issue, project: Project, key: string): void {
    this.byProject.get(issue.project.id)?.delete(issue);
    issue.project = project;
    issue.key = key;
    this.byKey.set(key, issue);
    const siblings = this.byProject.get(project.id) ?? new Set();
    this.byProject.set(project.id, siblings.add(issue));
    this.noteNumber(issue);
  }

  private noteNumber({ project, key }: Issue): void {
    this.highest.set(project.id, Math.max(this.highestNumber(project), keyNumber(key)));
  }
}

/** The number in a key: 42 in `ABC-42`. */
export function keyNumber(key: string): number {
  return Number(key.slice(key.lastIndexOf('-') + 1));
}
