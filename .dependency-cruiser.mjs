import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The custom elements that pages load: what the `<script>` blocks of .astro files import. */
function elements() {
  return globSync('src/**/*.astro').flatMap((page) =>
    [
      ...readFileSync(page, 'utf8').matchAll(/<script\b[^>]*?(?:\bsrc="([^"]+)"|>[\s\S]*?<\/script>)/g),
    ].flatMap(([block, source]) =>
      [
        source,
        ...[...block.matchAll(/import\s*(?:[^'"]*from\s*)?\(?['"](\.[^'"]+)['"]/g)].map(([, found]) => found),
      ]
        .filter((found) => found?.startsWith('.'))
        .map((found) => path.posix.join(path.posix.dirname(page.replaceAll('\\', '/')), found)),
    ),
  );
}

const escaped = (file) => `^${file.replaceAll('.', '\\.')}$`;

export const options = {
  doNotFollow: { path: 'node_modules' },
  tsConfig: { fileName: 'tsconfig.json' },
  enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
};

/**
 * What a browser may load, by the imports that are there at run time. Walls between rooms are an ESLint rule
 * (scripts/rooms.mjs), because that reads .astro files too; circles stand in .dependency-circles.mjs, because there
 * imports of types count as well.
 */
export default {
  forbidden: [
    {
      name: 'no-zod-in-the-browser',
      comment: 'zod is 93 kB; browser code takes `import type` from contract',
      severity: 'error',
      from: { path: [...new Set(elements())].map(escaped).concat('^src/charts/') },
      to: { path: '(^|/)node_modules/zod/', reachable: true },
    },
    {
      name: 'nothing-published-in-the-browser',
      comment:
        'what a browser loads gets its data from the page or fetches them; `published` reads files at build time',
      severity: 'error',
      from: { path: [...new Set(elements())].map(escaped) },
      to: { path: '^src/published/', reachable: true },
    },
  ],
  options,
};
