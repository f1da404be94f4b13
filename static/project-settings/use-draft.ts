import { useCallback, useEffect, useMemo, useState } from 'react';
import type { SettingsAnswer, SettingsChange } from '../../src/contract/settings';
import { diffSettings } from '../../src/contract/settings-diff';
import { type Departures, departuresOf, overlaySettings } from '../../src/contract/settings-overlay';
import type { Settings } from '../../src/domain/settings';

/** Settings as they are being edited, with the document that they were made from. */
export interface Draft {
  /** What was read, or saved, last. */
  readonly base: SettingsAnswer;
  /** The settings of the base. */
  readonly saved: Settings;
  readonly settings: Settings;
  /** What saving would keep. */
  readonly document: Departures;
  /** What saving would change. */
  readonly changes: readonly SettingsChange[];
  readonly change: (update: (settings: Settings) => Settings) => void;
  /** Goes on from another base; the settings in the form are made anew of it. */
  readonly rebase: (base: SettingsAnswer, settings: (before: Settings) => Settings) => void;
}

/** The settings of a document, also where it does not fit with what lies beneath: that is to be mended. */
export function settingsIn({ effective, below, file }: SettingsAnswer): Settings {
  return effective ?? overlaySettings(below, file.document);
}

export function useDraft(loaded: SettingsAnswer): Draft {
  const [{ base, settings }, set] = useState(() => ({ base: loaded, settings: settingsIn(loaded) }));
  const saved = useMemo(() => settingsIn(base), [base]);
  const changes = useMemo(() => diffSettings(saved, settings), [saved, settings]);
  const change = useCallback<Draft['change']>(
    (update) => set((at) => ({ ...at, settings: update(at.settings) })),
    [],
  );
  const rebase = useCallback<Draft['rebase']>(
    (next, settingsOf) => set((at) => ({ base: next, settings: settingsOf(at.settings) })),
    [],
  );
  const document = useMemo(() => departuresOf(settings, base.below), [settings, base]);
  useWarning(changes.length > 0);
  return { base, saved, settings, document, changes, change, rebase };
}

/** Asks before the page goes, while something is not saved. */
function useWarning(isUnsaved: boolean): void {
  useEffect(() => {
    if (!isUnsaved) return;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isUnsaved]);
}
