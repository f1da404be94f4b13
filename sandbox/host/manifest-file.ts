import { z } from 'zod';

const text = z.union([
  z.string(),
  z.object({ text: z.string() }).transform((title) => title.text),
  z.object({ i18n: z.string() }).transform((title) => title.i18n),
]);
const page = z.object({ title: text, route: z.string() });
/** A lozenge, badge or icon beside a label; `look` is a lozenge's appearance in Jira's word. */
export const status = z
  .object({ type: z.string(), value: z.object({ label: z.string(), type: z.string().optional() }) })
  .transform(({ type, value }) => ({ type, label: value.label, look: value.type ?? 'default' }));

/** A module with a user interface. */
export const surface = z.looseObject({
  key: z.string(),
  resource: z.string().optional(),
  render: z.string().optional(),
  title: text.optional(),
  label: text.optional(),
  description: text.optional(),
  edit: z.object({ resource: z.string() }).optional(),
  pages: z.array(page).optional(),
  sections: z.array(z.object({ pages: z.array(page) })).optional(),
  refreshable: z.boolean().optional(),
  status: status.optional(),
  dynamicProperties: z.object({ function: z.string() }).optional(),
});

const resource = z.object({
  key: z.string(),
  path: z.string(),
  entry: z.record(z.string(), z.string()).optional(),
});

const addresses = z.array(z.union([z.string(), z.object({ address: z.string() })])).optional();
const permissions = z.looseObject({
  scopes: z.array(z.string()).default([]),
  content: z
    .object({ scripts: z.array(z.string()), styles: z.array(z.string()) })
    .partial()
    .optional(),
  external: z
    .looseObject({
      fetch: z.looseObject({ client: z.array(z.string()).optional() }).optional(),
      fonts: addresses,
      frames: addresses,
      images: addresses,
      media: addresses,
      scripts: addresses,
      styles: addresses,
    })
    .optional(),
});

/** What of a manifest.yml decides how the app's surfaces are shown. */
export const manifestFile = z.looseObject({
  modules: z.record(z.string(), z.array(z.looseObject({ key: z.string() }))),
  resources: z.array(resource).default([]),
  permissions: permissions.prefault({}),
});

export type SurfaceFile = z.infer<typeof surface>;
export type AppPermissions = z.infer<typeof permissions>;
