import { widgetEdit } from '@forge/dashboards-bridge';
import type { Editor } from '../gadget/edit/editor';

/** The dashboard has a *Save* of its own, and asks for what to keep. */
export const widgetEditor: Editor = {
  saves: 'dashboard',
  changed: (configuration) => {
    // What cannot be shown beside the form is saved all the same.
    widgetEdit.updateConfig({ ...configuration }).catch(() => undefined);
  },
  connect: async (onSave, onFailed) => {
    await widgetEdit.onProductSave(() => {
      const configuration = onSave();
      return Promise.resolve(configuration && { ...configuration });
    });
    await widgetEdit.onSaveError(onFailed);
  },
};
