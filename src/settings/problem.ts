import type { Problem } from '../contract/problem';
import type { TellsLog } from '../log';

/** A settings document that was refused whole. */
export class SettingsError extends Error implements TellsLog {
  override readonly name = 'SettingsError';

  constructor(readonly problems: readonly Problem[]) {
    super(problems.map((p) => `${p.path}: ${p.message} (value: ${p.value})`).join('; '));
  }

  get forLog(): string {
    return `${this.problems.length} problems`;
  }
}
