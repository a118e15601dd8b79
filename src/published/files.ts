import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ChangeFile } from '../contract/changes.ts';
import type { CommitmentRow, CouncilQuestionRow, CouncilSettingRow } from '../contract/council.ts';
import type {
  PublishedFile,
  PublishedManifest,
  PublishedMunicipality,
  PublishedRelease,
  PublishedSite,
  PublishedSource,
  PublishedWithdrawal,
} from '../contract/published.ts';
import { markColumn } from '../contract/csv.ts';
import { readTable } from '../contract/read.ts';
import type { ExecutorRow, StepRow } from '../contract/steps.ts';
import type { DictionaryEntry, RowOf, Table } from '../contract/table.ts';
import {
  declarations,
  indicatorDeliveries,
  type DeclarationRow,
  type IndicatorDeliveryRow,
} from '../contract/tables.ts';
import { totals } from '../contract/count-tables.ts';
import type { ComparisonFile } from '../comparison/comparisons.ts';
import type { CompactFile } from '../figures/compact.ts';
import { cbsSwiSource } from '../sources/cbs-swi.ts';
import { publicRowsFile, rowsFile, type PublicSource, type Source } from '../sources/source.ts';
import type { HistoryFile } from '../council/history.ts';

/**
 * What the publish step wrote, read at build time. Pages know nothing else:
 * so page, download and workbench cannot differ. A frozen release is read from a folder of its own.
 */
const folder = path.resolve(process.env['PUBLISHED_DATA'] ?? 'public/data');

const cache = new Map<string, unknown>();

/** Made once per name: what was published does not change while pages are built. */
function made<T>(name: string, make: () => T): T {
  if (!cache.has(name)) cache.set(name, make());
  return cache.get(name) as T;
}

const read = <T>(file: string): T =>
  made(file, () => JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as T);

/** Publisher, address and kind of the edition. */
export const siteSettings = () => read<PublishedSite>('site.json');

/** Oldest first; empty in an edition to which nobody delivered yet. */
export const releases = () => read<readonly PublishedRelease[]>('releases.json');

/** Whether anything was delivered: without, pages about counts are not there. */
export const hasReleases = () => releases().length > 0;

export function currentRelease(): PublishedRelease {
  const latest = releases().at(-1);
  if (!latest) throw new Error('no release has been published');
  return latest;
}

/** Every municipality of the edition, by name as readers sort names. */
export const allMunicipalities = () => read<readonly PublishedMunicipality[]>('municipalities.json');

/** A municipality that has never delivered yet, and has not merged away: it has one page. */
export const isAwaited = ({ successor, deliveries }: PublishedMunicipality): boolean =>
  successor === null && !deliveries.some(({ state }) => state === 'delivered');

/** Parts that were taken back after they were published, oldest first. */
export const withdrawals = () => read<readonly PublishedWithdrawal[]>('withdrawals.json');

/** Those that delivered at least once, former ones too, by name: only they have figures, comparisons and drafts. */
export const municipalities = (): readonly PublishedMunicipality[] =>
  made('taking part', () => allMunicipalities().filter((one) => !isAwaited(one)));

/** The rows of a published source. */
export const sourceRows = <T extends Table>(source: Source<T>) => read<readonly RowOf<T>[]>(rowsFile(source));

/** The sources of which this edition holds files, with their age. */
export const publicSourcesHere = () => read<readonly PublishedSource[]>('bronnen.json');

/** The rows of a source about one municipality; none when the edition holds no file of it. */
export function publicRowsOf<T extends Table>(source: PublicSource<T>, code: string): readonly RowOf<T>[] {
  if (!publicSourcesHere().some(({ id }) => id === source.id)) return [];
  const byCode = made(`${source.id} by municipality`, () =>
    Map.groupBy(
      read<readonly (RowOf<T> & { readonly municipality: string })[]>(publicRowsFile(source)),
      ({ municipality }) => municipality,
    ),
  );
  return byCode.get(code) ?? [];
}

export const nationalFigures = () => sourceRows(cbsSwiSource);

/** The steps of both groups with their owners, as reviewed. */
export const steps = () => read<readonly StepRow[]>('steps.json');

