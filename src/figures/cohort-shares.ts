import type { stages } from '../contract/codes.ts';
import { type Group } from '../contract/codes.ts';
import { capital, date, notSaid, ofThem, partOf, roughly, type Counted } from '../format.ts';
import {
  cellIn,
  detailBlocks,
  hasDetail,
  numberIn,
  peopleOf,
  rowsOf,
  shownAnswers,
  type Answer,
  type Figure,
  type FollowUp,
  type Reading,
  type Scope,
  type Sum,
} from './figure.ts';
import { commonNotes } from './notes.ts';
import { hiddenCells } from './left-out.ts';
import { tooSmallView } from './few.ts';
import { comparableFrom, isEarly, latestComparable, tooEarly } from './followed.ts';
import { shared } from './reading.ts';
import { roundedPerBlock } from './throughput.ts';
import {
  countCell,
  peopleColumn,
  shareNote,
  shareCell,
  wholeCell,
  type FigureView,
  type Sentence,
  type TableCell,
} from './view.ts';

export interface CohortBarsData {
  readonly rows: readonly {
    readonly label: string;
    readonly share: number;
    readonly text: string;
    readonly isOpen: boolean;
  }[];
}

/** A share of each cohort that reached a step by the reference date; older cohorts were followed longer. */
export interface Step {
  readonly id: string;
  readonly indicator: string;
  readonly question: string;
  readonly title: string;
  readonly followUp: FollowUp;
  readonly byGroup: boolean;
  /** The group in a sentence of its own, around its size: "In 2024 begonnen in Waterdonk … inburgeraars." */
  readonly group: (about: StepAbout) => readonly [before: string, after: string];
  /** What "ongeveer 55 van hen (46%)" is about, around those words. */
  readonly said: (day: string) => readonly [before: string, after: string];
  readonly part: string;
  readonly whole: (scope: Scope) => string;
  /** Rounded counts per block behind numerator and denominator. */
  readonly rounded: (group: Group | null) => { readonly part: number; readonly whole: number };
  readonly notes: readonly string[];
}

/** What the sentence about a group is about. */
interface StepAbout {
  readonly cohort: number;
  readonly place: string;
  readonly people: string;
}

interface CohortShare {
  readonly cohort: number;
  readonly part: Counted;
  readonly whole: Counted;
  readonly isEarly: boolean;
}

/** One cohort's numbers; a count over no block at all has `rounded` 0 and is not shown. */
export function cohortShareOf(step: Step, answer: Answer, cohort: number, scope: Scope): CohortShare {
  const row = rowsOf(answer, step.indicator).find((entry) => cellIn(entry, 'cohort') === cohort);
  const blocks = detailBlocks(answer, cohort);
  const rounded = step.rounded(scope.group);
  return {
    cohort,
    part: { count: numberIn(row, 'numerator'), rounded: blocks * rounded.part },
    whole: { count: numberIn(row, 'denominator'), rounded: blocks * rounded.whole },
    isEarly: isEarly(step.followUp, cohort, scope),
  };
}

function sharesOf(step: Step, answer: Answer, scope: Scope): CohortShare[] {
  return scope.allCohorts.map((cohort) => cohortShareOf(step, answer, cohort, scope));
}

const hasPeople = ({ whole: all }: CohortShare): boolean => all.rounded > 0 && all.count > 0;

function sentenceOf(step: Step, answer: Answer, scope: Scope): Sentence {
  const latest = latestComparable(step.followUp, scope);
  if (latest === null) return earlySentence(step, scope);
  const found = cohortShareOf(step, answer, latest, scope);
  if (!hasPeople(found))
    return [`Van de mensen die in ${latest} in ${answer.name} begonnen, zijn er te weinig voor een aandeel.`];
  const people = scope.group === null ? 'mensen' : peopleOf(scope);
  const [before, after] = step.group({ cohort: latest, place: answer.name, people });
  return [before, { figure: roughly(found.whole) }, after, ...partSentence(step, found, scope)];
}

function partSentence(step: Step, { part, whole: all }: CohortShare, { referenceDate }: Scope): Sentence {
  const said = ofThem(part, all);
  if (said === null) return [' Door het afronden is niet te zeggen hoeveel van hen zo ver zijn.'];
  const [before, after] = step.said(date(referenceDate));
  return [` ${before}`, { figure: before === '' ? capital(said) : said }, after];
}

function earlySentence({ followUp }: Step, { allCohorts }: Scope): Sentence {
  const from = comparableFrom(followUp, allCohorts[0] ?? 0);
  return [`Alle jaren zijn ${tooEarly}; vergelijkbaar vanaf ${date(from)}.`];
}

