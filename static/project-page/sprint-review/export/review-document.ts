import type { Outcome } from '../../../../src/domain/stage';

/** A bar of a chart in a file. */
export interface DocumentBar {
  readonly name: string;
  /** Its number as text. */
  readonly value: string;
  readonly parts: readonly { readonly look: Outcome; readonly count: number }[];
}

export interface DocumentTable {
  readonly headers: readonly string[];
  /** As many cells a row as there are headers. */
  readonly rows: readonly (readonly string[])[];
}

/** One part of a review in a file; what it does not have is not there. */
export interface DocumentSection {
  readonly heading: string;
  readonly paragraphs?: readonly string[];
  readonly bars?: readonly DocumentBar[];
  /** What the looks of the bars mean, where there is more than one. */
  readonly legend?: string;
  readonly table?: DocumentTable;
  readonly items?: readonly string[];
}

/** A review as a file says it, before it has a format: plain texts, of which none is trusted. */
export interface ReviewDocument {
  /** BCP 47 tag of its texts. */
  readonly language: string;
  readonly title: string;
  /** The review in a sentence or a few. */
  readonly lead: string;
  /** How fresh it is, and of which days. */
  readonly facts: readonly string[];
  readonly sections: readonly DocumentSection[];
  readonly definition: {
    readonly title: string;
    readonly entries: readonly { readonly term: string; readonly meaning: string }[];
  };
}
