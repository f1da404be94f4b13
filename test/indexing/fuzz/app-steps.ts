import type { Project } from '../../../sandbox/jira';
import type { SettingsDocument } from '../../../src/settings/schema';
import type { Dice } from './dice';
import type { Stage } from './stage';
import { optionsOf, type World } from './world';

/** Does something in the app and says what; undefined when there is nothing to do it to. */
export type AppStep = (stage: Stage, dice: Dice) => Promise<string | undefined>;

const TYPES = [['Bug'], ['Bug', 'Defect'], ['Defect', 'Story'], ['Incident']];
/** What they mean changes with the issues only. */
const FILTERS = [
  null,
  'priority = High OR labels = customer',
  'labels is EMPTY',
  'fixVersion is not EMPTY',
  'statusCategory != Done OR priority in (High, Medium)',
];
const HORIZONS = [12, 24, 36, null];
const SAVES = 20;

/** Saves a document of a project, or of the site (null), from whatever revision there is. */
export async function saveDocument(
  { persist, world }: Stage,
  projectId: string | null,
  document: SettingsDocument,
): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const owner = projectId === null ? {} : { projectId: Number(projectId) };
    const { revision } = await persist('settings', owner);
    try {
      const request = { document, revision };
      if (projectId === null) await persist('save-site-settings', request);
      else await persist('save-project-settings', { ...request, ...owner });
      world.documents.set(projectId, document);
      return;
    } catch (error) {
      // A save whose answer was lost in a crash is a conflict the next time.
      if (attempt === SAVES) throw error;
    }
  }
}

/** Maps the three fields for the whole site. */
export function mapFields(stage: Stage): Promise<void> {
  const [discovery, , origin, mechanism] = stage.world.fields;
  const fields = { discovery: discovery.id, origin: origin.id, mechanism: mechanism.id };
  return saveDocument(stage, null, { fields });
}

/** Enables a project, or reads an enabled one anew. */
export async function enableProject({ persist, world }: Stage, { id }: Project): Promise<void> {
  await persist('enable-projects', { projectIds: [Number(id)] });
  world.enabled.add(id);
}

function enabledIn({ site, enabled }: World): Project[] {
  return site.projects.all.filter(({ id }) => enabled.has(id));
}

function onEnabled(
  step: (stage: Stage, dice: Dice, project: Project) => Promise<string | undefined>,
): AppStep {
  return async (stage, dice) => {
    const project = dice.maybe(enabledIn(stage.world));
    return project && step(stage, dice, project);
  };
}

function change(
  what: string,
  changed: (document: SettingsDocument, dice: Dice, world: World) => SettingsDocument,
): AppStep {
  return async (stage, dice) => {
    const { world } = stage;
    const project = dice.maybe([...enabledIn(world), null]);
    if (project === undefined) return undefined;
    const id = project?.id ?? null;
    const document = changed(world.documents.get(id) ?? {}, dice, world);
    await saveDocument(stage, id, document);
    return `${what} of ${project?.key ?? 'the site'}: ${JSON.stringify(document)}`;
  };
}

/** What administrators and users do in the app. */
export const APP_STEPS = {
  meaning: change('meaning', (document, dice) => ({
    ...document,
    minimumN: dice.int(1, 10),
    exposureWindowDays: dice.int(10, 120),
  })),
  types: change('types', (document, dice) => ({
    ...document,
    defects: { ...document.defects, types: dice.pick(TYPES) },
  })),
  filter: change('filter', (document, dice) => ({
    ...document,
    defects: { ...document.defects, filter: dice.pick(FILTERS) },
  })),
  horizon: change('horizon', (document, dice) => ({
    ...document,
    defects: { ...document.defects, horizonMonths: dice.pick(HORIZONS) },
  })),
  fields: change('fields', (document, dice, { fields: [discovery, other, , mechanism] }) => ({
    ...document,
    fields: {
      ...document.fields,
      discovery: dice.pick([discovery.id, other.id, null]),
      mechanism: dice.pick([mechanism.id, null]),
    },
  })),
  disable: onEnabled(async ({ persist, world }, _, { id, key }) => {
    if (world.enabled.size < 2) return undefined;
    world.enabled.delete(id);
    world.documents.delete(id);
    // A request that is made again after a crash finds the project disabled already.
    await persist('disable-project', { projectId: Number(id) }).catch((error: unknown) => {
      if (!String(error).includes('not-enabled')) throw error;
    });
    return `${key} is disabled`;
  }),
  enable: async (stage, dice) => {
    const project = dice.maybe(stage.world.site.projects.all.filter(({ key }) => key !== 'OUT'));
    if (!project) return undefined;
    await enableProject(stage, project);
    return `${project.key} is enabled`;
  },
  pause: onEnabled(async ({ persist, sandbox }, dice, { id, key }) => {
    await persist('pause-reading', { projectId: Number(id), paused: true });
    await sandbox.platform.pass(dice.int(0, 60_000));
    await persist('pause-reading', { projectId: Number(id), paused: false });
    return `${key} is paused and resumed`;
  }),
  sweep: onEnabled(async ({ persist }, _, { id, key }) => {
    await persist('sweep-index', { projectId: Number(id) });
    return `${key} is swept`;
  }),
  'tag in the app': onEnabled(async ({ persist, world }, dice, project) => {
    const field = dice.pick(['discovery', 'mechanism'] as const);
    const jiraField = world.fields[field === 'discovery' ? 0 : 3];
    const isMapped = world.documents.get(project.id)?.fields === undefined;
    const issue = dice.maybe([...world.site.issues.ofProject(project)].filter(({ level }) => level === null));
    const option = dice.maybe(optionsOf(jiraField));
    if (!issue || !option || !isMapped || world.documents.get(null)?.fields?.[field] !== jiraField.id)
      return undefined;
    const from = (issue.others[jiraField.id] as { id?: string } | null | undefined)?.id ?? null;
    const tag = { field, from, optionId: option.id, suggested: null };
    await persist('tag-issue', { issueId: Number(issue.id), ...tag });
    return `${issue.key} is tagged ${option.value}`;
  }),
} as const satisfies Record<string, AppStep>;
