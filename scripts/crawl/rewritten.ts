import { excerpt, type Rule } from './page.ts';

/**
 * Sentences that readers stumbled over and that were rewritten, each by the words that made it one: two denominators in a
 * sentence, no verb, a word that nobody knows, precision that is not there. None comes back.
 */
const rewritten: readonly RegExp[] = [
  /van hen wachtten er (?:ongeveer )?\d/i,
  /wachtten in onze gemeente mensen op hun plan/i,
  /kregen er in onze gemeente/i,
  /inburgeraars uit instroomjaar/i,
  /met taalles begonnen waren/i,
  /mensen zonder vervallen plicht/i,
  /\b20\d\d (?:hooguit )?\d+ van de /,
  /had de helft het na \d/i,
  /\b\d+,\d weken\b/,
  /was de verdeling in onze gemeente/i,
  /doorstroom per stap in [^.]*(?:instroomjaar|begonnen in)/i,
  /had van maart 2022 12%/i,
  /19 duizend \(35%\) (?:asielmigranten|het eerste)/i,
  /een noemer en een query/i,
  /oranje is gezegd/i,
  /ook op oude naam/i,
  /fictief, geijkt/i,
  /van wie de klok loopt/i,
  /opgeteld over \d+ instroomjaren/i,
  /voorgesteld zijn de \d/i,
  /groter is dan toeval/i,
  /grenzen komen uit een bèta-binomiale verdeling, met/i,
  /procentpunt \(standaardafwijking/i,
  /niemand typt hem in/i,
  /niets zelf verklaard/i,
  /zijn voor [^.]* geen gegevens/i,
  /gaat het in elk instroomjaar om/i,
  /ook in [^.]* samen gaat het om te weinig mensen/i,
  /te klein of niet geleverd/i,
  /eerdere gemeente: niet van toepassing/i,
  /er is geen oordeel bij een/i,
  /nagemaakte landen/i,
  /geen enkel getal: zie/i,
  /ontheven: kan het niet|vrijgesteld betekent: (?:iemand )?kan het al/i,
  /zegt dus niets over de gemeente/i,
  /dat zegt geen enkel cijfer/i,
  /niet gevonden is niet: niet gesteld/i,
  /blauw staat vast/i,
  /iedereen die in \d{4} begonnen/i,
  /voor deze site staat de publicerende/i,
];

/** A bound as large as the group says nothing: "hooguit 20 van de 5". */
const empty = /hooguit\s([\d.]+) van (?:de|hen)\s(?:ongeveer\s)?([\d.]+)/gi;

/** No page has a sentence that was rewritten, nor a bound that says nothing. */
export const rewrittenSentences: Rule = ({ file, texts }) => {
  if (file.startsWith('vast/')) return [];
  return texts
    .filter(({ element }) => element.closest('[data-said], script, code') === null)
    .flatMap(({ text }) => [
      ...(rewritten.some((words) => words.test(text))
        ? [{ file, rule: 'zin die is herschreven', excerpt: excerpt(text) }]
        : []),
      ...(saysNothing(text) ? [{ file, rule: 'grens die niets zegt', excerpt: excerpt(text) }] : []),
    ]);
};

/** How often a page may say that a rule is still to be read in the law: in the fold about the figure. */
const unchecked = /nog te controleren/gi;

/** A page says it once, for all that it shows; what is frozen keeps the words it had. */
export const uncheckedOnce: Rule = ({ file, texts, document }) => {
  if (file.startsWith('vast/') || document.querySelector('main') === null) return [];
  const found = texts.filter(
    ({ element, text }) => element.closest('main') !== null && text.search(unchecked) !== -1,
  );
  const [, second] = found;
  return second === undefined
    ? []
    : [{ file, rule: 'zegt vaker dan eens dat iets nog te controleren is', excerpt: excerpt(second.text) }];
};

const saysNothing = (text: string): boolean =>
  [...text.matchAll(empty)].some(([, bound, all]) => numberOf(bound) >= numberOf(all));

const numberOf = (text = ''): number => Number(text.replaceAll('.', ''));
