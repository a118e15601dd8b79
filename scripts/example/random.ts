/** A stream of pseudo-random draws; equal seeds give equal streams on every machine. */
export interface Random {
  /** A number from 0 up to, not including, 1. */
  draw(): number;
  chance(probability: number): boolean;
  /** A whole number from `low` up to and including `high`. */
  between(low: number, high: number): number;
  /** A positive number whose logarithm is normal: half of the draws lie under `median`. */
  logNormal(median: number, sigma: number): number;
  exponential(mean: number): number;
  /** One of the options, each with its own share; the last one gets what the shares leave over. */
  pick<T>(options: readonly (readonly [T, number])[]): T;
}

/** FNV-1a over the characters of a text, mixed so that texts which differ in one digit lie far apart. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}

/** Mulberry32, a small generator in the public domain. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function pickAt<T>(point: number, options: readonly (readonly [T, number])[]): T {
  let reached = 0;
  const found = options.find(([, share]) => (reached += share) > point) ?? options.at(-1);
  if (!found) throw new Error('nothing to pick from');
  return found[0];
}

/** The stream that belongs to a seed text. Nobody's stream depends on how much another has drawn. */
export function randomFrom(seed: string): Random {
  const draw = mulberry32(hash(seed));
  const normal = () => Math.sqrt(-2 * Math.log(1 - draw())) * Math.cos(2 * Math.PI * draw());
  return {
    draw,
    chance: (probability) => draw() < probability,
    between: (low, high) => low + Math.floor(draw() * (high - low + 1)),
    logNormal: (median, sigma) => median * Math.exp(sigma * normal()),
    exponential: (mean) => -mean * Math.log(1 - draw()),
    pick: (options) => pickAt(draw(), options),
  };
}
