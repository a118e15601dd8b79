/** What is published about the whole country, for pages and letters of a municipality without figures. */
import type { NationalFigure } from '../../contract/tables.ts';
import { growthView, sourceText, valueText, withinTermView } from '../../figures/national.ts';
import type { Sentence } from '../../figures/view.ts';
import { nbsp } from '../../format.ts';
import { nationalFigures } from '../../published/files.ts';

/** A published national fact with where it stands. */
export interface NationalFact {
  readonly text: string;
  readonly source: string;
}

const plain = (sentence: Sentence): string =>
  sentence
    .map((part) => (typeof part === 'string' ? part : part.figure))
    .join('')
    .replaceAll(nbsp, ' ');

/** Made once, because every such page says it. */
let known: readonly NationalFact[] | null = null;

/** The two facts that a letter rests on, in sentences. */
export function nationalFacts(): readonly NationalFact[] {
  known ??= [growthView(nationalFigures()), withinTermView(nationalFigures())].map(
    ({ sentence, notes, table }) => ({
      text: plain(sentence),
      source: notes.find((note) => note.startsWith('Bron:')) ?? firstSentence(table.note ?? ''),
    }),
  );
  return known;
}

const firstSentence = (text: string): string => text.split(/(?<=\.) /)[0] ?? '';

/** How many of the newest figures a page shows. */
const shown = 6;

export interface NewestFact {
  readonly label: string;
  readonly value: string;
  readonly source: string;
  readonly url: string;
}

let newest: readonly NewestFact[] | null = null;

/** The newest published figures, newest first; of a figure that was revised the last edition only. */
export function newestFacts(): readonly NewestFact[] {
  newest ??= newestOf(nationalFigures()).map((row) => ({
    label: row.label,
    value: valueText(row),
    source: sourceText(row),
    url: row.url,
  }));
  return newest;
}

/** @returns at most `shown` rows, newest first */
export function newestOf(figures: readonly NationalFigure[]): readonly NationalFigure[] {
  const last = new Map(
    figures
      .toSorted((one, other) => one.edition_key.localeCompare(other.edition_key))
      .map((row) => [row.figure, row] as const),
  );
  return [...last.values()].toSorted((one, other) => dayOf(other).localeCompare(dayOf(one))).slice(0, shown);
}

/** The day that a figure is about; a cohort is about its whole year. */
const dayOf = ({ reference_date: day, cohort }: NationalFigure): string =>
  day ?? (cohort === null ? '' : `${cohort}-12-31`);
