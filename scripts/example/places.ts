import type { CasePart } from '../../src/contract/codes.ts';
import type { Municipality } from '../../src/contract/tables.ts';

/** People in reception who all get a home in the same weeks. */
interface Move {
  readonly from: string;
  readonly to: string;
  readonly share: number;
}

/** People of one cohort that the municipality did not know of before a date. */
interface LatePeople {
  readonly cohort: number;
  readonly people: number;
  readonly knownFrom: string;
}

/** An invented municipality and what happens in it. */
export interface Place {
  readonly name: string;
  readonly province: string;
  readonly population: number;
  /** Part of the population that its own people are drawn from, when a merger added the rest. */
  readonly inflowPopulation?: number;
  readonly aliases?: readonly string[];
  readonly validTo?: string;
  readonly successor?: string;
  /** Shift of the share within ten weeks, in log-odds; 0 is the national share. */
  readonly pace: number;
  /** Further shift for some cohorts. */
  readonly paceOf?: Readonly<Record<number, number>>;
  /** Multiplies the days after the 70th of those who get their PIP later. */
  readonly excessFactor?: number;
  readonly inflowFactor?: number;
  /** Number of people, where it is planted and not drawn. */
  readonly peopleOf?: Readonly<Record<number, number>>;
  readonly move?: Move;
  readonly late?: LatePeople;
  /** Nobody moves in or out, so that what is planted stays as it is. */
  readonly closed?: true;
  /** Its file holds what validation warns about without refusing it. */
  readonly warnings?: true;
  /** Parts that it cannot supply, with its reason; their cells are empty. */
  readonly lacks?: Readonly<Partial<Record<CasePart, string>>>;
  /** Its file also lists people who are no longer its own. */
  readonly listsOthers?: true;
}

const noLessons = 'De taalaanbieder levert nog geen startdatums.';

