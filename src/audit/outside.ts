import type { Protection } from '../protection.ts';
import { readCsv } from './csv.ts';
import { AuditError, inputFault } from './fault.ts';
import type { Folder } from './folder.ts';
import type { OutsideCell } from './plan.ts';
import { cellNamed } from './sums.ts';

type OutsideTable = Protection['buitentabellen'][number];

/**
 * What others publish about the same people, per block: the tables of `buitentabellen`, which stand beside the
 * configuration. Throws an AuditError when one cannot be read.
 * @param alongside the files beside the configuration; undefined when none was given
 */
export function readOutside(
  rules: Protection,
  alongside: Folder['read'] | undefined,
): Map<string, OutsideCell[]> {
  const blocks = new Map<string, OutsideCell[]>();
  for (const table of rules.buitentabellen) {
    if (alongside === undefined) {
      throw refuse(table, 'geef --config mee; het bestand staat naast de configuratie');
    }
    for (const [block, cell] of readTable(table, rules, alongside)) {
      const cells = blocks.get(block) ?? [];
      blocks.set(block, cells);
      cells.push(cell);
    }
  }
  return blocks;
}

const refuse = ({ bron, bestand }: OutsideTable, cause: string) =>
  new AuditError([inputFault(`Buitentabel ${bron} (${bestand}): ${cause}.`)]);

function readTable(
  table: OutsideTable,
  { dimensies }: Protection,
  alongside: Folder['read'],
): [string, OutsideCell][] {
  const bytes = alongside(table.bestand);
  if (!bytes) throw refuse(table, 'het bestand ontbreekt naast de configuratie');
  const csv = readCsv(table.bestand, bytes);
  if (!('rows' in csv)) throw refuse(table, 'geen geldige CSV in UTF-8');
  const columns = ['municipality', 'cohort', ...table.dimensies, 'count'];
  if (csv.header.join() !== columns.join())
    throw refuse(table, `verwacht zijn de kolommen ${columns.join(', ')}`);
  const seen = new Set<string>();
  return csv.rows.map((row, at) => {
    const place = `regel ${at + 2}`;
    const [municipality = '', cohort = ''] = row;
    const codes = row.slice(2, -1);
    const known = table.dimensies.every((dimension, n) => dimensies[dimension]?.includes(codes[n] ?? ''));
    if (!known) throw refuse(table, `${place} heeft een code die niet in de regels staat`);
    const count = row.at(-1) ?? '';
    if (!/^(0|[1-9]\d{0,8})$/.test(count) || Number(count) % table.afronding !== 0) {
      throw refuse(table, `${place} heeft geen veelvoud van ${table.afronding}`);
    }
    const block = `${municipality}/${cohort}`;
    const cell = cellNamed(...table.dimensies.map((dimension, n) => `${dimension}=${codes[n] ?? ''}`));
    if (seen.has(`${block} ${cell}`)) throw refuse(table, `${place} staat er twee keer`);
    seen.add(`${block} ${cell}`);
    return [block, { cell, ...limits(table, Number(count)) }];
  });
}

/** True counts behind a rounded one. Nearest: halves go up; at random: to either neighbouring multiple. */
function limits({ afronding, wijze }: OutsideTable, count: number): Omit<OutsideCell, 'cell'> {
  const [down, up] =
    wijze === 'dichtstbij'
      ? [Math.floor(afronding / 2), Math.ceil(afronding / 2) - 1]
      : [afronding - 1, afronding - 1];
  return { lower: Math.max(0, count - down), upper: count + up };
}
