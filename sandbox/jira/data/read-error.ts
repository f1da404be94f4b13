/** An error of the system or of zlib, known by its code: jest runs modules apart from the `Error` that Node throws. */
export interface ReadError {
  readonly code: string;
  readonly message: string;
}

/** Whether a file could not be read or unpacked. */
export function isReadError(error: unknown): error is ReadError {
  if (typeof error !== 'object' || error === null || !('code' in error) || !('message' in error))
    return false;
  return typeof error.code === 'string' && !error.code.startsWith('ERR_');
}
