import { isFew, type Observation } from '../council/observation.ts';
import { date, list } from '../format.ts';
import type { BankQuestion } from './bank/sheet.ts';
import { caseOf, draftOf } from './draft.ts';
import type { Purpose } from './purpose.ts';

/** A conversation holds this many questions, whatever the figure. */
export const sheetQuestions = 3;

/** A goal first, then what else the bank offers: where a purpose has fewer questions, the next one fills up. */
const order: readonly Purpose[] = ['goal', 'cause', 'fact', 'check'];

/** Exactly three questions with what may come back and how to go on. Throws when the bank holds fewer. */
export function threeQuestions(observation: Observation): BankQuestion[] {
  const all = order.flatMap((purpose) => {
    const questions = draftOf(observation, purpose).questions;
    // The people who wait now come first, and once.
    return [...questions.slice(-1), ...questions.slice(0, -1)];
  });
  const distinct = all.filter((one, at) => all.findIndex(({ text }) => text === one.text) === at);
  if (distinct.length < sheetQuestions)
    throw new Error(`fewer than three questions for ${observation.indicator}`);
  return distinct.slice(0, sheetQuestions);
}

/** What is known around a figure besides the figure itself. */
export interface Around {
  /** What the indicator cannot tell, from its definition. */
  readonly caveat: string;
  /** Names of peers without this figure. */
  readonly absentPeers: readonly string[];
  /** Cohort years that are too young to compare, with the day from which they can be; null when there are none. */
  readonly early: { readonly cohorts: readonly number[]; readonly from: string } | null;
}

/** What we do not know; never empty, since no figure says what caused it. */
export function unknowns(observation: Observation, { caveat, absentPeers, early }: Around): string[] {
  const peers = absentPeers.length === 1 ? 'is een vergelijkbare gemeente' : 'zijn vergelijkbare gemeenten';
  const delivered = absentPeers.length === 1 ? 'leverde' : 'leverden';
  return [
    ...blankUnknown(observation),
    ...(early
      ? [
          `Hoe het gaat met wie in ${list(early.cohorts.map(String))} begon: dat is vergelijkbaar vanaf ${date(early.from)}.`,
        ]
      : []),
    ...(absentPeers.length > 0 ? [`${list(absentPeers)} ${peers}, maar ${delivered} dit cijfer niet.`] : []),
    caveat,
    'Waar een verschil door komt: dat is aan deze cijfers niet te zien.',
  ];
}

function blankUnknown(observation: Observation): string[] {
  if (caseOf(observation) === 'absent' || caseOf(observation) === 'uncounted')
    return ['Hoe het in onze gemeente is: er is geen cijfer.'];
  return isFew(observation)
    ? ['Of dit meer of minder is dan elders: daarvoor gaat het om te weinig mensen.']
    : [];
}
