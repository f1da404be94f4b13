import type { Held, Message } from './message';

/** A way to all frames of the app on the page; what a frame sends may come back to itself. */
export interface Channel {
  readonly send: (message: Message) => void;
  /** @returns false where there is no such way: everybody asks alone */
  readonly listen: (listener: (message: Message) => void) => Promise<boolean>;
}

/** So long a frame listens whether another has the answer or is asking already, in milliseconds. */
const ELECTION_MS = 120;
/** A frame that asks says so this often; one that waits gives it three times as long. */
const HEARTBEAT_MS = 3000;

/** A frame's wait for an answer from elsewhere. */
interface Wait {
  /** False once another frame is known to ask. */
  isElecting: boolean;
  readonly follow: () => void;
  readonly take: (held: Held) => void;
  readonly giveUp: () => void;
}

/**
 * Has the frames of a page ask a question once. A frame that wants an answer says so; one that has a fresh answer gives
 * it, one that is asking says so, and of several that want it at once the one with the lowest id asks. Whoever hears
 * nothing asks: no frame depends on another.
 */
export class SharedReads {
  private readonly held = new Map<string, Held>();
  private readonly waits = new Map<string, Wait>();
  private readonly asking = new Set<string>();
  private readonly connected: Promise<boolean>;

  constructor(
    private readonly channel: Channel,
    private readonly id: string = crypto.randomUUID(),
  ) {
    this.connected = channel.listen((message) => this.hear(message)).catch(() => false);
  }

  /** @param freshForMs how old an answer may be, in milliseconds */
  async read<T>(key: string, freshForMs: number, ask: () => Promise<T>): Promise<T> {
    if (!(await this.connected)) return ask();
    const oldest = Date.now() - freshForMs;
    const known = this.held.get(key);
    const held = known && known.at >= oldest ? known : await this.fromOthers(key, oldest);
    // Another frame of the app got it from the same resolver, for the same question.
    return held === null ? this.askForAll(key, ask) : (held.data as T);
  }

  private fromOthers(key: string, oldest: number): Promise<Held | null> {
    return new Promise((resolve) => {
      const end = (held: Held | null): void => {
        clearTimeout(timer);
        this.waits.delete(key);
        resolve(held);
      };
      let timer = setTimeout(() => end(null), ELECTION_MS);
      const wait: Wait = {
        isElecting: true,
        follow: () => {
          wait.isElecting = false;
          clearTimeout(timer);
          timer = setTimeout(() => end(null), 3 * HEARTBEAT_MS);
        },
        take: (held) => {
          if (held.at < oldest) return;
          this.held.set(key, held);
          end(held);
        },
        giveUp: () => end(null),
      };
      this.waits.set(key, wait);
      this.channel.send({ kind: 'wanted', key, from: this.id });
    });
  }

  private async askForAll<T>(key: string, ask: () => Promise<T>): Promise<T> {
    const say = (): void => this.channel.send({ kind: 'asking', key, from: this.id });
    const beat = setInterval(say, HEARTBEAT_MS);
    this.asking.add(key);
    say();
    try {
      const held = { data: await ask(), at: Date.now() };
      this.held.set(key, held);
      this.channel.send({ kind: 'answer', key, from: this.id, ...held });
      return held.data;
    } catch (error) {
      this.channel.send({ kind: 'failed', key, from: this.id });
      throw error;
    } finally {
      this.asking.delete(key);
      clearInterval(beat);
    }
  }

  private hear(message: Message): void {
    const { key, from } = message;
    if (from === this.id) return;
    const wait = this.waits.get(key);
    switch (message.kind) {
      case 'wanted':
        return this.hearWish(key, from, wait);
      case 'asking':
        return wait?.follow();
      case 'answer':
        return wait?.take({ at: message.at, data: message.data });
      case 'failed':
        return wait?.giveUp();
    }
  }

  private hearWish(key: string, from: string, wait: Wait | undefined): void {
    const held = this.held.get(key);
    if (this.asking.has(key)) return this.channel.send({ kind: 'asking', key, from: this.id });
    // Said again: a frame that began to listen after it was said has not heard it.
    if (wait?.isElecting && this.id < from) return this.channel.send({ kind: 'wanted', key, from: this.id });
    if (wait?.isElecting) return wait.follow();
    if (held) this.channel.send({ kind: 'answer', key, from: this.id, ...held });
  }
}
