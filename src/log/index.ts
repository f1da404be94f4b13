export { causeOf, type TellsLog } from './cause';
export { log, logged, newReference } from './log';
export { reported } from './reported';
