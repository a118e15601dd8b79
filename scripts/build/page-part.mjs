/**
 * Lets a build render the pages of one municipality after each other, because they share what they work out, and a part of
 * all pages: `PAGES_PART=2/2` is the second of two. Pages of one municipality are in the same part. Leaves out what an
 * edition without a release does not have.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { needsRelease } from '../../src/site/frame/needs-release.ts';

/** @returns {import('astro').AstroIntegration[]} */
export function pagePart(given = process.env['PAGES_PART'], absent = absentPages()) {
  const [part = 1, parts = 1] = (given ?? '1/1').split('/').map(Number);
  return [
    {
      name: 'page-part',
      hooks: {
        'astro:build:start': ({ setPrerenderer }) => {
          setPrerenderer((all) => ({
            ...all,
            getStaticPaths: async () =>
              byPlace(await all.getStaticPaths()).filter(
                ({ pathname }) =>
                  !absent.some((page) => isPage(pathname, page)) && partOf(pathname, parts) === part,
              ),
          }));
        },
      },
    },
  ];
}

function absentPages(published = process.env['PUBLISHED_DATA'] ?? 'public/data') {
  const file = `${published}/releases.json`;
  return existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).length === 0 ? needsRelease : [];
}

/**
 * Whether a path, with or without the base of the site and a last slash, is that of a page.
 * @param {string} pathname
 * @param {string} page
 */
function isPage(pathname, page) {
  return `${pathname}/`.replace(/\/+$/, '/').endsWith(`${page.replace(/\/$/, '')}/`);
}

/**
 * The same paths, those of one place together.
 * @template {{ pathname: string }} T
 * @param {readonly T[]} paths
 */
function byPlace(paths) {
  return [...Map.groupBy(paths, ({ pathname }) => placeOf(pathname)).values()].flat();
}

/**
 * Which part a page belongs to, from 1: its place decides.
 * @param {string} pathname
 * @param {number} parts
 */
export function partOf(pathname, parts) {
  return 1 + (createHash('sha256').update(placeOf(pathname)).digest().readUInt32BE() % parts);
}

/**
 * What a page is about: its municipality, or else the first two steps of its address.
 * @param {string} pathname
 */
function placeOf(pathname) {
  const [first = '', second = ''] = pathname.split('/').filter(Boolean);
  return first === 'gemeente' || first === 'inbed' ? second : `${first}/${second}`;
}
