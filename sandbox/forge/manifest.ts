import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';

const functionModule = z.looseObject({
  key: z.string(),
  handler: z.string().regex(/^[\w-]+(?:\/[\w-]+)*\.[\w-]+$/),
  timeoutSeconds: z.number().int().min(1).max(900).optional(),
});

const consumerModule = z.looseObject({ key: z.string(), queue: z.string(), function: z.string() });

const scheduleModule = z.looseObject({
  key: z.string(),
  function: z.string(),
  interval: z.enum(['fiveMinute', 'hour', 'day', 'week']),
});

const triggerModule = z.looseObject({
  key: z.string(),
  function: z.string(),
  events: z.array(z.string()),
  filter: z
    .strictObject({ ignoreSelf: z.boolean().optional(), appIsLicensed: z.boolean().optional() })
    .optional(),
});

const surfaceModule = z.looseObject({
  key: z.string(),
  resolver: z.looseObject({ function: z.string() }).optional(),
  dynamicProperties: z.strictObject({ function: z.string() }).optional(),
});

const manifestFile = z.looseObject({
  app: z.looseObject({ id: z.string() }),
  modules: z
    .looseObject({
      function: z.array(functionModule).default([]),
      consumer: z.array(consumerModule).default([]),
      scheduledTrigger: z.array(scheduleModule).max(5).default([]),
      trigger: z.array(triggerModule).default([]),
      sql: z.array(z.looseObject({ key: z.string() })).optional(),
    })
    .catchall(z.array(surfaceModule)),
  permissions: z.looseObject({ scopes: z.array(z.string()).default([]) }).prefault({}),
});

export type FunctionModule = z.infer<typeof functionModule>;
export type ConsumerModule = z.infer<typeof consumerModule>;
export type ScheduleModule = z.infer<typeof scheduleModule>;
export type TriggerModule = z.infer<typeof triggerModule>;

/** A module with a user interface, and the function behind its resolver. */
export interface Surface {
  readonly key: string;
  /** `jira:projectPage` and the like. */
  readonly type: string;
  readonly functionKey: string;
}

/** A module of which a function tells what changes, such as the status beside its label. */
export type DynamicModule = Surface;

/** What of a manifest.yml decides how the app's functions are run. */
export interface Manifest {
  readonly appId: string;
  readonly functions: ReadonlyMap<string, FunctionModule>;
  readonly consumers: readonly ConsumerModule[];
  readonly schedules: readonly ScheduleModule[];
  readonly triggers: readonly TriggerModule[];
  readonly surfaces: readonly Surface[];
  readonly dynamics: readonly DynamicModule[];
  readonly usesSql: boolean;
  readonly scopes: ReadonlySet<string>;
}

/** @throws Error that names the file and each property that the sandbox cannot run. */
export async function readManifest(path: string): Promise<Manifest> {
  const parsed = manifestFile.safeParse(parse(await readFile(path, 'utf8')));
  if (!parsed.success) throw new Error(`${path} cannot be run:\n${z.prettifyError(parsed.error)}`);
  const { app, modules, permissions } = parsed.data;
  const { function: functions, consumer, scheduledTrigger, trigger, sql, ...others } = modules;
  const manifest: Manifest = {
    appId: app.id.split('/').at(-1) ?? app.id,
    functions: new Map(functions.map((each) => [each.key, each])),
    consumers: consumer,
    schedules: scheduledTrigger,
    triggers: trigger,
    surfaces: surfacesOf(others, ({ resolver }) => resolver?.function),
    dynamics: surfacesOf(others, ({ dynamicProperties }) => dynamicProperties?.function),
    usesSql: sql !== undefined,
    scopes: new Set(permissions.scopes),
  };
  demandFunctions(manifest, path);
  return manifest;
}

type SurfaceModule = z.infer<typeof surfaceModule>;

/** The modules that name a function for something. */
function surfacesOf(
  modules: Record<string, SurfaceModule[]>,
  functionOf: (module: SurfaceModule) => string | undefined,
): Surface[] {
  return Object.entries(modules).flatMap(([type, entries]) =>
    entries.flatMap((module) => {
      const functionKey = functionOf(module);
      return functionKey === undefined ? [] : [{ key: module.key, type, functionKey }];
    }),
  );
}

function demandFunctions(manifest: Manifest, path: string): void {
  const named: (readonly [string, string])[] = [
    ...[...manifest.consumers, ...manifest.schedules, ...manifest.triggers].map(
      (each) => [each.key, each.function] as const,
    ),
    ...[...manifest.surfaces, ...manifest.dynamics].map((each) => [each.key, each.functionKey] as const),
  ];
  for (const [moduleKey, functionKey] of named) {
    if (!manifest.functions.has(functionKey)) {
      throw new Error(`${path}: module ${moduleKey} names the function ${functionKey}, which is not defined`);
    }
  }
}
