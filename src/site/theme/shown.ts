import type { Answer, Scope } from '../../figures/figure.ts';
import type { FigureView } from '../../figures/view.ts';
import type { FigureParts } from '../figure/drawn.ts';

/** What a figure shows: its answer, and what it says of it. What stands on the page is never read back from it. */
export interface ShownFigure {
  readonly answer: Answer;
  readonly scope: Scope;
  readonly view: FigureView;
}

/** What a figure says, and the same as HTML for the page. */
export interface DrawnParts {
  readonly view: FigureView;
  readonly parts: FigureParts;
}

/** What one theme page shows and is busy with: it lies with its element, so that no page meets the choices of another. */
export class Shown {
  /** What each figure shows since the last choice, so that files and "Reken dit na" are about what stands on the page. */
  readonly figures = new Map<string, ShownFigure>();
  /** The first figure for next steps, drawn before it was asked for. */
  readonly prepared = new Map<string, DrawnParts>();
  #turn = 0;
  #redraw: Promise<unknown> = Promise.resolve();

  /** Begins a choice: returns whether it is still the last one. */
  begin(): () => boolean {
    this.#turn += 1;
    return this.sinceNow();
  }

  /** Whether no choice was begun after this call. */
  sinceNow(): () => boolean {
    const mine = this.#turn;
    return () => mine === this.#turn;
  }

  /** How many choices were begun. */
  get turn(): number {
    return this.#turn;
  }

  /** Notes a redraw, for whoever makes something of what the page shows. */
  redrawing<T>(work: Promise<T>): Promise<T> {
    this.#redraw = work;
    return work;
  }

  /** Resolves when everything on the page is about the same choice; a file made meanwhile would mix two. */
  async redrawn(): Promise<void> {
    await this.#redraw.catch(() => undefined);
  }
}

const pages = new WeakMap<HTMLElement, Shown>();

/** What this page shows. */
export function shownOn(page: HTMLElement): Shown {
  const found = pages.get(page) ?? new Shown();
  pages.set(page, found);
  return found;
}
