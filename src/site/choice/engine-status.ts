import type { Progress } from '../../query/browser.ts';
import { QueryError } from '../../query/error.ts';
import { decimal } from '../../format.ts';
import { escaped } from '../frame/html.ts';

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
    this.place.innerHTML =
      `<p>${escaped(words)}</p>` +
      `<progress data-step="${progress.step}" max="100" ${percent === null ? '' : `value="${percent}"`} aria-label="${escaped(words)}"></progress>` +
      '<p><button type="button" class="button" data-stop>Stop</button></p>';
    this.place.querySelector('[data-stop]')?.addEventListener('click', () => {
      this.controller.abort();
    });
  };

  say(html: string): void {
    this.place.innerHTML = html;
  }

  /** What happened, what still works, what to do. */
  fail(error: unknown, stillWorks: string): void {
    const known =
      error instanceof QueryError ? error : new QueryError('other', 'Er ging iets mis.', '', String(error));
    const original = known.original
      ? `<details><summary>Melding van het rekenprogramma</summary><pre tabindex="0">${escaped(known.original)}</pre></details>`
      : '';
    this.say(`<div class="error"><p>${escaped(known.message)} ${escaped(stillWorks)}</p>${original}</div>`);
  }
}

const statuses = new WeakMap<HTMLElement, EngineStatus>();

/** The one status of a place: work that begins there stops the work that was going on. */
export function statusOf(place: HTMLElement): EngineStatus {
  const known = statuses.get(place) ?? new EngineStatus(place);
  statuses.set(place, known);
  return known;
}
