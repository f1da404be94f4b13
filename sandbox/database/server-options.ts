import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Engine } from './engine';

/** TiDB's default, which is also MySQL's. */
const SQL_MODE = [
  'ONLY_FULL_GROUP_BY',
  'STRICT_TRANS_TABLES',
  'NO_ZERO_IN_DATE',
  'NO_ZERO_DATE',
  'ERROR_FOR_DIVISION_BY_ZERO',
  'NO_ENGINE_SUBSTITUTION',
].join(',');

/** How a throw-away server in the folder is started: from nothing, small, quick, behaving as TiDB where it can. */
export function serverOptions(engine: Engine, folder: string): string[] {
  const data = join(folder, 'data');
  mkdirSync(data, { recursive: true });
  return [
    '--no-defaults',
    ...(process.getuid?.() === 0 ? ['--user=root'] : []),
    ...engine.options,
    `--datadir=${data}`,
    `--tmpdir=${folder}`,
    `--socket=${join(folder, 'sock')}`,
    `--pid-file=${join(folder, 'pid')}`,
    `--log-error=${join(folder, 'err.log')}`,
    '--skip-networking',
    '--skip-grant-tables',
    '--skip-log-bin',
    '--performance-schema=OFF',
    '--innodb-buffer-pool-size=64M',
    '--innodb-log-file-size=16M',
    '--innodb-undo-tablespaces=0',
    '--innodb-flush-log-at-trx-commit=0',
    '--innodb-doublewrite=0',
    '--aria-pagecache-buffer-size=4M',
    '--max-allowed-packet=16M',
    '--character-set-server=utf8mb4',
    '--collation-server=utf8mb4_bin',
    '--default-time-zone=+00:00',
    `--sql-mode=${SQL_MODE}`,
  ];
}
