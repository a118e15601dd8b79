import { toCsv } from '../../src/contract/csv.ts';
import { executorTable } from '../../src/contract/steps.ts';
import { codeOf } from './places.ts';

/** Invented bodies that carry out steps for invented municipalities: place, body, steps, first day, last day. */
const executors = [
  ['Brinkhorst', 'Dienst Brinkhof', 'intake|pip', '2022-01-01', '2024-12-31'],
  ['Brinkhorst', 'Werkplein De Brink', 'intake|pip', '2025-01-01', null],
  ['Grutterdam', 'Samenwerking Schorrenland', 'intake|pip', '2022-01-01', null],
  ['Rietkerke', 'Samenwerking Schorrenland', 'intake|pip', '2022-01-01', null],
  ['Roderveen', 'Werkplein De Veenrand', 'intake', '2023-07-01', null],
  ['Vaartland', 'Werkplein Wallevaart', 'intake|pip', '2026-01-01', null],
  ['Wallemeer', 'Dienst Wallemeer en Omstreken', 'intake|pip', '2022-01-01', '2025-12-31'],
  ['Waterdonk', 'Werkplein De Vaart', 'intake|pip', '2022-01-01', null],
] as const;

/** The text of executors.csv. */
export function executorsCsv(): string {
  return toCsv(
    Object.keys(executorTable.columns),
    executors.map(([place, body, steps, from, to]) => ({
      municipality: codeOf(place),
      body,
      steps,
      from,
      to,
      source: 'verzonnen',
    })),
  );
}
