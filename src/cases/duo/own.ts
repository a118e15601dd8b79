/** `gemeente.csv`: what DUO does not know of a person, joined by the key of the municipality that the folders are named by. */
import { trimmed } from '../../reading/cell.ts';
import { CsvReader, fitted, namesOf } from '../../reading/csv-reader.ts';
import { columnNames, type ColumnName } from '../columns.ts';
import { fileFault, Stop } from '../fault.ts';
import type { CaseFault } from '../case-fault.ts';
import type { Cells } from './history.ts';

export const ownFile = 'gemeente.csv';
const keyColumn = 'sleutel';

/** What follows from being in this folder. */
const constants: readonly ColumnName[] = ['record_key', 'act', 'in_duo_list'];

/** What DUO says whole. */
const ofDuo: readonly ColumnName[] = [
  ...(['group', 'duty_start_date', 'duty_notice_date', 'clock_signal_date', 'duty_end_date'] as const),
  ...(['duty_end_reason', 'current_pip_date', 'route', 'level', 'pvt_date', 'map_date'] as const),
  ...(['exam_knm', 'exam_le', 'exam_lu', 'exam_sc', 'exam_sp', 'exams_done_date'] as const),
  ...(['term_start_date', 'term_end_date', 'term_original_end_date', 'extension_grounds'] as const),
  ...(['exemption', 'exemption_reason', 'dispensation'] as const),
];

/** Whom DUO does not list is not in the folder, so nobody can be counted who is; and health is not asked. */
const never: readonly ColumnName[] = ['in_municipal_file', 'dispensation_ground'];

/** What may stand in the file of the municipality: the rest. */
const ownColumns: readonly ColumnName[] = columnNames.filter(
  (name) => ![...constants, ...ofDuo, ...never].includes(name),
);

/** Without these nobody is known to live here, and no plan counts. */
const needed: readonly ColumnName[] = ['relation', 'first_pip_date'];

/** What a municipality says beside DUO. */
export interface Own {
  readonly columns: readonly ColumnName[];
  /** By key, with the line on which it stands. */
  readonly rows: ReadonlyMap<string, { readonly line: number; readonly cells: Cells }>;
}

/** Columns of the template that come out of a folder with this file, in order; and those that do not. */
export function columnsWith(own: readonly ColumnName[]): {
  readonly here: readonly ColumnName[];
  readonly absent: readonly ColumnName[];
} {
  const filled = new Set<ColumnName>([...constants, ...ofDuo, 'municipality_code', 'course_hours', ...own]);
  return {
    here: columnNames.filter((name) => filled.has(name)),
    absent: columnNames.filter((name) => !filled.has(name)),
  };
}

/** Reads the file. Throws a Stop when its columns are wrong, and an UnreadableError when it is no CSV. */
export function ownOf(bytes: Uint8Array, tell: (fault: CaseFault) => void): Own {
  const rows = new Map<string, { line: number; cells: Cells }>();
  let header: readonly string[] | undefined;
  const known = [keyColumn, ...ownColumns];
  const reader = new CsvReader(known, (line, cells) => {
    if (header === undefined) {
      header = namesOf(cells, known).names;
      refuseHeader(header, line);
      return;
    }
    const texts = fitted(cells, header.length).map(trimmed);
    const cellsOf = Object.fromEntries(header.map((name, at) => [name, texts[at] ?? '']));
    const { [keyColumn]: key = '', ...own } = cellsOf;
    const fault = rowFault(texts.length, header.length, key, rows.has(key));
    if (fault) tell({ rule: 'levering', file: ownFile, line, ...fault });
    else rows.set(key, { line, cells: own });
  });
  reader.push(bytes);
  reader.end();
  return { columns: ownColumns.filter((name) => header?.includes(name)), rows };
}

function rowFault(length: number, wanted: number, key: string, isTwice: boolean) {
  if (length !== wanted) return { received: `${length} waarden`, expected: `${wanted} waarden` };
  if (key === '') return { received: 'een lege sleutel', expected: 'de naam van de map met de antwoorden' };
  return isTwice ? { received: 'een sleutel die er al stond', expected: 'elke sleutel één keer' } : undefined;
}

function refuseHeader(header: readonly string[], line: number): void {
  const refuse = (received: string, expected: string): never => {
    throw new Stop({ rule: 'kolommen', file: ownFile, line, received, expected });
  };
  if (!header.includes(keyColumn))
    refuse(`geen kolom ${keyColumn}`, `de kolom ${keyColumn}: de naam van de map`);
  for (const name of needed)
    if (!header.includes(name)) refuse(`geen kolom ${name}`, `de kolom ${name}, die DUO niet heeft`);
  if (new Set(header).size < header.length) refuse('twee keer dezelfde kolom', 'elke kolom één keer');
  const twice = header.filter((name) => (ofDuo as readonly string[]).includes(name));
  if (twice.length > 0)
    refuse(
      `kolommen die DUO al geeft: ${twice.join(', ')}`,
      'alleen kolommen die DUO niet of niet altijd heeft',
    );
  const others = header.filter((name) => !(known(name) || twice.includes(name)));
  if (others.length > 0)
    refuse(
      `${others.length} ${others.length === 1 ? 'kolom' : 'kolommen'} die hier niet kunnen staan`,
      `${keyColumn} en kolommen uit het sjabloon: ${ownColumns.join(', ')}`,
    );
}

const known = (name: string): boolean =>
  name === keyColumn || (ownColumns as readonly string[]).includes(name);

/** There is no such file: nobody is known to live here. */
export const withoutOwn = (file: string): Stop =>
  new Stop(
    fileFault(
      file,
      `een map zonder ${ownFile}`,
      `${ownFile} naast de map personen, met de kolommen ${[keyColumn, ...needed].join(', ')} en wat DUO verder niet heeft`,
    ),
  );
