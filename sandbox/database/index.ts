export { Database } from './database';
export { openDatabaseServer, type DatabaseServer } from './server';
export type { EngineOptions } from './obtain-engine';
