import { useCallback, useEffect, useRef, useState } from 'react';
import { type StoredConfiguration, UNSET } from '../configuration';
import { configurationOf, type Draft, draftOf, type FormProblem, problemsOf } from './draft';
import type { Editor } from './editor';

/** The form's state: a draft that no failure takes away, and what is wrong with it once somebody wanted to keep it. */
export function useDraft(stored: StoredConfiguration, only: number | undefined, editor: Editor) {
  const [draft, setDraft] = useState<Draft>(() => {
    const before = stored.state === 'none' ? UNSET : stored.configuration;
    return draftOf(
      stored.state === 'none' && only !== undefined ? { ...before, projectIds: [only] } : before,
    );
  });
  const [isChecked, setChecked] = useState(false);
  const [state, setState] = useState<'editing' | 'saving' | 'not saved'>('editing');
  const latest = useRef(draft);
  latest.current = draft;
  const problems: readonly FormProblem[] = isChecked ? problemsOf(draft) : [];

  const change = useCallback((part: Partial<Draft>): void => {
    setState('editing');
    setDraft((before) => ({ ...before, ...part }));
  }, []);
  const checked = useCallback(() => {
    setChecked(true);
    return problemsOf(latest.current).length === 0 ? configurationOf(latest.current) : null;
  }, []);

  useEffect(() => {
    if (editor.saves === 'dashboard' && problemsOf(draft).length === 0)
      editor.changed(configurationOf(draft));
  }, [editor, draft]);
  useEffect(() => {
    if (editor.saves !== 'dashboard') return;
    editor.connect(checked, () => setState('not saved')).catch(() => setState('not saved'));
  }, [editor, checked]);

  const save = async (): Promise<boolean> => {
    const configuration = checked();
    if (configuration === null || editor.saves !== 'form') return false;
    setState('saving');
    try {
      await editor.submit(configuration);
      setState('editing');
    } catch {
      setState('not saved');
    }
    return true;
  };
  return { draft, change, problems, state, save };
}
