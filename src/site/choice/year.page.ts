import type { Theme } from '../../figures/catalogue.ts';
import type { Figure } from '../../figures/figure.ts';
import { list } from '../../format.ts';

type Shown = readonly Pick<Figure, 'id'>[];

/** The figures on the page that show another year when one is chosen. */
const steeredOf = (theme: Pick<Theme, 'figures'>, shown: Shown): Figure[] =>
  theme.figures.filter(({ id, choices }) => choices.cohort !== 'none' && shown.some((one) => one.id === id));

/** The id of the figure that the choice of a year stands beside; null where it steers the first one, and stands above all. */
export function figureOfYear(theme: Pick<Theme, 'figures'>, shown: Shown): string | null {
  const [first] = steeredOf(theme, shown);
  return first === undefined || first.id === shown[0]?.id ? null : first.id;
}

/** "Dit jaar geldt voor: ‘Wiens wachttijd is het?’ en ‘Hoelang duurde het?’." */
export function steered(theme: Pick<Theme, 'figures'>, shown: Shown): string {
  return `Dit jaar geldt voor: ${list(steeredOf(theme, shown).map(({ question }) => `‘${question}’`))}.`;
}
