import { QueryError, type QueryFault } from '../../query/error.ts';
import { openBrowser, type BrowserEngine } from '../../query/browser.ts';
import { limited, refusal } from '../../query/refusal.ts';
import type { Place } from '../../query/tokens.ts';
import { statusOf, type EngineStatus } from '../choice/engine-status.ts';
import { html, put, putAfter, type Html } from '../frame/html.ts';
import { fragmentOf } from './query-link.ts';
import { saveResult, type RanQuery } from './result-files.ts';
import {
  connectChart,
  limitedResult,
  resultMarkup,
  mostRows,
  summary,
  type LimitedResult,
} from './result-view.ts';
import type { WorkbenchRelease } from './config.ts';

const seconds = 20;

/** After these the engine is gone; after a mistake in the SQL it goes on. */
const ended: ReadonlySet<string> = new Set<QueryFault>(['deadline', 'cancelled', 'engine', 'data']);

/** The parts of the workbench that a query changes. */
interface Places {
  readonly place: HTMLElement;
  readonly output: HTMLElement;
  readonly editor: HTMLTextAreaElement;
}

function placesOn(page: HTMLElement): Places {
  const place = page.querySelector<HTMLElement>('[data-part=status]');
  const output = page.querySelector<HTMLElement>('[data-part=result]');
  const editor = page.querySelector('textarea');
  if (!place || !output || !editor) throw new Error('the workbench lacks a place for results');
  return { place, output, editor };
}

/** A query on its way: the text as the reader wrote it, and what stops it. */
interface Running {
  readonly sql: string;
  readonly release: WorkbenchRelease;
  readonly signal: AbortSignal;
}

/** Runs the queries of one workbench, one after another, in an engine that stays open on one release. */
export class QueryRunner {
  private readonly places: Places;
  private readonly status: EngineStatus;
  private engine: { readonly release: string; readonly opened: BrowserEngine } | null = null;
  private last: Promise<void> = Promise.resolve();

  /** @throws Error when the page lacks a place for what a query gives */
  constructor(page: HTMLElement) {
    this.places = placesOn(page);
    this.status = statusOf(this.places.place);
  }

  /**
   * Runs a query of the reader and shows its rows, a chart where they fit one, and what can be taken along.
   * A query that cannot run is refused before anything is fetched; one that is still running is stopped first.
   */
  run(release: WorkbenchRelease, sql: string): Promise<void> {
    const signal = this.status.begin();
    this.last = this.last.then(() => this.answer({ sql, release, signal }));
    return this.last;
  }

  private async answer(running: Running): Promise<void> {
    const refused = refusal(running.sql);
    if (refused) {
      this.fail(refused, refused.place, running);
      return;
    }
    const ran = limited(running.sql, mostRows + 1);
    try {
      await this.show(ran.sql, running);
    } catch (error) {
      if (!(error instanceof QueryError) || ended.has(error.fault)) await this.leave();
      const at = error instanceof QueryError ? error.place : null;
      this.fail(error, at && at.line === 1 ? { ...at, column: at.column - ran.before } : at, running);
    }
  }

  private async show(limitedSql: string, { sql, release, signal }: Running): Promise<void> {
    const { output } = this.places;
    const opened = await this.engineFor(release, signal);
    this.status.onProgress({ step: 'query' });
    const start = performance.now();
    const result = limitedResult(await opened.run(limitedSql, { signal, seconds }));
    const duration = (performance.now() - start) / 1000;
    this.status.say(html`<p>${summary(result, duration)}${checksum(opened.intact)}</p>`);
    put(output, resultMarkup(result, release));
    connectChart(output, result);
    connectSaving(output, result, { sql, release });
  }

  private async engineFor(release: WorkbenchRelease, signal: AbortSignal): Promise<BrowserEngine> {
    if (this.engine?.release === release.release) return this.engine.opened;
    await this.leave();
    const opened = await openBrowser(release.file, { signal, onProgress: this.status.onProgress });
    this.engine = { release: release.release, opened };
    return opened;
  }

  /** Lets go of the open file, so that another can be opened. */
  private async leave(): Promise<void> {
    const leaving = this.engine;
    this.engine = null;
    await leaving?.opened.close();
  }

  /** Says what is wrong, and where: a press puts the caret there. */
  private fail(error: unknown, at: Place | null, { signal }: Running): void {
    const { place, output, editor } = this.places;
    if (!this.status.isCurrent(signal)) return;
    this.status.fail(error, output.querySelector('table') ? 'De vorige uitkomst staat er nog.' : '');
    if (!at || at.column < 1) return;
    const said = place.querySelector('.error > p');
    if (said) putAfter(said, goMarkup(at));
    place.querySelector('[data-part=go]')?.addEventListener('click', () => goTo(editor, at));
  }
}

function goMarkup({ line, column }: Place): Html {
  const words = `Ga naar regel ${line}, teken ${column}`;
  return html`<p class="tools"><button type="button" data-part="go">${words}</button></p>`;
}

/** Selects the word at a place in the text. */
function goTo(editor: HTMLTextAreaElement, at: Place): void {
  const start = editor.value
    .split('\n')
    .slice(0, at.line - 1)
    .reduce((sum, line) => sum + line.length + 1, 0);
  const from = start + at.column - 1;
  const word = /^(\w+|.)/.exec(editor.value.slice(from))?.[0] ?? '';
  editor.focus();
  editor.setSelectionRange(from, from + word.length);
}

function checksum(intact: boolean | null): string {
  return intact === false ? ' Let op: het controlegetal van het gegevensbestand klopt niet.' : '';
}

function connectSaving(output: HTMLElement, result: LimitedResult, about: Omit<RanQuery, 'link'>): void {
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

async function save(kind: string, result: LimitedResult, about: Omit<RanQuery, 'link'>): Promise<string> {
  const fragment = await fragmentOf({ sql: about.sql, release: about.release.release });
  const link = fragment === null ? null : `${location.origin}${location.pathname}#${fragment}`;
  return saveResult(kind, result, { ...about, link });
}
