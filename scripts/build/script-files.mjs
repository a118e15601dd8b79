/**
 * Which scripts of the site share a file. What pages ask for at first stays as the bundler divides it: each page its own
 * part. What the first choice of a reader asks for is put together: with 51 small files a slow phone took 2.15 s from press to
 * chart, now 1.22 (docs/performance.md). The charts stay apart: what checks evidence needs figures, and no chart.
 */

/** @typedef {{ readonly isEntry: boolean, readonly importers: readonly string[] }} Module */
/** @typedef {{ getModuleInfo(id: string): Module | null }} ModuleGraph */

/**
 * Whether a page asks for this module, or for one that imports it, without anything that a reader does.
 * @param {string} id
 * @param {ModuleGraph} graph
 * @param {Set<string>} seen
 * @returns {boolean}
 */
export function isAskedForFirst(id, graph, seen = new Set()) {
  if (seen.has(id)) return false;
  seen.add(id);
  const info = graph.getModuleInfo(id);
  if (info === null || info.isEntry) return true;
  return info.importers.some((importer) => isAskedForFirst(importer, graph, seen));
}

/** A higher priority takes its modules first, also where a lower one imports them. */
export const scriptFiles = {
  /** @param {{ readonly name: string }} chunk */
  chunkFileNames: ({ name }) => `_a/${name.replace(/^first[_~].*/, 'first')}.[hash].js`,
  codeSplitting: {
    groups: [
      {
        /**
         * @param {string} id
         * @param {ModuleGraph} graph
         */
        name: (id, graph) => (isAskedForFirst(id, graph) ? 'first' : null),
        entriesAware: true,
        priority: 4,
      },
      { name: 'chart', test: /[\\/]node_modules[\\/](@observablehq|d3(-\w+)*)[\\/]/, priority: 3 },
      {
        name: 'figures',
        test: /[\\/]src[\\/]((figures|comparison|site[\\/]choice)[\\/]|query[\\/]error)/,
        priority: 2,
      },
      {
        name: 'redraw',
        test: /[\\/]src[\\/]site[\\/](figure[\\/]drawings[\\/]|(theme|comparison)[\\/]show\.ts)/,
        priority: 1,
      },
    ],
  },
};
