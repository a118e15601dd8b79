import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { PublishedSite } from '../../src/contract/published.ts';
import type { Here } from '../../src/edition/here.ts';
import { wordsOf } from '../../src/edition/marks.ts';

/** The settings of the edition that was published in a folder. */
export function siteSettingsIn(published: string): PublishedSite {
  return JSON.parse(readFileSync(path.join(published, 'site.json'), 'utf8')) as PublishedSite;
}

/** What a process that makes pages of an edition has in its environment. */
export function environmentOf(published: string): Readonly<Record<'PUBLISHED_DATA' | 'EDITION', string>> {
  return { PUBLISHED_DATA: published, EDITION: hereText(siteSettingsIn(published)) };
}

/** What code in page and browser must know of its edition, as text. */
export function hereText({ kind, publisher, brand }: PublishedSite): string {
  const colours = Object.entries(brand.colours).map(([token, [light]]): [string, string] => [token, light]);
  const here: Here = {
    kind,
    publisher: publisher.name,
    words: wordsOf(kind),
    ...(colours.length === 0 ? {} : { colours: Object.fromEntries(colours) }),
  };
  return JSON.stringify(here);
}
