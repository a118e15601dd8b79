import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Manifest } from '../contract/manifest.ts';
import type { ReleaseLines } from '../contract/release-lines.ts';
import { figures } from '../figures/catalogue.ts';
import { choiceKey, commonChoices, type CompactFile } from '../figures/compact.ts';
import type { Answer, Cell, Figure } from '../figures/figure.ts';
import { openNative } from '../query/node.ts';
import type { Engine } from '../query/port.ts';
import { askEach } from './ask-each.ts';
import { missingFigures } from './missing.ts';

/** What answers and comparisons need of a release beside its database. */
export interface Counted {
  readonly manifest: Pick<Manifest, 'release' | 'peildatum' | 'synthetisch'>;
  readonly lines: Pick<ReleaseLines, 'total' | 'delivery' | 'indicator_delivery'>;
}

/** The choices of a figure that are answered, of all its common ones. */
export type Choices = typeof commonChoices;

interface AnswerOptions {
  /** The national database file of the release, which must have been written; absent = the one in its folder. */
  readonly database?: string;
  readonly choices?: Choices;
}

/**
 * Writes `answers/<code>/<figure>.json` for every municipality: what a figure answers to every common choice.
 */
export async function writeAnswers(
  folder: string,
  release: Counted,
  codes: readonly string[],
  { database = path.join(folder, 'national.duckdb'), choices = commonChoices }: AnswerOptions = {},
): Promise<void> {
  for (const code of codes) mkdirSync(path.join(folder, 'answers', code), { recursive: true });
  const missing = new Map(codes.map((code) => [code, missingFigures(code, release)]));
  const engine = await openNative(database);
  try {
    for (const figure of figures) {
      const answered = codes.filter((code) => missing.get(code)?.includes(figure.id) === false);
      const files = await compactFiles(engine, figure, release, answered, choices);
      // What was not delivered has no answers: a zero that is only an absent column never reaches a page.
      for (const code of codes)
        writeFileSync(
          path.join(folder, 'answers', code, `${figure.id}.json`),
          JSON.stringify(files.get(code) ?? emptyFile(release, code)),
        );
    }
  } finally {
    await engine.close();
  }
}

type Writable<T> = {
  -readonly [K in keyof T]: T[K] extends Readonly<Record<string, infer V>> ? Record<string, V> : T[K];
};

function emptyFile({ manifest }: Counted, code: string): Writable<CompactFile> {
  return { release: manifest.release, municipality: code, columns: {}, answers: {} };
}

async function compactFiles(
  engine: Engine,
  figure: Figure,
  release: Counted,
  codes: readonly string[],
  choices: Choices,
): Promise<ReadonlyMap<string, CompactFile>> {
  const files = new Map(codes.map((code) => [code, emptyFile(release, code)]));
  const cohorts = [...new Set(release.lines.total.map(({ row }) => row.cohort))].toSorted((a, b) => a - b);
  for (const choice of choices(figure, cohorts)) {
    const answers = await askEach(engine, figure, choice, codes, cohorts);
    for (const [code, rows] of answers) {
      const file = files.get(code);
      if (file) file.answers[choiceKey(choice)] = cellsOf(rows, file.columns);
    }
  }
  return files;
}

/** Rows as arrays; the names of their columns are kept once, when first seen. */
function cellsOf(
  rows: Answer['rows'],
  columns: Record<string, readonly string[]>,
): Record<string, readonly (readonly Cell[])[]> {
  return Object.fromEntries(
    Object.entries(rows).map(([indicator, own]) => {
      const names = columns[indicator] ?? Object.keys(own[0] ?? {});
      if (names.length > 0) columns[indicator] = names;
      return [indicator, own.map((row) => names.map((column) => row[column] ?? null))];
    }),
  );
}
