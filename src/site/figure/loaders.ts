import type { DrawnFigure } from './drawn.ts';

/** By the file of the drawing, which has the id of the figure as its name. */
const loaders = import.meta.glob<{ readonly drawn: DrawnFigure }>('./drawings/*.ts');

const loaded = new Map<string, Promise<DrawnFigure>>();

/**
 * Loads one figure with its drawing, once: even what is there is imported in a task of its own. One that failed is asked
 * for again. Throws on an id that no page has.
 */
export function loadFigure(id: string): Promise<DrawnFigure> {
  const found = loaded.get(id);
  if (found) return found;
  const loading = load(id);
  loaded.set(id, loading);
  loading.catch(() => loaded.delete(id));
  return loading;
}

async function load(id: string): Promise<DrawnFigure> {
  const loader = loaders[`./drawings/${id}.ts`];
  if (!loader) throw new Error(`unknown figure ${id}`);
  return (await loader()).drawn;
}
