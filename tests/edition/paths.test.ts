import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { editionPaths, exampleFolder } from '../../src/edition/paths.ts';

const written = ['work', 'published', 'archive', 'site', 'cache'] as const;
const folders = [
  ['nederland', editionPaths('data/nederland')],
  ['the example for the tests', editionPaths(exampleFolder)],
  ['the example beside another', editionPaths(exampleFolder, { variant: 'voorbeeld' })],
  ['one outside', editionPaths('/a/utrecht')],
  ['another of that name', editionPaths('/b/utrecht')],
] as const;

describe('the paths of an edition', () => {
  it.each(written)('%s is another place for every edition', (name) => {
    const places = folders.map(([, paths]) => path.resolve(paths[name]));
    expect(new Set(places).size).toBe(folders.length);
  });

  it('of the example are where they have always been', () => {
    expect(editionPaths('data/example/')).toMatchObject({
      published: 'public/data',
      work: '.cache/work',
      archive: '.cache/vast',
      site: 'dist',
    });
  });

  it('keep the archive of an edition of your own with that edition, and the site where you ask', () => {
    expect(editionPaths('/a/utrecht').archive).toBe('/a/utrecht/vast');
    expect(editionPaths('/a/utrecht', { site: 'web/raadsmonitor/' }).site).toBe('web/raadsmonitor');
  });
});
