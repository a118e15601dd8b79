import type { Municipality } from '../contract/tables.ts';
import type { Deliveries } from './deliveries.ts';

/**
 * The deliveries as they were on the day that a release was published: nothing of later releases, and no merger that was
 * still to come. Throws on a release that is not there.
 */
export function asOf(deliveries: Deliveries, release: string): Deliveries {
  const at = deliveries.releases.findIndex(({ manifest }) => manifest.release === release);
  const last = deliveries.releases[at];
  if (!last) throw new Error(`no release ${release}`);
  return {
    ...deliveries,
    releases: deliveries.releases.slice(0, at + 1),
    municipalities: deliveries.municipalities.map((one) => before(one, last.manifest.peildatum)),
  };
}

/** A municipality without the merger that was still to come on a day (ISO). */
export function before<T extends Pick<Municipality, 'valid_to' | 'successor'>>(
  municipality: T,
  day: string,
): T {
  const { valid_to: end } = municipality;
  return end === null || end < day ? municipality : { ...municipality, valid_to: null, successor: null };
}
