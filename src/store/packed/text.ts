import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { DefectFacts, NeighbourFacts } from '../../domain/facts';
import type { Columns } from './columns';
import type { Singles } from './dictionary';
import { packFacts, unpackFacts } from './pack';
import { packLinks, unpackLinked, unpackLinks } from './pack-links';

/** Packed defects, deflated, as text: Forge SQL's answers are JSON. */
export interface PackedText {
  readonly defects: number;
  readonly facts: string;
  /** Empty when no defect has a link. */
  readonly links: string;
}

export function toText(defects: readonly DefectFacts[]): PackedText {
  const hasLinks = defects.some(({ links }) => links.length > 0);
  return {
    defects: defects.length,
    facts: deflated(packFacts(defects)),
    links: hasLinks ? deflated(packLinks(defects)) : '',
  };
}

/**
 * @param singles what is shared with other texts; grows
 * @throws Error when the text is not what `toText` makes
 */
export function fromText({ defects, facts, links }: PackedText, singles: Singles): Columns {
  return columnsOf(inflated(facts), links === '' ? null : inflated(links), defects, singles);
}

/** Of the links of a text alone. */
export function linkedFromText(links: string): readonly NeighbourFacts[] {
  return links === '' ? [] : unpackLinked(inflated(links));
}

/** Columns of defects that were not stored as such. */
export function toColumns(defects: readonly DefectFacts[]): Columns {
  return columnsOf(packFacts(defects), packLinks(defects), defects.length, new Map());
}

function columnsOf(facts: Uint8Array, links: Uint8Array | null, defects: number, singles: Singles): Columns {
  return { ...unpackFacts(facts, defects, singles), links: unpackLinks(links ?? NO_LINKS, defects) };
}

const NO_LINKS = packLinks([]);

function deflated(bytes: Uint8Array): string {
  return deflateRawSync(bytes, { level: 6 }).toString('base64');
}

function inflated(text: string): Uint8Array {
  return inflateRawSync(Buffer.from(text, 'base64'));
}
