import { RefusedError } from '../contract/fault.ts';
import { fingerprint } from '../disclosure/keyed.ts';
import type { Earlier } from './earlier.ts';

/** Where a sender keeps the rounding key. */
export interface KeyStore {
  /** How it is called in a fault. */
  readonly place: string;
  /** null = there is none yet; throws a RefusedError for one that is damaged or open to others. */
  present(): Uint8Array | null;
  /** Makes the first key. */
  make(): Uint8Array;
  /** The key of a rotation that was cut off after its release was placed; null = there is none. */
  waiting(): Uint8Array | null;
  /** The key that will replace the present one once a release made with it is in place. */
  next(): Uint8Array;
  /** Puts the waiting key in the place of the present one, which is kept under its fingerprint. */
  rotate(oldFingerprint: string): void;
}

export interface ChosenKey {
  readonly key: Uint8Array;
  readonly fingerprint: string;
  /** Run when the release that was made with the key is in place. */
  readonly settle: () => void;
}

const nothing = () => undefined;

/**
 * The rounding key for a release. The key of the previous release must be used again, because another key draws
 * every rounding anew and lets readers compare the draws. `reason` asks for a new one, at most once a year.
 * Throws a RefusedError when the key is missing, changed, or renewed too soon.
 */
export function chooseKey(
  store: KeyStore,
  earlier: readonly Earlier[],
  referenceDate: string,
  reason: string | undefined,
): ChosenKey {
  const last = earlier.at(-1)?.manifest.sleutelAfdruk;
  const present = finishRotation(store, last) ?? store.present();
  if (last === undefined) return withKey(present ?? store.make(), nothing);
  const own = present && fingerprint(present);
  if (reason === undefined && present && own === last) return withKey(present, nothing);
  if (reason === undefined) throw new RefusedError([wrongKey(store, own, last)]);
  refuseIfTooSoon(store, earlier, referenceDate);
  const next = store.next();
  return withKey(next, () => {
    store.rotate(own ?? last);
  });
}

function withKey(key: Uint8Array, settle: () => void): ChosenKey {
  return { key, fingerprint: fingerprint(key), settle };
}

/** A rotation that was cut off between placing the release and keeping its key is finished now. */
function finishRotation(store: KeyStore, last: string | undefined): Uint8Array | null {
  const waiting = store.waiting();
  if (!waiting || last === undefined || fingerprint(waiting) !== last) return null;
  const present = store.present();
  store.rotate(present ? fingerprint(present) : 'onbekend');
  return waiting;
}

function wrongKey(store: KeyStore, own: string | null, last: string) {
  return {
    file: `${store.place}/afrondsleutel`,
    received: own === null ? 'geen sleutel' : `een sleutel met afdruk ${own}`,
    expected: `de sleutel met afdruk ${last}, van de vorige release: zet hem terug uit uw reservekopie. Is hij echt weg of gelekt? Gebruik dan --nieuwe-sleutel "reden" (op de pagina: vul bij stap 5 de reden in)`,
  };
}

function refuseIfTooSoon(store: KeyStore, earlier: readonly Earlier[], referenceDate: string): void {
  const changes = earlier.filter(
    ({ manifest }, at) => at > 0 && manifest.sleutelAfdruk !== earlier[at - 1]!.manifest.sleutelAfdruk,
  );
  const latest = changes.at(-1)?.manifest;
  const yearBefore = `${Number(referenceDate.slice(0, 4)) - 1}${referenceDate.slice(4)}`;
  if (!latest || latest.peildatum <= yearBefore) return;
  throw new RefusedError([
    {
      file: store.place,
      received: `een nieuwe sleutel in release ${latest.release}`,
      expected: 'hooguit één nieuwe sleutel per jaar: elke nieuwe sleutel rondt alles opnieuw af',
    },
  ]);
}
