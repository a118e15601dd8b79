/** The words with which an edition marks everything that leaves it. */
import type { Mark } from '../contract/csv.ts';
import type { EditionKind } from './kind.ts';

interface MarkWords {
  readonly one: string;
  readonly many: string;
  readonly label: string;
  readonly basis: string;
  readonly image: string;
  /** In the column or field `voorbeeld` of a file. */
  readonly word: string;
  /** Before the title of a file or dataset. */
  readonly title: string;
  readonly keyword: string;
  /** Beside the name of a municipality in a list. */
  readonly note: string;
  /** After the description of a dataset. */
  readonly dataset: string;
  /** What whoever quotes a number must know. */
  readonly warning: string;
  /** In a caption, in a sentence about several municipalities. */
  readonly several: string;
}

const invented: MarkWords = {
  one: 'Voorbeeldgegevens: verzonnen gemeente.',
  many: 'Voorbeeldgegevens: verzonnen gemeenten.',
  label: 'Voorbeeldgegevens',
  basis: 'Deze gemeenten bestaan niet. De aantallen zijn bedacht, maar lijken op die in Nederland.',
  image: 'Verzonnen voorbeeld.',
  word: 'verzonnen',
  title: 'VERZONNEN: ',
  keyword: 'voorbeeldgegevens',
  note: 'verzonnen gemeente',
  dataset: 'Verzonnen voorbeeldgegevens: de gemeenten en hun cijfers bestaan niet.',
  warning:
    '**De gemeenten en hun cijfers zijn verzonnen.** Zeg dat bij elk getal. Trek geen conclusie over een echte gemeente. In elke tabel staat het in de kolom `voorbeeld`.',
  several: 'verzonnen gemeenten',
};

const rehearsed = 'PROEF, niet gebruiken.';
const rehearsedWords: MarkWords = {
  one: rehearsed,
  many: rehearsed,
  label: 'Proef',
  basis: 'Deze site oefent; de aantallen zijn niet bedoeld om te lezen.',
  image: rehearsed,
  word: 'proef',
  title: 'PROEF: ',
  keyword: 'proef',
  note: 'proef',
  dataset: 'Proef: deze aantallen zijn er om te oefenen. Gebruik ze niet.',
  warning: '**Dit is een proef.** Gebruik en herhaal geen getal van deze site.',
  several: 'proef, niet gebruiken',
};

const misplaced = 'Dit hoort niet op deze site.';

/** Nothing in a real edition is marked, and its programs do not speak of examples. */
const real: MarkWords = {
  one: misplaced,
  many: misplaced,
  label: misplaced,
  basis: misplaced,
  image: misplaced,
  word: 'hoort hier niet',
  title: 'HOORT HIER NIET: ',
  keyword: 'hoort hier niet',
  note: 'hoort hier niet',
  dataset: misplaced,
  warning: misplaced,
  several: 'hoort hier niet',
};

const marks: Readonly<Record<EditionKind, MarkWords>> = {
  verzonnen: invented,
  proef: rehearsedWords,
  echt: real,
};

/** How an edition of a kind marks everything that leaves it. */
export const wordsOf = (kind: EditionKind): MarkWords => marks[kind];

/** How rows of an edition of this kind are marked; null = they are not. */
export const markOf = (kind: EditionKind): Mark | null => (kind === 'echt' ? null : kind);
