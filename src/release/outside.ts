import type { Folder } from '../audit/folder.ts';
import { blockName, cellName } from '../contract/block.ts';
import { RefusedError, type Fault } from '../contract/fault.ts';
import { readTable } from '../contract/read.ts';
import type { Column, Table } from '../contract/table.ts';
import { countTables, groupStage } from '../contract/count-tables.ts';
import type { Protection } from '../protection.ts';

const { municipality, cohort } = groupStage.columns;

const outsideCount: Column = {
  kind: 'number',
  whole: true,
  min: 0,
  label: 'aantal',
  description: 'Aantal zoals de ander het publiceert.',
};

/**
 * The counts that others publish, per block and cell, from the CSV files that the rules name; `alongside` reads what stands beside the config.
 * Cells that stand there are rounded to the nearest multiple, as the others do. Throws a RefusedError.
 */
export function outsideCounts(
  alongside: Folder['read'],
  rules: Protection,
): Map<string, Map<string, number>> {
  const blocks = new Map<string, Map<string, number>>();
  const faults: Fault[] = [];
  for (const { bestand, dimensies } of rules.buitentabellen) {
    const reading = readTable(tableOf(bestand, dimensies), bestand, bytesOf(bestand, alongside));
    faults.push(...reading.faults);
    for (const { row } of reading.lines) {
      const values = row as Readonly<Record<string, string | number>>;
      const key = blockName({
        municipality: String(values['municipality']),
        cohort: Number(values['cohort']),
      });
      const cell = cellName(Object.fromEntries(dimensies.map((name) => [name, String(values[name])])));
      const cells = blocks.get(key) ?? new Map<string, number>();
      blocks.set(key, cells.set(cell, Number(values['count'])));
    }
  }
  if (faults.length > 0) throw new RefusedError(faults);
  return blocks;
}

function tableOf(bestand: string, dimensions: readonly string[]): Table {
  const known = Object.assign({}, ...countTables.map(({ columns }) => columns)) as Record<string, Column>;
  return {
    name: bestand.replace(/\.csv$/, ''),
    title: bestand,
    description: 'Tabel van een ander.',
    columns: {
      municipality,
      cohort,
      ...Object.fromEntries(dimensions.map((name) => [name, known[name]!])),
      count: outsideCount,
    },
    key: ['municipality', 'cohort', ...dimensions],
  };
}

function bytesOf(file: string, alongside: Folder['read']): Uint8Array {
  const bytes = alongside(file);
  if (bytes) return bytes;
  const expected = 'de tabel die de configuratie bij buitentabellen noemt';
  throw new RefusedError([{ file, received: 'geen leesbaar bestand', expected }]);
}
