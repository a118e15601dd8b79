import { capital, date, decimal, inNameOrder, list, nbsp, percentageFrom, total } from '../format.ts';
import type { Tally } from '../statistics/tally.ts';
import {
  cellText,
  countCell,
  peopleColumn,
  rangeNote,
  shareCell,
  totalCell,
  type Sentence,
  type TableCell,
  type TableView,
} from '../figures/view.ts';
import type { Comparison, Entry } from './comparisons.ts';
import { funnelData, type FunnelData } from './funnel.ts';
import { gapSentence } from './gap.ts';
import { roughShareText, shareText, spreadPoints, type Judged, type Peer } from './judged.ts';
import { stateWords } from './verdict.ts';

/** Everything the section "Vergeleken" says, as one plain object; markup only reads it. */
export interface ComparedView {
  readonly kind: Judged['kind'];
  /** The verdict with whom it rests on: the same text on screen, in alternative text, in the table and in the CSV. */
  readonly verdict: string;
  /** The sentence with the figure, its peers and the verdict. */
  readonly sentence: Sentence;
  /** The same without the figure, for under a headline that has just given it. */
  readonly short: Sentence;
  readonly funnel: {
    readonly title: string;
    readonly subtitle: string;
    readonly description: string;
    readonly steps: readonly string[];
    readonly method: readonly string[];
    readonly data: FunnelData;
  } | null;
  readonly table: TableView;
  readonly notes: readonly string[];
}

/** About which comparison and which people a verdict speaks. */
export interface ComparedAbout {
  readonly comparison: Comparison;
  readonly judged: Judged;
  readonly cohort: number | null;
  readonly comparableFrom: string | null;
  readonly referenceDate: string;
}

/** Words of the section for one judged comparison. */
export function comparedView(about: ComparedAbout): ComparedView {
  const { judged } = about;
  return {
    kind: judged.kind,
    verdict: judged.verdict,
    sentence: sentenceOf(about),
    short: shortOf(about),
    /** Worked out when it is asked for: most pages show the words alone. */
    get funnel() {
      return funnelOf(about);
    },
    table: tableOf(about),
    notes: notesOf(about),
  };
}

function sentenceOf({ judged, cohort, comparableFrom, comparison }: ComparedAbout): Sentence {
  const { own, verdict } = judged;
  if (comparableFrom !== null) return earlySentence(cohort, comparableFrom);
  if (judged.kind === 'not_applicable')
    return [
      `${own.name} is door een herindeling gevormd en telt ook mensen van een eerdere gemeente. Daarom vergelijken wij dit cijfer nu niet: ${verdict}.`,
    ];
  if (typeof own.entry === 'string') return [`${own.name}: ${verdict}.`];
  if (judged.kind === 'too_few') return [`${capital(sizeOf(own.entry))} ${comparison.whole}: ${verdict}.`];
  const figure = { figure: capital(roughShareText(own.entry)) };
  const about = ` ${comparison.part}`;
  if (judged.kind === 'too_few_peers')
    return [figure, `${about}. Er zijn ${verdict} om dit naast te leggen.`];
  return [
    figure,
    `${about}. `,
    ...placeSentence(judged),
    ...togetherSentence(judged),
    ...chanceSentence(judged),
  ];
}

function earlySentence(cohort: number | null, comparableFrom: string): Sentence {
  const who = cohort === null ? 'Dit is' : `Over de mensen die in ${cohort} begonnen, is het`;
  return [`${who} ${stateWords.too_early}; vergelijkbaar vanaf ${date(comparableFrom)}.`];
}

/** Where it lies among the others, with the band in numbers. */
function placeSentence(judged: Judged): Sentence {
  const { kind, verdict, among } = judged;
  if (kind === 'too_wide') return [`De spreiding van ${among} loopt van ${bandWords(judged)}: ${verdict}.`];
  return [`Het aandeel ${verdict} (${bandWords(judged)}).`];
}

