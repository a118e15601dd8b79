import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { changes, type ChangeFile, type ChangeRow } from '../../contract/changes.ts';
import { markColumn, markIn, tableCsv } from '../../contract/csv.ts';
import { RefusedError } from '../../contract/fault.ts';
import type { Release } from '../../contract/release-lines.ts';
import type { Municipality } from '../../contract/tables.ts';
import type { HistoryFile } from '../../council/history.ts';
import { inNameOrder } from '../../format.ts';
import { catalogue } from '../../indicators/catalogue.ts';
import type { Deliveries } from '../deliveries.ts';
import { peopleIn } from '../people.ts';
import { classified, type Pair } from './classify.ts';
import { changedDefinitions } from './definitions.ts';
import { differencesBetween } from './differences.ts';
import { inOrder } from './order.ts';
import { missingReasons } from './reasons.ts';
import { changedVerdicts, verdictsOf, type Judging, type Verdicts } from './verdicts.ts';

type Published = Pick<Deliveries, 'municipalities' | 'releases'>;

/**
 * Writes `changes/<release>.json` and `.csv` for every release that has one before it.
 * Reads the database files and the histories, which must have been written.
 * Throws a RefusedError when a published number changed by more than moving explains and no reason was given.
 */
export async function writeChanges(folder: string, { municipalities, releases }: Published): Promise<void> {
  mkdirSync(path.join(folder, 'changes'));
  const named = byName(municipalities);
  const histories = named.map(({ code }) => historyIn(folder, code));
  let before: Given | null = null;
  for (const release of releases) {
    const given = { release, verdicts: verdictsOf(judgingOf(release, named), histories) };
    if (before) write(folder, release, named, await changesBetween(folder, before, given, named));
    before = given;
  }
}

/** A release with the verdicts that its pages gave. */
interface Given {
  readonly release: Release;
  readonly verdicts: Verdicts;
}

function byName(municipalities: readonly Municipality[]): Municipality[] {
  return municipalities.toSorted((one, other) => inNameOrder(one.name, other.name));
}

async function changesBetween(
  folder: string,
  { release: earlier, verdicts: before }: Given,
  { release: later, verdicts: after }: Given,
  municipalities: readonly Municipality[],
): Promise<ChangeRow[]> {
  const pair: Pair = {
    earlier: earlier.manifest,
    later: later.manifest,
    revisions: later.lines.revision.map(({ row }) => row),
    municipalities,
  };
  const database = ({ manifest }: Release) => path.join(folder, manifest.release, 'national.duckdb');
  const differences = await differencesBetween(database(earlier), database(later));
  const names = new Map(municipalities.map(({ code, name }) => [code, name]));
  const faults = missingReasons(differences, pair, names);
  if (faults.length > 0) throw new RefusedError(faults);
  return [
    ...classified(differences, pair),
    ...changedDefinitions(earlier.manifest, later.manifest, catalogue),
    ...changedVerdicts(before, after),
  ];
}

function historyIn(folder: string, code: string): HistoryFile {
  return JSON.parse(readFileSync(path.join(folder, 'history', `${code}.json`), 'utf8')) as HistoryFile;
}

function judgingOf(release: Release, municipalities: readonly Municipality[]): Judging {
  const { release: id, peildatum } = release.manifest;
  const existed = municipalities.filter(
    ({ valid_from, valid_to }) =>
      (valid_from ?? '') <= peildatum && (valid_to === null || valid_to >= peildatum),
  );
  return {
    release: id,
    referenceDate: peildatum,
    allCohorts: [...new Set(release.lines.total.map(({ row }) => row.cohort))].toSorted((a, b) => a - b),
    candidates: existed.map((one) => ({ ...one, people: peopleIn(one.code, release) })),
  };
}

function write(
  folder: string,
  { manifest }: Release,
  municipalities: readonly Municipality[],
  rows: readonly ChangeRow[],
): void {
  const own = Map.groupBy(rows, ({ municipality }) => municipality);
  const of = (code: string | null) => inOrder(own.get(code) ?? []);
  const parts = municipalities
    .map(({ code }) => [code, of(code)] as const)
    .filter(([, changed]) => changed.length > 0);
  const shared = of(null);
  const mark = markIn(manifest);
  const file: ChangeFile = {
    release: manifest.release,
    earlier: rows[0]?.earlier ?? '',
    ...(mark === null ? {} : { [markColumn]: mark }),
    shared,
    municipalities: Object.fromEntries(parts),
  };
  const all = [...shared, ...parts.flatMap(([, changed]) => changed)];
  const place = path.join(folder, 'changes', manifest.release);
  writeFileSync(`${place}.csv`, tableCsv(changes, all, mark));
  writeFileSync(`${place}.json`, `${JSON.stringify(file, null, 1)}\n`);
}
