import { QueryError, type QueryFault } from '../../query/error.ts';
import { openBrowser, type BrowserEngine } from '../../query/browser.ts';
import { limited, refusal } from '../../query/refusal.ts';
import type { Place } from '../../query/tokens.ts';
import { statusOf, type EngineStatus } from '../choice/engine-status.ts';
import { escaped, html } from '../frame/html.ts';
import { fragmentOf } from './query-link.ts';
import { saveResult, type Asked } from './result-files.ts';
import { connectChart, kept, resultMarkup, rowsKept, summary, type KeptResult } from './result-view.ts';
import type { WorkbenchRelease } from './config.ts';

const seconds = 20;

let engine: { readonly release: string; readonly opened: BrowserEngine } | null = null;

async function engineFor(
  release: WorkbenchRelease,
  status: EngineStatus,
  signal: AbortSignal,
): Promise<BrowserEngine> {
  if (engine?.release === release.release) return engine.opened;
  await leave();
  const opened = await openBrowser(release.file, { signal, onProgress: status.onProgress });
  engine = { release: release.release, opened };
  return opened;
}

/** After these the engine is gone; after a mistake in the SQL it goes on. */
const ended: ReadonlySet<string> = new Set<QueryFault>(['deadline', 'cancelled', 'engine', 'data']);

/** Lets go of the open file, so that another can be opened. */
async function leave(): Promise<void> {
  const leaving = engine;
  engine = null;
  await leaving?.opened.close();
}

let last: Promise<void> = Promise.resolve();

/**
 * Runs a query of the reader and shows its rows, a chart where they fit one, and what can be taken along.
 * A query that cannot run is refused before anything is fetched; one that is still running is stopped first.
 */
export function runQuery(page: HTMLElement, release: WorkbenchRelease, sql: string): Promise<void> {
  const place = page.querySelector<HTMLElement>('[data-part=status]');
  const output = page.querySelector<HTMLElement>('[data-part=result]');
  const editor = page.querySelector('textarea');
  if (!place || !output || !editor) return Promise.resolve();
  const status = statusOf(place);
  const signal = status.begin();
  last = last.then(() => answer(sql, release, { status, place, output, editor, signal }));
  return last;
}

interface Places {
  readonly status: EngineStatus;
  readonly place: HTMLElement;
  readonly output: HTMLElement;
  readonly editor: HTMLTextAreaElement;
  readonly signal: AbortSignal;
}

async function answer(sql: string, release: WorkbenchRelease, places: Places): Promise<void> {
  const { status, output, signal } = places;
  const refused = refusal(sql);
  if (refused) {
    fail(refused, refused.place, places);
    return;
  }
  const ran = limited(sql, rowsKept + 1);
  try {
    const opened = await engineFor(release, status, signal);
    status.onProgress({ step: 'query' });
    const start = performance.now();
    const result = kept(await opened.run(ran.sql, { signal, seconds }));
    const duration = (performance.now() - start) / 1000;
    status.say(html`<p>${summary(result, duration)}${checksum(opened.intact)}</p>`);
    output.innerHTML = resultMarkup(result, release);
    connectChart(output, result);
    connectSaving(output, result, { sql, release });
  } catch (error) {
    if (!(error instanceof QueryError) || ended.has(error.fault)) await leave();
    const at = error instanceof QueryError ? error.place : null;
    fail(error, at && at.line === 1 ? { ...at, column: at.column - ran.before } : at, places);
  }
}

function checksum(intact: boolean | null): string {
  return intact === false ? ' Let op: het controlegetal van het gegevensbestand klopt niet.' : '';
}

/** Says what is wrong, and where: a press puts the caret there. */
function fail(error: unknown, at: Place | null, { status, place, output, editor, signal }: Places): void {
  if (!status.isCurrent(signal)) return;
  status.fail(error, output.querySelector('table') ? 'De vorige uitkomst staat er nog.' : '');
  if (!at || at.column < 1) return;
  const words = `Ga naar regel ${at.line}, teken ${at.column}`;
  place
    .querySelector('.error > p')
    ?.insertAdjacentHTML(
      'afterend',
      `<p class="tools"><button type="button" data-part="go">${escaped(words)}</button></p>`,
    );
  place.querySelector('[data-part=go]')?.addEventListener('click', () => {
    const start = editor.value
      .split('\n')
      .slice(0, at.line - 1)
      .reduce((sum, line) => sum + line.length + 1, 0);
    const from = start + at.column - 1;
    const word = /^(\w+|.)/.exec(editor.value.slice(from))?.[0] ?? '';
    editor.focus();
    editor.setSelectionRange(from, from + word.length);
  });
}

function connectSaving(output: HTMLElement, result: KeptResult, about: Omit<Asked, 'link'>): void {
  const said = output.querySelector('[data-part=saved]');
  for (const button of output.querySelectorAll<HTMLElement>('[data-action=save]'))
    button.addEventListener('click', () => {
      void save(button.dataset['save'] ?? '', result, about)
        .catch(() => 'Opslaan is niet gelukt.')
        .then((words) => {
          if (said) said.textContent = words;
        });
    });
}

async function save(kind: string, result: KeptResult, about: Omit<Asked, 'link'>): Promise<string> {
  const fragment = await fragmentOf({ sql: about.sql, release: about.release.release });
  const link = fragment === null ? null : `${location.origin}${location.pathname}#${fragment}`;
  return saveResult(kind, result, { ...about, link });
}
