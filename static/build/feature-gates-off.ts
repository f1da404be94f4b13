/** Stands for @atlaskit/feature-gate-js-client, Atlassian's client of a remote flag service: every gate is closed. */
const closed = {
  checkGate: (): boolean => false,
  getExperimentValue: <T>(_experiment: string, _parameter: string, fallback: T): T => fallback,
  initializeCompleted: (): boolean => false,
};

export default closed;