/** In the order of their codes. No name is that of a real municipality. */
export const places: readonly Place[] = [
  { name: 'Beukenrade', province: 'Utrecht', population: 34200, pace: -0.5 },
  {
    name: 'Brinkhorst',
    province: 'Overijssel',
    population: 98400,
    pace: 0.7,
    excessFactor: 0.7,
    listsOthers: true,
  },
  {
    name: 'Dommelbeek',
    province: 'Noord-Brabant',
    population: 47300,
    pace: -0.7,
    lacks: { intake: 'De intake staat in een ander systeem en is nog niet te koppelen.' },
  },
  { name: 'Duinhaven', province: 'Zuid-Holland', population: 124600, pace: 0.6, excessFactor: 0.7 },
  { name: 'Eikenvoorde', province: 'Gelderland', population: 58900, pace: -0.75 },
  { name: 'Ganzedijk', province: 'Zeeland', population: 22700, pace: 0.2 },
  {
    name: "'s-Gravenberk",
    province: 'Zuid-Holland',
    population: 41800,
    aliases: ['Den Berk'],
    pace: -0.2,
  },
  {
    name: 'Grutterdam',
    province: 'Zeeland',
    population: 2100,
    pace: 0,
    peopleOf: { 2022: 0, 2023: 5, 2024: 1, 2025: 0, 2026: 1 },
    closed: true,
  },
  { name: 'Heuvelmark', province: 'Limburg', population: 66300, pace: 0.1, paceOf: { 2025: -2.4 } },
  { name: 'IJsselhoek', province: 'Gelderland', population: 152800, pace: -0.4 },
  { name: 'Klaverdam', province: 'Noord-Holland', population: 38500, pace: 1.3 },
  { name: 'Kolkwijk', province: 'Groningen', population: 61200, pace: -0.3, warnings: true },
  { name: 'Leeuwerdijk', province: 'Friesland', population: 84100, pace: 0.7 },
  {
    name: 'Lindervoort',
    province: 'Noord-Brabant',
    population: 107900,
    pace: 0.6,
    excessFactor: 0.7,
    late: { cohort: 2024, people: 20, knownFrom: '2026-07-01' },
    closed: true,
  },
  { name: 'Maashuizen', province: 'Limburg', population: 33400, pace: -0.9 },
  { name: 'Meerenburg', province: 'Noord-Holland', population: 131200, pace: 0.5, excessFactor: 0.7 },
  {
    name: 'Noorderkogge',
    province: 'Noord-Holland',
    population: 19800,
    pace: 0.4,
    lacks: { lesson: noLessons, pvt: noLessons, route_done: noLessons },
  },
  { name: 'Oosterwaard', province: 'Gelderland', population: 118300, pace: 0.8, excessFactor: 0.7 },
  { name: 'Oudewijk (NH.)', province: 'Noord-Holland', population: 27600, pace: -0.1 },
  { name: 'Polderhaven', province: 'Flevoland', population: 228900, pace: -0.2, listsOthers: true },
  {
    name: 'Rietkerke',
    province: 'Zeeland',
    population: 8400,
    pace: 0,
    peopleOf: { 2022: 4 },
    closed: true,
  },
  { name: 'Roderveen', province: 'Drenthe', population: 109500, pace: -0.1 },
  { name: 'Schaapsloot', province: 'Drenthe', population: 31600, pace: 3.2 },
  { name: 'Súdermar', province: 'Friesland', population: 52100, aliases: ['Zuidermeer'], pace: 0.3 },
  { name: 'Terpmeer', province: 'Groningen', population: 25300, pace: -0.3 },
  {
    name: 'Vaartland',
    province: 'Zuid-Holland',
    population: 66900,
    inflowPopulation: 52300,
    aliases: ['Wallemeer'],
    pace: 0,
    closed: true,
  },
  { name: 'Vennehorst', province: 'Overijssel', population: 43700, pace: 2.0 },
  {
    name: 'Wallemeer',
    province: 'Zuid-Holland',
    population: 14600,
    validTo: '2025-12-31',
    successor: 'Vaartland',
    pace: -0.3,
    closed: true,
  },
  {
    name: 'Waterdonk',
    province: 'Noord-Brabant',
    population: 115000,
    pace: -0.05,
    paceOf: { 2026: -0.8 },
    excessFactor: 1.25,
    inflowFactor: 0.98,
    move: { from: '2026-07-06', to: '2026-09-25', share: 0.63 },
  },
  { name: 'Wilgenstein', province: 'Utrecht', population: 76500, pace: -0.6 },
  { name: 'Zilverduin', province: 'Noord-Holland', population: 12900, pace: 0.5 },
  { name: 'Zuidervliet', province: 'Zuid-Holland', population: 95700, pace: 0.6, excessFactor: 0.7 },
];

/** The invented municipality of a name. */
export function placeOf(name: string): Place {
  const found = places.find((place) => place.name === name);
  if (!found) throw new Error(`no invented municipality is called ${name}`);
  return found;
}

/** The code of an invented municipality; real codes stay below GM9000. */
export function codeOf(name: string): string {
  return `GM${9001 + places.indexOf(placeOf(name))}`;
}

/** Whether a municipality no longer exists on a date. */
export function hasEnded(place: Place, date: string): boolean {
  return place.validTo !== undefined && place.validTo < date;
}

/** The code under which the people of a place count on a date: after a merger that of its successor. */
export function codeOn(place: Place, date: string): string {
  return codeOf(hasEnded(place, date) ? (place.successor ?? place.name) : place.name);
}

/** The rows of municipalities.csv. */
export function municipalityRows(): Municipality[] {
  return places.map((place) => ({
    code: codeOf(place.name),
    name: place.name,
    aliases: place.aliases?.join('|') ?? null,
    province: place.province,
    valid_from: '2015-01-01',
    valid_to: place.validTo ?? null,
    successor: place.successor === undefined ? null : codeOf(place.successor),
    population: place.population,
    population_date: place.validTo === undefined ? '2026-01-01' : '2025-01-01',
    population_source: 'verzonnen',
    fictitious: 'yes',
  }));
}
