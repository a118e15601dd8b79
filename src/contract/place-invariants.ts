import { cellsIn, sum, type Context } from './blocks.ts';
import { placeCounts } from './codes.ts';
import { placeTables } from './count-tables.ts';
import type { Fault } from './fault.ts';
import type { Line } from './read.ts';

/** What must be true of counts that know no cohort. */

type Row = Line<{ readonly municipality: string; readonly count: number }>;

/** Who delivered has every count of a municipality, and nobody else has one. */
export function* placeTotalsBelongToWhoDelivered({ folder, release: { lines } }: Context): Generator<Fault> {
  const delivered = lines.delivery.filter(({ row }) => row.state === 'delivered');
  const codes = delivered.map(({ row }) => row.municipality);
  for (const name of placeCounts.map((count) => `${count}_total` as const)) {
    const found = lines[name].map(({ row }) => row.municipality);
    const file = `${folder}/${name}.csv`;
    for (const code of codes.filter((each) => !found.includes(each)))
      yield { file, received: `geen regel voor ${code}`, expected: 'elke gemeente die leverde, ook met 0' };
    for (const { line, row } of lines[name]) {
      if (codes.includes(row.municipality)) continue;
      const expected = 'een gemeente die volgens delivery.csv heeft geleverd';
      yield { file, line, column: 'municipality', received: row.municipality, expected };
    }
  }
}

/** From 10 people on there is detail, complete and adding up; below that there is none. */
export function* placeDetailFollowsTheGate({ folder, release: { lines } }: Context): Generator<Fault> {
  for (const name of placeCounts) {
    const parts = Map.groupBy<string, Row>(lines[name], ({ row }) => row.municipality);
    for (const { line, row } of lines[`${name}_total`]) {
      const own = parts.get(row.municipality) ?? [];
      parts.delete(row.municipality);
      const detail = row.count >= 10 ? 'yes' : 'no';
      if (row.detail !== detail && (row.detail !== 'withheld' || detail === 'no')) {
        const expected = `${detail}: vanaf 10 mensen is er uitsplitsing, daaronder niet`;
        yield {
          ...{ file: `${folder}/${name}_total.csv`, line, column: 'detail' },
          ...{ received: row.detail, expected },
        };
      }
      yield* detailFaults(`${folder}/${name}.csv`, row, own, cellsIn(placeTables[name][1]));
    }
    for (const code of parts.keys()) {
      const expected = `eerst een regel in ${name}_total.csv`;
      yield { file: `${folder}/${name}.csv`, received: `regels voor ${code}`, expected };
    }
  }
}

function* detailFaults(
  file: string,
  { municipality, detail, count }: { municipality: string; detail: string; count: number },
  own: readonly Row[],
  cells: number,
): Generator<Fault> {
  const rows = detail === 'yes' ? cells : 0;
  if (own.length !== rows)
    yield { file, received: `${own.length} regels voor ${municipality}`, expected: `${rows} regels` };
  else if (rows > 0 && sum(own) !== count)
    yield {
      file,
      received: `${municipality}: de som van de delen is ${sum(own)}`,
      expected: String(count),
    };
}
