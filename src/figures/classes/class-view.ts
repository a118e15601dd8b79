import {
  capital,
  date,
  detailFrom,
  ofThem,
  roughly,
  roughlyWithShare,
  total as totalText,
  type Counted,
} from '../../format.ts';
import { commonNotes, comparedNotes, roundingNotes } from '../notes.ts';
import { detailSum, hasDetail, shownAnswers, type Answer, type Scope, type Sum } from '../figure.ts';
import { fewView, tooSmallView } from '../few.ts';
import { earlyCohorts, earlyView } from '../followed.ts';
import { countCell, shareCell, totalCell, type FigureView, type Sentence, type TableView } from '../view.ts';
import {
  aboutOf,
  blocksOf,
  inClasses,
  whoBegan,
  type About,
  type ClassData,
  type Classes,
} from './classes.ts';
import { roundedIn } from './rounded-sums.ts';

function dataOf(classes: Classes, answer: Answer): ClassData {
  return {
    rows: classes.rows.map(({ label, codes }) => ({ label, ...inClasses(classes, answer, codes) })),
    total: inClasses(classes, answer, classes.whole.codes),
  };
}

function sentenceOf(classes: Classes, answer: Answer, scope: Scope): Sentence {
  const all = inClasses(classes, answer, classes.whole.codes);
  const about = aboutOf(answer, scope);
  const [before, after] = classes.whole.said(about);
  const parts = partSentences(classes, answer, about);
  return [before, { figure: roughly(all) }, after, ...parts, ...(classes.also?.(answer) ?? [])];
}

function partSentences(classes: Classes, answer: Answer, about: About): Sentence {
  const all = inClasses(classes, answer, classes.whole.codes);
  return classes.parts.flatMap(({ codes, said }) => {
    const part = ofThem(inClasses(classes, answer, codes), all);
    return part === null ? [] : [' ', { figure: capital(part) }, said(about)];
  });
}

const isFilled = (classes: Classes) => (answer: Answer) =>
  hasDetail(answer) &&
  blocksOf(classes, answer) > 0 &&
  inClasses(classes, answer, classes.whole.codes).count > 0;

export function viewOf(
  classes: Classes,
  own: Answer,
  compared: Answer | null,
  scope: Scope,
): FigureView<ClassData> {
  if (!hasDetail(own)) return tooSmallView(own, scope);
  if (!isFilled(classes)(own)) return emptyView(classes, own, scope);
  const full = fullView(classes, own, compared, scope);
  const { followUp } = classes;
  const early = followUp === undefined ? [] : earlyCohorts(followUp, scope);
  return followUp !== undefined && early.length > 0 ? earlyView(full, followUp, early) : full;
}

function emptyView(classes: Classes, own: Answer, scope: Scope): FigureView<ClassData> {
  if (classes.isPlace === true) return smallPlaceView(classes, own);
  const [start, end] = classes.whole.said(aboutOf(own, scope));
  const rounded = Math.max(1, inClasses(classes, own, classes.whole.codes).rounded);
  return fewView({
    start,
    end: `${end} Dat is te weinig om uit te splitsen.`,
    row: classes.whole.label,
    rounded,
  });
}

/** A count of a municipality without a year that is not split: under 10 there is only its total. */
export function smallPlaceView(
  { whole }: Pick<Classes, 'whole'>,
  { name }: Answer,
  shown: Counted = { count: 0, rounded: 1 },
): FigureView<never> {
  const why = shown.count < detailFrom ? 'Dat is te klein om uit te splitsen' : 'Dat is niet uit te splitsen';
  return {
    sentence: [
      `In ${name} gaat het om `,
      { figure: totalText(shown) },
      ` mensen. ${why} zonder dat mensen herkenbaar zijn.`,
    ],
    more: [],
    charts: [],
    table: {
      caption: 'Aantal mensen',
      columns: [{ label: 'Wie' }, { label: 'Mensen', numeric: true }],
      rows: [{ cells: [whole.label, totalCell(shown)] }],
    },
    notes: ['Alleen het totaal: een uitsplitsing van zo weinig mensen zou laten zien wie het zijn.'],
  };
}

function fullView(
  classes: Classes,
  own: Answer,
  compared: Answer | null,
  scope: Scope,
): FigureView<ClassData> {
  const shown = shownAnswers(own, compared, isFilled(classes));
  return {
    sentence: sentenceOf(classes, own, scope),
    more: shown.slice(1).map((answer) => sentenceOf(classes, answer, scope)),
    charts: shown.map((answer) => chartOf(classes, answer, scope, shown.length > 1)),
    table: tableOf(classes, shown),
    notes: [
      ...classes.notes,
      ...(scope.group === null || classes.byGroup === true
        ? []
        : ['Dit is niet per groep geteld. U ziet hier alle groepen samen.']),
      ...notesOf(classes, own, compared, shown),
    ],
  };
}

/** A place is counted at once: no year is left out of it. */
function notesOf(classes: Classes, own: Answer, compared: Answer | null, shown: readonly Answer[]): string[] {
  const sum = (answer: Answer) => sumOf(classes, answer);
  if (classes.isPlace !== true) return commonNotes(own, compared, shown, sum);
  return [...roundingNotes(shown, sum), ...comparedNotes(compared, shown)];
}

function chartOf(classes: Classes, answer: Answer, scope: Scope, named: boolean) {
  const data = dataOf(classes, answer);
  const parts = data.rows.map((row) => `${row.label}: ${roughlyWithShare(row, data.total)}`);
  return {
    title: named ? `${classes.title} in ${answer.name}` : classes.title,
    subtitle: `Aantal mensen, stand ${date(scope.referenceDate)}. ${wholeWords(classes.whole.label, scope)}: ${roughly(data.total)}.`,
    description: `${classes.title} in ${answer.name}. ${parts.join('; ')}.`,
    data,
  };
}

function tableOf(classes: Classes, shown: readonly Answer[]): TableView {
  const all = (answer: Answer) => inClasses(classes, answer, classes.whole.codes);
  return {
    caption: classes.title,
    columns: [
      { label: 'Wie' },
      ...shown.flatMap(({ name }) => [
        { label: shown.length > 1 ? name : 'Mensen', numeric: true as const },
        { label: 'Aandeel', numeric: true as const },
      ]),
    ],
    rows: [
      ...classes.rows.map(({ label, codes }) => ({
        cells: [
          label,
          ...shown.flatMap((answer) => {
            const part = inClasses(classes, answer, codes);
            return [countCell(part), shareCell(part, all(answer))];
          }),
        ],
      })),
      {
        cells: [classes.whole.label, ...shown.flatMap((answer) => [countCell(all(answer)), 'samen'])],
        strong: true,
      },
    ],
  };
}

function sumOf(classes: Classes, answer: Answer): Sum {
  const each = [...classes.rows, classes.whole].map(({ codes }) => roundedIn(classes.column, codes));
  return { rounded: blocksOf(classes, answer) * Math.max(...each), years: detailSum(answer).years };
}

/** "Alle asielstatushouders die in 2024 begonnen" and "Iedereen die in 2024 begon": the verb goes with the subject. */
function wholeWords(label: string, scope: Scope): string {
  const years = whoBegan(scope);
  return label.startsWith('Iedereen') ? `${label}${years.replace(/begonnen$/, 'begon')}` : `${label}${years}`;
}