/** "37 tot 81%": between which shares municipalities like these lie; never 0 or 100. */
function bandWords({ basis }: Judged): string {
  const { lower, upper } = basis?.limits.verdict ?? { lower: 0, upper: 1 };
  const [low, high] = [Math.max(1, Math.floor(100 * lower)), Math.min(99, Math.ceil(100 * upper))];
  return `${low} tot ${high}%`;
}

function togetherSentence({ together }: Judged): Sentence {
  return together === null
    ? []
    : [' In die gemeenten samen is het ', { figure: roughShareText(together) }, '.'];
}

/** Whether chance and rounding explain the difference, and how many people it is. Two questions, two answers. */
function chanceSentence({ beyondChance, own, together, kind }: Judged): Sentence {
  if (typeof own.entry === 'string' || together === null || beyondChance === null) return [];
  if (beyondChance === 'ordinary')
    return [' Het verschil met die gemeenten samen kan door toeval en afronden komen.'];
  const more = beyondChance === 'higher' ? 'Meer' : 'Minder';
  const differ = kind === 'ordinary' || kind === 'too_wide' ? ' Gemeenten verschillen wel veel.' : '';
  const gap = gapSentence(own.entry, together);
  return [
    ` ${more} dan in die gemeenten samen; toeval en afronden verklaren dat niet.${differ}`,
    ...(gap === null ? [] : [` ${gap}`]),
  ];
}

function shortOf(about: ComparedAbout): Sentence {
  const { judged } = about;
  if (judged.basis === null) return sentenceOf(about);
  return [...placeSentence(judged), ...togetherSentence(judged), ...chanceSentence(judged)];
}

/** "15", or "minder dan 10": a denominator too small for a percentage. */
function sizeOf({ denominator }: Tally): string {
  return total(denominator);
}

function funnelOf(about: ComparedAbout): ComparedView['funnel'] {
  const { comparison, judged } = about;
  const data = funnelData(comparison, judged);
  if (data === null || typeof judged.own.entry === 'string') return null;
  const { own, verdict, together } = judged;
  const ownShare = shareText(judged.own.entry);
  const others = together === null ? '' : ` De andere samen: ${shareText(together)}.`;
  return {
    title: 'Zo bepalen we waar een gemeente ligt',
    subtitle: `${capital(comparison.part)}, als aandeel van de ${comparison.whole}${ofCohort(about)}, stand ${date(about.referenceDate)}.`,
    description: `Aandeel ${comparison.part}${ofCohort(about)}, naar aantal ${comparison.whole}. ${own.name}: ${ownShare}, ${verdict}.${others}`,
    steps: [
      `Elke stip is een gemeente. Hoe verder naar rechts, hoe meer ${comparison.whole}.`,
      'In de blauwe band liggen de meeste gemeenten: door toeval, afronden én door echte verschillen tussen gemeenten. Bij weinig mensen is de band breed.',
      `${own.name} ligt ${placeWords[judged.kind] ?? 'in de band'}: ${verdict}.`,
    ],
    method: methodOf(judged),
    data,
  };
}

const placeWords: Partial<Record<Judged['kind'], string>> = {
  higher: 'boven de band',
  lower: 'onder de band',
  ordinary: 'in de band',
};

function methodOf({ spread }: Judged): string[] {
  const differ =
    spread.between > 0
      ? `Gemeenten verschillen onderling meer dan toeval alleen geeft: ongeveer ${decimal(spreadPoints(spread))} procentpunt (standaardafwijking over ${spread.municipalities} gemeenten). Daarom is de band breed. Zonder die gewone verschillen zijn de grenzen smaller: daarmee bepalen wij of toeval en afronden een verschil verklaren.`
      : `Gemeenten verschillen onderling niet meer dan toeval geeft (bekeken over ${spread.municipalities} gemeenten).`;
  return [
    'Band: 95%. Streepjes: 99,8%. De woorden gaan over de band. De grenzen komen uit een bèta-binomiale verdeling, met de mid-P-methode. De afronding op vijftallen zit erin.',
    differ,
  ];
}

