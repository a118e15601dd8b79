// Made by `npm run lists` from the files that it imports; to change it, change those.
import { waitingFigure } from '../figures/waiting.ts';
import { onTimeFigure } from '../figures/on-time.ts';
import { intakeFigure } from '../figures/intake.ts';
import { knownFigure } from '../figures/classes/known.ts';
import { fixedContactFigure } from '../figures/classes/fixed-contact.ts';
import { lastTalkFigure } from '../figures/classes/last-talk.ts';
import type { Figure } from '../figures/figure.ts';

/** The figures with a share that gets a verdict; a list of its own, so that a browser loads only these. */
export const comparedFigures: readonly Figure[] = [
  waitingFigure,
  onTimeFigure,
  intakeFigure,
  knownFigure,
  fixedContactFigure,
  lastTalkFigure,
];
