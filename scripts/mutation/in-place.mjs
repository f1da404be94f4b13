import { commonTokens, declareFactoryPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin';
import { createMochaTestRunnerFactory } from '@stryker-mutator/mocha-runner';

/**
 * Mocha that goes on in its process where Stryker would start a new one, since a test file computes something while
 * it is loaded. Such values are then made by the unchanged code: at worst a change counts as missed that is not.
 */
function mochaInPlace(injector) {
  const runner = injector.injectFunction(createMochaTestRunnerFactory());
  runner.capabilities = () => ({ reloadEnvironment: true });
  return runner;
}
mochaInPlace.inject = tokens(commonTokens.injector);

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'mocha-in-place', mochaInPlace)];
