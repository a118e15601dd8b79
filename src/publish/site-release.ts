import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { PublishedRelease } from '../contract/published.ts';
import type { EditionKind } from '../edition/kind.ts';
import type { SiteRelease } from './union.ts';

/** What pages know of a release beside its tables: its parts, and how many municipalities they hold. */
export function publishedRelease(
  { manifest, lines, closed, parts }: SiteRelease,
  kind: EditionKind,
): PublishedRelease {
  const { release, peildatum, gepubliceerd, volgendeUpdate, synthetisch, toelichting } = manifest;
  return {
    release,
    peildatum,
    gepubliceerd,
    volgendeUpdate,
    synthetisch: synthetisch || kind === 'proef',
    toelichting,
    instroomjaren: [...new Set(lines.total.map(({ row }) => row.cohort))].toSorted((a, b) => a - b),
    gemeenten: lines.delivery.filter(({ row }) => row.state === 'delivered').length,
    gesloten: closed,
    delen: parts,
  };
}

/** Writes the files of every signed part as they came in, so that anybody can check and audit them. */
export function writeParts(folder: string, { received, parts }: SiteRelease): void {
  for (const { afzender, map } of parts) {
    if (afzender === null || map === null) continue;
    mkdirSync(path.join(folder, map), { recursive: true });
    for (const [name, { bytes }] of received.get(afzender) ?? [])
      writeFileSync(path.join(folder, map, name), bytes);
  }
}
