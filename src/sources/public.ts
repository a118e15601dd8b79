// Made by `npm run lists` from the files that it imports; to change it, change those.
import { areaSource } from './public/areas.ts';
import { benchmarkSource } from './public/benchmark.ts';
import { populationSource } from './public/cbs-03759ned.ts';
import { councilPaperSource } from './public/council-papers.ts';
import { councilSeatSource } from './public/council-seats.ts';
import { housingTaskSource } from './public/housing-task.ts';
import { registerSource } from './public/tooi.ts';
import type { PublicSource } from './source.ts';

/** Every source of which an edition may hold files. */
export const publicSources: readonly PublicSource[] = [
  areaSource,
  benchmarkSource,
  populationSource,
  councilPaperSource,
  councilSeatSource,
  housingTaskSource,
  registerSource,
];
