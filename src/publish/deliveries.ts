import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { commitmentFaults, councilQuestionFaults, councilSettingFaults } from '../contract/council-faults.ts';
import {
  commitmentTable,
  councilQuestionTable,
  councilSettingTable,
  type CommitmentRow,
  type CouncilQuestionRow,
  type CouncilSettingRow,
} from '../contract/council.ts';
import { RefusedError, type Fault } from '../contract/fault.ts';
import { futureFaults } from '../contract/future-faults.ts';
import { readTable, type Line } from '../contract/read.ts';
import type { PublishedWithdrawal } from '../contract/published.ts';
import { readRelease } from '../contract/release.ts';
import { municipalityFaults } from '../contract/municipality-faults.ts';
import { executorFaults, stepFaults } from '../contract/step-faults.ts';
import { executorTable, stepTable, type ExecutorRow, type StepRow } from '../contract/steps.ts';
import type { RowOf, Table } from '../contract/table.ts';
import { municipalities as municipalityTable, type Municipality } from '../contract/tables.ts';
import { askedFaults, mixFaults, releaseMixFaults } from '../edition/mix.ts';
import { readBrand } from '../edition/brand-file.ts';
import { readPublicSettings, settingsFile, type Settings } from '../edition/settings.ts';
import type { Brand } from '../styles/brand.ts';
import { folded, slug } from '../format.ts';
import { catalogue } from '../indicators/catalogue.ts';
import { medianDaysToPip } from '../indicators/wachten/median_days_to_pip.ts';
import type { ImportedSource } from '../import/import.ts';
import type { PlacedPart } from '../receive/audit.ts';
import { textFaults } from '../receive/texts.ts';
import { sources } from '../sources/all.ts';
import type { Source } from '../sources/source.ts';
import { citedFaults, commitmentTextFaults } from './council-texts.ts';
import { dayFaults, filesOf, handFaults, releaseFolders } from './folders.ts';
import { readImports } from './imports.ts';
import { receivedIn } from './received.ts';
import { bothFaults, unions, wholeRelease, type SiteRelease } from './union.ts';

/** A published source with what its file holds. */
export interface SourceRows {
  readonly source: Source;
  readonly rows: readonly RowOf<Table>[];
}

export interface Deliveries {
  readonly settings: Settings;
  /** What the edition sets of its look. */
  readonly brand: Brand;
  readonly municipalities: readonly Municipality[];
  /** The rows of every published source. */
  readonly sources: readonly SourceRows[];
  /** What the edition holds of sources in `bronnen/`. */
  readonly imports: readonly ImportedSource[];
  readonly steps: readonly StepRow[];
  readonly executors: readonly ExecutorRow[];
  readonly councilQuestions: readonly CouncilQuestionRow[];
  readonly commitments: readonly CommitmentRow[];
  readonly councilSettings: readonly CouncilSettingRow[];
  /** Oldest first. */
  readonly releases: readonly SiteRelease[];
  /** Parts that senders delivered, with the folder of each: the audit of every one can be repeated. */
  readonly parts: readonly PlacedPart[];
  readonly withdrawals: readonly PublishedWithdrawal[];
}

/**
 * Reads and checks everything that comes in: municipalities, published sources, what is kept by hand and every
 * release folder.
 * Throws a RefusedError with all faults of all files at once.
 */
export function readDeliveries(
  data: string,
  edition = path.join(data, 'example'),
  today = new Intl.DateTimeFormat('sv-SE').format(new Date()),
): Deliveries {
  const faults: Fault[] = [];
  const settings = readOr(() => readPublicSettings(edition), faults);
  const brand = readOr(() => readBrand(edition), faults);
  // An invented edition has a calendar of its own.
  const until = settings === null || settings.soort === 'verzonnen' ? null : today;
  const place = { data, edition, name: path.basename(edition), until };
  const municipalityFile = `${place.name}/municipalities.csv`;
  const municipalityLines = readLines(municipalityTable, place, municipalityFile, faults);
  const municipalities = municipalityLines.map(({ row }) => row);
  const published = sources.map((source) => ({
    source,
    rows: readOne(source.table, place, `reference/${source.file}`, faults),
  }));
  faults.push(...checkNames(municipalityFile, municipalities));
  faults.push(...municipalityFaults(municipalityFile, municipalityLines));
  const imports = readImports(edition, place.name, municipalities, faults);
  const steps = readSteps(place, municipalities, faults);
  const { questionLines, ...council } = readCouncil(place, municipalities, faults);
  const releases = releaseFolders(place, faults).map((folder) => {
    const reading = readRelease(folder, filesOf(placeOf(place, folder), folder, faults), municipalities);
    faults.push(...reading.faults);
    if (reading.release)
      faults.push(...dayFaults(folder, reading.release.manifest), ...textFaults(folder, reading.release));
    return reading.release;
  });
  const read = releases.filter((release) => release !== null);
  if (settings !== null)
    faults.push(
      ...mixFaults(settings.soort, municipalityFile, municipalities),
      ...read.flatMap(({ manifest }) =>
        releaseMixFaults(settings.soort, `${place.name}/${manifest.release}`, manifest),
      ),
      ...askedFaults(`${place.name}/${settingsFile}`, settings.gevraagd, municipalities),
    );
  const receiving = receivedIn(edition, settings, municipalities, today, faults);
  const { register, parts } = receiving;
  faults.push(...citedFaults(questionFile(place), questionLines, [...read, ...releasesOf(parts)]));
  faults.push(...bothFaults(read, partsOf(parts)), ...handFaults(place.name, settings, read));
  if (faults.length > 0 || settings === null || brand === null) throw new RefusedError(faults);
  const together = unions(partsOf(parts), { register, municipalities, asked: settings.gevraagd });
  return {
    settings,
    brand,
    parts,
    withdrawals: receiving.withdrawals,
    municipalities,
    sources: published,
    imports,
    ...steps,
    ...council,
    releases: [...read.map(wholeRelease), ...together].toSorted((one, other) =>
      one.manifest.release < other.manifest.release ? -1 : 1,
    ),
  };
}

