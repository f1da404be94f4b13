import type { Matcher } from '../../../src/domain/names';
import type { DimensionSource, KindPattern, Origin, OwnRule } from '../../../src/domain/settings';
import type { RangeName } from '../../../src/domain/stage';
import type { Formats } from '../words/formats';
import { isolated } from '../words/isolation';
import { matcherWords, rangeWords } from './form-messages';

const MOST_ITEMS = 8;

/** The value of a setting in a phrase: for what lies beneath, the history and what differs. */
export function settingWords(path: string, value: unknown, format: Formats): string {
  if (value === null || value === '') return 'none';
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  if (typeof value === 'number')
    return path === 'target' || path.startsWith('bands.') ? format.percent(value) : format.count(value);
  if (Array.isArray(value)) return listWords(value as readonly unknown[], format);
  return itemWords(value);
}

/** The value of a change that is kept as JSON, or as the beginning of JSON where it was long. */
export function changedWords(path: string, json: string, format: Formats): string {
  try {
    return settingWords(path, JSON.parse(json), format);
  } catch {
    return json;
  }
}

function listWords(items: readonly unknown[], format: Formats): string {
  if (items.length === 0) return 'none';
  const shown = items.slice(0, MOST_ITEMS).map(itemWords);
  const rest = items.length - shown.length;
  return rest === 0 ? shown.join(', ') : `${shown.join(', ')} and ${format.count(rest)} more`;
}

type Item =
  | { readonly options: readonly Matcher[]; readonly range: RangeName }
  | Origin
  | { readonly name: string; readonly preventable: boolean }
  | OwnRule
  | KindPattern
  | DimensionSource
  | { readonly from: string; readonly to: string }
  | { readonly id: string };

function itemWords(item: unknown): string {
  if (typeof item !== 'object' || item === null) return String(item);
  const of = item as Item;
  if ('introduced' in of)
    return `${isolated(of.name)} (${isolated(of.introduced)} to ${isolated(of.caught)})`;
  if ('preventable' in of) return of.preventable ? of.name : `${isolated(of.name)} (not preventable)`;
  if ('options' in of) return `${of.options.map(matcherWords).join(', ')}: ${rangeWords(of.range)}`;
  if ('label' in of) return `label ${matcherWords(of.label)}: ${rangeWords(of.range)}`;
  if ('component' in of) return `component ${matcherWords(of.component)}: ${rangeWords(of.range)}`;
  if ('kind' in of) return `${of.pattern}: ${of.kind}`;
  if ('to' in of) return `${of.from} to ${of.to}`;
  if ('field' in of) return `the field ${of.field}`;
  if ('prefix' in of) return `labels that begin with ${of.prefix}`;
  if ('from' in of) return of.from;
  return 'id' in of ? matcherWords(of) : JSON.stringify(item);
}
