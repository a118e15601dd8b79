import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { exampleFiles } from '../../scripts/example/files.ts';
import { firstDifference } from '../../scripts/example/folder.ts';
import { stages } from '../../src/contract/codes.ts';
import { files, readings, releaseIds, releaseOf, rowsOf, sum } from './delivery.ts';

const dataFolder = fileURLToPath(new URL('../../data/example', import.meta.url));

describe('the example folder', () => {
  it('has the same bytes on every run', () => {
    expect([...exampleFiles()]).toEqual([...files]);
  });

  it('is what the script makes', () => {
    expect(firstDifference(dataFolder, files)).toBeNull();
  });

  it('ends every line with LF and has no byte order mark', () => {
    for (const text of files.values()) {
      expect(text).not.toMatch(/\r|^\ufeff/);
      expect(text.endsWith('\n')).toBe(true);
    }
  });

  it('names the first line that differs', () => {
    const changed = new Map(files);
    changed.set('2026-K3/total.csv', files.get('2026-K3/total.csv')!.replace('GM9001,2023', 'GM9001,2033'));
    const difference = firstDifference(dataFolder, changed);
    expect(difference?.file.endsWith('2026-K3/total.csv')).toBe(true);
    expect(difference?.line).toBe(3);
  });
});

describe.each(releaseIds)('release %s', (id) => {
  it('is accepted by the contract', () => {
    expect(readings.get(id)?.faults).toEqual([]);
  });

  it('says that it is invented', () => {
    const { manifest } = releaseOf(id);
    expect(manifest).toMatchObject({ synthetisch: true, methode: 'voorbeeld-in-vijftallen', release: id });
    expect(manifest.tabellen).toHaveLength(9);
  });

  it('counts in fives', () => {
    const { lines } = releaseOf(id);
    const { total, group_stage, route_stage, quarter, pip_time, stage_reached, end_state } = lines;
    const tables = [total, group_stage, route_stage, quarter, pip_time, stage_reached, end_state];
    const counts = tables.flatMap((table) => rowsOf<{ count: number }>(table)).map(({ count }) => count);
    expect(counts.filter((count) => count % 5 !== 0)).toEqual([]);
  });

  it('adds up in every table', () => {
    const { lines } = releaseOf(id);
    const detailed = rowsOf(lines.total).filter(({ detail }) => detail === 'yes');
    const parts = [lines.group_stage, lines.route_stage, lines.quarter, lines.pip_time, lines.end_state];
    for (const part of parts) expect(sum(rowsOf<{ count: number }>(part))).toBe(sum(detailed));
  });

  it('has reached stages that never grow along the order of stages', () => {
    const reached = rowsOf(releaseOf(id).lines.stage_reached);
    for (let at = 0; at < reached.length; at += stages.length) {
      const block = reached.slice(at, at + stages.length).map(({ count }) => count);
      expect(block).toEqual(block.toSorted((one, other) => other - one));
    }
  });
});
