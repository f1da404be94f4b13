import type { LinkedIssueFacts, LinkedIssues } from '../domain/facts';
import type { LinkedAsked } from './linked-issues';
import type { Walkable } from './walkable';

/**
 * Linked issues with those that are defects of the project themselves. These are looked for when the first issue is
 * asked for: where no link tells of prevention a report asks for none.
 */
export class LinkedOrOwn implements LinkedIssues {
  private all: ReadonlyMap<number, LinkedIssueFacts> | null = null;

  constructor(
    private readonly linked: LinkedIssues,
    private readonly asked: LinkedAsked,
    private readonly defects: Walkable,
  ) {}

  get(id: number): LinkedIssueFacts | undefined {
    return this.found().get(id);
  }

  has(id: number): boolean {
    return this.found().has(id);
  }

  values(): MapIterator<LinkedIssueFacts> {
    return this.linked.values();
  }

  [Symbol.iterator](): MapIterator<[number, LinkedIssueFacts]> {
    return this.linked[Symbol.iterator]();
  }

  private found(): ReadonlyMap<number, LinkedIssueFacts> {
    if (this.asked !== 'all') throw new Error(`of the linked issues only ${this.asked} were read`);
    return (this.all ??= withOwn(this.linked, this.defects));
  }
}

function withOwn(linked: LinkedIssues, defects: Walkable): ReadonlyMap<number, LinkedIssueFacts> {
  const targets = new Set<number>();
  for (const { links } of defects.linked()) for (const { issueId } of links) targets.add(issueId);
  const all = new Map(linked);
  for (const { id, typeId, created } of defects.among(targets)) {
    const serviceRequest = linked.get(id)?.serviceRequest ?? false;
    all.set(id, { id, typeId, created, serviceRequest });
  }
  return all;
}
