import type { Progress } from '../../query/browser.ts';
import { QueryError } from '../../query/error.ts';
import { decimal } from '../../format.ts';
import { html, put, type Html } from '../frame/html.ts';

const million = 1_000_000;

/** Size of the engine as unpacked by the browser, for the progress bar. */
const engineBytes = 34.2 * million;

/** A place on the page that shows work going on, with a button to stop it, and then its outcome. */
export class EngineStatus {
  private readonly place: HTMLElement;
  private controller = new AbortController();

  constructor(place: HTMLElement) {
    this.place = place;
  }

  /** Starts anew; earlier work in this place is stopped. */
  begin(): AbortSignal {
    this.controller.abort();
    this.controller = new AbortController();
    return this.controller.signal;
  }

  /** Whether the work of this signal is still what the place is about. */
  isCurrent(signal: AbortSignal): boolean {
    return this.controller.signal === signal;
  }

  readonly onProgress = (progress: Progress): void => {
    // A bar without a value moves: on a fast network it is not said how far the engine is.
    const percent =
      progress.step === 'engine' && progress.loaded > 0
        ? Math.min(99, Math.round((100 * progress.loaded) / engineBytes))
        : null;
    const words =
      progress.step === 'engine'
        ? `Het rekenprogramma wordt opgehaald (${decimal(engineBytes / million)} MB, eenmalig).`
        : progress.step === 'data'
          ? 'De gegevens worden geopend.'
          : 'De query loopt.';
    const bar = this.place.querySelector('progress');
    if (bar?.dataset['step'] === progress.step) {
      if (percent !== null) bar.value = percent;
      return;
    }
    this.say(progressMarkup(progress.step, words, percent));
    this.place.querySelector('[data-stop]')?.addEventListener('click', () => {
      this.controller.abort();
    });
  };

  say(markup: Html): void {
    put(this.place, markup);
  }

  /** What happened, what still works, what to do. */
  fail(error: unknown, stillWorks: string): void {
    const known =
      error instanceof QueryError ? error : new QueryError('other', 'Er ging iets mis.', '', String(error));
    const original = known.original
      ? html`<details><summary>Melding van het rekenprogramma</summary><pre tabindex="0">${known.original}</pre></details>`
      : null;
    this.say(html`<div class="error"><p>${known.message} ${stillWorks}</p>${original}</div>`);
  }
}

/** What goes on, with a bar and a button to stop it; `percent` is null for a bar that only moves. */
function progressMarkup(step: Progress['step'], words: string, percent: number | null): Html {
  const value = percent !== null && html`value="${percent}"`;
  const bar = html`<progress data-step="${step}" max="100" ${value} aria-label="${words}"></progress>`;
  const stop = html`<p><button type="button" class="button" data-stop>Stop</button></p>`;
  return html`<p>${words}</p>${bar}${stop}`;
}

const statuses = new WeakMap<HTMLElement, EngineStatus>();

/** The one status of a place: work that begins there stops the work that was going on. */
export function statusOf(place: HTMLElement): EngineStatus {
  const found = statuses.get(place) ?? new EngineStatus(place);
  statuses.set(place, found);
  return found;
}
