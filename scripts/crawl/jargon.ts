import { excerpt, type Fault, type Rule, type Said } from './page.ts';

/** A word that few readers know. */
interface Word {
  readonly word: RegExp;
  /** What explains it; a word without it is not written on a page for everybody. */
  readonly explained?: RegExp;
  /** Pages for who calculates with the data or reads the method: there it stands as the name of a column. */
  readonly except?: RegExp;
}

const data = /^(?:gebruik-de-data|werkbank|publiceren)\//;
const method = /^(?:over|verschillen)\//;

/** Words with plain ones beside them: "mensen die in 2024 begonnen", "stand op", "om hoeveel mensen het gaat". */
const words: readonly Word[] = [
  {
    word: /\binstroom|\bcohort/i,
    explained: /het CBS noemt|mensen die in een periode begonnen/i,
    except: data,
  },
  { word: /\basielmigrant/i, explained: /het CBS noemt/i },
  { word: /\bvolgtijd|\b(?:start|stop) van de klok/i },
  { word: /\bnoemers?\b/i, explained: /een noemer is/i, except: data },
  { word: /peildatum|peildata\b/i, explained: /een peildatum de dag/i, except: data },
  { word: /\bquery\b/i, explained: /berekend|berekening/i, except: data },
  { word: /\bmedia(?:an|ne)\b|percentiel/i, explained: /middelste/i, except: data },
  { word: /b[èe]ta-binomiale|\bmid-P\b|standaardafwijking/i, except: method },
  { word: /\b\d\d k[13]\b/i },
  { word: /\bplan op tijd\b/i },
  { word: /\bPIP\b/, explained: /plan \(PIP\)|plan in[^.]{0,40}\(PIP\)|persoonlijk plan/i },
  { word: /\bintake\b/i, explained: /eerste gesprek/i },
  { word: /\bPVT\b/, explained: /participatieverklaring/i },
  { word: /\bMAP\b/, explained: /Module Arbeidsmarkt en Participatie/i },
  { word: /\bZ-route\b/, explained: /niet haalbaar/i },
  { word: /\bonderwijsroute\b/i, explained: /opleiding/i },
  { word: /\bWi2013\b/, explained: /eerdere wet|Wet inburgering 2013/i },
  { word: /\bELIP\b/, explained: /lening/i },
  { word: /\b(?:DUO|COA|IND|BRP|SZW)\b/, explained: /Dienst Uitvoering Onderwijs/ },
];

/** Tables and lists of everything there is, where the fold with words explains: they have no room to do it in a row. */
const lists =
  /\/(?:cijfers|wijzigingen|vraag|ombudsman)\/index\.html$|^(?:indicatoren|levering|gebruik-de-data|werkbank|wijzigingen|ombudsman|verschillen)\//;

/** Frames and sheets of paper have no such fold; organisations go there by the names that everybody in a council knows. */
const isFrame = (file: string): boolean => /^inbed\/|\/gespreksblad\//.test(file);
const isOrganisation = ({ word }: Word): boolean => word.source.includes('DUO');

/** How many texts further it may stand: the line above the drawing that belongs to a sentence. */
const nextTexts = 4;

/** Releases that were kept as they were say it in the words of then. */
const isFrozen = (file: string): boolean => file.startsWith('vast/');

/** Every word of law, field or statistics is explained where it first stands: before or right after it, in its section, or in the fold. */
export const jargon: Rule = ({ file, document, texts }) => {
  if (isFrozen(file)) return [];
  const fold = document.querySelector('.glossary')?.textContent ?? '';
  const said = texts.filter(isOurs);
  return words
    .filter((word) => word.except?.test(file) !== true && !(isFrame(file) && isOrganisation(word)))
    .flatMap((word) => faultsOf(file, said, word, lists.test(file) || isOrganisation(word) ? fold : ''));
};

/** What somebody else said, code, links of a menu and the fold itself are no words of this page. */
function isOurs({ element, text }: Said): boolean {
  const isElsewhere = element.closest('[data-said], blockquote, script, code, head, nav, .glossary') !== null;
  return !isElsewhere && !text.includes('De gemeente zegt:');
}

function faultsOf(file: string, said: readonly Said[], { word, explained }: Word, fold: string): Fault[] {
  const at = said.findIndex(({ text }) => word.test(text));
  const first = said[at];
  if (first === undefined) return [];
  const before = said.slice(0, at + nextTexts).map(({ text }) => text);
  const around = first.element.closest(isFrame(file) ? 'body' : 'section, article, aside')?.textContent ?? '';
  if (explained && [...before, around, fold].some((text) => explained.test(text))) return [];
  return [{ file, rule: 'vakwoord zonder uitleg', excerpt: excerpt(`${word.source}: ${first.text}`) }];
}
