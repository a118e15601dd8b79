import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { auditRelease } from '../../src/audit/audit.ts';
import type { PublishedManifest, PublishedRelease } from '../../src/contract/published.ts';

const data = path.resolve(import.meta.dirname, '../../public/data');
const read = <T>(file: string) => JSON.parse(readFileSync(path.join(data, file), 'utf8')) as T;

test('whoever downloads what a published manifest lists can repeat the audit', async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'raadsmonitor-repeat-'));
  try {
    const releases = read<PublishedRelease[]>('releases.json').map(({ release }) => {
      const { tabellen, beschrijving } = read<PublishedManifest>(`${release}/manifest.json`);
      const names = [...tabellen, beschrijving].map(({ bestand }) => bestand);
      mkdirSync(path.join(folder, release));
      for (const name of [...names, 'manifest.json', 'bescherming.json'])
        copyFileSync(path.join(data, release, name), path.join(folder, release, name));
      return path.join(folder, release);
    });
    const report = await auditRelease({
      release: releases.at(-1)!,
      earlier: releases.slice(0, -1),
      workers: 1,
    });
    const { audit } = read<PublishedManifest>(`${path.basename(releases.at(-1)!)}/manifest.json`);
    expect(report.faults).toEqual([]);
    expect(report).toMatchObject({
      outcome: 'goedgekeurd',
      candidatesMin: audit.kandidatenMin,
      candidatesMinStacked: audit.kandidatenMinGestapeld,
      earlierReleases: audit.eerdereReleases,
      selfTest: audit.zelftest,
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 120_000);
