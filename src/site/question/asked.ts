import { mostQuestions } from '../../questions/draft.ts';

/** A question of the letter: as a draft proposes it, or in the words of the reader. */
export interface LetterQuestion {
  readonly text: string;
  /** What is the reader's own stays, whatever the letter goes on to be about. */
  readonly isOwn: boolean;
}

/** A question alone has nothing to go on with; a letter keeps at least two. */
export const fewestQuestions = 2;

/** A text as a question: own words, unless it is what the draft proposes. */
export function askedAs(text: string, proposals: readonly string[]): LetterQuestion {
  return { text, isOwn: !proposals.includes(text) };
}

/**
 * The questions of a letter that goes on to another draft. Own questions stay in their place, the other places are for
 * what the draft proposes; with own questions the letter keeps its length, and what does not fit is offered. What the
 * reader left out comes back only where fewer than two questions would be left.
 */
export function arranged(
  before: readonly LetterQuestion[],
  proposals: readonly string[],
  leftOut: readonly string[],
): readonly LetterQuestion[] {
  const kept = before.filter(({ text, isOwn }) => !isOwn || text.trim() !== '');
  const fresh = offered(kept.filter(isOwnOne), proposals);
  const wanted = fresh.filter((text) => !leftOut.includes(text)).map(proposed);
  if (!kept.some(isOwnOne)) return atLeastTwo(wanted.slice(0, mostQuestions), fresh);
  const places = kept.flatMap((one) => (one.isOwn ? [one] : wanted.splice(0, 1)));
  return atLeastTwo(places, fresh);
}

/** What a draft proposes and the letter does not ask. */
export function offered(asked: readonly LetterQuestion[], proposals: readonly string[]): readonly string[] {
  return proposals.filter((proposal) => asked.every(({ text }) => text !== proposal));
}

/** The letter with a question at its head; a proposal gives way where there is no room. Null where all are the reader's own. */
export function withFirst(asked: readonly LetterQuestion[], text: string): readonly LetterQuestion[] | null {
  const all = [{ text, isOwn: true }, ...asked.filter((one) => one.text !== text)];
  if (all.length <= mostQuestions) return all;
  const last = all.findLastIndex(({ isOwn }) => !isOwn);
  return last === -1 ? null : all.toSpliced(last, 1);
}

const isOwnOne = ({ isOwn }: LetterQuestion): boolean => isOwn;
const proposed = (text: string): LetterQuestion => ({ text, isOwn: false });

function atLeastTwo(
  asked: readonly LetterQuestion[],
  proposals: readonly string[],
): readonly LetterQuestion[] {
  const lacking = Math.max(0, fewestQuestions - asked.length);
  return [...asked, ...offered(asked, proposals).slice(0, lacking).map(proposed)];
}
