import type { Answer, Scope } from '../../figures/figure.ts';
import type { FigureView } from '../../figures/view.ts';

/** What a figure shows since the last choice: its answer, and what it says of it. */
export interface Shown {
  readonly answer: Answer;
  readonly scope: Scope;
  readonly view: FigureView;
}

/** By figure; empty until a reader chooses. What stands on the page is never read back from it. */
export const shown = new Map<string, Shown>();
