// Made by `npm run lists` from the files that it imports; to change it, change those.
import { waitingFigure } from './waiting.ts';
import { onTimeFigure } from './on-time.ts';
import { durationFigure } from './duration.ts';
import { intakeFigure } from './intake.ts';
import { lessonFigure } from './lesson.ts';
import { routesFigure } from './learning-routes.ts';
import { throughputFigure } from './throughput.ts';
import { fulfilledFigure } from './fulfilled.ts';
import { peopleFigure } from './people.ts';
import type { Figure } from './figure.ts';

/** Every figure of a municipality page, in the order of the themes. */
export const allFigures: readonly Figure[] = [
  waitingFigure,
  onTimeFigure,
  durationFigure,
  intakeFigure,
  lessonFigure,
  routesFigure,
  throughputFigure,
  fulfilledFigure,
  peopleFigure,
];
