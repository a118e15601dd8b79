import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { PublishedMunicipality, PublishedRelease } from '../../src/contract/published.ts';
import type { CompactFile } from '../../src/figures/compact.ts';
import { count, date, nbsp, partOf } from '../../src/format.ts';

/** What was published, read as a stranger would: the counts of the answer files, added up here again. */
const data = path.resolve(import.meta.dirname, '../../public/data');

function read<T>(file: string): T {
  return JSON.parse(readFileSync(path.join(data, file), 'utf8')) as T;
}

export const release = read<readonly PublishedRelease[]>('releases.json').at(-1)!;

export const municipalities = read<readonly PublishedMunicipality[]>('municipalities.json');

/** Path of a published file on this disk. */
export function published(file: string): string {
  return path.join(data, release.release, file);
}

export interface Waiting {
  readonly all: number;
  readonly beyond: number;
  /** Blocks with detail that were added up: each rounded once. */
  readonly rounded: number;
}

/** People without a plan in these blocks ("asylum|2024"), added up over municipalities and blocks. */
export function waiting(slugs: readonly string[], choices: readonly string[]): Waiting {
  const rowsOf = (indicator: string) =>
    slugs.flatMap((slug) => {
      const code = municipalities.find((entry) => entry.slug === slug)!.code;
      const file = read<CompactFile>(`${release.release}/answers/${code}/zonder-plan.json`);
      return choices.flatMap((choice) => file.answers[choice]![indicator]!);
    });
  const bins = rowsOf('without_pip_by_wait');
  const sum = (rows: typeof bins) => rows.reduce((total, [, people]) => total + Number(people), 0);
  const rounded = rowsOf('inflow_cohort')
    .filter(([, detail]) => detail === 'yes')
    .reduce((total, [, , , blocks]) => total + Number(blocks), 0);
  return { all: sum(bins), beyond: sum(bins.filter(([bin]) => bin !== 'w10')), rounded };
}

function counted({ all, beyond, rounded }: Waiting) {
  return { all: { count: all, rounded }, beyond: { count: beyond, rounded } };
}

/** Part and whole; a year that still grows has no percentage. */
function partText(waiting: Waiting, isYoung: boolean): string {
  const { all, beyond } = counted(waiting);
  return isYoung ? `${count(beyond)} van de ${count(all)}` : partOf(beyond, all);
}

/** The first sentence of the page about people without a plan. */
export function waitingSentence(waiting: Waiting, people: string, isYoung = false): string {
  const { all } = counted(waiting);
  const start = `Op ${date(release.peildatum)} hadden in Waterdonk ${count(all)} ${people} nog geen plan.`;
  return plain(`${start} Van hen wachtten er ${partText(waiting, isYoung)} langer dan 10 weken.`);
}

/** The same of what stands beside it. */
export function comparedSentence(waiting: Waiting, name: string, isYoung = false): string {
  const { all } = counted(waiting);
  const part = partText(waiting, isYoung);
  return plain(`In ${name}: ${count(all)} zonder plan, van wie ${part} langer dan 10 weken.`);
}

/** Hard spaces as plain ones, which is how Playwright compares text. */
export function plain(text: string): string {
  return text.replaceAll(nbsp, ' ');
}

/** The answer that the example was made to give: 120 people, 55 of them beyond 10 weeks. */
export const known =
  'Op 30 september 2026 hadden in Waterdonk 120 inburgeraars nog geen plan. Van hen wachtten er 55 van de 120 (46%) langer dan 10 weken.';
