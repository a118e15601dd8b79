/** Files in a zip that somebody made of a folder: their names first, and then only the ones that are asked for. */
import { unzipSync } from 'fflate';
import { UnreadableError } from './unreadable.ts';

/** Answers about 125,000 people unpack to less. */
const largest = 768 * 2 ** 20;

/** What a system adds to a folder, which nobody put there. */
const leftOver = /(^|\/)(__MACOSX\/.*|\._[^/]*|\.DS_Store|Thumbs\.db|desktop\.ini)$|\/$/i;

const broken = () => new UnreadableError('een zip die niet heel is', 'de map, opnieuw ingepakt als zip');

/** The names of the files in a zip, with `/` between folders. Throws an UnreadableError for anything else. */
export function filesInZip(bytes: Uint8Array): string[] {
  const names: string[] = [];
  unpacked(bytes, (name) => {
    if (!leftOver.test(name)) names.push(name);
    return false;
  });
  return names;
}

/** The bytes of the files that are wanted, by name. Throws an UnreadableError when they unpack to more than fits. */
export function fromZip(bytes: Uint8Array, isWanted: (name: string) => boolean): Map<string, Uint8Array> {
  let size = 0;
  const found = unpacked(bytes, (name, unpackedSize) => {
    if (leftOver.test(name) || !isWanted(name)) return false;
    size += unpackedSize;
    return size <= largest;
  });
  if (size > largest) throw new UnreadableError('een zip die te groot uitpakt', 'een kleinere zip');
  return new Map(found);
}

const slashed = (name: string) => name.replaceAll('\\', '/');

function unpacked(
  bytes: Uint8Array,
  isWanted: (name: string, size: number) => boolean,
): [string, Uint8Array][] {
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => isWanted(slashed(name), originalSize),
    });
    return Object.entries(files).map(([name, content]) => [slashed(name), content]);
  } catch {
    throw broken();
  }
}
