import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { PublishedMunicipality, PublishedRelease } from '../contract/published.ts';
import { readTable, type Line } from '../contract/read.ts';
import type { RowOf, Table } from '../contract/table.ts';
import { deliveries, indicatorDeliveries } from '../contract/tables.ts';
import { totals } from '../contract/count-tables.ts';
import { choiceFor, choiceKey, commonChoices } from '../figures/compact.ts';
import { followedCohort } from '../figures/followed.ts';
import { writeAnswers, type Choices, type Counted } from './answers.ts';
import { before } from './as-of.ts';
import { writeComparisons } from './comparisons.ts';
import { isWhole } from './earlier-run.ts';
import { missingFigures } from './missing.ts';
import { peopleIn } from './people.ts';

/**
 * Writes into `out` what frozen pages read of an earlier release, as a publication up to that release has it: the lists
 * of releases and municipalities, and its answers and comparisons for the choice that a page opens with. All of it comes from what is published now: no delivery is
 * read and no database is made again.
 * @param published folder of a whole publication, of which `release` is one
 * @returns false, with nothing written, when a file of the published release is not as its manifest says
 */
export async function writeEarlier(published: string, release: string, out: string): Promise<boolean> {
  const from = path.join(published, release);
  if (!isWhole(from)) return false;
  const releases = read<PublishedRelease[]>(published, 'releases.json');
  const at = releases.findIndex((one) => one.release === release);
  const last = releases[at];
  if (!last) throw new Error(`no release ${release}`);
  const counted: Counted = {
    manifest: last,
    lines: {
      total: linesOf(totals, from),
      delivery: linesOf(deliveries, from),
      indicator_delivery: linesOf(indicatorDeliveries, from),
    },
  };
  const known = releases.slice(0, at + 1);
  const municipalities = read<PublishedMunicipality[]>(published, 'municipalities.json').map((one) =>
    asOf(one, known, counted),
  );
  const own = path.join(out, release);
  mkdirSync(own, { recursive: true });
  write(out, 'releases.json', known);
  write(out, 'municipalities.json', municipalities);
  const table = `${indicatorDeliveries.name}.csv`;
  copyFileSync(path.join(from, table), path.join(own, table));
  copyFileSync(path.join(published, 'withdrawals.json'), path.join(out, 'withdrawals.json'));
  const codes = counted.lines.delivery
    .filter(({ row }) => row.state === 'delivered')
    .map(({ row }) => row.municipality);
  const choices = openingOf(last);
  await writeAnswers(own, counted, codes, { database: path.join(from, 'national.duckdb'), choices });
  writeComparisons(
    own,
    counted,
    municipalities.map(({ validTo, successor }) => ({ valid_to: validTo, successor })),
    choices,
  );
  return true;
}

/** Of the common choices of a figure only the one that a page opens with: a frozen page has no other. */
function openingOf({ peildatum, instroomjaren }: PublishedRelease): Choices {
  const cohort = followedCohort({ referenceDate: peildatum, allCohorts: instroomjaren });
  return (figure, cohorts) => {
    const opening = { group: null, cohorts: figure.choices.cohort === 'one' ? [cohort] : null };
    const key = choiceKey(choiceFor(figure, opening));
    return commonChoices(figure, cohorts).filter((choice) => choiceKey(choice) === key);
  };
}

/** A municipality as the last of these releases knew it. */
function asOf(
  municipality: PublishedMunicipality,
  releases: readonly PublishedRelease[],
  last: Counted,
): PublishedMunicipality {
  const { code, validTo, successor } = municipality;
  const then = before({ valid_to: validTo, successor }, last.manifest.peildatum);
  const isKnown = ({ release }: { readonly release: string }) =>
    releases.some((one) => one.release === release);
  return {
    ...municipality,
    validTo: then.valid_to,
    successor: then.successor,
    missing: missingFigures(code, last),
    people: peopleIn(code, last),
    deliveries: municipality.deliveries.filter(isKnown),
    revisions: municipality.revisions.filter(isKnown),
  };
}

function linesOf<T extends Table>(table: T, folder: string): readonly Line<RowOf<T>>[] {
  const file = path.join(folder, `${table.name}.csv`);
  const { lines, faults } = readTable(table, file, readFileSync(file));
  if (faults[0]) throw new Error(`${file}: ${faults[0].received}, not ${faults[0].expected}`);
  return lines;
}

function read<T>(folder: string, name: string): T {
  return JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as T;
}

function write(folder: string, name: string, value: unknown): void {
  writeFileSync(path.join(folder, name), `${JSON.stringify(value, null, 1)}\n`);
}
