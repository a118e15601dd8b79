import { excerpt, type Fault, type Rule } from './page.ts';

/** A claim that a page may not make, with the words that make it. */
interface Kind {
  readonly rule: string;
  readonly words: RegExp;
  /** Pages that may say so, because there it is true. */
  readonly except?: RegExp;
}

/**
 * Kinds of sentence that were once true of the numbers and false as they read. Equal follow-up is claimed for the 10 weeks only;
 * what stands on the site is not called absent; "alle gemeenten" is never who delivered; there is one definition of the clock.
 */
const kinds: readonly Kind[] = [
  { rule: 'zegt dat even lang is gevolgd wat dat niet is', words: /bij gelijke volgtijd/i },
  {
    rule: 'zegt dat iets er niet is wat er wel is',
    words: /staan er nog niet in|besluit ‘voldaan’ .*niet beschikbaar/i,
  },
  { rule: 'noemt wie leverden ‘alle gemeenten’', words: /alle gemeenten (?:die leverden )?samen/i },
  {
    rule: 'zegt iets anders over het begin van de wachttijd',
    words: /klok (?:start|begint) bij|klok loopt|wachttijd begint bij de kennisgeving/i,
    except: /^indicatoren\//,
  },
  {
    rule: 'stelt gerust waar een verschil geen toeval is',
    words: /gewone schommeling|dan te verwachten|meer dan toeval\?|of het hierbij laten/i,
  },
  { rule: 'zegt belofte waar het een toezegging is', words: /\bbelo(?:fte|ften|ofde|ofd)\b/i },
  {
    rule: 'zegt van één wat van meer geldt',
    words:
      /(?<![\d.,–-])\b1\s(?:van de\s1\s)?(?:gemeenten|mensen|inburgeraars|cijfers|vragen|toezeggingen|peildata|weken|dagen|maanden|jaren|leveringen|getallen)\b/,
  },
  { rule: 'zet onze woorden tussen zijn aanhalingstekens', words: /‘Bevraag het bestuur/ },
];

/** Releases that were kept as they were said it in the words of then. */
const isFrozen = (file: string): boolean => file.startsWith('vast/');

/** No page makes a claim of these kinds. */
export const claims: Rule = ({ file, texts }) =>
  isFrozen(file)
    ? []
    : texts.flatMap(({ text, element }) => {
        if (element.closest('[data-said], script, code')) return [];
        return kinds
          .filter(({ words, except }) => words.test(text) && except?.test(file) !== true)
          .map(({ rule }): Fault => ({ file, rule, excerpt: excerpt(text) }));
      });
