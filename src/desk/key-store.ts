import type { Memory } from '../release/order.ts';
import type { KeyStore } from '../release/key.ts';
import { fromHex } from './encoding.ts';
import { newRoundingKey, type KeyContent } from './key-file.ts';

/** A key file that is open. What changes in it is there for good only when it is saved. */
export interface OpenKeyFile {
  readonly name: string;
  readonly passphrase: string;
  content: KeyContent;
}

/** The rounding key of a key file, as the release asks for it. */
export function keysIn(file: OpenKeyFile): KeyStore {
  let next: string | null = null;
  const fresh = () => (next ??= newRoundingKey());
  return {
    place: file.name,
    present: () => (file.content.afrondsleutel === null ? null : fromHex(file.content.afrondsleutel)),
    make: () => {
      file.content = { ...file.content, afrondsleutel: newRoundingKey() };
      return fromHex(file.content.afrondsleutel ?? '');
    },
    waiting: () => null,
    next: () => fromHex(fresh()),
    rotate: (oldFingerprint) => {
      const { afrondsleutel, vroeger } = file.content;
      const former = afrondsleutel === null ? vroeger : { ...vroeger, [oldFingerprint]: afrondsleutel };
      file.content = { ...file.content, afrondsleutel: fresh(), vroeger: former };
    },
  };
}

/** What a key file remembers of releases. */
export function memoryIn({ name, content }: OpenKeyFile): Memory {
  return {
    placeOf: (release) => `${name}, stand van ${release}`,
    textOf: (release) => content.stand[release] ?? null,
  };
}
