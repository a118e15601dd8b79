import { trimmed } from './cell.ts';
import type { Delimiter } from './delimiter.ts';
import { UnreadableError } from './unreadable.ts';

/** How a CSV file begins. */
export interface Opening {
  readonly delimiter: Delimiter;
  /** Characters before the column names: the line `sep=;`, which Excel hides from whoever opens the file. */
  readonly skipped: number;
  /** The line after those, from 1. */
  readonly line: number;
}

interface Split {
  /** Place among the lines after `sep=;`, from 0. */
  readonly at: number;
  readonly separator: string;
  readonly known: number;
}

const separatorLine = /^"?sep=([^\r\n])"?[,;\t]*(\r\n|\n|\r)/i;
const separators = [',', ';', '\t', '|'] as const;
const names: Readonly<Record<string, string>> = { '\t': 'een tab', '|': 'een rechte streep' };
const searched = 20;

/**
 * Finds delimiter and column names in the start of a file. The names decide: the delimiter is the one that parts most names
 * that `isKnown`. Throws an UnreadableError for another delimiter, and for lines above the column names.
 */
export function openingOf(start: string, isKnown: (name: string) => boolean): Opening {
  const [skipped = '', said = ''] = separatorLine.exec(start) ?? [];
  const line = skipped === '' ? 1 : 2;
  const lines = start.slice(skipped.length).split(/\r\n|\n|\r/, searched);
  const first = Math.max(
    lines.findIndex((text) => /[^\s,;]/.test(text)),
    0,
  );
  const best = bestSplit(lines, said, isKnown);
  if (best.known > 1 && best.at > first) throw aboveNames(line + first, line + best.at);
  const separator = best.known > 0 ? best.separator : said;
  if (names[separator] !== undefined)
    throw new UnreadableError(
      `kolommen gescheiden door ${names[separator]}`,
      'kolommen gescheiden door , of ;',
      line + first,
    );
  return { delimiter: separator === ';' ? ';' : ',', skipped: skipped.length, line };
}

function bestSplit(lines: readonly string[], said: string, isKnown: (name: string) => boolean): Split {
  const splits = lines.flatMap((text, at) =>
    separators.map((separator) => ({
      at,
      separator,
      known: namesIn(text, separator).filter(isKnown).length,
    })),
  );
  const isBetter = (one: Split, other: Split): boolean =>
    one.known > other.known || (one.known === other.known && one.separator === said && one.at === other.at);
  return splits.reduce((best, split) => (isBetter(split, best) ? split : best), {
    at: 0,
    separator: ',',
    known: 0,
  });
}

const namesIn = (text: string, separator: string): string[] =>
  text.split(separator).map((name) => trimmed(name.replace(/^"(.*)"$/, '$1')));

/** Text above the column names, which stand on another line. */
export const aboveNames = (found: number, wanted: number): UnreadableError =>
  new UnreadableError(
    'een titel of andere tekst boven de kolomnamen',
    `de kolomnamen in de eerste regel; zij staan in regel ${wanted}: haal weg wat erboven staat`,
    found,
  );
