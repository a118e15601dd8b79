/**
 * What is remembered between releases: for every cell a keyed mark of its true count, never the count itself.
 * It lies beside the key. Without it cells change more often than needed; nothing else is lost.
 */
export interface ProtectionState {
  /** Cell names, in the order of the marks. */
  readonly cells: readonly string[];
  /** Per block name the marks of all cells, 16 hex digits each, in one text. */
  readonly blocks: ReadonlyMap<string, string>;
}

const markLength = 16;
const version = 1;

/** The marks of one block by cell name; empty when the block was not in the state. */
export function marksByCell(cells: readonly string[], marks: string | undefined): Map<string, string> {
  if (marks === undefined) return new Map();
  return new Map(cells.map((cell, at) => [cell, marks.slice(at * markLength, (at + 1) * markLength)]));
}

/** Marks of some cells in the order of all cells; a cell that the block does not have gets a mark that no count has. */
export function marksInOrder(cells: readonly string[], own: readonly string[], marks: string): string {
  const known = marksByCell(own, marks);
  return cells.map((cell) => known.get(cell) ?? '0'.repeat(markLength)).join('');
}

/** JSON text with blocks in alphabetical order: equal states give equal bytes. */
export function serialiseState({ cells, blocks }: ProtectionState): string {
  const sorted = [...blocks].toSorted(([one], [other]) => (one < other ? -1 : 1));
  return `${JSON.stringify({ versie: version, cellen: cells, blokken: Object.fromEntries(sorted) }, null, 1)}\n`;
}

/** Reads what `serialiseState` wrote; throws an Error that says in Dutch what is wrong with the text. */
export function parseState(text: string): ProtectionState {
  const content = objectOf(jsonOf(text), 'de inhoud');
  if (content['versie'] !== version) refuse(`versie ${version} ontbreekt`);
  const cells = content['cellen'];
  if (!isTexts(cells) || new Set(cells).size !== cells.length)
    return refuse('cellen is geen lijst van namen');
  const blocks = Object.entries(objectOf(content['blokken'], 'blokken')).map(([block, marks]) => {
    const isWhole = typeof marks === 'string' && /^[0-9a-f]*$/.test(marks);
    if (!isWhole || marks.length !== cells.length * markLength)
      return refuse(`blok ${block} heeft niet één kenmerk per cel`);
    return [block, marks] as const;
  });
  return { cells, blocks: new Map(blocks) };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return refuse('het is geen JSON');
  }
}

function objectOf(value: unknown, what: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return refuse(`${what} is geen object`);
  return value as Readonly<Record<string, unknown>>;
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((entry) => typeof entry === 'string');
}

function refuse(reason: string): never {
  throw new Error(`het standbestand is beschadigd: ${reason}`);
}
