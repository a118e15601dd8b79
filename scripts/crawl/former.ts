import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { filesBelow } from '../../src/checksum/files.ts';
import type { PublishedMunicipality } from '../../src/contract/published.ts';
import type { Fault, FormerPlace } from './page.ts';

/** Those that ever had figures: only their addresses were in use. */
export function formerPlaces(all: readonly PublishedMunicipality[]): FormerPlace[] {
  return all.flatMap(({ slug, successor, deliveries }) => {
    const found = all.find(({ code }) => code === successor);
    return found && deliveries.some(({ state }) => state === 'delivered') ? [{ slug, successor: found }] : [];
  });
}

/** Letters that name nobody: their words are in the picture. */
const isText = (file: string): boolean => /\.(html|csv|svg|json|atom|txt)$/.test(file);

/** Every address below the successor is there for who went up in it too, and says where the figures are now. */
export function formerFaults(site: string, places: readonly FormerPlace[]): Fault[] {
  return places.flatMap((place) => ['gemeente', 'inbed'].flatMap((folder) => faultsIn(site, folder, place)));
}

function faultsIn(site: string, folder: string, { slug, successor }: FormerPlace): Fault[] {
  const there = path.join(site, folder, successor.slug);
  if (!existsSync(there)) return [];
  return filesBelow(there)
    .filter((file) => !/\.(br|gz)$/.test(file))
    .map((file) => `${folder}/${slug}/${file}`)
    .flatMap((file) => {
      const own = path.join(site, file);
      if (!existsSync(own)) return [{ file, rule: 'adres van een opgeheven gemeente is weg', excerpt: slug }];
      if (!isText(file) || readFileSync(own, 'utf8').includes(successor.name)) return [];
      return [{ file, rule: 'zegt niet waar de cijfers heen gingen', excerpt: successor.name }];
    });
}
