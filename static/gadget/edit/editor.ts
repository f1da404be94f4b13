import type { GadgetConfiguration } from '../configuration';

/** How a dashboard takes a changed configuration. */
export type Editor =
  /** The form has a button. @throws when the dashboard did not keep it */
  | { readonly saves: 'form'; readonly submit: (configuration: GadgetConfiguration) => Promise<void> }
  /** The dashboard has a button around the form. */
  | {
      readonly saves: 'dashboard';
      /** What is in the form now, so that the dashboard can show it beside. */
      readonly changed: (configuration: GadgetConfiguration) => void;
      /**
       * @param onSave gives what is to be kept, or null while the form has problems: nothing is kept then
       * @param onFailed the dashboard did not keep it
       */
      readonly connect: (onSave: () => GadgetConfiguration | null, onFailed: () => void) => Promise<void>;
    };
