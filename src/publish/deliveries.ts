import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { sha256 } from '../checksum/node.ts';
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
import { readTable, type Line } from '../contract/read.ts';
import { readRelease } from '../contract/release.ts';
import type { Release, ReleaseFile } from '../contract/release-lines.ts';
import { municipalityFaults } from '../contract/municipality-faults.ts';
import { executorFaults, stepFaults } from '../contract/step-faults.ts';
import { executorTable, stepTable, type ExecutorRow, type StepRow } from '../contract/steps.ts';
import type { RowOf, Table } from '../contract/table.ts';
import { municipalities as municipalityTable, type Municipality } from '../contract/tables.ts';
import { folded, slug } from '../format.ts';
import { catalogue } from '../indicators/catalogue.ts';
import { medianDaysToPip } from '../indicators/wachten/median_days_to_pip.ts';
import { sources } from '../sources/all.ts';
import type { Source } from '../sources/source.ts';

/** A published source with what its file holds. */
export interface SourceRows {
  readonly source: Source;
  readonly rows: readonly RowOf<Table>[];
}

export interface Deliveries {
  readonly municipalities: readonly Municipality[];
  /** The rows of every published source. */
  readonly sources: readonly SourceRows[];
  readonly steps: readonly StepRow[];
  readonly executors: readonly ExecutorRow[];
  readonly councilQuestions: readonly CouncilQuestionRow[];
  readonly commitments: readonly CommitmentRow[];
  readonly councilSettings: readonly CouncilSettingRow[];
  /** Oldest first. */
  readonly releases: readonly Release[];
}

/**
 * Reads and checks everything that comes in: municipalities, published sources, what is kept by hand and every
 * release folder.
 * Throws a RefusedError with all faults of all files at once.
 */
export function readDeliveries(data: string): Deliveries {
  const faults: Fault[] = [];
  const municipalityLines = readLines(municipalityTable, data, 'example/municipalities.csv', faults);
  const municipalities = municipalityLines.map(({ row }) => row);
  const read = sources.map((source) => ({
    source,
    rows: readOne(source.table, data, `reference/${source.file}`, faults),
  }));
  faults.push(...checkNames('example/municipalities.csv', municipalities));
  faults.push(...municipalityFaults('example/municipalities.csv', municipalityLines));
  const steps = readSteps(data, municipalities, faults);
  const council = readCouncil(data, municipalities, faults);
  const releases = releaseFolders(data).map((folder) => {
    const reading = readRelease(folder, filesOf(path.join(data, folder)), municipalities);
    faults.push(...reading.faults);
    return reading.release;
  });
  if (releases.length === 0) {
    faults.push({ file: 'example', received: 'geen release', expected: 'ten minste één map als 2026-K3' });
  }
  if (faults.length > 0) throw new RefusedError(faults);
  return {
    municipalities,
    sources: read,
    ...steps,
    ...council,
    releases: releases.filter((release) => release !== null),
  };
}

/** Who is responsible for which step, and who carries it out. */
function readSteps(
  data: string,
  municipalities: readonly Municipality[],
  faults: Fault[],
): Pick<Deliveries, 'steps' | 'executors'> {
  const [stepFile, executorFile] = ['reference/steps.csv', 'example/executors.csv'] as const;
  const steps = readLines(stepTable, data, stepFile, faults);
  const executors = readLines(executorTable, data, executorFile, faults);
  const codes = municipalities.map(({ code }) => code);
  faults.push(...stepFaults(stepFile, steps, [medianDaysToPip.id]));
  faults.push(...executorFaults(executorFile, executors, codes));
  return { steps: steps.map(({ row }) => row), executors: executors.map(({ row }) => row) };
}

/** What councils asked, what was committed to them, and their rules for questions. */
function readCouncil(
  data: string,
  municipalities: readonly Municipality[],
  faults: Fault[],
): Pick<Deliveries, 'councilQuestions' | 'commitments' | 'councilSettings'> {
  const [questionFile, commitmentFile, settingFile] = [
    'example/vragen.csv',
    'example/beloften.csv',
    'example/raden.csv',
  ] as const;
  const found = faults.length;
  const questions = readLines(councilQuestionTable, data, questionFile, faults);
  const allRead = faults.length === found;
  const commitments = readLines(commitmentTable, data, commitmentFile, faults);
  const settings = readLines(councilSettingTable, data, settingFile, faults);
  const questionRows = questions.map(({ row }) => row);
  const references = {
    municipalities: municipalities.map(({ code }) => code),
    indicators: catalogue.map(({ id }) => id),
  };
  faults.push(...councilQuestionFaults(questionFile, questions, references));
  const own = commitmentFaults(commitmentFile, commitments, { ...references, questions: questionRows });
  // Without its questions a promise seems to answer nothing.
  faults.push(...own.filter(({ column }) => allRead || column !== 'question'));
  faults.push(...councilSettingFaults(settingFile, settings, references));
  return {
    councilQuestions: questionRows,
    commitments: commitments.map(({ row }) => row),
    councilSettings: settings.map(({ row }) => row),
  };
}

function readOne<T extends Table>(table: T, data: string, file: string, faults: Fault[]): RowOf<T>[] {
  return readLines(table, data, file, faults).map(({ row }) => row);
}

function readLines<T extends Table>(
  table: T,
  data: string,
  file: string,
  faults: Fault[],
): readonly Line<RowOf<T>>[] {
  const place = path.join(data, file);
  if (!statSync(place, { throwIfNoEntry: false })?.isFile()) {
    const received = existsSync(place) ? 'een map' : 'geen bestand';
    faults.push({ file, received, expected: table.title });
    return [];
  }
  const reading = readTable(table, file, readFileSync(place));
  faults.push(...reading.faults);
  return reading.lines;
}

/** Release folders, relative to the data folder, oldest first. */
function releaseFolders(data: string): string[] {
  const example = path.join(data, 'example');
  if (!existsSync(example)) return [];
  return readdirSync(example, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => path.posix.join('example', entry.name))
    .toSorted();
}

function filesOf(folder: string): Map<string, ReleaseFile> {
  return new Map(
    readdirSync(folder).map((name) => {
      const bytes = readFileSync(path.join(folder, name));
      return [name, { bytes, sha256: sha256(bytes) }];
    }),
  );
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
