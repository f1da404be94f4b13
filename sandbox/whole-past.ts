import type { SettingsDocument } from '../src/settings/schema';

/** A settings document for data whose past is the point: all of it is read unless the document says how far back. */
export function withWholePast(document: SettingsDocument): SettingsDocument {
  return { ...document, defects: { horizonMonths: null, ...document.defects } };
}
