import type { SurfaceModule } from '../../../wire';
import { el } from '../dom';
import type { Shell } from '../shell';
import type { SurfaceFrame } from '../surface/frame';
import { projectContext, type Issue, type Project } from './jira';

export interface IssuePanels {
  readonly elements: readonly HTMLElement[];
  readonly dispose: () => void;
}

/** The app's panels beside an issue: closed ones are not loaded, and which were open is remembered. */
export function issuePanels(shell: Shell, issue: Issue, project: Project): IssuePanels {
  const frames = new Map<string, SurfaceFrame>();
  const type = issue.fields.issuetype;
  const extension = {
    issue: { id: issue.id, key: issue.key, type: type?.name, typeId: type?.id },
    project: projectContext(project),
  };
  const panel = (module: SurfaceModule): HTMLElement => {
    const content = el('div', { class: 'panel-content' });
    const toggled = (): void => {
      localStorage.setItem(memoryOf(module), details.open ? 'open' : 'closed');
      if (!details.open || frames.has(module.key)) return;
      const frame = shell.openFrame({ module, extension, height: 'content', onRefresh: shell.redraw });
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
        module.status && el('span', { class: `lozenge status-${module.status.type}` }, module.status.label),
      ),
      content,
    );
    return details;
  };
  return {
    elements: shell.bootstrap.modules.filter((each) => each.type === 'jira:issueContext').map(panel),
    dispose: () => {
      for (const frame of frames.values()) frame.dispose();
    },
  };
}

function memoryOf({ key }: SurfaceModule): string {
  return `issue-panel:${key}`;
}
