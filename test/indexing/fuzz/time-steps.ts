import type { AppStep } from './app-steps';

/** What happens to the app without anybody doing it. */
export const TIME_STEPS = {
  pass: async ({ sandbox }, dice) => {
    const milliseconds = dice.int(0, 30_000);
    await sandbox.platform.pass(milliseconds);
    return `${milliseconds} ms pass`;
  },
  wait: async ({ sandbox }, dice) => {
    const minutes = dice.int(1, 12);
    await sandbox.platform.pass(minutes * 60_000);
    return `${minutes} min pass`;
  },
  settle: async ({ sandbox }) => {
    await sandbox.platform.settle();
    return 'everything arrives';
  },
  restart: async ({ sandbox }) => {
    sandbox.platform.restart();
    return 'the process is replaced';
  },
  deploy: async ({ sandbox }, dice) => {
    sandbox.platform.redeploy(`1.${dice.int(1, 999)}.0`);
    return 'a new version is deployed';
  },
} as const satisfies Record<string, AppStep>;
