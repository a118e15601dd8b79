import { capital, date, decimal, list, nbsp, percentageFrom, total } from '../format.ts';
import type { Tally } from '../statistics/tally.ts';
import type { Sentence, TableView } from '../figures/view.ts';
import type { Comparison, Entry } from './comparisons.ts';
import { funnelData, type FunnelData } from './funnel.ts';
import { gapSentence } from './gap.ts';
import { roughShareText, shareText, spreadPoints, type Judged } from './judged.ts';
import { ofCohort, tableOf } from './table.ts';
import { saidLimits, stripData, type StripData } from './strip.ts';
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
  /** The municipality on one scale with its peers, open on the page; null where there is no verdict. */
  readonly strip: {
    readonly title: string;
    readonly subtitle: string;
    readonly description: string;
    readonly data: StripData;
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

/** Before the short sentence, where it stands among other facts. */
export const comparedLabel = 'Vergeleken met andere gemeenten';

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
    get strip() {
      return stripOf(about);
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
      `${own.name} telt door een herindeling ook mensen van een eerdere gemeente mee. Een vergelijking is daarom nu ${verdict}.`,
    ];
  if (typeof own.entry === 'string') return [`${own.name}: ${verdict}.`];
  if (judged.kind === 'too_few') return [`${capital(sizeOf(own.entry))} ${comparison.whole}: ${verdict}.`];
  const figure = { figure: capital(roughShareText(own.entry)) };
  const about = ` ${saidPart(comparison)}`;
  if (judged.kind === 'too_few_peers')
    return [figure, `${about}. Er zijn ${verdict} om dit naast te leggen.`];
  return [
    figure,
    `${about}. `,
    ...placeSentence(judged),
    ...togetherSentence(judged, ''),
    ...chanceSentence(judged),
  ];
}

const saidPart = ({ said, part }: Comparison): string => said ?? part;

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
function bandWords({ basis, own }: Judged): string {
  return basis === null || typeof own.entry === 'string'
    ? ''
    : saidLimits(basis.limits.verdict, own.entry).share;
}

/** The same share of the others together; `part` names it again where the figure itself does not stand right before it. */
function togetherSentence({ together }: Judged, part: string): Sentence {
  if (together === null) return [];
  const figure = { figure: roughShareText(together) };
  return part === ''
    ? [' In die gemeenten samen is het ', figure, '.']
    : [' In die gemeenten samen: ', figure, ` ${part}.`];
}

/** Whether chance and rounding explain the difference, and how many people it is. Two questions, two answers. */
function chanceSentence({ beyondChance, own, together, kind }: Judged): Sentence {
  if (typeof own.entry === 'string' || together === null || beyondChance === null) return [];
  if (beyondChance === 'ordinary')
    return [' Het verschil met die gemeenten samen kan door toeval en afronden komen.'];
  const more = beyondChance === 'higher' ? 'Meer' : 'Minder';
  const differ = kind === 'ordinary' ? ' Gemeenten verschillen wel veel.' : '';
  const gap = gapSentence(own.entry, together);
  return [
    ` ${more} dan in die gemeenten samen; toeval en afronden verklaren dat niet.${differ}`,
    ...(gap === null ? [] : [` ${gap}`]),
  ];
}

function shortOf(about: ComparedAbout): Sentence {
  const { judged, comparison } = about;
  if (judged.basis === null) return sentenceOf(about);
  return [
    ...placeSentence(judged),
    ...togetherSentence(judged, saidPart(comparison)),
    ...chanceSentence(judged),
  ];
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

function stripOf(about: ComparedAbout): ComparedView['strip'] {
  const { comparison, judged } = about;
  const data = stripData(comparison, judged);
  if (data === null) return null;
  const { legend } = data;
  const peers = judged.peers.flatMap(({ name, entry }) =>
    typeof entry === 'string' || entry.denominator.count < percentageFrom
      ? []
      : [`${name}: ${shareText(entry)}`],
  );
  return {
    title: `${capital(comparison.part)}, naast andere gemeenten`,
    subtitle: `Aandeel van de ${comparison.whole}${ofCohort(about)}, stand ${date(about.referenceDate)}.`,
    description: [
      ...[legend.own, legend.pooled, legend.chance, legend.spread].map(({ text }) => `${capital(text)}.`),
      peers.length > mostSpoken
        ? `${peers.length} andere gemeenten.`
        : `Andere gemeenten: ${peers.join('; ')}.`,
    ].join(' '),
    data,
  };
}

/** More municipalities than this are a number in the alternative text; the table names them all. */
const mostSpoken = 60;

const placeWords: Partial<Record<Judged['kind'], string>> = {
  higher: 'boven de band',
  lower: 'onder de band',
  ordinary: 'in de band',
};

function methodOf({ spread }: Judged): string[] {
  const differ =
    spread.between > 0
      ? `Deze ${spread.municipalities} gemeenten verschillen onderling meer dan toeval alleen geeft: gewoonlijk ongeveer ${decimal(spreadPoints(spread))} procentpunt naar boven of naar beneden. Daarom is de band breed. Zonder die gewone verschillen zijn de grenzen smaller: daarmee bepalen wij of toeval en afronden een verschil verklaren.`
      : `Gemeenten verschillen onderling niet meer dan toeval geeft (bekeken over ${spread.municipalities} gemeenten).`;
  return [
    'Band: 95%. Streepjes: 99,8%. De woorden gaan over de band. De afronding op vijftallen zit erin. Hoe wij de band berekenen, staat bij ‘Over deze cijfers’.',
    differ,
  ];
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
