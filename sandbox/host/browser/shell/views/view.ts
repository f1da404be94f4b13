import type { Shell } from '../shell';

/** What is shown at an address. */
export interface View {
  readonly title: string;
  readonly main: HTMLElement;
  /** Goes beside the main part: a project's navigation, for instance. */
  readonly aside?: HTMLElement;
  /** A surface that fills the main part has no margin around it. */
  readonly isFlush?: boolean;
  readonly dispose?: () => void;
}

/** Finds the view of an address; undefined when it is another's. */
export interface Route {
  /** What stays on the page while the address changes only behind it; the whole path and query unless given. */
  readonly viewKey?: (match: RegExpExecArray) => string;
  readonly pattern: RegExp;
  readonly open: (shell: Shell, match: RegExpExecArray) => Promise<View> | View;
}
