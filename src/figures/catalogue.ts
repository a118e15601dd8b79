import { allFigures } from './all.ts';
import type { Figure } from './figure.ts';
import { themeList, type ThemeId } from './themes.ts';

export const figures: readonly Figure[] = allFigures;

/** Every theme with its figures, in the order of a municipality page. */
export const themes = themeList.map((theme) => ({ ...theme, figures: figuresOf(theme.id) }));

export type Theme = (typeof themes)[number];

function figuresOf(id: ThemeId): readonly Figure[] {
  return figures.filter(({ theme }) => theme === id);
}

export function themeOf(id: ThemeId): Theme {
  const found = themes.find((theme) => theme.id === id);
  if (!found) throw new Error(`unknown theme ${id}`);
  return found;
}

/** Which choices some figure of a theme can make, and what is shown when no year is chosen. */
export interface Offers {
  readonly group: boolean;
  readonly cohort: boolean;
  /** Every figure counts all years together, every one shows one year, or some do this and some that. */
  readonly unchosen: 'all' | 'one' | 'both';
}

export function offersOf({ figures: all }: Theme): Offers {
  const years = new Set(all.map(({ choices }) => choices.cohort).filter((choice) => choice !== 'none'));
  return {
    group: all.some(({ choices }) => choices.group),
    cohort: years.size > 0,
    unchosen: years.size > 1 ? 'both' : years.has('one') ? 'one' : 'all',
  };
}

/** The indicator that a question about a figure starts from, by the id of the figure. */
export const figureIndicators: Readonly<Record<string, string>> = Object.fromEntries(
  figures.map(({ id, asksAbout }) => [id, asksAbout]),
);

/** The figure from which the one number of an indicator is read; undefined for an indicator without one. */
export function figureOf(indicator: string): Figure | undefined {
  return figures.find(({ values }) => Object.hasOwn(values, indicator));
}
