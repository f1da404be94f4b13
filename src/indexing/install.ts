import { log } from '../log';
import { migrate } from '../store/migrations';

/** On install and on upgrade: the schema. Running it twice, or twice at once, changes nothing. */
export async function prepareSite(): Promise<void> {
  if (await migrate()) log('site-prepared', {});
}
