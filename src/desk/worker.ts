/** The only part of the desk that reads files. It has no page, and the policy of the page leaves it no network. */
import { gunzipSync } from 'fflate';
import { CasesRefusedError } from '../cases/fault.ts';
import { failureOf } from '../release/failure.ts';
import { Desk } from './desk.ts';
import { fromBase64 } from './encoding.ts';
import type { Answer, Inside, Request } from './messages.ts';
import { faultOfBrowser } from './self-test.ts';
import { compileSolver } from './solver.ts';

interface Port {
  postMessage(answer: Answer): void;
  onmessage: (event: MessageEvent<Request>) => void;
}

const port = globalThis as unknown as Port;
const tell = (answer: Answer): void => {
  port.postMessage(answer);
};

let desk: Desk | undefined;
/** One thing at a time, in the order in which it was asked. */
let busy: Promise<void> = Promise.resolve();

port.onmessage = ({ data }) => {
  busy = busy.then(() => answer(data)).catch(refuse);
};

async function answer(request: Request): Promise<void> {
  if (request.kind === 'start') await start(request);
  else if (desk) await done(desk, request);
}

async function done(open: Desk, request: Exclude<Request, { kind: 'start' }>): Promise<void> {
  switch (request.kind) {
    case 'makeKey':
      return open.makeKey();
    case 'openKey':
      return open.openKey(request.file, request.passphrase);
    case 'earlier':
      return open.earlier(request.files);
    case 'predecessors':
      return open.predecessors(request.files);
    case 'config':
      return open.config(request.file);
    case 'tables':
      return open.tables(request.files);
    case 'cases':
      open.cases(request.file);
      break;
    case 'configFile':
      open.configFile(request.settings);
      break;
    case 'check':
      return open.check(request.asked);
    case 'save':
      return open.save();
  }
}

/** Without a self-test that passes there is no desk, and nothing can be made or saved. */
async function start({ solver, inside: text }: Extract<Request, { kind: 'start' }>): Promise<void> {
  const inside = JSON.parse(text) as Inside;
  compileSolver(new Uint8Array(gunzipSync(fromBase64(solver))));
  const fault = await faultOfBrowser(inside).catch(() => 'De zelftest is niet gelukt.');
  if (fault !== null) {
    tell({ kind: 'broken', text: `${fault} Er wordt niets gemaakt of bewaard (code 4).` });
    return;
  }
  desk = new Desk(inside, tell);
  tell({ kind: 'ready', settings: desk.settings });
}

/** Says why something was refused; of a mistake in the program itself only that there is one. */
function refuse(error: unknown): void {
  const failure = failureOf(error);
  const text = failure?.text ?? 'Er ging iets mis in het programma. Er is niets gemaakt en niets bewaard.';
  const causes = error instanceof CasesRefusedError ? error.causes : [];
  tell({ kind: 'refused', text, causes });
}
