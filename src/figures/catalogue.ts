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

/** Which choices some figure of a theme can make. */
export function offersOf({ figures: all }: Theme): { readonly group: boolean; readonly cohort: boolean } {
  return {
    group: all.some(({ choices }) => choices.group),
    cohort: all.some(({ choices }) => choices.cohort !== 'none'),
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
