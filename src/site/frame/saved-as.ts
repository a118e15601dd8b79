/** Steps of an address that say what kind of thing it is, and not which one. */
const kinds = new Set(['', 'gemeente', 'cijfer', 'data']);

/**
 * The name under which a file is saved, from its path within the site: who it is about, what it is and of which release, because
 * files of many municipalities and quarters lie together in one folder. "/gemeente/waterdonk/cijfer/intake.csv" →
 * "waterdonk-intake-2026-K3.csv". `release` is the newest; a path that names another one keeps that.
 */
export function savedName(path: string, release: string | null): string {
  const steps = path.split('/').filter((step) => !kinds.has(step));
  const [last = '', ...before] = steps.toReversed();
  const dot = last.indexOf('.');
  const [name, ending] = dot < 0 ? [last, ''] : [last.slice(0, dot), last.slice(dot)];
  const words = [...before.toReversed(), name];
  const named = words.find(isRelease) ?? release;
  const about = words.filter((word) => !isRelease(word));
  const owner = path.startsWith('/gemeente/') ? [] : ['raadsmonitor'];
  return [...owner, ...about, ...(named === null ? [] : [named])].join('-') + ending;
}

const isRelease = (word: string): boolean => /^20\d{2}-K[1-4]$/.test(word);
