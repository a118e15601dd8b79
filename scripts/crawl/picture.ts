import { percentageFrom } from '../../src/format.ts';
import { isMarked } from '../../src/edition/kind.ts';
import { wordsOf } from '../../src/edition/marks.ts';
import { isForeign, misplaced, unmarked } from './marks.ts';
import { clean, excerpt, pageOf, type About, type Fault, type Said } from './page.ts';
import { commitment, groupBefore, isWithin, method } from './percentages.ts';
import { slots } from './slots.ts';

const percent = /(\d+(?:[.,]\d+)?)\s?%/g;
/** What every picture says of itself, because it is read without its page. */
const facts = ['Stand op:', 'Om wie het gaat:', 'Bron:', 'Adres:'];

/** The rules for a picture that leaves the page: marked, described, with its facts, and a denominator to every share. */
export function pictureFaults(file: string, text: string, about: About): Fault[] {
  const page = pageOf(file, text, about);
  const { document } = page;
  const svg = document.documentElement;
  const words = [...document.querySelectorAll('text')].map((one) => clean(one.textContent));
  const absent = facts.filter((fact) => !words.some((said) => said.startsWith(fact)));
  const faults = [
    ...(svg.querySelector('title') && svg.querySelector('desc') ? [] : ['beeld zonder beschrijving']),
    ...absent.map((fact) => `beeld zonder ‘${fact}’`),
    ...(isMarked(about.kind) && !words.includes(wordsOf(about.kind).one) ? [unmarked] : []),
    ...(words.some((said) => isForeign(said, about.kind)) ? [misplaced] : []),
  ];
  const shares = page.texts.flatMap((said) =>
    [...said.text.matchAll(percent)].flatMap((match) => shareFault(said, match, words)),
  );
  return [
    ...faults.map((rule) => ({ file, rule, excerpt: excerpt(words.join(' ')) })),
    ...shares.map(({ rule, said }) => ({ file, rule, excerpt: excerpt(said) })),
    ...slots(page),
  ];
}

function shareFault(
  { text }: Said,
  match: RegExpExecArray,
  words: readonly string[],
): { rule: string; said: string }[] {
  const value = Number((match[1] ?? '').replace(',', '.'));
  if (value === 0 || value === 100) return [{ rule: `${value}% mag nergens staan`, said: text }];
  if (isWithin(method, text, match.index) || isWithin(commitment, text, match.index)) return [];
  const denominator = denominatorOf(text, match.index, words);
  if (denominator === null) return [{ rule: 'percentage zonder noemer', said: text }];
  return denominator < percentageFrom
    ? [{ rule: `percentage bij een noemer van ${denominator}`, said: text }]
    : [];
}

/** In the sentence itself, in the words above the drawing, or in the fact "Om wie het gaat", by the row of the share. */
function denominatorOf(text: string, at: number, words: readonly string[]): number | null {
  const number = (found: RegExpExecArray | null) =>
    found?.[1] ? Number(found[1].replaceAll('.', '')) : null;
  const before = number(/van de ([\d.]+)\s*\([^()]*$/.exec(text.slice(0, at)));
  if (before !== null) return before;
  if (/van\shen\s\([^()]*$/.test(text.slice(0, at))) {
    const group = groupBefore(text.slice(0, at)) ?? groupBefore(words.join(' '));
    if (group !== null) return group;
  }
  const whole = words.find((said) => said.startsWith('Om wie het gaat:')) ?? '';
  const row = /^([^:]+): /.exec(text)?.[1];
  const ofRow = row === undefined ? null : number(new RegExp(`[ ;]${row}\\*?: (\\d+)`).exec(whole));
  return ofRow ?? number(/Aantal: (\d+)/.exec(whole)) ?? number(/ongeveer ([\d.]+\d)/.exec(words.join(' ')));
}
