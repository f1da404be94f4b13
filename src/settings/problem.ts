import type { Problem } from '../contract/problem';

/** A settings document that was refused whole. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';

  constructor(readonly problems: readonly Problem[]) {
    super(problems.map((p) => `${p.path}: ${p.message} (value: ${p.value})`).join('; '));
  }
}
