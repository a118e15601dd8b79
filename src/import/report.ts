import { date } from '../format.ts';
import { publicSources } from '../sources/public.ts';
import type { PublicSource } from '../sources/source.ts';
import { ageOf } from './age.ts';
import type { ImportedSource, Imports } from './import.ts';

/** Per source whether it is there, how old it is, when the next can be expected, and what to fetch from where; in Dutch. */
export function sourceLines({ sources }: Pick<Imports, 'sources'>, today: string): string[] {
  return publicSources.flatMap((source) => {
    const found = sources.find((one) => one.source === source);
    return [
      `${source.publisher}, ${source.title}`,
      `  ${source.place}: ${found === undefined ? 'niet aanwezig' : stateOf(found, today)}.`,
      ...fetchLines(source),
    ];
  });
}

function stateOf({ source, rows, published }: ImportedSource, today: string): string {
  if (rows.length === 0) return 'aanwezig, zonder een bruikbare rij';
  const { next, isOld } = ageOf(source, published, today);
  const coming = next === null ? 'er komt geen nieuwe' : `een nieuwe wordt verwacht vanaf ${date(next)}`;
  return `van ${date(published)}, ${rows.length} rijen. ${isOld ? 'Te oud; ' : ''}${coming}`;
}

function fetchLines({ place, fetch, rhythm, template }: PublicSource): string[] {
  const columns =
    template === undefined ? [] : [`  Sjabloon voor bronnen/${place}: ${Object.keys(template).join(',')}`];
  return [`  Hoe vaak: ${rhythm}.`, ...fetch.map((what) => `  Haal: ${what}`), ...columns];
}
