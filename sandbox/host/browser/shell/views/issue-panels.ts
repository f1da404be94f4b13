import type { ModuleStatus, SurfaceModule } from '../../../wire';
import { el } from '../dom';
import { host } from '../requests';
import type { Shell } from '../shell';
import type { SurfaceFrame } from '../surface/frame';
import { projectContext, type Issue, type Project } from './jira';

export interface IssuePanels {
  readonly elements: readonly HTMLElement[];
  /** Asks the app anew what to show beside the panels' labels. */
  readonly askStatus: () => void;
  readonly dispose: () => void;
}

/**
 * The app's panels beside an issue: closed ones are not loaded, and which were open is remembered.
 * @param onRefresh draws the issue anew around the panels, which stay
 */
export function issuePanels(
  shell: Shell,
  issue: Issue,
  project: Project,
  onRefresh: () => unknown,
): IssuePanels {
  const frames = new Map<string, SurfaceFrame>();
  const questions: (() => void)[] = [];
  const type = issue.fields.issuetype;
  const extension = {
    issue: { id: issue.id, key: issue.key, type: type?.name, typeId: type?.id },
    project: projectContext(project),
  };
  const panel = (module: SurfaceModule): HTMLElement => {
    const content = el('div', { class: 'panel-content' });
    const status = el('span', { class: 'panel-status' }, module.status && lozenge(module.status));
    const askStatus = (): void => {
      if (!module.hasDynamicProperties) return;
      const { key: moduleKey } = module;
      host.dynamic({ moduleKey, extension }).then(
        ({ status: told = module.status }) => status.replaceChildren(...(told ? [lozenge(told)] : [])),
        () => status.replaceChildren(),
      );
    };
    questions.push(askStatus);
    const toggled = (): void => {
      localStorage.setItem(memoryOf(module), details.open ? 'open' : 'closed');
      if (!details.open) return askStatus();
      if (frames.has(module.key)) return;
      const frame = shell.openFrame({ module, extension, height: 'content', onRefresh });
      frames.set(module.key, frame);
      content.append(frame.element);
    };
    const details = el(
      'details',
      { class: 'panel', ontoggle: toggled, open: localStorage.getItem(memoryOf(module)) === 'open' },
      el(
        'summary',
        {},
        el('h2', {}, module.title),
        el('span', { class: 'subtle' }, module.label ?? ''),
        status,
      ),
      content,
    );
    askStatus();
    return details;
  };
  return {
    elements: shell.bootstrap.modules.filter((each) => each.type === 'jira:issueContext').map(panel),
    askStatus: () => {
      for (const ask of questions) ask();
    },
    dispose: () => {
      for (const frame of frames.values()) frame.dispose();
    },
  };
}

function lozenge({ type, label, look }: ModuleStatus): HTMLElement {
  return el('span', { class: `lozenge status-${type} look-${look}` }, label);
}

function memoryOf({ key }: SurfaceModule): string {
  return `issue-panel:${key}`;
}
