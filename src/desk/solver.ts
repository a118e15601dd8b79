/** HiGHS from bytes that stand in the page: the desk builds this file in the place of the package itself. */
import loadHighs, { type Highs, type InitOptions } from 'highs';

let compiled: Promise<WebAssembly.Module> | undefined;

/** Compiles the solver; `loadSolver` waits for it. */
export function compileSolver(bytes: Uint8Array<ArrayBuffer>): void {
  compiled = WebAssembly.compile(bytes);
}

type Started = (instance: WebAssembly.Instance) => void;

/** A solver of its own, with memory of its own. Throws when nothing was compiled. */
export default async function loadSolver(): Promise<Highs> {
  if (compiled === undefined) throw new Error('the solver is not compiled');
  const program = await compiled;
  const options: InitOptions & { instantiateWasm: (imports: WebAssembly.Imports, started: Started) => void } =
    {
      instantiateWasm: (imports, started) => {
        void WebAssembly.instantiate(program, imports).then(started);
      },
    };
  return loadHighs(options);
}
