import { durationFigure } from './duration.ts';
import type { Figure } from './figure.ts';
import { routesFigure } from './learning-routes.ts';
import { onTimeFigure } from './on-time.ts';
import { peopleFigure } from './people.ts';
import { throughputFigure } from './throughput.ts';
import { waitingFigure } from './waiting.ts';

/** Every figure of a municipality page, by theme. */
export const themes = [
  { id: 'zonder-plan', name: 'Zonder plan', title: 'Wachten op het plan (PIP)', figures: [waitingFigure] },
  {
    id: 'wachttijd',
    name: 'Wachttijd',
    title: 'Tijd tot het plan (PIP)',
    figures: [onTimeFigure, durationFigure],
  },
  {
    id: 'doorstroom',
    name: 'Doorstroom',
    title: 'Van plan naar voldaan',
    figures: [throughputFigure, routesFigure, peopleFigure],
  },
] as const;

export type ThemeId = (typeof themes)[number]['id'];

export const figures: readonly Figure[] = themes.flatMap(({ figures: list }) => list as readonly Figure[]);
