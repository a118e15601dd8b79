import { fulfilledFigure, intakeFigure, lessonFigure } from './cohort-shares.ts';
import { durationFigure } from './duration.ts';
import type { Figure } from './figure.ts';
import { routesFigure } from './learning-routes.ts';
import { onTimeFigure } from './on-time.ts';
import { peopleFigure } from './people.ts';
import { throughputFigure } from './throughput.ts';
import { waitingFigure } from './waiting.ts';

/**
 * Every figure of a municipality page, by theme. `covers` is the theme of the catalogue whose indicators are all listed
 * at the end of the page, also those without figures; `whole` says whom the first figure counts over.
 */
export const themes = [
  {
    id: 'zonder-plan',
    name: 'Zonder plan',
    title: 'Wachten op het plan (PIP)',
    covers: 'wachten',
    whole: 'inburgeraars van wie de klok loopt en die geen plan (PIP) hebben',
    figures: [waitingFigure],
  },
  {
    id: 'wachttijd',
    name: 'Wachttijd',
    title: 'Tijd tot het plan (PIP)',
    covers: 'wachten',
    whole: 'inburgeraars van wie de eerste 10 weken om zijn',
    figures: [onTimeFigure, durationFigure],
  },
  {
    id: 'start',
    name: 'Intake en les',
    title: 'Brede intake en taalles',
    covers: 'start',
    whole: 'alle inburgeraars uit het instroomjaar',
    figures: [intakeFigure, lessonFigure],
  },
  {
    id: 'leerroutes',
    name: 'Leerroutes',
    title: 'Wat er in het plan staat',
    covers: 'plan',
    whole: 'inburgeraars met een plan (PIP)',
    figures: [routesFigure],
  },
  {
    id: 'doorstroom',
    name: 'Doorstroom',
    title: 'Van plan naar voldaan',
    covers: 'doorstroom',
    whole: 'alle inburgeraars uit het instroomjaar',
    figures: [throughputFigure, fulfilledFigure],
  },
  {
    id: 'mensen',
    name: 'Aantallen',
    title: 'Aantal inburgeraars',
    covers: 'mensen',
    whole: 'alle inburgeraars die bij de gemeente horen',
    figures: [peopleFigure],
  },
  {
    id: 'aanpak',
    name: 'Begeleiding',
    title: 'Begeleiding en samenwerking',
    covers: 'aanpak',
    whole: 'geen',
    figures: [],
  },
] as const;

export type ThemeId = (typeof themes)[number]['id'];

export const figures: readonly Figure[] = themes.flatMap(({ figures: list }) => list as readonly Figure[]);

export type Theme = (typeof themes)[number];

export function themeOf(id: ThemeId): Theme {
  const found = themes.find((theme) => theme.id === id);
  if (!found) throw new Error(`unknown theme ${id}`);
  return found;
}

/** Which choices some figure of a theme can make. */
export function offersOf(theme: Theme): { readonly group: boolean; readonly cohort: boolean } {
  const all: readonly Figure[] = theme.figures;
  return {
    group: all.some(({ choices }) => choices.group),
    cohort: all.some(({ choices }) => choices.cohort !== 'none'),
  };
}

/** The indicator that a question about a figure starts from. */
export const figureIndicators: Readonly<Record<string, string>> = {
  'zonder-plan': 'without_pip_overdue',
  'plan-op-tijd': 'pip_within_term_share',
  'duur-tot-plan': 'median_days_to_pip',
  intake: 'intake_started_share',
  taalles: 'lesson_started_share',
  leerroutes: 'route_share',
  doorstroom: 'funnel_stage_share',
  voldaan: 'completed_share',
  aantal: 'obliged_persons',
};
