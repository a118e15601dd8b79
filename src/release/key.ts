import { RefusedError } from '../contract/fault.ts';
import { fingerprint } from '../disclosure/keyed.ts';
import type { Earlier } from './earlier.ts';
import { makeKey, nextKey, readKey, rotateKey, waitingKey } from './secret.ts';

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
  secret: string,
  earlier: readonly Earlier[],
  referenceDate: string,
  reason: string | undefined,
): ChosenKey {
  const last = earlier.at(-1)?.manifest.sleutelAfdruk;
  const present = finishRotation(secret, last) ?? readKey(secret);
  if (last === undefined) return withKey(present ?? makeKey(secret), nothing);
  const own = present && fingerprint(present);
  if (reason === undefined && present && own === last) return withKey(present, nothing);
  if (reason === undefined) throw new RefusedError([wrongKey(secret, own, last)]);
  refuseIfTooSoon(secret, earlier, referenceDate);
  const next = nextKey(secret);
  return withKey(next, () => {
    rotateKey(secret, own ?? last);
  });
}

function withKey(key: Uint8Array, settle: () => void): ChosenKey {
  return { key, fingerprint: fingerprint(key), settle };
}

/** A rotation that was cut off between placing the release and keeping its key is finished now. */
function finishRotation(secret: string, last: string | undefined): Uint8Array | null {
  const waiting = waitingKey(secret);
  if (!waiting || last === undefined || fingerprint(waiting) !== last) return null;
  const present = readKey(secret);
  rotateKey(secret, present ? fingerprint(present) : 'onbekend');
  return waiting;
}

function wrongKey(secret: string, own: string | null, last: string) {
  return {
    file: `${secret}/afrondsleutel`,
    received: own === null ? 'geen sleutel' : `een sleutel met afdruk ${own}`,
    expected: `de sleutel met afdruk ${last}, van de vorige release: zet hem terug uit uw reservekopie. Is hij echt weg of gelekt? Gebruik dan --nieuwe-sleutel "reden"`,
  };
}

function refuseIfTooSoon(secret: string, earlier: readonly Earlier[], referenceDate: string): void {
  const changes = earlier.filter(
    ({ manifest }, at) => at > 0 && manifest.sleutelAfdruk !== earlier[at - 1]!.manifest.sleutelAfdruk,
  );
  const latest = changes.at(-1)?.manifest;
  const yearBefore = `${Number(referenceDate.slice(0, 4)) - 1}${referenceDate.slice(4)}`;
  if (!latest || latest.peildatum <= yearBefore) return;
  throw new RefusedError([
    {
      file: secret,
      received: `een nieuwe sleutel in release ${latest.release}`,
      expected: 'hooguit één nieuwe sleutel per jaar: elke nieuwe sleutel rondt alles opnieuw af',
    },
  ]);
}
