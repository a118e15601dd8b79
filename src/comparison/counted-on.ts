import type { PublishedRelease } from '../contract/published.ts';
import { date, municipalitiesText } from '../format.ts';

/** How many municipalities a sum or comparison is over, and on which day: a quarter can fill up after that. */
export function countedOn({ gemeenten, gepubliceerd }: PublishedRelease): string {
  const words = `${municipalitiesText(gemeenten)} ${gemeenten === 1 ? 'had' : 'hadden'}`;
  return `Op ${date(gepubliceerd)}: ${words} geleverd.`;
}

/** The same for a page that is made again with every delivery: whether more municipalities may come. */
export function countedSoFar(release: PublishedRelease): string {
  const after = release.gesloten
    ? `Het kwartaal is gesloten op ${date(release.gesloten)}.`
    : 'Het kwartaal is nog niet gesloten: er kunnen gemeenten bijkomen.';
  return `${countedOn(release)} ${after}`;
}
