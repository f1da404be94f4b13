import type { Bootstrap } from '../../wire';
import type { Router } from './router';
import type { FrameOptions, SurfaceFrame } from './surface/frame';

/** What every part of the page shares. */
export interface Shell {
  readonly bootstrap: Bootstrap;
  readonly router: Router;
  readonly openFrame: (options: FrameOptions) => SurfaceFrame;
  /** Draws the current view anew: what it shows may have changed. */
  readonly redraw: () => void;
}
