/** What others published about a municipality, and what follows from its population: never mixed with what it counted. */
import type { NationalFigure } from '../../contract/tables.ts';
import type { PublishedMunicipality } from '../../contract/published.ts';
import type { CouncilSeatRow, HousingTaskRow, PopulationRow } from '../../contract/source-tables.ts';
import { expectationOf, housingShareOf, type Computed } from '../../figures/by-population.ts';
import { sourceText, valueText, whoText } from '../../figures/national.ts';
import { capital, date, detailFrom, list, whole } from '../../format.ts';
import { nationalFigures, publicRowsOf, publicSourcesHere } from '../../published/files.ts';
import { publicSources } from '../../sources/public.ts';
import { councilPaperSource } from '../../sources/public/council-papers.ts';
import { councilSeatSource } from '../../sources/public/council-seats.ts';
import { populationSource } from '../../sources/public/cbs-03759ned.ts';
import { housingTaskSource } from '../../sources/public/housing-task.ts';

/** Where something stands, of which day it is, and when the next can be expected. */
export interface SourceNote {
  readonly text: string;
  readonly url: string;
  /** "Bron: CBS, …", the words of the link. */
  readonly name: string;
}

/** A computed number: in words, with what it was made of. */
export interface ComputedLine {
  readonly label: string;
  /** "ongeveer 68" */
  readonly number: string;
  /** "36.200 in heel Nederland" */
  readonly of: string;
  readonly source: { readonly text: string; readonly url: string };
}

export interface PublicHere {
  readonly expectation: readonly ComputedLine[];
  /** What the computation rests on: people here and in the country. */
  readonly basis: SourceNote | null;
  readonly basisText: string;
  readonly housing: {
    readonly facts: readonly { term: string; text: string }[];
    readonly source: SourceNote;
  } | null;
  /** Computed, and only when nothing better was published. */
  readonly housingShare: ComputedLine | null;
  readonly papers: readonly { title: string; date: string; url: string; word: string }[];
  readonly papersSource: SourceNote | null;
  readonly parties: readonly { party: string; seats: number }[];
  readonly partiesSource: SourceNote | null;
  /** Whether so few people a year are expected that figures may stay out. */
  readonly isFew: boolean;
}

/** Everything of others about one municipality; parts of which the edition holds no file are empty. */
export function publicHere({ code }: Pick<PublishedMunicipality, 'code'>): PublicHere {
  const [people] = publicRowsOf(populationSource, code);
  const housing = newestTask(publicRowsOf(housingTaskSource, code));
  const papers = papersHere(code);
  const parties = partiesIn(code);
  return {
    ...computedHere(people),
    housing: housing === null ? null : { facts: housingFacts(housing), source: housingSource(housing) },
    housingShare: housing === null && people !== undefined ? shareLine(people) : null,
    papers,
    papersSource: papers.length === 0 ? null : noteOf(councilPaperSource.id),
    parties,
    partiesSource: parties.length === 0 ? null : noteOf(councilSeatSource.id),
    isFew: isFewIn(code),
  };
}

/** Whether so few people a year are expected that figures of a municipality may stay out; false where nothing is known. */
export function isFewIn(code: string): boolean {
  const [people] = publicRowsOf(populationSource, code);
  return people !== undefined && isFewAmong(people);
}

/** The same of a municipality with so many inhabitants. */
export function isFewAmong(people: Pick<PopulationRow, 'population' | 'nation'>): boolean {
  const found = expectationOf(nationalFigures(), people);
  return found !== null && found.all.share < detailFrom;
}

/** Whether there is anything to show. */
export const isAnything = ({ expectation, housing, papers, parties }: PublicHere): boolean =>
  expectation.length + papers.length + parties.length > 0 || housing !== null;

function computedHere(
  people: PopulationRow | undefined,
): Pick<PublicHere, 'expectation' | 'basis' | 'basisText'> {
  const found = people === undefined ? null : expectationOf(nationalFigures(), people);
  if (people === undefined || found === null) return { expectation: [], basis: null, basisText: '' };
  return {
    expectation: [found.all, ...found.groups].map((one) => lineOf(one, cohortLabel(one))),
    basis: noteOf(populationSource.id),
    basisText: `Zo berekend: het landelijke getal, maal ${whole(people.population)} inwoners hier, gedeeld door ${whole(people.nation)} in heel Nederland op ${date(people.reference_date)}.`,
  };
}

