// The wire to Firefox: each message is its length in bytes, a colon, and JSON.
import { connect, type Socket } from 'node:net';

type Answer = readonly [kind: 1, id: number, error: { readonly message: string } | null, result: unknown];

/** Sends commands to the Firefox that listens on a port of this machine. */
export class Marionette {
  readonly #socket: Socket;
  readonly #waiting = new Map<number, (answer: Answer) => void>();
  #came = Buffer.alloc(0);
  #last = 0;

  constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('data', (bytes) => this.#take(bytes));
    socket.on('error', () => undefined); // told by its close
    socket.on('close', () => {
      for (const [id, answer] of this.#waiting) answer([1, id, { message: 'Firefox has gone' }, undefined]);
      this.#waiting.clear();
    });
  }

  static connect(port: number): Promise<Marionette> {
    return new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1');
      socket.once('error', reject);
      socket.once('connect', () => resolve(new Marionette(socket)));
    });
  }

  /** What the command answers; rejects with what Firefox says of a failure. */
  send(command: string, parts: Readonly<Record<string, unknown>> = {}): Promise<unknown> {
    const id = ++this.#last;
    const message = Buffer.from(JSON.stringify([0, id, command, parts]));
    this.#socket.write(`${message.length}:`);
    this.#socket.write(message);
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, ([, , error, result]) => {
        if (error) reject(new Error(`${command}: ${error.message}`));
        else resolve(result !== null && typeof result === 'object' && 'value' in result ? result.value : result);
      });
    });
  }

  #take(bytes: Buffer): void {
    this.#came = Buffer.concat([this.#came, bytes]);
    for (;;) {
      const colon = this.#came.indexOf(':');
      const end = colon + 1 + Number(this.#came.subarray(0, colon));
      if (colon < 0 || this.#came.length < end) return;
      const message: unknown = JSON.parse(this.#came.toString('utf8', colon + 1, end));
      this.#came = this.#came.subarray(end);
      if (!Array.isArray(message)) continue; // the greeting
      const answer = message as unknown as Answer;
      this.#waiting.get(answer[1])?.(answer);
      this.#waiting.delete(answer[1]);
    }
  }
}
