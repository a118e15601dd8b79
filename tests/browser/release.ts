import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { PublishedMunicipality, PublishedRelease } from '../../src/contract/published.ts';
import type { CompactFile } from '../../src/figures/compact.ts';
import { capital, date, nbsp, ofThem, roughly } from '../../src/format.ts';

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
  /** People without a plan in reception; null where nobody can be. */
  readonly reception: number | null;
  /** People without a plan of whom it is not known how long they wait. */
  readonly unknown: number;
}

/** People without a plan in these blocks ("asylum|2024"), added up over municipalities and blocks. */
export function waiting(slugs: readonly string[], choices: readonly string[]): Waiting {
  const rowsOf = (indicator: string) =>
    slugs.flatMap((slug) => {
      const code = municipalities.find((entry) => entry.slug === slug)!.code;
      const file = read<CompactFile>(`${release.release}/answers/${code}/zonder-plan.json`);
      return choices.flatMap((choice) => file.answers[choice]![indicator]!);
    });
  const known = rowsOf('without_pip_by_wait');
  const of = (state: string) => known.filter(([bin]) => bin === state);
  const bins = known.filter(([bin]) => bin !== 'no_clock' && bin !== 'reception');
  const sum = (rows: typeof bins) => rows.reduce((total, [, people]) => total + Number(people), 0);
  const rounded = rowsOf('inflow_cohort')
    .filter(([, detail]) => detail === 'yes')
    .reduce((total, [, , , blocks]) => total + Number(blocks), 0);
  return {
    all: sum(bins),
    beyond: sum(bins.filter(([bin]) => bin !== 'w10')),
    rounded,
    reception: of('reception').length === 0 ? null : sum(of('reception')),
    unknown: sum(of('no_clock')),
  };
}

function counted({ all, beyond, rounded }: Waiting) {
  return { all: { count: all, rounded }, beyond: { count: beyond, rounded } };
}

/** Of those the ones beyond the term; a year that still grows has no percentage. */
function beyondSentence(waiting: Waiting, isYoung: boolean): string {
  const { all, beyond } = counted(waiting);
  const said = isYoung ? `${roughly(beyond)} van hen` : ofThem(beyond, all);
  return said === null
    ? 'Door het afronden is niet te zeggen hoeveel van hen al langer dan 10 weken wachten.'
    : `${capital(said)} wachtten toen al langer dan 10 weken.`;
}

/** The first sentence of the page about people without a plan; `people` says whom, and the year in which they began. */
export function waitingSentence(waiting: Waiting, people: string, isYoung = false): string {
  const { all } = counted(waiting);
  const [who, years] = people.split(/ uit instroomja(?:ar|ren) /);
  const began = years === undefined ? '' : ` die in ${years.replace(' en ', ' of ')} begonnen en`;
  return plain(
    [
      `Op ${date(release.peildatum)} hadden in Waterdonk ${roughly(all)} ${who ?? ''}${began} van wie de wachttijd is begonnen, nog geen plan (PIP).`,
      beyondSentence(waiting, isYoung),
      leftOutSentence(waiting),
    ].join(' '),
  );
}

function leftOutSentence({ reception, unknown, rounded }: Waiting): string {
  const said = (count: number) => roughly({ count, rounded });
  return reception === null
    ? `Niet meegeteld: ${said(unknown)} mensen zonder plan en zonder bekende startdatum.`
    : `Niet meegeteld: ${said(reception)} mensen zonder plan in de opvang, en ${said(unknown)} zonder bekende startdatum.`;
}

/** The same of what stands beside it. */
export function comparedSentence(
  waiting: Waiting,
  { name, people = 'inburgeraars', isYoung = false }: { name: string; people?: string; isYoung?: boolean },
): string {
  const { all } = counted(waiting);
  return plain(
    `In ${name} hadden ${roughly(all)} ${people} nog geen plan (PIP). ${beyondSentence(waiting, isYoung)}`,
  );
}

/** Hard spaces as plain ones, which is how Playwright compares text. */
export function plain(text: string): string {
  return text.replaceAll(nbsp, ' ');
}

/** The answer that the example was made to give: 120 people, 55 of them beyond 10 weeks. */
export const known =
  'Op 30 september 2026 hadden in Waterdonk ongeveer 120 inburgeraars van wie de wachttijd is begonnen, nog geen plan (PIP). Ongeveer 55 van hen (46%) wachtten toen al langer dan 10 weken. Niet meegeteld: ongeveer 35 mensen zonder plan in de opvang, en hooguit 20 zonder bekende startdatum.';
