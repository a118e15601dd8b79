import type { Fact } from '../council/facts.ts';
import type { Sentence } from '../figures/view.ts';

/** The rule comes first, with its article; what follows goes on from it. */
export function byNorm(facts: readonly Fact[], isCounted: boolean): { norm: Sentence[]; rest: Sentence[] } {
  return {
    norm: facts.filter(({ kind }) => kind === 'norm').map((fact) => withArticle(fact, isCounted)),
    rest: facts.filter(({ kind }) => kind !== 'norm').map(({ sentence }) => sentence),
  };
}

/** The rule with its article. Where the figure itself goes on to say for how many it was met, that is not said twice. */
function withArticle({ sentence, source }: Fact, isCounted: boolean): Sentence {
  const [asks, ...more] = sentence;
  if (typeof asks !== 'string' || source === null) return sentence;
  return [asks.replace(/\.(?=$| )/, ` (${source}).`), ...(isCounted ? [] : more)];
}
