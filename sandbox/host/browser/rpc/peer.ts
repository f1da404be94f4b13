import { pack, unpack, type FunctionBook } from './pack';

type Message =
  | { kind: 'call'; id: number; command: string; data: unknown }
  | { kind: 'function'; id: number; name: string; values: unknown }
  | { kind: 'answer'; id: number; value: unknown }
  | { kind: 'failure'; id: number; message: string };

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** One end of a conversation between two windows, in which each may call the other and hand over functions. */
export class Peer {
  private readonly functions: FunctionBook = new Map();
  private readonly waiting = new Map<number, Waiting>();
  private lastId = 0;

  /** @param handle answers the other side's commands; what it throws rejects the other side's promise. */
  constructor(
    private readonly port: MessagePort,
    private readonly handle: (command: string, data: unknown) => unknown,
  ) {
    port.addEventListener('message', ({ data }) => void this.receive(data as Message));
    port.start();
  }

  call(command: string, data?: unknown): Promise<unknown> {
    return this.ask((id) => ({ kind: 'call', id, command, data: pack(data, this.functions) }));
  }

  close(): void {
    this.port.close();
  }

  private ask(messageOf: (id: number) => Message): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const id = ++this.lastId;
      this.port.postMessage(messageOf(id));
      this.waiting.set(id, { resolve, reject });
    });
  }

  private callFunction(name: string, values: unknown[]): Promise<unknown> {
    return this.ask((id) => ({ kind: 'function', id, name, values: pack(values, this.functions) }));
  }

  private async receive(message: Message): Promise<void> {
    switch (message.kind) {
      case 'call':
        return this.answer(message.id, () => this.handle(message.command, this.unpacked(message.data)));
      case 'function':
        return this.answer(message.id, () => {
          const called = this.functions.get(message.name);
          if (!called) throw new Error('a function of a window that is gone was called');
          return called(...(this.unpacked(message.values) as unknown[]));
        });
      case 'answer':
        return this.taken(message.id)?.resolve(this.unpacked(message.value));
      case 'failure':
        return this.taken(message.id)?.reject(new Error(message.message));
    }
  }

  private async answer(id: number, work: () => unknown): Promise<void> {
    try {
      const value = pack(await work(), this.functions);
      this.port.postMessage({ kind: 'answer', id, value } satisfies Message);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      this.port.postMessage({ kind: 'failure', id, message } satisfies Message);
    }
  }

  private unpacked(value: unknown): unknown {
    return unpack(value, (name, values) => this.callFunction(name, values));
  }

  private taken(id: number): Waiting | undefined {
    const waiting = this.waiting.get(id);
    this.waiting.delete(id);
    return waiting;
  }
}
