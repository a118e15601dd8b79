/** Every source of which an edition holds files, read and checked: what `bronnen/` gives. */
import type { Fault } from '../contract/fault.ts';
import type { RowOf, Table } from '../contract/table.ts';
import { publicSources } from '../sources/public.ts';
import type { PublicSource } from '../sources/source.ts';
import { areaSource } from '../sources/public/areas.ts';
import { benchmarkSource } from '../sources/public/benchmark.ts';
import { populationSource } from '../sources/public/cbs-03759ned.ts';
import { councilPaperSource } from '../sources/public/council-papers.ts';
import { councilSeatSource } from '../sources/public/council-seats.ts';
import { housingTaskSource } from '../sources/public/housing-task.ts';
import { registerSource } from '../sources/public/tooi.ts';
import { importAreas } from './areas.ts';
import { importPopulation } from './cbs-population.ts';
import { importCouncilPapers } from './council-papers.ts';
import { importCouncilSeats } from './council-seats.ts';
import type { ImportInput, Outcome, Place } from './input.ts';
import { importHousingTask, importTemplate } from './template.ts';
import { importRegister } from './tooi.ts';

const importers: Readonly<Record<string, (input: ImportInput) => Outcome>> = {
  [populationSource.id]: importPopulation,
  [registerSource.id]: importRegister,
  [areaSource.id]: importAreas,
  [councilSeatSource.id]: importCouncilSeats,
  [councilPaperSource.id]: importCouncilPapers,
  [housingTaskSource.id]: importHousingTask,
  [benchmarkSource.id]: (input) => importTemplate(benchmarkSource, input),
};

/** A source of which the edition holds files. */
export interface ImportedSource {
  readonly source: PublicSource;
  readonly rows: readonly RowOf<Table>[];
  /** ISO day of its newest row; empty when it has no row. */
  readonly published: string;
}

export interface Imports {
  readonly sources: readonly ImportedSource[];
  readonly faults: readonly Fault[];
  readonly notes: readonly string[];
}

export interface Given {
  /** Every file in `bronnen/` by its path within it, with `/`. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** How faults call that folder, with a slash at the end. */
  readonly label: string;
  readonly places: readonly Place[];
}

/** Reads every source; a file that belongs to none is a fault too, because it would never be read. */
export function importSources({ files, label, places }: Given): Imports {
  const strays = [...files.keys()].filter((name) => !publicSources.some((source) => source.files.test(name)));
  const read = publicSources.flatMap((source) => {
    const own = new Map([...files].filter(([name]) => source.files.test(name)));
    const outcome = own.size === 0 ? undefined : importers[source.id]?.({ files: own, label, places });
    return outcome === undefined ? [] : [{ source, outcome }];
  });
  return {
    sources: read.map(({ source, outcome }) => ({
      source,
      rows: outcome.rows,
      published: newestOf(outcome.rows),
    })),
    faults: [
      ...strays.map((name) => strayFault(label, name)),
      ...read.flatMap(({ outcome }) => outcome.faults),
    ],
    notes: read.flatMap(({ outcome }) => outcome.notes),
  };
}

const strayFault = (label: string, name: string): Fault => ({
  file: `${label}${name}`,
  received: 'een bestand dat bij geen bron hoort',
  expected: `een van: ${publicSources.map(({ place }) => place).join(', ')}; zie docs/bronnen.md`,
});

function newestOf(rows: readonly RowOf<Table>[]): string {
  const days = rows.map((row) => String((row as Readonly<Record<string, unknown>>)['published']));
  return days.toSorted().at(-1) ?? '';
}
