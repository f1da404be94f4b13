import { badRequest, notServed } from './errors';

/** The query parameters of a request. A parameter nobody has read when `done` is called is refused. */
export class Query {
  private readonly parameters: URLSearchParams;
  private readonly read = new Set<string>();

  constructor(url: string) {
    const start = url.indexOf('?');
    this.parameters = new URLSearchParams(start < 0 ? '' : url.slice(start + 1));
  }

  text(name: string): string | undefined {
    this.read.add(name);
    return this.parameters.get(name) ?? undefined;
  }

  /** The values of a parameter given several times, or separated by commas. */
  list(name: string): string[] {
    this.read.add(name);
    return this.parameters
      .getAll(name)
      .flatMap((text) => text.split(','))
      .map((text) => text.trim())
      .filter((text) => text !== '');
  }

  /** A whole number of at least `least`. */
  number(name: string, fallback: number, least = 0): number {
    const text = this.text(name);
    if (text === undefined) return fallback;
    const value = Number(text);
    if (!/^-?\d+$/.test(text) || value < least) {
      throw badRequest(`The parameter '${name}' must be a whole number of at least ${least}, not '${text}'.`);
    }
    return value;
  }

  flag(name: string, fallback: boolean): boolean {
    const text = this.text(name);
    if (text === undefined) return fallback;
    if (text !== 'true' && text !== 'false')
      throw badRequest(`The parameter '${name}' must be true or false, not '${text}'.`);
    return text === 'true';
  }

  /** One of the listed values. */
  choice<T extends string>(name: string, values: readonly T[]): T | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    const value = values.find((known) => known === text);
    if (value === undefined) throw notServed(`the value '${text}' of the parameter '${name}'`);
    return value;
  }

  /** Values of which each must be listed. */
  choices<T extends string>(name: string, values: readonly T[]): T[] {
    return this.list(name).map((text) => {
      const value = values.find((known) => known === text);
      if (value === undefined) throw notServed(`the value '${text}' of the parameter '${name}'`);
      return value;
    });
  }

  /** Refuses whatever has not been read. */
  done(): void {
    for (const name of this.parameters.keys()) {
      if (!this.read.has(name)) throw notServed(`the parameter '${name}'`);
    }
  }
}
