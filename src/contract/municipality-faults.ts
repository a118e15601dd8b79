import { folded } from '../format.ts';
import { excerpt, type Fault } from './fault.ts';
import type { Line } from './read.ts';
import type { Municipality } from './tables.ts';

type Lines = readonly Line<Municipality>[];

/** The days on which a municipality exists; null = from always, or still. */
interface Days {
  readonly valid_from: string | null;
  readonly valid_to: string | null;
}

/** A cell that is wrong, and what should stand there. */
type Wrong = readonly [column: string, received: string, expected: string];

/**
 * What the shape of a row cannot tell: a merger is entered whole (a last day with a successor of the list, which exists on the
 * day after, never in a circle), a municipality begins before it ends, and no other name of it belongs to another.
 */
export function municipalityFaults(file: string, lines: Lines): Fault[] {
  const byCode = new Map(lines.map(({ row }) => [row.code, row]));
  const owners = nameOwners(lines);
  const says =
    (wrongs: (row: Municipality) => readonly Wrong[]) =>
    ({ line, row }: Line<Municipality>): Fault[] =>
      wrongs(row).map(([column, received, expected]) => ({
        ...{ file, line, column },
        ...{ received: excerpt(received), expected },
      }));
  const faults = lines.flatMap(says((row) => [...dayFaults(row), ...successorFaults(row, byCode)]));
  // Whose name a name is follows from the mergers.
  return faults.length > 0 ? faults : lines.flatMap(says((row) => aliasFaults(row, owners, byCode)));
}

function dayFaults({ valid_from: from, valid_to: to }: Days): Wrong[] {
  if (from === null || to === null || from <= to) return [];
  return [['valid_to', to, `een dag vanaf ${from}, de eerste dag van de gemeente, of leeg`]];
}

function successorFaults(row: Municipality, byCode: ReadonlyMap<string, Municipality>): Wrong[] {
  const { code, successor, valid_to: end } = row;
  if (successor === null)
    return end === null
      ? []
      : [
          [
            'successor',
            '',
            `de gemeente waarin ${code} na ${end} opging: een laatste dag en een opvolger horen bij elkaar`,
          ],
        ];
  const found = byCode.get(successor);
  if (found === undefined) return [['successor', successor, 'een gemeente die in dit bestand staat']];
  if (successor === code) return [['successor', successor, 'een andere gemeente dan deze zelf']];
  if (wentUpIn(code, code, byCode))
    return [['successor', successor, 'een gemeente die niet weer opgaat in deze']];
  if (end === null)
    return [
      ['valid_to', '', 'de laatste dag van de gemeente: een laatste dag en een opvolger horen bij elkaar'],
    ];
  return existsAfter(found, end)
    ? []
    : [['successor', successor, `een gemeente die bestaat op de dag na ${end}`]];
}

/** Whether a municipality, or one in which it went up, went up in another. */
function wentUpIn(code: string, other: string, byCode: ReadonlyMap<string, Municipality>): boolean {
  const seen = new Set<string>();
  for (
    let next = successorOf(code, byCode);
    next !== null && !seen.has(next);
    next = successorOf(next, byCode)
  ) {
    if (next === other) return true;
    seen.add(next);
  }
  return false;
}

const successorOf = (code: string, byCode: ReadonlyMap<string, Municipality>): string | null =>
  byCode.get(code)?.successor ?? null;

function existsAfter({ valid_from: from, valid_to: to }: Days, end: string): boolean {
  const next = new Date(Date.parse(end) + 86_400_000).toISOString().slice(0, 10);
  return (from === null || from <= next) && (to === null || to > end);
}

/** Which municipality has a name as readers type it. */
const nameOwners = (lines: Lines): ReadonlyMap<string, string> =>
  new Map(lines.map(({ row }) => [folded(row.name), row.code]));

/** The name of a municipality that went up in this one is a name of this one too. */
function aliasFaults(
  { code, aliases }: Municipality,
  owners: ReadonlyMap<string, string>,
  byCode: ReadonlyMap<string, Municipality>,
): Wrong[] {
  return (aliases?.split('|') ?? []).flatMap((alias): Wrong[] => {
    if (alias.trim() === '') return [['aliases', aliases ?? '', 'namen gescheiden door |, zonder lege naam']];
    const owner = owners.get(folded(alias));
    return owner === undefined || owner === code || wentUpIn(owner, code, byCode)
      ? []
      : [['aliases', alias, `een naam die niet van ${owner} is`]];
  });
}
