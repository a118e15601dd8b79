/** What stands under every figure: how far a number can be off, who is left out, and what a comparison cannot say. */
import { lowerFirst, marginWords } from '../format.ts';
import type { Answer, Sum } from './figure.ts';
import { exceptSentence } from './left-out.ts';

/**
 * Notes that hold for every figure: how far a shown count can be off, what was left out because it is small,
 * and what a comparison cannot say.
 */
export function commonNotes(
  own: Answer,
  compared: Answer | null,
  shown: readonly Answer[],
  sumOf: (answer: Answer) => Sum,
): string[] {
  return [
    ...roundingNotes(shown, sumOf),
    ...[exceptSentence(own)].filter((said) => said !== null),
    ...comparedNotes(compared, shown),
  ];
}

/** What a comparison cannot say, and who is left out of it. */
export function comparedNotes(compared: Answer | null, shown: readonly Answer[]): string[] {
  const isHidden = compared !== null && !shown.includes(compared);
  return [
    ...(shown.length > 1 ? ['Een verschil tussen gemeenten kan ook door afronden of toeval komen.'] : []),
    ...(isHidden ? [`${compared.name} is te klein om te tonen.`] : []),
  ];
}

/** How far a shown number can be off, for each municipality that adds up another number of rounded counts. */
export function roundingNotes(shown: readonly Answer[], sumOf: (answer: Answer) => Sum): string[] {
  const sums = shown.map((answer) => ({ name: answer.name, ...sumOf(answer) }));
  const [own, other] = sums;
  if (!own || own.rounded < 1) return [];
  if (!other || other.rounded === own.rounded || other.rounded < 1) return [marginWords(own)];
  return sums.map((sum) => `${sum.name}: ${lowerFirst(marginWords(sum))}`);
}
