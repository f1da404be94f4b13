import { jsonResponse } from '../proxy/response';

/** A refusal in the form that @forge/kvs turns into a ForgeKvsAPIError. */
export class KvsError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }

  toResponse(): Response {
    return jsonResponse(this.status, { code: this.code, message: this.message });
  }
}
