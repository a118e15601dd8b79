import { groups, nameOf, type Group } from '../../contract/codes.ts';
import type { StepRow } from '../../contract/steps.ts';
import { capital, list, nbsp } from '../../format.ts';
import { followedCohort } from '../followed.ts';
import type { Answer, Scope } from '../figure.ts';
import { notMeasured, stepDuration, type StepDuration } from './duration.ts';
import { isOfMunicipality, ownerNames } from './owner.ts';
import type { TableView } from '../view.ts';

/** What a bar draws. Stations are in order; `from` and `to` are their places in that order. */
export interface BarData {
  readonly stations: readonly {
    readonly name: string;
    readonly owner: string;
    readonly isOwn: boolean;
    /** The step that the page is about. */
    readonly isFocus: boolean;
  }[];
  /** One for each pair of neighbours, owned by who owns the step it leads to. Without text it lies inside a span. */
  readonly segments: readonly {
    readonly text: string;
    readonly isOwn: boolean;
    readonly isMeasured: boolean;
  }[];
  /** A published duration over one or more segments. */
  readonly span: {
    readonly from: number;
    readonly to: number;
    readonly text: string;
    readonly isMeasured: boolean;
  } | null;
  readonly norm: {
    readonly from: number;
    readonly to: number;
    readonly label: string;
    readonly start: string;
    readonly stop: string;
  } | null;
}

export interface BarView {
  readonly group: Group;
  readonly title: string;
  readonly data: BarData;
  /** Alternative text: every step with its owner, then what is measured, then the norm. */
  readonly description: string;
  readonly table: TableView;
  readonly notes: readonly string[];
}

interface Bar {
  readonly rows: readonly StepRow[];
  /** The row whose step ends the span with a published duration: the step that the page is about. */
  readonly focus: StepRow;
  readonly duration: StepDuration;
  /** Steps that lead up to a wait which another figure counts. */
  readonly apart: readonly string[];
}

/** Steps with a wait of their own, and how that is named: what other figures count is not said to be unmeasured. */
const waitsApart: Readonly<Record<string, string>> = {
  home: 'van de plicht tot het huis',
  lesson: 'van het plan tot de eerste les',
};

/**
 * Steps, owners and durations of one group. `answer` is that of figure `duur-tot-plan` for this group and the cohort
 * that has been followed for a year; null when the municipality delivered nothing. `apart` are the steps of which another
 * figure of the municipality counts the wait.
 * Durations of steps are never added up. Throws when the table has no measured step for the group.
 */
export function barView(
  steps: readonly StepRow[],
  group: Group,
  answer: Answer | null,
  scope: Pick<Scope, 'referenceDate' | 'allCohorts'>,
  apart: readonly string[] = [],
): BarView {
  const rows = steps.filter((row) => row.group === group).toSorted((a, b) => a.order - b.order);
  const focus = rows.find(({ measured_by }) => measured_by !== null);
  if (!focus) throw new Error(`no measured step for ${group}`);
  const bar = { rows, focus, apart, duration: stepDuration(answer, focus.measured_by ?? '', scope) };
  const data = dataOf(bar);
  return {
    group,
    title: capital(nameOf(groups, group)),
    data,
    description: descriptionOf(nameOf(groups, group), bar, data),
    table: tableOf(nameOf(groups, group), bar),
    notes: notesOf(nameOf(groups, group), bar, followedCohort(scope)),
  };
}

function placeOf(rows: readonly StepRow[], step: string | null): number {
  return rows.findIndex((row) => row.step === step);
}

function dataOf({ rows, focus, duration, apart }: Bar): BarData {
  const [from, to] = [placeOf(rows, focus.measured_from), placeOf(rows, focus.step)];
  return {
    stations: rows.map((row) => ({
      name: row.name,
      owner: ownerNames(row.owners),
      isOwn: isOfMunicipality(row),
      isFocus: row === focus,
    })),
    segments: rows.slice(1).map((row, at) => {
      const isInside = at >= from && at < to;
      const text = isInside ? '' : waitWords(row, apart);
      return { text, isOwn: isOfMunicipality(row), isMeasured: isInside && duration.isMeasured };
    }),
    span: { from, to, text: duration.text, isMeasured: duration.isMeasured },
    norm: normOf(rows, focus),
  };
}

const countedApart = 'apart geteld';
const waitWords = ({ step }: StepRow, apart: readonly string[]): string =>
  apart.includes(step) ? countedApart : notMeasured.text;

