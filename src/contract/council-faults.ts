import type { CommitmentRow, CouncilQuestionRow, CouncilSettingRow } from './council.ts';
import { excerpt, type Fault } from './fault.ts';
import { namingIn } from './person-names.ts';
import type { Line } from './read.ts';
import { codesIn } from './step-codes.ts';

interface Cell {
  readonly column: string;
  readonly received: string;
}

/** One check of a row: the cell, whether it is right, and what was expected. */
type Check = readonly [cell: Cell, isRight: boolean, expected: string];

/** What the rows may refer to. */
export interface References {
  readonly municipalities: readonly string[];
  /** Ids of the whole catalogue. */
  readonly indicators: readonly string[];
}

const nameless = 'een partij, fractie of orgaan, zonder namen van personen';
const namelessText = 'een tekst zonder namen van personen';

/** What holds for questions: known codes, a question mark, days in order and no names of persons. */
export function councilQuestionFaults(
  file: string,
  lines: readonly Line<CouncilQuestionRow>[],
  references: References,
): Fault[] {
  return lines.flatMap(({ line, row }) =>
    faultsOf(file, line, [
      idCheck(row.id),
      municipalityCheck(row.municipality, references),
      indicatorsCheck(row.indicators, references),
      bodyCheck('party', row.party),
      [cell('text', row.text), row.text.endsWith('?'), 'een vraag met een vraagteken aan het eind'],
      ...answerChecks(row),
      sourceDateCheck(row),
    ]),
  );
}

/** What holds for commitments: known codes, days and a target that can be, and a question of the same council. */
export function commitmentFaults(
  file: string,
  lines: readonly Line<CommitmentRow>[],
  references: References & { readonly questions: readonly CouncilQuestionRow[] },
): Fault[] {
  return lines.flatMap(({ line, row }) =>
    faultsOf(file, line, [
      idCheck(row.id),
      municipalityCheck(row.municipality, references),
      ...questionChecks(row, references.questions),
      bodyCheck('body', row.body),
      indicatorCheck(row.indicator, references),
      ...targetChecks(row),
      ...reactionChecks(row),
      sourceDateCheck(row),
    ]),
  );
}

/** What holds for the rules of a council: a known municipality, a term of whole days and no names of persons. */
export function councilSettingFaults(
  file: string,
  lines: readonly Line<CouncilSettingRow>[],
  references: Pick<References, 'municipalities'>,
): Fault[] {
  return lines.flatMap(({ line, row }) =>
    faultsOf(file, line, [
      municipalityCheck(row.municipality, references),
      bodyCheck('address', row.address),
    ]),
  );
}

function faultsOf(file: string, line: number, checks: readonly Check[]): Fault[] {
  return checks
    .filter(([, isRight]) => !isRight)
    .map(([{ column, received }, , expected]) => ({
      file,
      line,
      column,
      received: excerpt(received),
      expected,
    }));
}

function cell(column: string, received: string | number | null): Cell {
  return { column, received: received === null ? '' : String(received) };
}

/** An id stands in addresses on the site. */
function idCheck(id: string): Check {
  const isRight = /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id);
  return [cell('id', id), isRight, 'kleine letters, cijfers en streepjes, zoals waterdonk-2026-1'];
}

function municipalityCheck(code: string, { municipalities }: Pick<References, 'municipalities'>): Check {
  return [
    cell('municipality', code),
    municipalities.includes(code),
    'een gemeente uit example/municipalities.csv',
  ];
}

function indicatorsCheck(text: string, { indicators }: References): Check {
  const codes = codesIn(text);
  const isRight = codes.every((code) => indicators.includes(code)) && new Set(codes).size === codes.length;
  return [
    cell('indicators', text),
    isRight,
    'een of meer codes van indicatoren, elk één keer en gescheiden door |',
  ];
}

function indicatorCheck(code: string | null, { indicators }: References): Check {
  const isRight = code === null || indicators.includes(code);
  return [cell('indicator', code), isRight, 'de code van een indicator, of leeg'];
}

function bodyCheck(column: string, text: string): Check {
  return [cell(column, text), namingIn(text) !== 'person', nameless];
}

function answerChecks({
  date,
  answered_on: day,
  answer_url: url,
  source_date: seen,
}: CouncilQuestionRow): Check[] {
  const answered = cell('answered_on', day);
  return [
    [answered, day === null || day >= date, `een dag vanaf ${date}, of leeg`],
    [answered, day === null || day <= seen, `een dag tot en met ${seen}, of leeg`],
    [cell('answer_url', url), url === null || day !== null, 'leeg, want er is geen dag van het antwoord'],
  ];
}

function questionChecks(
  { question, municipality, date }: CommitmentRow,
  questions: readonly CouncilQuestionRow[],
): Check[] {
  if (question === null) return [];
  const found = questions.find((other) => other.id === question && other.municipality === municipality);
  if (!found) return [[cell('question', question), false, 'een vraag van dezelfde gemeente, of leeg']];
  return [[cell('date', date), date >= found.date, `een dag vanaf ${found.date}, de dag van de vraag`]];
}

function targetChecks({ date, target_date: day }: CommitmentRow): Check[] {
  return [[cell('target_date', day), day === null || day > date, `een dag na ${date}, of leeg`]];
}

/** A reaction comes whole: its words, its day and where it stands; and no name in it. */
function reactionChecks(row: CommitmentRow): Check[] {
  const { date, reaction, reaction_date: day, reaction_url: url, source_date: seen } = row;
  if (reaction === null)
    return [
      [cell('reaction_date', day), day === null, 'leeg, want er is geen reactie'],
      [cell('reaction_url', url), url === null, 'leeg, want er is geen reactie'],
    ];
  return [
    [cell('reaction', reaction), namingIn(reaction) !== 'person', namelessText],
    [
      cell('reaction_date', day),
      day !== null && day >= date && day <= seen,
      `de dag van de reactie, van ${date} tot en met ${seen}`,
    ],
    [cell('reaction_url', url), url !== null, 'het openbare adres van de reactie'],
  ];
}

function sourceDateCheck({ date, source_date: seen }: Pick<CommitmentRow, 'date' | 'source_date'>): Check {
  return [cell('source_date', seen), seen >= date, `een dag vanaf ${date}`];
}
