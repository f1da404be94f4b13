import { z } from 'zod';
import { enqueue } from '../../src/indexing/queue';
import { createProject } from '../../sandbox/jira';
import type { Figure } from '../figure';
import { manyFacts } from '../many-facts';
import { fillDefects, saveLists } from './fill';
import { type App, BUFFER_POOL, openApp, settledReachable, surfaceOf } from './measure';
import { surfaceCost, surfaceFigures } from './surfaces';

export const siteCost = z.object({
  projects: z.number(),
  defects: z.number(),
  surfaces: z.array(surfaceCost),
  /** What stays reachable when all were asked. */
  keptBytes: z.number(),
});
export type SiteCost = z.infer<typeof siteCost>;

/** As many as a gadget counts together. */
const OF_GADGET = 20;

/** What a site of many projects of a size costs, asked for several of them at once. */
export async function measureSite(projects: number, defects: number): Promise<SiteCost> {
  const app = await openApp(defects);
  try {
    const { sandbox } = app;
    await sandbox.database.pool.query(`SET GLOBAL innodb_buffer_pool_size = ${BUFFER_POOL}`);
    const projectIds: number[] = [];
    for (let place = 0; place < projects; place++) projectIds.push(await fillProject(app, place, defects));
    const some = projectIds.slice(0, OF_GADGET);
    const surfaces = [
      await surfaceOf(app, 'report', 'report', { projectId: some[0] ?? 0 }),
      await surfaceOf(app, 'gadget of 20', 'gadget', { projectIds: some }),
    ];
    return { projects, defects, surfaces, keptBytes: await settledReachable() };
  } finally {
    await app.sandbox.close();
  }
}

async function fillProject(app: App, place: number, defects: number): Promise<number> {
  const { sandbox, run } = app;
  const key = `MANY${place}`;
  const projectId = Number(createProject(sandbox.site, { key }).id);
  const many = manyFacts(defects, { firstId: 10_000 + place * defects });
  await fillDefects(sandbox.database, projectId, key, many);
  await run(async () => {
    await saveLists(projectId, many);
    await enqueue({ kind: 'segments', projectId });
    return true;
  });
  return projectId;
}

export function siteFigures(cost: SiteCost, instanceBytes: number): readonly Figure[] {
  const prefix = `site of ${cost.projects} projects with ${cost.defects} each: `;
  return [
    ...surfaceFigures(prefix, cost.surfaces, null, STATEMENTS_A_PROJECT * OF_GADGET),
    {
      name: `${prefix}share of an instance's memory that is kept`,
      value: cost.keptBytes / instanceBytes,
      most: 1,
    },
  ];
}

const STATEMENTS_A_PROJECT = 10;
