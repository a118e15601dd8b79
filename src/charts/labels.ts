const narrowLetters = /[ ijlI.,:;'’|!()[\]ftr-]/;
const wideLetters = /[mwMWOQGD%@]/;

/** Part of an em per letter, once each: letters are few and texts are many. */
const ems = new Map<string, number>();

function emsOf(letter: string): number {
  const known = ems.get(letter);
  if (known !== undefined) return known;
  const em = narrowLetters.test(letter)
    ? 0.29
    : wideLetters.test(letter)
      ? 0.77
      : /[A-Z]/.test(letter)
        ? 0.6
        : 0.52;
  ems.set(letter, em);
  return em;
}

/** Estimated width of a text in Source Sans, in pixels; a document at build time cannot measure. */
export function textWidth(text: string, size: number): number {
  let sum = 0;
  for (const letter of text) sum += emsOf(letter);
  return size * sum;
}

/** Breaks a text over lines of at most `width` pixels; a longer single word stays whole. */
export function wrap(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`.trimStart();
    if (lines.length > 0 && textWidth(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** Pushes heights apart to at least `gap`, keeping their order and, as a group, their middle and their bounds. */
export function spread(heights: readonly number[], gap: number, bounds: readonly [number, number]): number[] {
  const order = heights.map((_, index) => index).sort((a, b) => (heights[a] ?? 0) - (heights[b] ?? 0));
  const groups: { members: number[]; top: number }[] = [];
  for (const index of order) {
    groups.push({ members: [index], top: heights[index] ?? 0 });
    mergeLast(groups, heights, gap, bounds);
  }
  const placed = new Array<number>(heights.length).fill(0);
  for (const { members, top } of groups) members.forEach((index, rank) => (placed[index] = top + rank * gap));
  return placed;
}

function mergeLast(
  groups: { members: number[]; top: number }[],
  heights: readonly number[],
  gap: number,
  [low, high]: readonly [number, number],
): void {
  const last = groups.at(-1);
  if (last === undefined) return;
  const size = (last.members.length - 1) * gap;
  const mean = last.members.reduce((sum, index) => sum + (heights[index] ?? 0), 0) / last.members.length;
  last.top = Math.max(low, Math.min(high - size, mean - size / 2));
  const before = groups.at(-2);
  if (before === undefined || last.top - (before.top + (before.members.length - 1) * gap) >= gap) return;
  groups.splice(-2, 2, { members: [...before.members, ...last.members], top: 0 });
  mergeLast(groups, heights, gap, [low, high]);
}
