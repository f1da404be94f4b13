import { view } from '@forge/bridge';
import type { Editor } from './editor';

/** Jira keeps what is submitted, and loads the gadget anew every `refresh` minutes of it. */
export const gadgetEditor: Editor = {
  saves: 'form',
  submit: async (configuration) => {
    await view.submit(configuration);
  },
};
