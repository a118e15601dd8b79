import { count, off, roughTotal, whole } from '../format.ts';
import {
  everybody,
  everybodyByCohort,
  everybodySum,
  fromCohorts,
  type Answer,
  type Scope,
} from './figure.ts';
import { roundingNotes } from './notes.ts';
import { countCell, totalCell, type FigureView } from './view.ts';

/** What a figure says when every chosen block is too small: no number below the total is published. */
export function tooSmallView(own: Answer, scope: Scope): FigureView<never> {
  return {
    sentence: [
      `In ${own.name} gaat het om `,
      { figure: roughTotal(everybody(own)) },
      ` inburgeraars${fromCohorts(scope)}. Dat zijn te weinig mensen om cijfers te tonen: zij zouden herkenbaar zijn.`,
    ],
    more: [],
    charts: [],
    table: {
      caption: 'Aantal mensen, per jaar waarin zij begonnen',
      columns: [{ label: 'Begonnen in' }, { label: 'Mensen', numeric: true }],
      rows: [...everybodyByCohort(own)].map(([cohort, people]) => ({
        cells: [String(cohort), totalCell(people)],
      })),
    },
    notes: [
      'Te klein om te tonen: onder de 10 mensen is er alleen een totaal.',
      ...roundingNotes([own], everybodySum),
    ],
  };
}

/** What a figure says when its denominator, over so many rounded counts, is a shown 0: nothing to divide. */
export function fewView(what: {
  readonly start: string;
  readonly end: string;
  readonly row: string;
  readonly rounded: number;
}): FigureView<never> {
  const few = { count: 0, rounded: what.rounded };
  return {
    sentence: [what.start, { figure: count(few) }, what.end],
    more: [],
    charts: [],
    table: {
      caption: 'Aantal mensen',
      columns: [{ label: 'Wie' }, { label: 'Mensen', numeric: true }],
      rows: [{ cells: [what.row, countCell(few)] }],
    },
    notes: [
      what.rounded === 1
        ? 'Een aantal dat op 0 is afgerond, leest u als minder dan 5.'
        : `Elk aantal is apart afgerond. Een 0 is hooguit 4 mensen, ${what.rounded} keer een 0 hooguit ${whole(off(what))}.`,
    ],
  };
}
