import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { RefusedError, type Fault } from '../contract/fault.ts';
import { tableCsv } from '../contract/csv.ts';
import { releaseId } from '../contract/manifest.ts';
import { readTable, type Line } from '../contract/read.ts';
import { registerTable, type RegisterRow } from '../contract/register.ts';

/** What happened to an edition, oldest first. */
export type Register = readonly RegisterRow[];

/** The register of an edition; empty when nothing happened yet. Throws a RefusedError with every fault and its line. */
export function readRegister(file: string): Register {
  if (!existsSync(file)) return [];
  const { lines, faults } = readTable(registerTable, file, readFileSync(file));
  const all = [...faults, ...lines.flatMap((line) => rowFaults(file, line))];
  if (all.length > 0) throw new RefusedError(all);
  return lines.map(({ row }) => row);
}

const untouched = 'het register zoals de opdrachten het schreven; zet het terug uit uw reservekopie';

function rowFaults(file: string, { line, row }: Line<RegisterRow>): Fault[] {
  const isPart = row.sender !== null && /^[0-9a-f]{64}$/.test(row.manifest ?? '');
  const isRight = releaseId.safeParse(row.release).success && isPart === (row.act !== 'closed');
  return isRight ? [] : [{ file, line, received: 'een andere regel', expected: untouched }];
}

/** Adds a row: the file is written beside the old one first, so that it is never half there. */
export function addToRegister(file: string, row: RegisterRow): void {
  const fresh = `${file}.nieuw`;
  try {
    writeFileSync(fresh, tableCsv(registerTable, [...readRegister(file), row], null));
    renameSync(fresh, file);
  } finally {
    rmSync(fresh, { force: true });
  }
}

/** The day on which a quarter was closed; null while it is open. */
export function closedOn(register: Register, release: string): string | null {
  return register.find((row) => row.act === 'closed' && row.release === release)?.day ?? null;
}

/** Checksums of the manifests of parts that were withdrawn. */
export function withdrawnManifests(register: Register): ReadonlySet<string> {
  return new Set(
    register.flatMap(({ act, manifest }) => (act === 'withdrawn' && manifest ? [manifest] : [])),
  );
}
