/** The stages before release, each with how often a defect is found there. */
export const CONTAINED_STAGES = [
  ['Requirements review', 3],
  ['Design review', 5],
  ['Code review', 13],
  ['Unit test', 14],
  ['Integration test', 20],
  ['System test', 25],
  ['UAT', 12],
  ['Staging', 8],
] as const;
export const PRE_PRODUCTION = 'Pre-production';
export const CUSTOMERS = 'Production (found by customers)';
const PRODUCTION = 'Production';
/** Where escapes are found. */
export const ESCAPED_STAGES = [
  ['Production (found by us)', 34],
  [CUSTOMERS, 56],
  [PRODUCTION, 10],
] as const;
/** An option that no mapping knows. */
export const UNMAPPED_STAGE = 'Somewhere else';

/** Where defects are made: how often, and the stage before which none can be found. */
export const ORIGINS = [
  { name: 'Requirements', share: 14, earliest: 'Requirements review' },
  { name: 'Design', share: 12, earliest: 'Design review' },
  { name: 'Code', share: 48, earliest: 'Code review' },
  { name: 'Configuration', share: 10, earliest: 'Code review' },
  { name: 'Environment', share: 7, earliest: 'Integration test' },
  { name: 'Data', share: 9, earliest: 'Integration test' },
] as const;

/** Pairs of origin and discovery that cannot be: found before it was made. */
export const IMPOSSIBLE_PAIRS = [
  ['Environment', 'Code review'],
  ['Environment', 'Unit test'],
  ['Data', 'Unit test'],
  ['Data', 'Design review'],
  ['Configuration', 'Requirements review'],
  ['Code', 'Requirements review'],
  ['Code', 'Design review'],
  ['Design', 'Requirements review'],
] as const;

/** Why escapes got out, and how often. */
export const MECHANISMS = [
  ['No test existed', 36],
  ['Test existed but was ineffective', 19],
  ['Test data was not representative', 13],
  ['Environment mismatch', 10],
  ['Requirement ambiguity', 9],
  ['Human review missed it', 8],
  ['Automation broken, flaky or skipped', 5],
] as const;
export const NOT_PREVENTABLE = 'Not preventable';

/** What goes wrong in a part of the shop again and again; in the other parts nothing does. */
export const HABITS: Readonly<Record<string, { readonly origin: string; readonly mechanism: string }>> = {
  Checkout: { origin: 'Code', mechanism: 'No test existed' },
  Catalogue: { origin: 'Data', mechanism: 'Test data was not representative' },
  Payments: { origin: 'Configuration', mechanism: 'Environment mismatch' },
  Search: { origin: 'Requirements', mechanism: 'Requirement ambiguity' },
};
/** How much more often than elsewhere. */
const HABIT = 16;

/** The weights of choices of which a habit makes one more likely. */
export function withHabit(
  weights: readonly (readonly [name: string, weight: number])[],
  habit: string | undefined,
): readonly (readonly [string, number])[] {
  return weights.map(([name, weight]) => [name, name === habit ? weight * HABIT : weight] as const);
}

/** The options of the three fields, as the project's administrators entered them. */
export const FIELD_OPTIONS = {
  origin: { name: 'Defect origin', options: ORIGINS.map(({ name }) => name) },
  discovery: {
    name: 'Discovery stage',
    options: [
      ...CONTAINED_STAGES.map(([stage]) => stage),
      'Production (found by us)',
      CUSTOMERS,
      PRE_PRODUCTION,
      PRODUCTION,
      UNMAPPED_STAGE,
    ],
  },
  mechanism: { name: 'Escape mechanism', options: [...MECHANISMS.map(([name]) => name), NOT_PREVENTABLE] },
} as const;

/** Whether a defect of the origin can have been found at the stage. */
export function isPossible(origin: (typeof ORIGINS)[number], stage: string): boolean {
  const stages: readonly string[] = CONTAINED_STAGES.map(([name]) => name);
  const found = stages.indexOf(stage);
  return found < 0 || found >= stages.indexOf(origin.earliest);
}
