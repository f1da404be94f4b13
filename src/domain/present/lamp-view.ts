import { type Lamp, type LampName, LAMPS, type Lamps } from '../aggregate/lamps';
import { presentShare, type ShareView } from './share-view';

export interface LampView extends Pick<Lamp, 'state' | 'interval'> {
  readonly name: LampName;
  readonly recent: ShareView;
  readonly earlier: ShareView;
}

export function presentLamps(lamps: Lamps): readonly LampView[] {
  return LAMPS.map((name) => {
    const { recent, earlier, interval, state } = lamps[name];
    return { name, state, recent: presentShare(recent), earlier: presentShare(earlier), interval };
  });
}
