/** The country as a block per province, with a tile per municipality: it shows who delivered, and never a value. */
import type { PublishedMunicipality } from '../../contract/published.ts';
import { allMunicipalities, releases, siteSettings } from '../../published/files.ts';

/** What is known of the delivery of a municipality: the class of its tile, and its word. */
export const tileStates = [
  { id: 'geleverd', word: 'geleverd' },
  { id: 'gevraagd', word: 'gevraagd, nog niet geleverd' },
  { id: 'niet-geleverd', word: 'niet geleverd' },
  { id: 'niet-gevraagd', word: 'nog niet gevraagd' },
] as const;

export type TileState = (typeof tileStates)[number];

export interface Tile {
  readonly name: string;
  readonly slug: string;
  readonly state: TileState;
}

export interface ProvinceBlock {
  readonly name: string;
  /** Place in a grid of four columns: rough, as on a map. */
  readonly column: string;
  readonly row: number;
  /** In order of name. */
  readonly tiles: readonly Tile[];
}

/** Column and row of each province. */
const places: Readonly<Record<string, readonly [column: string, row: number]>> = {
  'Noord-Holland': ['2', 1],
  Friesland: ['3', 1],
  Groningen: ['4', 1],
  'Zuid-Holland': ['1', 2],
  Utrecht: ['2', 2],
  Flevoland: ['3', 2],
  Drenthe: ['4', 2],
  Zeeland: ['1', 3],
  'Noord-Brabant': ['2', 3],
  Gelderland: ['3', 3],
  Overijssel: ['4', 3],
  Limburg: ['3', 4],
};

/** The blocks of the country; null in an invented edition, which is no country. */
export function tileMap(): readonly ProvinceBlock[] | null {
  return siteSettings().kind === 'verzonnen' ? null : blocksOf(allMunicipalities());
}

/**
 * The provinces that have a municipality here, each in its place.
 * @param municipalities by name, as they are published
 * @returns null when a province has no place on the map, and for one province: the list below says as much
 */
export function blocksOf(municipalities: readonly PublishedMunicipality[]): readonly ProvinceBlock[] | null {
  const here = municipalities.filter(({ successor }) => successor === null);
  if (here.some(({ province }) => places[province] === undefined)) return null;
  const blocks = Object.entries(places).map(([name, [column, row]]) => ({
    ...{ name, column, row },
    tiles: here
      .filter(({ province }) => province === name)
      .map((one) => ({ name: one.name, slug: one.slug, state: stateIn(one) })),
  }));
  const filled = blocks.filter(({ tiles }) => tiles.length > 0);
  return filled.length < 2 ? null : filled;
}

function stateIn({ asked, deliveries }: PublishedMunicipality): TileState {
  const newest = releases().at(-1)?.release;
  const found = deliveries.find(({ release }) => release === newest);
  const [delivered, waiting, refused, unasked] = tileStates;
  if (found?.state === 'delivered') return delivered;
  if (found !== undefined) return refused;
  return asked === null ? unasked : waiting;
}

/** The states that are on the map, with how many municipalities have each. */
export function tileLegend(
  blocks: readonly ProvinceBlock[],
): readonly (TileState & { readonly count: number })[] {
  const tiles = blocks.flatMap((block) => block.tiles);
  return tileStates
    .map((state) => ({ ...state, count: tiles.filter((tile) => tile.state === state).length }))
    .filter(({ count }) => count > 0);
}
