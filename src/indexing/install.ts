import { log } from '../log';
import { migrate } from '../store/migrations';

/** On install and on upgrade: the schema. Running it twice changes nothing. */
export async function prepareSite(): Promise<void> {
  await migrate();
  log('info', 'site-prepared');
}
