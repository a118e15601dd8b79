/** The lines of a case file that a folder with answers of DUO stands for. */
import type { CaseFault } from '../case-fault.ts';
import { fileFault } from '../fault.ts';
import { answersIn, type Tell } from './answer.ts';
import { readAnswers, writtenAs, type AnswerName } from './answers.ts';
import { duoFolder, type DuoFolder, type Folder } from './folder.ts';
import type { LeftOut } from './history.ts';
import { columnsWith, ownFile, ownOf, withoutOwn, type Own } from './own.ts';
import { cellsOf } from './person.ts';

/** What is asked of a folder. */
export interface DuoRequest {
  /** Name of the zip, as it stands in faults. */
  readonly file: string;
  /** `2026-09-30`. */
  readonly referenceDate: string;
  /** The municipality of everybody; several: each row of `gemeente.csv` says which. */
  readonly municipalities: readonly string[];
  readonly fault: (fault: CaseFault) => void;
  readonly note: (fault: CaseFault) => void;
}

/** The number of a folder in the order of their names, from 1, as the line of a fault; 1 also for the column names. */
export interface DuoRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * The column names, and then one line per person. Keys are numbers that last as long as the reading: nothing that comes
 * after it asks for the same person again, so that no key of the municipality, BSN or V-number leaves this room.
 * Throws a Stop or an UnreadableError for what cannot be read at all.
 */
export function* duoRows(bytes: Uint8Array, request: DuoRequest): Generator<DuoRow> {
  const { file, fault, note } = request;
  const folder = duoFolder(file, bytes, fault);
  if (folder.own === undefined) throw withoutOwn(file);
  const own = ownOf(folder.own, fault);
  for (const one of unmatched(request.file, folder.people, own)) fault(one);
  const { here, absent } = columnsWith(own.columns);
  for (const one of notesOf(file, folder, absent)) note(one);
  yield { line: 1, cells: here };
  for (const [at, person] of folder.people.entries()) {
    const cells = personCells(person, at + 1, own, request);
    if (cells) yield { line: at + 1, cells: here.map((name) => cells[name] ?? '') };
  }
}

function personCells(
  { key, answers }: Folder,
  line: number,
  own: Own,
  { file, referenceDate, municipalities, fault, note }: DuoRequest,
): Readonly<Record<string, string>> | null {
  const tell: Tell = (field, received, expected) => {
    fault({ rule: 'V2', file, line, column: field, received, expected });
  };
  const read = (name: AnswerName) => {
    const content = answers.get(name);
    return content === undefined ? [] : answersIn(content, writtenAs(name), readAnswers[name], tell);
  };
  const parsed = new Map(Object.keys(readAnswers).map((name) => [name, read(name as AnswerName)]));
  const cells = cellsOf(referenceDate, (name) => parsed.get(name) ?? [], own.rows.get(key)?.cells ?? {});
  if (typeof cells !== 'string') {
    const only = municipalities.length === 1 ? municipalities[0] : undefined;
    return { municipality_code: only ?? '', ...cells, record_key: `map-${line}-duo` };
  }
  const about = { rule: 'levering', file, line, ...leftOut[cells] } as const;
  if (cells === 'unexplained') fault(about);
  else note(about);
  return null;
}

const leftOut: Readonly<Record<LeftOut, { received: string; expected: string }>> = {
  none: {
    received: 'iemand zonder inburgeringsplicht',
    expected: 'niets meer: deze persoon telt niet mee',
  },
  later: {
    received: 'een plicht die na de peildatum begon',
    expected: 'niets meer: deze persoon telt niet mee',
  },
  unexplained: {
    received: 'een einde van de plicht waarvan de dag of de reden ontbreekt, of later is gewijzigd',
    expected: 'antwoorden van kort na de peildatum; of haal de map van deze persoon weg',
  },
};

/** Folders without a line, and lines without a folder. */
function* unmatched(file: string, people: readonly Folder[], own: Own): Generator<CaseFault> {
  const keys = new Set(people.map(({ key }) => key));
  for (const [at, { key }] of people.entries())
    if (!own.rows.has(key))
      yield {
        ...{ rule: 'levering', file, line: at + 1 },
        received: `een map zonder regel in ${ownFile}`,
        expected: 'een regel met de naam van de map als sleutel',
      };
  for (const [key, { line }] of own.rows)
    if (!keys.has(key))
      yield {
        ...{ rule: 'levering', file: ownFile, line },
        received: 'een sleutel zonder map met antwoorden',
        expected: 'een map met die naam onder personen',
      };
}

function* notesOf(
  file: string,
  { people, unread }: DuoFolder,
  absent: readonly string[],
): Generator<CaseFault> {
  yield fileFault(
    file,
    `antwoorden van DUO over ${people.length} mensen`,
    'niets: een regel is hier het nummer van een map onder personen, op volgorde van naam',
  );
  yield fileFault(
    file,
    `kolommen die DUO niet heeft en die niet in ${ownFile} staan: ${absent.join(', ')}`,
    'niets, als u ze niet heeft; de site zegt dan wat niet is geleverd',
  );
  if (unread.length > 0)
    yield fileFault(
      file,
      `antwoorden die niet worden gelezen: ${unread.join(', ')}`,
      'niets: er wordt niets van geteld, of de codes zijn niet bekend',
    );
}
