/** Something about the data that was left out or repaired while loading. `line` counts from 1. */
export interface Notice {
  readonly file: string;
  readonly line?: number;
  readonly key?: string;
  readonly problem: string;
}

/** Where in the data something was found. */
export type Place = Omit<Notice, 'problem'>;

interface Overflow {
  count: number;
  readonly file: string;
  readonly kind: string;
  readonly first: Place;
  last: Place;
}

/** How many notices of one kind a file may cause before the rest is only counted. */
const LIMITS = { repair: 20, loss: 1000 } as const;

/** Collects notices; a kind that occurs over and over in one file is summed up in one more notice. */
export class NoticeBook {
  private readonly notices: Notice[] = [];
  private readonly counts = new Map<string, number>();
  private readonly overflows = new Map<string, Overflow>();

  /** Data that is kept in another form. `kind` says what is wrong without naming the case. */
  repaired(kind: string, place: Place, problem = kind): void {
    this.add(kind, place, problem, LIMITS.repair);
  }

  /** Data that is not in the site. */
  lost(kind: string, place: Place, problem = kind): void {
    this.add(kind, place, problem, LIMITS.loss);
  }

  all(): Notice[] {
    const sums = [...this.overflows.values()].map(({ file, kind, count, first, last }) => ({
      file,
      problem: `${count} more like this (${where(first)} to ${where(last)}): ${kind}`,
    }));
    return [...this.notices, ...sums];
  }

  private add(kind: string, place: Place, problem: string, limit: number): void {
    const group = `${place.file}\n${kind}`;
    const count = (this.counts.get(group) ?? 0) + 1;
    this.counts.set(group, count);
    if (count <= limit) {
      this.notices.push({ ...place, problem });
      return;
    }
    const overflow = this.overflows.get(group);
    if (!overflow) this.overflows.set(group, { count: 1, file: place.file, kind, first: place, last: place });
    else {
      overflow.count += 1;
      overflow.last = place;
    }
  }
}

function where({ line, key }: Place): string {
  if (line !== undefined) return `line ${line}`;
  return key ?? 'the file';
}
