import { columnNames } from '../../src/cases/columns.ts';
import { dayOf, isoOf, monthsLater } from './calendar.ts';
import { caseRowOf, keyOf, type CaseRow } from './case-row.ts';
import { toCsv } from '../../src/contract/csv.ts';
import type { Life } from './lives.ts';
import { codeOn, placeOf, places, type Place } from './places.ts';
import { randomFrom } from './random.ts';
import { deliveredCodes, type Edition } from './releases.ts';

/**
 * The case file of all municipalities that delivered, as CSV text, as they would export it on the reference date:
 * one row per person, sorted by municipality and key, with nothing in it that happened later.
 */
export function caseFileOf(edition: Edition, lives: readonly Life[]): string {
  const delivered = deliveredCodes(edition);
  const rows = lives
    .map((life) => caseRowOf(life, placeOf(life.place), edition.referenceDate))
    .filter((row) => row !== null)
    .concat(places.flatMap((place) => earlierLawRows(place, edition.referenceDate)))
    .filter(({ municipality_code: code }) => code !== undefined && delivered.has(code));
  const columns = columnNames.filter((name) => !Object.hasOwn(edition.absent, name));
  return toCsv(columns, rows.toSorted(byMunicipalityAndKey));
}

/** Per 100,000 inhabitants, late in 2026: follows from the national totals of 2018 and 2022. Assumed. */
const earlierLawPeople = 140;

/** Whole years of a term under the earlier law, with what was added to it. Assumed. */
const earlierTermYears = [3, 5, 6, 8] as const;

/** People whose duty started under the law before 2022: they are counted apart. */
function earlierLawRows(place: Place, referenceDate: string): CaseRow[] {
  const people = Math.round((place.population * earlierLawPeople) / 100_000);
  return Array.from({ length: people }, (_, at) => {
    const seed = `${place.name}/earlier/${at}`;
    const random = randomFrom(seed);
    const started = random.between(dayOf('2015-01-01'), dayOf('2021-12-31'));
    const start = isoOf(started);
    const years = earlierTermYears[random.between(0, earlierTermYears.length - 1)] ?? 3;
    return {
      record_key: keyOf(seed),
      municipality_code: codeOn(place, referenceDate),
      act: 'wi2013',
      relation: 'resident',
      group: random.chance(0.6) ? 'Asielstatushouder' : 'Gezinsmigrant en overige migrant',
      duty_start_date: start,
      term_start_date: start,
      term_end_date: isoOf(monthsLater(started, 12 * years)),
      term_original_end_date: isoOf(monthsLater(started, 36)),
      brp_registration_date: start,
      third_party_info: 'no',
      exemption: 'none',
      dispensation: 'none',
      fixed_contact: String(random.chance(0.5)),
      in_duo_list: 'true',
      in_municipal_file: 'true',
      elip: String(random.chance(0.1)),
    };
  });
}

function byMunicipalityAndKey(one: CaseRow, other: CaseRow): number {
  return order(one.municipality_code, other.municipality_code) || order(one.record_key, other.record_key);
}

function order(one = '', other = ''): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