/** Bodies that carry out steps for a municipality, former ones too. */
export const executors = () => read<readonly ExecutorRow[]>('executors.json');

/** What councils asked, of former municipalities too. */
export const councilQuestions = () => read<readonly CouncilQuestionRow[]>('council-questions.json');

/** What was committed to councils, of former municipalities too. */
export const commitments = () => read<readonly CommitmentRow[]>('commitments.json');

/** Rules for questions of the councils that are known. */
export const councilSettings = () => read<readonly CouncilSettingRow[]>('council-settings.json');

/** The shares of a municipality in every release. */
export const historyFile = (code: string) => read<HistoryFile>(`history/${code}.json`);

/** What changed in a release since the one before; the first release has no such file. */
export const changeFile = (release: string) => read<ChangeFile>(`changes/${release}.json`);

export interface DictionaryTable {
  readonly table: string;
  readonly title: string;
  readonly description: string;
  readonly columns: readonly DictionaryEntry[];
}

export const dictionary = () => read<readonly DictionaryTable[]>('dictionary.json');

/** The files of the tables that belong to no release, and of the changes, with size and checksum. */
export const sharedFiles = () => read<readonly PublishedFile[]>('bestanden.json');

interface SharedPackage {
  readonly resources: readonly {
    readonly path: string;
    readonly schema: { readonly fields: readonly { readonly name: string }[] };
  }[];
}

/** Whether the rows of a table outside the releases say that they are invented. */
export function isSharedInvented(table: string): boolean {
  const { resources } = read<SharedPackage>('datapackage.json');
  const found = resources.find(({ path: file }) => file === `${table}.csv`);
  return found?.schema.fields.some(({ name }) => name === markColumn) ?? false;
}

export const manifest = (release: string) => read<PublishedManifest>(`${release}/manifest.json`);

function readRows<T extends Table>(release: string, table: T): readonly RowOf<T>[] {
  const name = `${release}/${table.name}.csv`;
  return made(name, () => {
    const { lines, faults } = readTable(table, name, readFileSync(path.join(folder, name)));
    if (faults.length > 0) throw new Error(`${name} cannot be read`);
    return lines.map(({ row }) => row);
  });
}

/** Per municipality and indicator with figures: delivered or not, with the reason that the municipality gave. */
export const indicatorDelivery = (release: string): readonly IndicatorDeliveryRow[] =>
  readRows(release, indicatorDeliveries);

/** The same rows, by code of the municipality and then by indicator. */
export function deliveryByIndicator(
  release: string,
): ReadonlyMap<string, ReadonlyMap<string, IndicatorDeliveryRow>> {
  return made(`${release} by indicator`, () => {
    const places = Map.groupBy(indicatorDelivery(release), ({ municipality }) => municipality);
    return new Map(
      [...places].map(([code, rows]) => [code, new Map(rows.map((row) => [row.indicator, row] as const))]),
    );
  });
}

/** Codes of the municipalities of which a release holds more than totals under 10. */
export function withDetail(release: string): ReadonlySet<string> {
  return made(`${release} with detail`, () => {
    const rows = readRows(release, totals).filter(({ detail }) => detail === 'yes');
    return new Set(rows.map(({ municipality }) => municipality));
  });
}

/** What municipalities declare themselves about requests of the ombudsman. */
export const declared = (release: string): readonly DeclarationRow[] => readRows(release, declarations);

export const compactFile = (release: string, code: string, figure: string) =>
  read<CompactFile>(`${release}/answers/${code}/${figure}.json`);

/** What every municipality brings to a comparison, for one choice (`choiceKey`). */
export const comparisonFile = (release: string, indicator: string, choice: string) =>
  read<ComparisonFile>(`${release}/comparison/${indicator}/${choice.replaceAll('|', '_')}.json`);

/** Address within the site and checksum of a published file. */
export function dataFile(release: string, name: string): { readonly path: string; readonly sha256: string } {
  const found = manifest(release).bestanden.find(({ bestand }) => bestand === name);
  if (!found) throw new Error(`${name} was not published in ${release}`);
  return { path: `/data/${release}/${name}`, sha256: found.sha256 };
}
