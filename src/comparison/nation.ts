import { expectationOf } from '../statistics/expectation.ts';
import type { Tally } from '../statistics/tally.ts';
import { expectedByChance } from '../statistics/verdict.ts';
import { percentageFrom } from '../format.ts';
import { cellText, type Sentence, type TableView } from '../figures/view.ts';
import { entriesOf, spreadIn, type Comparison, type ComparisonFile, type Entry } from './comparisons.ts';
import { funnelAround, placeOf, type FunnelData } from './funnel.ts';
import { togetherOf, judged, roughShareText, shareText, talliesOf, type Judged } from './judged.ts';
import { entryCells, tableColumns } from './table.ts';
import { stateWords, verdictWords } from './verdict.ts';

interface Place {
  readonly code: string;
  readonly name: string;
  readonly province: string;
}

/** One municipality, judged against all others. */
export interface JudgedPlace extends Place {
  readonly judged: Judged;
}

const notDelivered: Entry = 'not_delivered';

/** Every municipality judged against all others, in the order given: by name. */
export function judgedNation(file: ComparisonFile, places: readonly Place[]): JudgedPlace[] {
  const entries = entriesOf(file);
  const peers = places.map((place) => ({ ...place, entry: entries.get(place.code) ?? notDelivered }));
  return peers.map((own) => ({
    code: own.code,
    name: own.name,
    province: own.province,
    judged: judged({
      own,
      peers: peers.filter(({ code }) => code !== own.code),
      peerKind: 'country',
      province: own.province,
      spread: spreadIn(file),
      comparableFrom: null,
    }),
  }));
}

/** Municipalities under one word, by name. */
export interface NationGroup {
  readonly kind: Judged['kind'];
  readonly word: string;
  readonly places: readonly JudgedPlace[];
}

const order = [
  ['higher', verdictWords.higher],
  ['lower', verdictWords.lower],
  ['ordinary', verdictWords.ordinary],
  ['too_wide', verdictWords.too_wide],
  ['too_few', verdictWords.too_few],
  ['too_few_peers', stateWords.too_few_peers],
  ['not_delivered', stateWords.not_delivered],
  ['not_applicable', stateWords.not_applicable],
] as const;

/** A group for every word that occurs, and always for the two that a reader looks for. Unranked: by name. */
export function groupsOf(places: readonly JudgedPlace[]): NationGroup[] {
  return order
    .map(([kind, word]) => ({ kind, word, places: places.filter((place) => place.judged.kind === kind) }))
    .filter(({ kind, places: own }) => own.length > 0 || kind === 'higher' || kind === 'lower');
}

const withVerdict = ({ judged: { basis } }: JudgedPlace): boolean => basis !== null;
const isOutside = ({ judged: { kind } }: JudgedPlace): boolean => kind === 'higher' || kind === 'lower';

/** How many lie outside the band. */
export function nationSentence(places: readonly JudgedPlace[]): Sentence {
  const enough = places.filter(withVerdict);
  if (enough.length < 2)
    return ['Te weinig gemeenten leverden dit cijfer over genoeg mensen om te vergelijken.'];
  const out = enough.filter(isOutside).length;
  return [
    { figure: `${out} van de ${enough.length}` },
    ` gemeenten met genoeg mensen ${out === 1 ? 'ligt' : 'liggen'} verder van de andere dan gewoonlijk.`,
  ];
}

/**
 * What chance alone gives among those with a verdict; stands with every list of municipalities outside the limits.
 * Null with less than two.
 */
export function nationChance(places: readonly JudgedPlace[]): string | null {
  const enough = places.filter(withVerdict).length;
  return enough < 2 ? null : chanceText(enough);
}

function chanceText(municipalities: number): string {
  const expected = Math.round(expectedByChance(municipalities));
  const number = expected === 0 ? 'minder dan 1' : `ongeveer ${expected}`;
  return `Ook als gemeenten alleen gewoon van elkaar verschillen, liggen er van de ${municipalities} toch ${number} buiten.`;
}

/** All municipalities by name, each with its verdict. */
export function nationTable(comparison: Comparison, places: readonly JudgedPlace[]): TableView {
  return {
    caption: 'Elke gemeente naast alle andere, op naam',
    columns: tableColumns(comparison),
    rows: places.map(({ name, judged: { own, verdict } }) => ({
      cells: [name, ...entryCells(own.entry), verdict],
    })),
    note: 'Op naam, niet op grootte. Dit is geen ranglijst.',
  };
}

