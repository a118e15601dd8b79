/** Dutch interface text that more than one page or component speaks. */
import { here } from './edition/here.ts';
import type { EditionKind } from './edition/kind.ts';

export const site = {
  name: 'Raadsmonitor Inburgering',
  skip: 'Naar de inhoud',
  menu: 'Menu',
  theme: 'Thema',
  printed: 'Adres van deze pagina',
  guarantee:
    'Raadsmonitor Inburgering laat alleen gepubliceerde, beschermde aantallen zien. Alle aantallen zijn afgerond op vijftallen.',
} as const;

export const navigation = [
  { key: 'gemeenten', label: 'Gemeenten', path: '/gemeenten/' },
  { key: 'landelijk', label: 'Landelijk', path: '/landelijk/' },
  { key: 'ombudsman', label: 'Ombudsman', path: '/ombudsman/' },
  { key: 'levering', label: 'Levert uw gemeente?', path: '/levering/' },
  { key: 'werkbank', label: 'Werkbank', path: '/werkbank/' },
  { key: 'over', label: 'Over deze cijfers', path: '/over/' },
] as const;

export type NavigationKey = (typeof navigation)[number]['key'];

export const footerLinks = [
  { label: 'Zo mag u deze cijfers niet gebruiken', path: '/over/#zo-niet' },
  { label: 'Toegankelijkheid', path: '/toegankelijkheid/' },
  { label: 'Privacy', path: '/privacy/' },
  { label: 'Archief en Woo', path: '/archief/' },
  { label: 'Definities', path: '/indicatoren/' },
  { label: 'Wat is er veranderd?', path: '/wijzigingen/' },
  { label: 'Gebruik de data', path: '/gebruik-de-data/' },
  { label: 'Licenties', path: '/licenties.txt' },
  { label: 'Controleer een bewijsbundel', path: '/controleer/' },
] as const;

const inventedWords = {
  one: 'Voorbeeldgegevens: verzonnen gemeente.',
  many: 'Voorbeeldgegevens: verzonnen gemeenten.',
  label: 'Voorbeeldgegevens',
  basis: 'Fictief, geijkt op landelijke orde van grootte.',
  image: 'Verzonnen voorbeeld.',
  /** In the column or field `voorbeeld` of a file. */
  word: 'verzonnen',
  /** Before the title of a file or dataset. */
  title: 'VERZONNEN: ',
  keyword: 'voorbeeldgegevens',
  /** Beside the name of a municipality in a list. */
  note: 'verzonnen gemeente',
  /** After the description of a dataset. */
  dataset: 'Verzonnen voorbeeldgegevens: de gemeenten en hun cijfers bestaan niet.',
  /** What whoever quotes a number must know. */
  warning:
    '**De gemeenten en hun cijfers zijn verzonnen.** Zeg dat bij elk getal. Trek geen conclusie over een echte gemeente. In elke tabel staat het in de kolom `voorbeeld`.',
  /** In a caption, in a sentence about several municipalities. */
  several: 'verzonnen gemeenten',
};

const rehearsed = 'PROEF, niet gebruiken.';
const rehearsedWords: typeof inventedWords = {
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

const marks: Readonly<Record<EditionKind, typeof inventedWords>> = {
  verzonnen: inventedWords,
  proef: rehearsedWords,
  // Nothing in a real edition is marked; a page that asks for a mark all the same gets the warning one.
  echt: inventedWords,
};

/** How an edition of a kind marks everything that leaves it. */
export const wordsOf = (kind: EditionKind) => marks[kind];

/** What marks everything that leaves this edition, when it is not real. */
export const inventedText = wordsOf(here.kind);

/** Name of the publisher of this edition, as it stands in a sentence. */
export const publisherName = here.publisher;

/** Stands with every request of the Nationale ombudsman. */
export const ombudsmanCall =
  'Deze oproep is uit 2018, vóór de huidige wet. Met ‘het huidige stelsel’ bedoelde de ombudsman de wet van toen.';

export const colours = [
  { value: 'systeem', label: 'zoals uw systeem' },
  { value: 'licht', label: 'licht' },
  { value: 'donker', label: 'donker' },
] as const;

export const facts = {
  referenceDate: 'Peildatum',
  denominator: 'Noemer',
  source: 'Bron',
  updated: 'Bijgewerkt',
  nextUpdate: 'Volgende update',
} as const;

export const search = {
  label: 'Zoek uw gemeente',
  button: 'Zoek',
  options: 'Gevonden gemeenten',
  hint: 'Ook op oude naam, zonder streepjes of accenten.',
  fallback: 'Kies uw gemeente uit de lijst',
  unknown: 'Deze gemeente kennen wij niet.',
  found: (count: number) => (count === 1 ? '1 gemeente gevonden' : `${count} gemeenten gevonden`),
} as const;
