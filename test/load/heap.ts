import v8 from 'node:v8';
import vm from 'node:vm';

/** Bytes of the heap that are in use after a full collection. */
export function heapUsed(): number {
  v8.setFlagsFromString('--expose-gc');
  const collect = vm.runInNewContext('gc') as () => void;
  collect();
  return process.memoryUsage().heapUsed;
}