function barsOf(step: Step, answer: Answer, scope: Scope): CohortBarsData {
  return {
    rows: sharesOf(step, answer, scope)
      .filter(hasPeople)
      .map(({ cohort, part, whole: all, isEarly: isOpen }) => ({
        label: String(cohort),
        share: part.count / all.count,
        text: isOpen ? tooEarly : partOf(part, all),
        isOpen,
      })),
  };
}

/** Stands with every share of a year that is counted on the reference date. */
const olderLonger = 'Oudere jaren zijn langer gevolgd.';

function describe(step: Step, answer: Answer, scope: Scope): string {
  const parts = barsOf(step, answer, scope).rows.map(({ label, text }) => `${label}: ${text}`);
  return `${step.title} in ${answer.name}, per jaar waarin mensen begonnen. ${parts.join('; ')}. ${olderLonger}`;
}

function cellsOf({ cohort, part, whole: all, isEarly: isOpen }: CohortShare, answer: Answer): TableCell[] {
  if (all.rounded === 0) return hiddenCells(answer, cohort);
  if (all.count === 0) return ['te weinig mensen', countCell(all), notSaid];
  return [countCell(part), wholeCell(all), isOpen ? 'nog te vroeg' : shareCell(part, all)];
}

function viewOf(step: Step, own: Answer, compared: Answer | null, scope: Scope): FigureView<CohortBarsData> {
  if (!hasDetail(own)) return tooSmallView(own, { ...scope, cohorts: null });
  const shown = shownAnswers(own, compared);
  const named = (title: string, name: string) => (shown.length > 1 ? `${title} in ${name}` : title);
  return {
    sentence: sentenceOf(step, own, scope),
    more: shown.slice(1).map((answer) => sentenceOf(step, answer, scope)),
    charts: shown.map((answer) => ({
      title: named(step.title, answer.name),
      subtitle: `Aandeel van de ${step.whole(scope)}, per jaar waarin zij begonnen. Stand ${date(scope.referenceDate)}; oudere jaren zijn langer gevolgd. Een gestippelde balk is ${tooEarly}.`,
      description: describe(step, answer, scope),
      data: barsOf(step, answer, scope),
    })),
    table: {
      caption: `${step.title}, per jaar waarin mensen begonnen`,
      columns: [
        { label: 'Begonnen in' },
        ...shown.flatMap(({ name }) => [
          { label: shown.length > 1 ? `${name}: ${step.part}` : capital(step.part), numeric: true as const },
          { label: peopleColumn, numeric: true as const },
          { label: 'Aandeel', numeric: true as const },
        ]),
      ],
      rows: scope.allCohorts.map((cohort) => ({
        cells: [
          isEarly(step.followUp, cohort, scope) ? `${cohort}*` : String(cohort),
          ...shown.flatMap((answer) => cellsOf(cohortShareOf(step, answer, cohort, scope), answer)),
        ],
      })),
      note: `* voorlopig: nog niet lang genoeg gevolgd. ${shareNote}`,
    },
    notes: [...step.notes, ...commonNotes(own, compared, shown, (answer) => sumOf(step, answer, scope))],
  };
}

function sumOf(step: Step, answer: Answer, scope: Scope): Sum {
  const { part, whole: all } = step.rounded(scope.group);
  const blocks = Math.max(...scope.allCohorts.map((cohort) => detailBlocks(answer, cohort)));
  return { rounded: blocks * Math.max(part, all), years: 1 };
}

/** The figure of a step. `place` says where it stands, `compared` which share of it gets a verdict. */
export function cohortShareFigure(
  step: Step,
  place: Pick<Figure, 'theme' | 'place' | 'overview' | 'compared'>,
): Figure<CohortBarsData> {
  return {
    ...place,
    id: step.id,
    register: 'Geteld',
    question: step.question,
    indicators: [step.indicator, 'inflow_cohort'],
    asksAbout: step.indicator,
    values: { [step.indicator]: valueOf(step) },
    choices: { group: step.byGroup, cohort: 'none' },
    view: (own, compared, scope) => viewOf(step, own, compared, scope),
  };
}

function valueOf(step: Step): Reading {
  return {
    followUp: step.followUp,
    read(answer, scope) {
      const cohort = latestComparable(step.followUp, scope);
      if (cohort === null) return null;
      const { part, whole: all } = cohortShareOf(step, answer, cohort, scope);
      return all.rounded === 0 || all.count === 0 ? null : { ...shared(part, all), cohort };
    },
  };
}

/** Rounded counts per block behind everybody who reached a step or went further. */
export const reached = (code: (typeof stages)[number]['code'], group: Group | null): number =>
  roundedPerBlock(code, { group });
