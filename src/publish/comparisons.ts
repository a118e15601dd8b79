import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { IndicatorDeliveryRow, Municipality } from '../contract/tables.ts';
import {
  comparisons,
  packed,
  type Comparison,
  type ComparisonFile,
  type Entry,
} from '../comparison/comparisons.ts';
import {
  choiceKey,
  commonChoices,
  readCompact,
  type CommonChoice,
  type CompactFile,
} from '../figures/compact.ts';
import type { Scope } from '../figures/figure.ts';
import type { Choices, Counted } from './answers.ts';

/** File of one comparison and choice, within the folder of a release: "comparison/without_pip_overdue/asylum_all.json". */
export function comparisonName(indicator: string, choice: CommonChoice): string {
  return `comparison/${indicator}/${choiceKey(choice).replaceAll('|', '_')}.json`;
}

/**
 * Writes, for every comparison and common choice, what each municipality brings to it. The counts are read from the
 * compact answers that were just written, so that a verdict rests on the very numbers of the sentence.
 */
export function writeComparisons(
  folder: string,
  release: Counted,
  municipalities: About['municipalities'],
  choices: Choices = commonChoices,
): void {
  const cohorts = [...new Set(release.lines.total.map(({ row }) => row.cohort))].toSorted((a, b) => a - b);
  for (const comparison of comparisons) {
    mkdirSync(path.join(folder, 'comparison', comparison.indicator), { recursive: true });
    const answers = answersTo(folder, comparison);
    for (const choice of choices(comparison.figure, cohorts)) {
      const file = comparisonFile(answers, comparison, choice, { release, municipalities, cohorts });
      writeFileSync(path.join(folder, comparisonName(comparison.indicator, choice)), JSON.stringify(file));
    }
  }
}

/** What a blank and a scope follow from. */
export interface About {
  readonly release: Counted;
  readonly municipalities: readonly Pick<Municipality, 'successor' | 'valid_to'>[];
  readonly cohorts: readonly number[];
}

/** The compact answers that a comparison is counted from, each read once, by municipality code. */
type Answers = (code: string) => CompactFile;

function answersTo(folder: string, { figure }: Comparison): Answers {
  const read = new Map<string, CompactFile>();
  return (code) => {
    const name = path.join(folder, 'answers', code, `${figure.id}.json`);
    const file = read.get(code) ?? (JSON.parse(readFileSync(name, 'utf8')) as CompactFile);
    read.set(code, file);
    return file;
  };
}

function comparisonFile(
  answers: Answers,
  comparison: Comparison,
  choice: CommonChoice,
  about: About,
): ComparisonFile {
  const cohort = comparison.cohortOf(choice, scopeOf(about));
  const existing = about.release.lines.delivery.filter(({ row }) => row.state !== 'not_applicable');
  const entries = existing.map(({ row: { municipality } }) => {
    const entry =
      blankOf(comparison, municipality, cohort, about) ??
      tallyOf(answers, comparison, { ...scopeOf(about), ...choice }, cohort, municipality);
    return [municipality, packed(entry)] as const;
  });
  return {
    release: about.release.manifest.release,
    indicator: comparison.indicator,
    cohort,
    municipalities: Object.fromEntries(entries),
  };
}

/** What is known of a release without a choice of group or cohort. */
export function scopeOf({ release: { manifest }, cohorts }: About) {
  return { referenceDate: manifest.peildatum, allCohorts: cohorts, invented: manifest.synthetisch };
}

/** Why a municipality has no count here, by the delivery and by a merger; null when it has one. */
export function blankOf(
  { indicator, isStock }: Comparison,
  code: string,
  cohort: number | null,
  { release, municipalities }: About,
): Extract<Entry, string> | null {
  const state = statesIn(release).get(stateKey({ municipality: code, indicator }));
  if (state !== 'delivered') return state ?? 'not_delivered';
  const merged = municipalities.some(
    ({ successor, valid_to }) =>
      successor === code && valid_to !== null && cohort !== null && valid_to >= `${cohort}-01-01`,
  );
  return merged && !isStock ? 'not_applicable' : null;
}

type State = IndicatorDeliveryRow['state'];

const stateKey = ({ municipality, indicator }: Pick<IndicatorDeliveryRow, 'municipality' | 'indicator'>) =>
  `${municipality} ${indicator}`;

const known = new WeakMap<Counted, ReadonlyMap<string, State>>();

/** What each municipality delivered per indicator; a country asks it thousands of times per release. */
function statesIn(release: Counted): ReadonlyMap<string, State> {
  const found =
    known.get(release) ??
    new Map(release.lines.indicator_delivery.map(({ row }) => [stateKey(row), row.state]));
  known.set(release, found);
  return found;
}

function tallyOf(
  answers: Answers,
  comparison: Comparison,
  scope: Scope,
  cohort: number | null,
  code: string,
): Entry {
  const answer = readCompact(answers(code), scope, code);
  return (answer && comparison.tally(answer, cohort, scope)) ?? 'too_small';
}
