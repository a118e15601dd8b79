import { RefusedError } from '../contract/fault.ts';
import { releaseId } from '../contract/manifest.ts';
import { list } from '../format.ts';
import { codesIn, quarterOf } from './neighbours.ts';
import { openEdition, registerFile } from './edition.ts';
import { addToRegister, closedOn } from './register.ts';
import { readPlacedParts } from './placed-parts.ts';

export interface CloseOptions {
  readonly edition: string;
  /** Quarter to close, `2026-K3`. */
  readonly release: string;
  /** ISO day of today. */
  readonly today: string;
  readonly say: (line: string) => void;
}

/**
 * Closes a quarter: from then on nobody delivers for it, and who was asked and did not deliver is said not to have.
 * Throws a RefusedError when there is nothing to close.
 */
export function close({ edition: folder, release, today, say }: CloseOptions): void {
  const edition = openEdition(folder);
  const closed = closedOn(edition.register, release);
  const { parts, faults } = readPlacedParts(edition, today);
  const own = parts.filter(({ part }) => quarterOf(part) === release);
  const refuse = (received: string, expected: string) => {
    throw new RefusedError([{ file: '--kwartaal', received, expected }]);
  };
  if (!releaseId.safeParse(release).success) refuse('iets anders', 'een kwartaal als 2026-K3');
  if (closed !== null) refuse(`${release}, gesloten op ${closed}`, 'een kwartaal dat nog open is');
  if (faults.length > 0) throw new RefusedError(faults);
  if (own.length === 0)
    refuse(`${release}, waarvoor niemand leverde`, 'een kwartaal met ten minste één deel; ontvang eerst');
  addToRegister(registerFile(folder), {
    ...{ day: today, act: 'closed', release, sender: null, manifest: null },
    ...{ municipalities: null, reason: null },
  });
  const codes = own.flatMap(({ part }) => codesIn(part.release));
  const names = edition.municipalities.filter(({ code }) => codes.includes(code)).map(({ name }) => name);
  say(`Gesloten: ${release}. Geleverd is voor ${list(names)}. Van wie was gevraagd en niet leverde, zegt de site
voortaan ‘niet geleverd’. Publiceer nu opnieuw.`);
}
