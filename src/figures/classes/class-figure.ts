import {
  detailBlocks,
  numberIn,
  rowsOf,
  type Answer,
  type Compared,
  type Figure,
  type Reading,
} from '../figure.ts';
import { counted, ofPageCohort, shared } from '../reading.ts';
import { viewOf } from './class-view.ts';
import { inClasses, type ClassData, type Classes, type OneNumber } from './classes.ts';

function readingOf(classes: Classes, { codes, label = '', of }: OneNumber): Reading {
  const said = (answer: Answer) => {
    const all = inClasses(classes, answer, classes.whole.codes);
    const part = inClasses(classes, answer, codes);
    if (part.rounded === 0 || (of !== false && all.count === 0)) return null;
    const value = of === false ? counted(part) : shared(part, all);
    return { ...value, text: `${label}${value.text}` };
  };
  if (classes.followUp !== undefined) return ofPageCohort(said);
  return {
    read(answer) {
      const value = said(answer);
      return value === null ? null : { ...value, cohort: null };
    },
  };
}

/** The figure of people by class. `place` says where it stands. */
export function classFigure(
  classes: Classes,
  place: Pick<Figure, 'theme' | 'place' | 'overview' | 'compared'>,
  values: Figure['values'] = {},
): Figure<ClassData> {
  const numbers = Object.entries(classes.numbers ?? {});
  return {
    ...place,
    id: classes.id,
    register: 'Geteld',
    question: classes.question,
    indicators: [classes.indicator, ...(classes.others ?? []), 'inflow_cohort'],
    isPlace: classes.isPlace === true,
    asksAbout: classes.asks ?? classes.indicator,
    values: {
      ...Object.fromEntries(numbers.map(([id, number]) => [id, readingOf(classes, number)])),
      ...values,
    },
    choices: {
      group: classes.byGroup ?? false,
      cohort: classes.isPlace === true ? 'none' : classes.followUp === undefined ? 'all-or-one' : 'one',
    },
    view: (own, compared, scope) => viewOf(classes, own, compared, scope),
  };
}

/** The one number of an indicator that answers with one row; `rounded` = rounded counts per block behind both. */
export function shareOf(
  indicator: string,
  rounded: { readonly part: number; readonly whole: number },
): Reading {
  return {
    read(answer) {
      const [row] = rowsOf(answer, indicator);
      const blocks = detailBlocks(answer);
      const whole = { count: numberIn(row, 'denominator'), rounded: blocks * rounded.whole };
      if (blocks === 0 || whole.count === 0) return null;
      const part = { count: numberIn(row, 'numerator'), rounded: blocks * rounded.part };
      return { ...shared(part, whole), cohort: null };
    },
  };
}

/** A share of the people who are there on the reference date, to be laid beside that of other municipalities. */
export function comparedShare(
  classes: Classes,
  codes: readonly string[],
  words: Pick<Compared, 'indicator' | 'title' | 'part' | 'said' | 'whole'>,
): Compared {
  return {
    ...words,
    isStock: true,
    cohortOf: ({ cohorts }) => (cohorts?.length === 1 ? (cohorts[0] ?? null) : null),
    followUp: 'term',
    tally(answer) {
      const denominator = inClasses(classes, answer, classes.whole.codes);
      if (denominator.rounded === 0) return null;
      return { numerator: inClasses(classes, answer, codes), denominator };
    },
  };
}
