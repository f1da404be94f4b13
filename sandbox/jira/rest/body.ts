import { badRequest, notServed } from './errors';

/** The JSON body of a request. A property nobody has read when `done` is called is refused. */
export class Body {
  private readonly content: Readonly<Record<string, unknown>>;
  private readonly read = new Set<string>();

  constructor(body: unknown) {
    if (typeof body !== 'object' || body === null || Array.isArray(body)) {
      throw badRequest('Invalid request payload. Refer to the REST API documentation and try again.');
    }
    this.content = body as Record<string, unknown>;
  }

  value(name: string): unknown {
    this.read.add(name);
    return this.content[name] ?? undefined;
  }

  text(name: string): string | undefined {
    const value = this.value(name);
    if (value !== undefined && typeof value !== 'string') throw badRequest(`'${name}' must be text.`);
    return value;
  }

  number(name: string, fallback: number, least = 1): number {
    const value = this.value(name) ?? fallback;
    if (typeof value !== 'number' || !Number.isInteger(value) || value < least) {
      throw badRequest(
        `'${name}' must be a whole number of at least ${least}, not ${JSON.stringify(value)}.`,
      );
    }
    return value;
  }

  texts(name: string): readonly string[] | undefined {
    const value = this.value(name);
    if (value === undefined) return undefined;
    if (!Array.isArray(value) || !value.every((entry) => typeof entry === 'string')) {
      throw badRequest(`'${name}' must be a list of texts.`);
    }
    return value;
  }

  numbers(name: string): readonly number[] | undefined {
    const value = this.value(name);
    if (value === undefined) return undefined;
    if (!Array.isArray(value) || !value.every((entry) => Number.isSafeInteger(entry))) {
      throw badRequest(`'${name}' must be a list of whole numbers.`);
    }
    return value as number[];
  }

  object(name: string): Readonly<Record<string, unknown>> | undefined {
    const value = this.value(name);
    if (value === undefined) return undefined;
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      throw badRequest(`'${name}' must be an object.`);
    return value as Record<string, unknown>;
  }

  /** Refuses a property that holds something; an empty list asks for nothing. */
  unserved(name: string): void {
    const value = this.value(name);
    if (value === undefined || value === false || (Array.isArray(value) && value.length === 0)) return;
    throw notServed(`'${name}' in the body`);
  }

  /** Refuses whatever has not been read. */
  done(): void {
    for (const name of Object.keys(this.content)) {
      if (!this.read.has(name)) throw badRequest(`Unrecognized field "${name}".`);
    }
  }
}