function ofCohort({ cohort }: ComparedAbout): string {
  return cohort === null ? '' : `, begonnen in ${cohort}`;
}

const ownRole = 'eigen gemeente';
const peerRole = 'vergelijkingsgroep';

function tableOf(about: ComparedAbout): TableView {
  const { comparison, judged } = about;
  const rows = byName([judged.own, ...judged.peers]).map((peer) => {
    const isOwn = peer === judged.own;
    const cells = [peer.name, ...entryCells(peer.entry), isOwn ? judged.verdict : peerRole];
    return isOwn ? { cells, strong: true as const } : { cells };
  });
  const { together } = judged;
  return {
    caption: `${capital(comparison.part)}${ofCohort(about)}, per gemeente op naam`,
    columns: tableColumns(comparison),
    rows:
      together === null ? rows : [...rows, { cells: ['De andere samen', ...entryCells(together), peerRole] }],
    note: `Op naam, niet op grootte. Onder de ${percentageFrom} mensen staat geen percentage. ${rangeNote}`,
  };
}

/** Columns of a table of municipalities: part, whole, share and verdict. */
export function tableColumns({ part }: Pick<Comparison, 'part'>): TableView['columns'] {
  return [
    { label: 'Gemeente' },
    { label: capital(part), numeric: true, short: '' },
    { label: peopleColumn, numeric: true, short: 'van' },
    { label: 'Aandeel', numeric: true },
    { label: 'Vergelijking', short: '' },
  ];
}

function byName(peers: readonly Peer[]): Peer[] {
  return peers.toSorted((one, other) => inNameOrder(one.name, other.name));
}

/** Numerator, denominator and share in words; a blank has its own word. */
export function entryCells(entry: Entry): [TableCell, TableCell, TableCell] {
  if (typeof entry === 'string') return [stateWords[entry], 'geen', 'geen'];
  const { numerator, denominator } = entry;
  return [countCell(numerator), totalCell(denominator), shareCell(numerator, denominator)];
}

function notesOf({ judged }: ComparedAbout): string[] {
  const names = (blank: Entry) => judged.peers.filter(({ entry }) => entry === blank).map(({ name }) => name);
  const said = (blank: 'not_delivered' | 'too_small' | 'not_applicable') =>
    names(blank).length === 0 ? [] : [`${capital(stateWords[blank])}: ${list(names(blank))}.`];
  return [
    ...said('not_delivered'),
    ...said('too_small'),
    ...said('not_applicable'),
    ...(judged.kind === 'too_few'
      ? [
          `Onder de ${percentageFrom}${nbsp}mensen vergelijken wij niet. De provincie samen, of alle jaren samen, zegt meer.`,
        ]
      : []),
    'De spreiding laat zien hoe ver gemeenten gewoonlijk uit elkaar liggen. Wie daartussen ligt, doet het niet vanzelf goed: kijk ook naar de norm. Wie een verschil veroorzaakt, is hieraan niet te zien.',
  ];
}

/** One line of the CSV of this view: published counts, and the words of the table. */
export interface ComparedRow {
  readonly gemeente: string;
  readonly code: string;
  readonly rol: string;
  readonly teller: number | null;
  readonly noemer: number | null;
  readonly aandeel: string;
  readonly oordeel: string;
}

/** The rows of the table as a file gives them, by name. */
export function comparedRows({ judged }: Pick<ComparedAbout, 'judged'>): ComparedRow[] {
  return byName([judged.own, ...judged.peers]).map((peer) => {
    const isOwn = peer === judged.own;
    const { entry } = peer;
    const isBlank = typeof entry === 'string';
    return {
      gemeente: peer.name,
      code: peer.code,
      rol: isOwn ? ownRole : peerRole,
      teller: isBlank ? null : entry.numerator.count,
      noemer: isBlank ? null : entry.denominator.count,
      aandeel: isBlank ? stateWords[entry] : cellText(entryCells(entry)[2]),
      oordeel: isOwn ? judged.verdict : '',
    };
  });
}
