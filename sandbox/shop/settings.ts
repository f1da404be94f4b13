import type { SettingsDocument } from '../../src/settings/schema';
import type { ShopProject } from './shop';

/** The settings of a site with SHOP: its three fields are mapped, all else keeps its default. */
export function shopSettings({ fields }: Pick<ShopProject, 'fields'>): SettingsDocument {
  const { discovery, origin, mechanism } = fields;
  return { fields: { discovery, origin, mechanism } };
}
