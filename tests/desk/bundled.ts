/** The program of the desk's worker as it stands in the page, run in a thread of Node with nothing of Node in reach. */
import { readFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { gzipSync } from 'fflate';
import { bundle } from '../../scripts/desk/bundle.ts';
import { insideOf } from '../../scripts/desk/inside.ts';
import type { Answer, Request } from '../../src/desk/messages.ts';

/** A file cannot pass between threads of Node; its name and bytes can. */
export interface Sent {
  readonly name: string;
  readonly bytes: Uint8Array;
}

type WithSent<T> = {
  readonly [K in keyof T]: T[K] extends File ? Sent : T[K] extends readonly File[] ? Sent[] : T[K];
};
type SentRequest = Request extends infer R ? (R extends Request ? WithSent<R> : never) : never;

/** What a browser gives a worker, in the names that the program knows. */
const asInBrowser = `
  const { parentPort } = require('node:worker_threads');
  const file = ({ name, bytes }) => new File([bytes], name);
  globalThis.postMessage = (answer) => parentPort.postMessage(answer);
  parentPort.on('message', (data) => {
    const files = { ...(data.file && { file: file(data.file) }), ...(data.files && { files: data.files.map(file) }) };
    globalThis.onmessage({ data: { ...data, ...files } });
  });
  globalThis.self = globalThis;
  globalThis.WorkerGlobalScope = class {};
  globalThis.location = { href: 'blob:null' };
  globalThis.process = undefined;
`;

export class BundledDesk {
  readonly #thread: Worker;
  readonly #heard: Answer[] = [];
  #wake: () => void = () => undefined;

  private constructor(program: string) {
    this.#thread = new Worker(`${asInBrowser}\n(function (require, module, exports) {${program}})()`, {
      eval: true,
    });
    this.#thread.on('message', (answer: Answer) => {
      this.#heard.push(answer);
      this.#wake();
    });
  }

  /** Starts it, and waits for its self-test. */
  static async start(): Promise<() => Promise<BundledDesk>> {
    const solver = gzipSync(readFileSync('node_modules/highs/build/highs.wasm'), { mtime: 0 });
    const [program, inside] = await Promise.all([bundle('worker.ts'), insideOf()]);
    return async () => {
      const desk = new BundledDesk(program);
      const text = Buffer.from(solver).toString('base64');
      await desk.asks({ kind: 'start', solver: text, inside: JSON.stringify(inside) }, 'ready');
      return desk;
    };
  }

  /** Asks something and waits for an answer of a kind. Throws what was refused instead. */
  async asks<K extends Answer['kind']>(request: SentRequest, kind: K): Promise<Extract<Answer, { kind: K }>> {
    this.#heard.length = 0;
    this.#thread.postMessage(request);
    for (;;) {
      const refused = this.#heard.find((one) => one.kind === 'refused' || one.kind === 'broken');
      if (refused && 'text' in refused) throw new Error(refused.text);
      const found = this.#heard.find((one) => one.kind === kind);
      if (found) return found as Extract<Answer, { kind: K }>;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }

  async stop(): Promise<void> {
    await this.#thread.terminate();
  }
}