const questionFile = ({ name }: Pick<Place, 'name'>): string => `${name}/vragen.csv`;

const releasesOf = (placed: readonly PlacedPart[]) => placed.map(({ part }) => part.release);

const partsOf = (placed: readonly PlacedPart[]) => placed.map(({ part }) => part);

/**
 * Where the facts of every edition stand, and those of this one; `name` is how faults call its folder, `until` the last day on
 * which something can have happened (null = none).
 */
interface Place {
  readonly data: string;
  readonly edition: string;
  readonly name: string;
  readonly until: string | null;
}

/** `example/vragen.csv` → where it is. */
function placeOf({ data, edition, name }: Place, file: string): string {
  return file.startsWith(`${name}/`)
    ? path.join(edition, file.slice(name.length + 1))
    : path.join(data, file);
}

/** What an edition says of itself, or null with its faults beside those of the other files. */
function readOr<T>(read: () => T, faults: Fault[]): T | null {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error;
    faults.push(...error.faults);
    return null;
  }
}

/** Who is responsible for which step, and who carries it out. */
function readSteps(
  place: Place,
  municipalities: readonly Municipality[],
  faults: Fault[],
): Pick<Deliveries, 'steps' | 'executors'> {
  const [stepFile, executorFile] = ['reference/steps.csv', `${place.name}/executors.csv`] as const;
  const steps = readLines(stepTable, place, stepFile, faults);
  const executors = readLines(executorTable, place, executorFile, faults);
  const codes = municipalities.map(({ code }) => code);
  faults.push(...stepFaults(stepFile, steps, [medianDaysToPip.id]));
  faults.push(...executorFaults(executorFile, executors, codes));
  return { steps: steps.map(({ row }) => row), executors: executors.map(({ row }) => row) };
}

interface Council extends Pick<Deliveries, 'councilQuestions' | 'commitments' | 'councilSettings'> {
  readonly questionLines: readonly Line<CouncilQuestionRow>[];
}

/** What councils asked, what was committed to them, and their rules for questions. */
function readCouncil(place: Place, municipalities: readonly Municipality[], faults: Fault[]): Council {
  const [commitmentFile, settingFile] = [
    `${place.name}/toezeggingen.csv`,
    `${place.name}/raden.csv`,
  ] as const;
  const found = faults.length;
  const questions = readLines(councilQuestionTable, place, questionFile(place), faults);
  const allRead = faults.length === found;
  const commitments = readLines(commitmentTable, place, commitmentFile, faults);
  const settings = readLines(councilSettingTable, place, settingFile, faults);
  const questionRows = questions.map(({ row }) => row);
  const references = {
    municipalities: municipalities.map(({ code }) => code),
    indicators: catalogue.map(({ id }) => id),
  };
  faults.push(...councilQuestionFaults(questionFile(place), questions, references));
  const own = commitmentFaults(commitmentFile, commitments, { ...references, questions: questionRows });
  // Without its questions a promise seems to answer nothing.
  faults.push(...own.filter(({ column }) => allRead || column !== 'question'));
  faults.push(...commitmentTextFaults(commitmentFile, commitments));
  faults.push(...councilSettingFaults(settingFile, settings, references));
  return {
    questionLines: questions,
    councilQuestions: questionRows,
    commitments: commitments.map(({ row }) => row),
    councilSettings: settings.map(({ row }) => row),
  };
}

function readOne<T extends Table>(table: T, place: Place, file: string, faults: Fault[]): RowOf<T>[] {
  return readLines(table, place, file, faults).map(({ row }) => row);
}

function readLines<T extends Table>(
  table: T,
  place: Place,
  file: string,
  faults: Fault[],
): readonly Line<RowOf<T>>[] {
  const found = placeOf(place, file);
  if (!statSync(found, { throwIfNoEntry: false })?.isFile()) {
    const received = existsSync(found) ? 'een map' : 'geen bestand';
    faults.push({ file, received, expected: table.title });
    return [];
  }
  const reading = readTable(table, file, readFileSync(found));
  faults.push(...reading.faults);
  if (place.until !== null) faults.push(...futureFaults(table, file, reading.lines, place.until));
  return reading.lines;
}

/** Two municipalities may not share an address, nor a name as readers type it. */
function checkNames(file: string, municipalities: readonly Municipality[]): Fault[] {
  const seen = new Map<string, string>();
  return municipalities.flatMap(({ code, name }) =>
    [slug(name), folded(name)].flatMap((key) => {
      const earlier = seen.get(key);
      seen.set(key, code);
      if (earlier === undefined || earlier === code) return [];
      return [
        {
          file,
          column: 'name',
          received: `${name} (${code}), gelijk aan ${earlier}`,
          expected: 'een eigen naam',
        },
      ];
    }),
  );
}
