import { events } from '@forge/bridge';
import { messageOf } from './message';
import type { Channel } from './shared-reads';

/** Only the app's own frames hear it. */
const EVENT = 'defect-leakage:gadget-reads';

/** The host's events between the app's frames. */
export const bridgeChannel: Channel = {
  send: (message) => {
    // Nobody waits for what cannot be sent: each frame then asks by itself.
    events.emit(EVENT, message).catch(() => undefined);
  },
  listen: async (listener) => {
    await events.on(EVENT, (said: unknown) => {
      const message = messageOf(said);
      if (message) listener(message);
    });
    return true;
  },
};
