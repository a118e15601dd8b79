import type { DrawnFigure } from './drawn-figure.ts';

const loaders: Readonly<Record<string, () => Promise<{ drawn: DrawnFigure }>>> = {
  'zonder-plan': () => import('./figures/zonder-plan.ts'),
  'plan-op-tijd': () => import('./figures/plan-op-tijd.ts'),
  'duur-tot-plan': () => import('./figures/duur-tot-plan.ts'),
  intake: () => import('./figures/intake.ts'),
  taalles: () => import('./figures/taalles.ts'),
  voldaan: () => import('./figures/voldaan.ts'),
  doorstroom: () => import('./figures/doorstroom.ts'),
  leerroutes: () => import('./figures/leerroutes.ts'),
  aantal: () => import('./figures/aantal.ts'),
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