const cohortLabel = ({ national }: Computed): string =>
  `${capital(whoText(national))}, begonnen in ${national.cohort ?? ''}`;

const shareLine = (people: PopulationRow): ComputedLine | null => {
  const found = housingShareOf(nationalFigures(), people);
  return found === null ? null : lineOf(found, found.national.label);
};

function lineOf({ national, share }: Computed, label: string): ComputedLine {
  return {
    label,
    number: roundly(share),
    of: `${nationally(national)} in heel Nederland`,
    source: { text: sourceText(national), url: national.url },
  };
}

/** Whole people: nobody is a tenth of one. A small place does not read 0, because somebody may come. */
const roundly = (share: number): string =>
  share < 1 ? 'minder dan 1' : `ongeveer ${whole(Math.round(share))}`;

/** "36.200 in heel Nederland": people, also where the source counts in thousands. */
const nationally = ({ value, unit }: Pick<NationalFigure, 'value' | 'unit'>): string =>
  unit === 'thousand_persons' ? whole(Math.round(1000 * value)) : valueText({ value, unit });

const newestTask = (rows: readonly HousingTaskRow[]): HousingTaskRow | null =>
  rows.toSorted((one, other) => other.reference_date.localeCompare(one.reference_date))[0] ?? null;

function housingFacts(row: HousingTaskRow): { term: string; text: string }[] {
  const [year = '', half] = row.half_year.split('-');
  const period = `${half === '1' ? 'eerste' : 'tweede'} helft van ${year}`;
  return [
    { term: `Taak, ${period}`, text: `${whole(row.task)} mensen` },
    {
      term: row.start < 0 ? 'Voorsprong aan het begin' : 'Achterstand aan het begin',
      text: `${whole(Math.abs(row.start))} mensen`,
    },
    { term: `Gehuisvest tot ${date(row.reference_date)}`, text: `${whole(row.housed)} mensen` },
    {
      term: row.left < 0 ? 'Meer gehuisvest dan moest' : 'Nog te huisvesten',
      text: `${whole(Math.abs(row.left))} mensen`,
    },
    ...(row.ladder === null ? [] : [{ term: 'Toezicht', text: row.ladder }]),
  ];
}

function housingSource({ source, url, published, place, checked }: HousingTaskRow): SourceNote {
  const press = checked === 'yes' ? '' : ' Volgens berichtgeving.';
  const { text } = noteOf(housingTaskSource.id);
  return {
    name: `Bron: ${source}`,
    url,
    text: `${date(published)}, ${place}.${press} ${nextIn(text)}`.trim(),
  };
}

/** The sentence about the next edition, without that about this one. */
const nextIn = (text: string): string => text.slice(text.indexOf('. ') + 2);

function papersHere(code: string): PublicHere['papers'] {
  return publicRowsOf(councilPaperSource, code)
    .toSorted((one, other) => (other.date ?? '').localeCompare(one.date ?? ''))
    .toSorted((one, other) => other.approved.localeCompare(one.approved))
    .map(({ title, date: day, url, approved }) => ({
      title,
      date: day === null ? 'zonder datum' : date(day),
      url,
      word: approved === 'yes' ? 'beoordeeld' : 'gevonden, niet beoordeeld',
    }));
}

/** Lists with a seat, most seats first. */
export function partiesIn(code: string): readonly Pick<CouncilSeatRow, 'party' | 'seats'>[] {
  return publicRowsOf(councilSeatSource, code)
    .filter(({ seats }) => seats > 0)
    .toSorted((one, other) => other.seats - one.seats || one.party.localeCompare(other.party, 'nl'));
}

/** A source that the edition holds: its name, of which day it is and when the next can be expected. */
export function noteOf(id: string): SourceNote {
  const source = publicSources.find((one) => one.id === id);
  const here = publicSourcesHere().find((one) => one.id === id);
  if (!source || !here) throw new Error(`no source ${id} in this edition`);
  const next = here.next === null ? [] : [`een nieuwe wordt verwacht vanaf ${date(here.next)}`];
  const old = here.isOld ? ['deze is ouder dan de bron gewoonlijk is'] : [];
  const rest = [...next, ...old];
  return {
    name: `Bron: ${source.publisher}, ${source.title}`,
    url: source.page,
    text: `${date(here.published)}.${rest.length === 0 ? '' : ` ${capital(list(rest))}.`}`,
  };
}