function normOf(rows: readonly StepRow[], focus: StepRow): BarData['norm'] {
  if (focus.norm_weeks === null) return null;
  return {
    from: placeOf(rows, focus.norm_from),
    to: placeOf(rows, focus.step),
    label: `norm: ${weeks(focus.norm_weeks)}`,
    start: `start: ${focus.clock_start ?? ''}`,
    stop: `stop: ${focus.clock_stop ?? ''}`,
  };
}

const weeks = (amount: number) => `${amount}${nbsp}weken`;

function descriptionOf(group: string, { rows, apart }: Bar, { stations, span, norm }: BarData): string {
  const steps = stations.map(({ name, owner }) => `${name}: ${owner}`).join('; ');
  const others = rows.filter(({ step }) => apart.includes(step)).map(({ name }) => name);
  const elsewhere = others.length === 0 ? '' : ` ${capital(countedApart)}: ${list(others)}.`;
  const measured = span
    ? ` Van ${stations[span.from]?.name ?? ''} tot ${stations[span.to]?.name ?? ''}: ${span.text}.${elsewhere} De andere stappen: niet gemeten.`
    : '';
  const agreed = norm ? ` Klok: ${norm.label}, ${norm.start}, ${norm.stop}.` : '';
  return `Stappen van ${group} en wie erover gaat. ${steps}.${measured}${agreed}`;
}

function tableOf(group: string, bar: Bar): TableView {
  return {
    caption: `Wie gaat over welke stap: ${group}`,
    columns: ['Stap', 'Van wie', 'Klok start', 'Klok stopt', 'Duur', 'Norm', 'Bron', 'Gecontroleerd'].map(
      (label) => ({ label }),
    ),
    rows: bar.rows.map((row) => ({
      cells: cellsOf(row, bar),
      ...(row === bar.focus && { strong: true }),
    })),
  };
}

function cellsOf(row: StepRow, bar: Bar): string[] {
  const nameAt = (step: string | null) => bar.rows[placeOf(bar.rows, step)]?.name ?? '';
  return [
    row.name,
    ownerNames(row.owners),
    row.clock_start ?? 'begin van de rij',
    row.clock_stop ?? 'begin van de rij',
    durationCell(row, bar, nameAt),
    row.norm_weeks === null ? 'geen norm bekend' : `${weeks(row.norm_weeks)} vanaf ${nameAt(row.norm_from)}`,
    row.source,
    row.checked === 'yes' ? 'ja' : 'nee',
  ];
}

function durationCell(row: StepRow, bar: Bar, nameAt: (step: string | null) => string): string {
  if (row === bar.focus) return `${bar.duration.text}, vanaf ${nameAt(row.measured_from)}`;
  if (row.order === 1) return 'begin van de rij';
  const at = placeOf(bar.rows, row.step);
  const isInside = at > placeOf(bar.rows, bar.focus.measured_from) && at < placeOf(bar.rows, bar.focus.step);
  return isInside ? 'niet apart gemeten' : waitWords(row, bar.apart);
}

function notesOf(group: string, { rows, duration, apart }: Bar, cohort: number): string[] {
  const waits = rows.flatMap(({ step }) => (apart.includes(step) ? (waitsApart[step] ?? []) : []));
  const measured =
    duration.people === null
      ? []
      : [
          `Van ${duration.people} ${group} met een plan die in ${cohort} begonnen: de middelste duur. De helft was korter, de helft langer. Wie nog wacht, telt niet mee.`,
          'De duren gaan over verschillende groepen: u kunt ze niet optellen.',
        ];
  const isUnread = rows.some(({ checked }) => checked === 'no');
  return [
    ...measured,
    ...(waits.length === 0 ? [] : [`Apart geteld, bij ‘Eerste gesprek en les’: de tijd ${list(waits)}.`]),
    ...rows.flatMap(({ note }) => note ?? []),
    'Brede intake: het eerste gesprek van de gemeente. Koppeling: het COA wijst iemand aan een gemeente toe.',
    ...(isUnread ? ['Gecontroleerd: of wij de stap zelf in de bron hebben nagelezen.'] : []),
  ];
}

/** Questions that a council member can put to the executive about what is not measured: one thing in each. */
export function barQuestions(name: string, bars: readonly BarView[], isDelivered: boolean): string[] {
  const others = bars.flatMap(({ data }) =>
    data.stations
      .slice(1)
      .filter(({ isOwn, isFocus }, at) => !isOwn && !isFocus && data.segments[at]?.text !== countedApart),
  );
  const owners = [...new Set(others.map(({ owner }) => owner))];
  return [
    ...(isDelivered ? [] : [`Hoelang duurt het in ${name} tot het plan er is?`]),
    `Wil het college bij ${list(owners)} navragen hoelang hun stappen duren?`,
  ];
}
