import { createContext, useContext } from 'react';
import type { Settings } from '../../../src/domain/settings';

/** Settings that are being edited. */
export interface SettingsForm {
  /** As they are in the form. */
  readonly settings: Settings;
  /** As they were saved. */
  readonly saved: Settings;
  /** What they are laid over, and what that is called. */
  readonly below: Settings;
  readonly beneath: 'site' | 'defaults';
  readonly change: (update: (settings: Settings) => Settings) => void;
}

const Context = createContext<SettingsForm | null>(null);

export const SettingsFormProvider = Context.Provider;

export function useSettingsForm(): SettingsForm {
  const form = useContext(Context);
  if (!form) throw new Error('no settings: render this below SettingsFormProvider');
  return form;
}
