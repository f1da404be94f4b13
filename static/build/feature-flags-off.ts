/**
 * Stands for @atlaskit/platform-feature-flags: Atlassian's own roll-out switches. Outside Atlassian's products they
 * resolve to false anyway, after a client for a remote flag service was loaded.
 */
export function fg(): boolean {
  return false;
}

export function getBooleanFF(): boolean {
  return false;
}

export function setBooleanFeatureFlagResolver(): void {
  // There is nothing to resolve.
}
