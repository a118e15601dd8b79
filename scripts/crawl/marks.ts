import type { EditionKind } from '../../src/edition/kind.ts';
import { wordsOf } from '../../src/edition/marks.ts';
import { excerpt, type Fault, type Page, type Rule } from './page.ts';

/** What a mark says in an edition of either kind that has one. */
const sentences = (['verzonnen', 'proef'] as const).flatMap((kind) => {
  const { one, many, image, title } = wordsOf(kind);
  return [one, many, image, title];
});

export const unmarked = 'verzonnen gegevens zonder merk';
export const misplaced = 'merk van verzonnen gegevens of proef in een echte editie';

/** Whether a text has the mark of another kind of edition than this one, or an invented code. */
export function isForeign(text: string, kind: EditionKind): boolean {
  if (kind === 'echt') return /\bGM9\d{3}\b/.test(text) || sentences.some((mark) => text.includes(mark));
  const other = wordsOf(kind === 'proef' ? 'verzonnen' : 'proef');
  return [other.one, other.many, other.image, other.title].some((mark) => text.includes(mark));
}

/**
 * Invented data are marked on every page that shows them, and a rehearsal on every page; in a real edition such a mark is
 * the fault. Every drawing says what it shows.
 */
export const marks: Rule = (page) => {
  const { file, document } = page;
  const silent = [...document.querySelectorAll('svg[role=img]')]
    .filter((svg) => (svg.getAttribute('aria-label') ?? '').trim() === '')
    .map((svg) => ({ file, rule: 'tekening zonder beschrijving', excerpt: excerpt(svg.outerHTML) }));
  const pictures = [...document.querySelectorAll('img:not([alt])')].map((image) => ({
    file,
    rule: 'beeld zonder beschrijving',
    excerpt: excerpt(image.outerHTML),
  }));
  return [...markFaults(page), ...silent, ...pictures];
};

function markFaults({ file, document, texts, about: { kind } }: Page): Fault[] {
  const foreign = texts
    .filter(({ text }) => isForeign(text, kind))
    .map(({ text }) => ({ file, rule: misplaced, excerpt: excerpt(text) }));
  const mark = document.querySelector('.fictitious');
  if (kind === 'echt')
    return mark ? [...foreign, { file, rule: misplaced, excerpt: excerpt(mark.outerHTML) }] : foreign;
  const isAbout =
    kind === 'proef' ||
    /^(gemeente|inbed|vast)\//.test(file) ||
    document.querySelector('[data-verdict],.matrix,.state-strip');
  return isAbout && !mark ? [...foreign, { file, rule: unmarked, excerpt: document.title }] : foreign;
}
