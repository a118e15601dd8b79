/**
 * Lets a build render a part of the pages: `PAGES_PART=2/2` is the second of two. Pages of one municipality stay together,
 * because they share what they work out.
 */
import { createHash } from 'node:crypto';

/** @returns {import('astro').AstroIntegration[]} */
export function pagePart(given = process.env['PAGES_PART']) {
  const [part = 1, parts = 1] = (given ?? '1/1').split('/').map(Number);
  if (parts === 1) return [];
  return [
    {
      name: 'page-part',
      hooks: {
        'astro:build:start': ({ setPrerenderer }) => {
          setPrerenderer((all) => ({
            ...all,
            getStaticPaths: async () =>
              (await all.getStaticPaths()).filter(({ pathname }) => partOf(pathname, parts) === part),
          }));
        },
      },
    },
  ];
}

/**
 * Which part a page belongs to, from 1: the first two steps of its address decide.
 * @param {string} pathname
 * @param {number} parts
 */
export function partOf(pathname, parts) {
  const place = pathname.split('/').filter(Boolean).slice(0, 2).join('/');
  return 1 + (createHash('sha256').update(place).digest().readUInt32BE() % parts);
}
