import { spawnSync } from 'node:child_process';
import { z } from 'zod';

/** What the registry's advisories say of what ships. */
export type Audit =
  | { readonly kind: 'not-reachable'; readonly reason: string }
  | { readonly kind: 'audited'; readonly severe: number; readonly lesser: number };

const severities = z.object({
  info: z.number(),
  low: z.number(),
  moderate: z.number(),
  high: z.number(),
  critical: z.number(),
});
const answers = z.union([
  z.object({ metadata: z.object({ vulnerabilities: severities }) }),
  z.object({ message: z.string(), error: z.unknown() }),
  z.object({ error: z.object({ summary: z.string() }) }),
]);

/** Reads what `npm audit --json` printed. @throws Error when it is neither an audit nor a registry's refusal */
export function auditFrom(printed: string): Audit {
  const answer = answers.parse(JSON.parse(printed));
  if ('metadata' in answer) {
    const { info, low, moderate, high, critical } = answer.metadata.vulnerabilities;
    return { kind: 'audited', severe: high + critical, lesser: info + low + moderate };
  }
  const reason = 'message' in answer ? answer.message : answer.error.summary;
  return { kind: 'not-reachable', reason: reason.replace(/ - .*$/s, '') };
}

/** Asks the registry once, without patience: a check does not wait for one that does not answer. */
export function audit(folder: string): Audit {
  const options = ['--json', '--omit=dev', '--fetch-retries=0', '--fetch-timeout=20000'];
  const { stdout, error } = spawnSync('npm', ['audit', ...options], { cwd: folder, encoding: 'utf8' });
  if (error) throw error;
  return auditFrom(stdout);
}