/** Everybody who delivered, together. */
function together(places: readonly JudgedPlace[]): Tally | null {
  return togetherOf(talliesOf(places.map(({ judged: { own } }) => own.entry)));
}

/** "De 29 gemeenten in deze vergelijking samen: ongeveer 510 van de 1.115 (46%)", or that there are no counts. */
export function togetherText(comparison: Comparison, places: readonly JudgedPlace[]): string {
  const sum = together(places);
  if (sum === null) return 'Van geen gemeente is dit cijfer te tonen.';
  const number = countedPlaces(places);
  const who =
    number === 1
      ? 'De enige gemeente in deze vergelijking'
      : `De ${number} gemeenten in deze vergelijking samen`;
  return `${who}: ${roughShareText(sum)}, van de ${comparison.whole}.`;
}

/** Places with enough people for a dot, with their numbers. */
function drawable(places: readonly JudgedPlace[]) {
  return places.flatMap((place) => {
    const { entry } = place.judged.own;
    return typeof entry === 'string' || entry.denominator.count < percentageFrom
      ? []
      : [{ ...placeOf(place.name, entry), isOutside: isOutside(place) }];
  });
}

function namesOutside(places: readonly JudgedPlace[]): string {
  const names = places.filter(isOutside).map(({ name, judged: { word } }) => `${name}: ${word}`);
  return names.length === 0 ? 'Geen gemeente ligt buiten de band.' : `Buiten de band: ${names.join('; ')}.`;
}

/** The strip of all municipalities over the share, with its alternative text; null with less than two to draw. */
export function nationSpread(comparison: Comparison, places: readonly JudgedPlace[]) {
  const sum = together(places);
  const dots = drawable(places);
  if (sum === null || dots.length < 2) return null;
  return {
    description: `Spreiding over ${dots.length} gemeenten van het aandeel ${comparison.part}. Samen ${shareText(sum)}. ${namesOutside(places)}`,
    data: {
      places: dots.map(({ share, isOutside: outside }) => ({ share, outside })),
      pooled: sum.numerator.count / sum.denominator.count,
      pooledText: `de gemeenten in deze vergelijking samen: ${shareText(sum)}`,
      axis: 'aandeel in procenten; elke stip is een gemeente',
    },
  };
}

/** The funnel around all municipalities together; each dot was judged against all others. */
export function nationFunnel(
  comparison: Comparison,
  file: ComparisonFile,
  places: readonly JudgedPlace[],
): { readonly description: string; readonly data: FunnelData } | null {
  const sum = together(places);
  const [first, second] = places.filter(withVerdict);
  if (sum === null || first === undefined || second === undefined) return null;
  const expectation = expectationOf(talliesOf([...entriesOf(file).values()]), first.judged.spread.between);
  const shown = drawable(places).map(({ isOutside: outside, ...place }) => ({
    ...place,
    kind: outside ? ('outside' as const) : ('ordinary' as const),
    named: outside,
  }));
  return {
    description: `Aandeel ${comparison.part} naar aantal ${comparison.whole}, ${shown.length} gemeenten. ${namesOutside(places)}`,
    data: {
      ...funnelAround(expectation, shown, sum.numerator.rounded / Math.max(1, countedPlaces(places))),
      pooledText: `de gemeenten in deze vergelijking samen: ${shareText(sum)}`,
      denominatorLabel: `om hoeveel mensen het gaat: ${comparison.whole}`,
    },
  };
}

function countedPlaces(places: readonly JudgedPlace[]): number {
  return talliesOf(places.map(({ judged: { own } }) => own.entry)).length;
}

/** The rows of the CSV, by name, with the words of the page. */
export function nationRows(
  comparison: Comparison,
  places: readonly JudgedPlace[],
  about: { readonly cohort: number | null; readonly referenceDate: string; readonly release: string },
) {
  return places.map(({ code, name, province, judged: { own, verdict } }) => ({
    gemeente: name,
    code,
    provincie: province,
    teller: typeof own.entry === 'string' ? null : own.entry.numerator.count,
    noemer: typeof own.entry === 'string' ? null : own.entry.denominator.count,
    aandeel: typeof own.entry === 'string' ? stateWords[own.entry] : cellText(entryCells(own.entry)[2]),
    oordeel: verdict,
    indicator: comparison.indicator,
    instroomjaar: about.cohort === null ? 'alle' : String(about.cohort),
    peildatum: about.referenceDate,
    release: about.release,
  }));
}
