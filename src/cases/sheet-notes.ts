import type { TableReader } from '../reading/table-reader.ts';
import type { CaseFault } from './case-fault.ts';
import { fileFault } from './fault.ts';

/** What whoever made a workbook may not know of it: which sheet was read, and that hidden rows count. */
export function sheetNotes(file: string, { read }: TableReader): CaseFault[] {
  if (!read) return [];
  const { sheet, sheets, hidden } = read;
  const note = (received: string, expected: string) => fileFault(file, received, expected);
  return [
    ...(sheets > 1
      ? [
          note(
            `${sheets} bladen, waarvan blad ${sheet} is gelezen`,
            'de dossiers op dat blad; de andere zijn niet gelezen',
          ),
        ]
      : []),
    ...(hidden > 0
      ? [
          note(
            `${hidden} verborgen ${hidden === 1 ? 'rij' : 'rijen'}, door een filter of met de hand`,
            'alleen rijen die mee moeten tellen; verborgen rijen zijn meegeteld',
          ),
        ]
      : []),
  ];
}
