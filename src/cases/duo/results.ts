/** Exams, exemptions and dispensations, as they were on the reference date. */
import type { Answer } from './answer.ts';
import { exemptionReasons, levels } from '../lists.ts';
import type { Cells } from './history.ts';

const parts = { KNM: 'exam_knm', LE: 'exam_le', LU: 'exam_lu', SC: 'exam_sc', SP: 'exam_sp' } as const;
type Part = keyof typeof parts;
const partNames = Object.keys(parts) as Part[];
const results = ['Geslaagd', 'Gezakt', 'Geen'] as const;
const passingLevels = ['A2', 'B1', 'B2'] as const;
const verdicts = ['Toekenning', 'Afwijzing'] as const;

/** The plan on the reference date. */
export interface Plan {
  readonly route: string;
  /** '' = the one of its route. */
  readonly level: string;
}

/** What was granted by the reference date. */
export interface Granted {
  readonly cells: Cells;
  /** Parts of the exam that are not asked any more. */
  readonly parts: ReadonlySet<string>;
}

const isGranted = (until: string) => (one: Answer | undefined) =>
  one !== undefined && one.code('oordeel', verdicts) === 'Toekenning' && one.day('datumOordeel') <= until;

/** Exemptions, and the parts that a partial one takes away. */
export function exemptionsOn(until: string, rows: readonly Answer[]): Granted {
  const granted = (kind: string) => rows.map((row) => row.inside(kind)).filter(isGranted(until));
  const whole = granted('GeheleVrijstelling');
  const temporary = granted('TijdelijkeVrijstelling').filter((one) => runsOn(until, one));
  const partial = granted('GedeeltelijkeVrijstelling');
  const [kind, [first]] =
    whole.length > 0
      ? (['whole', whole] as const)
      : temporary.length > 0
        ? (['temporary', temporary] as const)
        : ([partial.length > 0 ? 'partial' : 'none', partial] as const);
  const codes = exemptionReasons.map(({ code }) => code);
  return {
    cells: { exemption: kind, exemption_reason: first?.code('reden', codes) ?? '' },
    parts: partsIn(partial),
  };
}

function runsOn(until: string, one: Answer | undefined): boolean {
  const end = one?.day('einddatum') ?? '';
  return (one?.day('startdatum') ?? '') <= until && (end === '' || end >= until);
}

/** Dispensations; their ground may be somebody's health, and is not read. */
export function dispensationsOn(until: string, rows: readonly Answer[]): Granted {
  const granted = (kind: string) => rows.map((row) => row.inside(kind)).filter(isGranted(until));
  const isWhole = granted('GeheleOntheffing').length > 0;
  const partial = granted('GedeeltelijkeOntheffing');
  const kind = isWhole ? 'whole' : partial.length > 0 ? 'partial' : 'none';
  return { cells: { dispensation: kind }, parts: partsIn(partial) };
}

const partsIn = (granted: readonly (Answer | undefined)[]): Set<string> =>
  new Set(granted.map((one) => one?.code('examenonderdeel', partNames) ?? '').filter(Boolean));

/** The best result per part on the level of the plan or higher, and the day on which the last part was passed. */
export function examsOn(
  until: string,
  rows: readonly Answer[],
  { route, level }: Plan,
  freed: ReadonlySet<string>,
): Cells {
  if (route === '') return {};
  const wanted = levels.findIndex(({ code }) => code === (level || (route === 'Z' ? 'A2' : 'B1')));
  const sat = rows
    .map((row) => ({ ...attemptIn(row), day: row.day('examendatum') }))
    .filter(({ day }) => day <= until);
  const passes = ({ result, part, level: got }: (typeof sat)[number]) =>
    result === 'Geslaagd' && (part === 'KNM' || got >= wanted);
  const outcomes = partNames.map((part) => {
    const own = sat.filter((one) => one.part === part);
    const passed = own
      .filter(passes)
      .map(({ day }) => day)
      .toSorted()[0];
    const failed = own.some(({ result }) => result !== 'Geen');
    return {
      part,
      passed,
      text: passed ? 'Geslaagd' : freed.has(part) ? 'Niet vereist' : failed ? 'Gezakt' : 'Geen',
    };
  });
  const isDone =
    route !== 'Z' && outcomes.every(({ text }) => text === 'Geslaagd' || text === 'Niet vereist');
  return {
    ...Object.fromEntries(outcomes.map(({ part, text }) => [parts[part], text])),
    exams_done_date: isDone
      ? (outcomes
          .map(({ passed }) => passed ?? '')
          .toSorted()
          .at(-1) ?? '')
      : '',
  };
}

/** `level` counts from 0 = A2; −1 when none is given. */
function attemptIn(row: Answer): { part: string; result: string; level: number } {
  const [part, result] = [row.code('onderdeel', partNames), row.code('resultaat', results)];
  const level = row.code('niveau', passingLevels);
  if (result === 'Geslaagd' && part !== 'KNM' && level === '')
    row.lacks('niveau', 'een niveau bij een taalonderdeel dat is gehaald');
  return {
    part,
    result,
    level: level === '' ? -1 : passingLevels.indexOf(level),
  };
}
