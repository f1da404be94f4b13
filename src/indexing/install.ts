import { log } from '../log';
import { ensureSiteSettings } from '../settings/store';
import { migrate } from '../store/migrations';

/** On install and on upgrade: schema and defaults. Running it twice changes nothing. */
export async function prepareSite(): Promise<void> {
  await migrate();
  await ensureSiteSettings();
  log('info', 'site-prepared');
}
