import { clean, type Fault, type Page, type Rule } from './page.ts';

/** More blocks than this under the head of a municipality, and what it says of itself is not found. */
const mostBlocks = 4;
const block = '.section, .halves, details.fold';
/** What a figure carries besides itself, in the order in which it is said. */
const order = [
  'Vergeleken met eerder',
  'De norm',
  'Vergeleken met andere gemeenten',
  'Toezegging',
  'Wie gaat',
];
/** Who never delivered has a page with a plan of its own, which ends in the letter that asks for figures. */
const letter = '#brief';
/** The head on a phone, from top to bottom: what one knows first, and then what one can do. */
const head = ['h1', '.key', '[data-ask]', '.fact'];

/** The first page of a municipality keeps its plan: one head in a fixed order, one button in it, and at most four blocks. */
export const plan: Rule = ({ file, document }) => {
  if (!/^gemeente\/[^/]+\/index\.html$/.test(file)) return [];
  if (document.querySelector(letter)) return [];
  const fault = (excerpt: string): Fault => ({ file, rule: 'plan van de gemeentepagina', excerpt });
  return [...blockFaults(document), ...headFaults(document)].map(fault);
};

function blockFaults(document: Page['document']): string[] {
  const found = [...(document.querySelector('main')?.children ?? [])].filter((part) => part.matches(block));
  return found.length > mostBlocks ? [`${found.length} blokken`] : [];
}

function headFaults(document: Page['document']): string[] {
  const hero = document.querySelector('.hero.told');
  if (!hero) return [];
  const all = [...hero.querySelectorAll('*')];
  const places = head.map((part) => all.findIndex((element) => element.matches(part)));
  const labels = [...hero.querySelectorAll('.fact > b:first-child')].map((label) => clean(label.textContent));
  const ranks = labels.map((label) => order.findIndex((start) => label.startsWith(start)));
  return [
    ...(isRising(places) ? [] : ['kop, knop en feiten staan niet in deze volgorde']),
    ...(isRising(ranks) ? [] : [`feiten in een andere volgorde: ${labels.join(' ')}`]),
    ...(hero.querySelectorAll('.button').length === 1 ? [] : ['niet één knop bij de kop']),
  ];
}

/** Whether every one is there, each after the one before. */
function isRising(places: readonly number[]): boolean {
  return places.every((place, at) => place > (places[at - 1] ?? -1));
}
