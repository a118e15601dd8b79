import { describe, expect, test } from 'vitest';
import { pagePart, partOf } from '../../scripts/build/page-part.mjs';
import { needsRelease } from '../../src/site/frame/needs-release.ts';
import { municipalities } from '../../src/published/files.ts';

const paths = municipalities().flatMap(({ slug }) => [
  `/gemeente/${slug}/`,
  `/gemeente/${slug}/wachttijd/`,
  `/gemeente/${slug}/cijfer/zonder-plan.svg`,
  `/inbed/${slug}/zonder-plan/`,
]);

/** By kind, as Astro finds them. */
const byKind = ['/', '/over/', ...[0, 1, 2, 3].flatMap((kind) => paths.filter((_, at) => at % 4 === kind))];

describe('the pages of a part', () => {
  test('are those of whole municipalities, and no part goes without', () => {
    const parts = paths.map((path) => partOf(path, 2));
    for (let at = 0; at < parts.length; at += 4)
      expect(new Set(parts.slice(at, at + 4)).size, paths[at]).toBe(1);
    const first = parts.filter((part) => part === 1).length / parts.length;
    expect(first).toBeGreaterThan(0.25);
    expect(first).toBeLessThan(0.75);
  });

  test('are together all pages, each once', async () => {
    const asked = await Promise.all(['1/2', '2/2'].map((part) => pathsOf(part)));
    expect(asked.flat().toSorted()).toEqual([...paths, '/', '/over/'].toSorted());
  });

  test('are all of them when nothing is asked', async () => {
    expect((await pathsOf('1/1')).toSorted()).toEqual([...paths, '/', '/over/'].toSorted());
  });

  test('of one municipality come after each other', async () => {
    const places = (await pathsOf('1/1')).slice(2).map((path) => path.split('/')[2]);
    const turns = places.filter((place, at) => place !== places[at - 1]);
    expect(turns.length).toBe(new Set(places).size);
  });
});

test('leave out what an edition without a release does not have, under a path too', async () => {
  const all = ['/', '/over/', '/werkbank/', '/levering.csv', '/wijzigingen.atom', '/gemeente/utrecht/'];
  const based = all.map((pathname) => `/raadsmonitor${pathname}`);
  expect(await pathsOf('1/1', [...all, ...based], needsRelease)).toEqual(
    expect.not.arrayContaining(['/werkbank/', '/levering.csv', '/raadsmonitor/werkbank/']),
  );
  expect(await pathsOf('1/1', all, needsRelease)).toEqual(['/', '/over/', '/gemeente/utrecht/']);
  expect(await pathsOf('1/1', all, [])).toHaveLength(all.length);
});

/** What a build with this part would render, when Astro finds these paths. */
async function pathsOf(
  part: string,
  found: readonly string[] = byKind,
  absent: readonly string[] = [],
): Promise<string[]> {
  type Hooks = { 'astro:build:start': (options: { setPrerenderer: (make: Make) => void }) => void };
  type Paths = { getStaticPaths: () => Promise<{ pathname: string }[]> };
  type Make = (all: Paths) => Paths;
  const all = {
    getStaticPaths: () => Promise.resolve(found.map((pathname) => ({ pathname }))),
  };
  let made: Paths = all;
  const [integration] = pagePart(part, absent);
  (integration?.hooks as unknown as Hooks)['astro:build:start']({
    setPrerenderer: (make) => {
      made = make(all);
    },
  });
  return (await made.getStaticPaths()).map(({ pathname }) => pathname);
}
