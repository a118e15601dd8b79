import type { DrawnFigure } from './drawn.ts';

const loaders: Readonly<Record<string, () => Promise<{ drawn: DrawnFigure }>>> = {
  'zonder-plan': () => import('./drawings/zonder-plan.ts'),
  'plan-op-tijd': () => import('./drawings/plan-op-tijd.ts'),
  'duur-tot-plan': () => import('./drawings/duur-tot-plan.ts'),
  intake: () => import('./drawings/intake.ts'),
  taalles: () => import('./drawings/taalles.ts'),
  voldaan: () => import('./drawings/voldaan.ts'),
  doorstroom: () => import('./drawings/doorstroom.ts'),
  leerroutes: () => import('./drawings/leerroutes.ts'),
  aantal: () => import('./drawings/aantal.ts'),
};

const loaded = new Map<string, Promise<DrawnFigure>>();

/**
 * Loads one figure with its drawing, once: even what is there is imported in a task of its own. One that failed is asked
 * for again. Throws on an id that no page has.
 */
export function loadFigure(id: string): Promise<DrawnFigure> {
  const known = loaded.get(id);
  if (known) return known;
  const loading = load(id);
  loaded.set(id, loading);
  loading.catch(() => loaded.delete(id));
  return loading;
}

async function load(id: string): Promise<DrawnFigure> {
  const loader = loaders[id];
  if (!loader) throw new Error(`unknown figure ${id}`);
  return (await loader()).drawn;
}
