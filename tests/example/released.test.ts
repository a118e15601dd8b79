import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDeliveries } from '../../src/publish/deliveries.ts';
import { codeOf } from '../../scripts/example/places.ts';

/** What the command made of the invented case files, as it stands in data/example. */
const { releases } = readDeliveries(path.resolve(import.meta.dirname, '../../data'));
const ids = ['2025-K3', '2026-K1', '2026-K3'];

const linesOf = (id: string) => releases.find(({ manifest }) => manifest.release === id)!.lines;
const totalsOf = (id: string, name: string) =>
  linesOf(id)
    .total.map(({ row }) => row)
    .filter(({ municipality }) => municipality === codeOf(name));
const sum = (rows: readonly { readonly count: number }[]) => rows.reduce((all, { count }) => all + count, 0);

describe('the releases of the example', () => {
  it('are three, marked as invented, made with one key, and approved', () => {
    const manifests = releases.map(({ manifest }) => manifest);
    expect(manifests.map(({ release }) => release)).toEqual(ids);
    expect(manifests.every(({ synthetisch }) => synthetisch)).toBe(true);
    expect(new Set(manifests.map(({ sleutelAfdruk }) => sleutelAfdruk)).size).toBe(1);
    expect(manifests.map(({ audit }) => audit.zelftest)).toEqual(ids.map(() => '7/7 fouten ontdekt'));
  });

  it('leave every cell enough candidates, alone and stacked over all releases', () => {
    for (const [at, { manifest }] of releases.entries()) {
      expect(manifest.audit.kandidatenMin).toBeGreaterThanOrEqual(5);
      expect(manifest.audit.kandidatenMinGestapeld).toBeGreaterThanOrEqual(4);
      expect(manifest.audit).toMatchObject({ uitslag: 'goedgekeurd', eerdereReleases: at, bewezenNullen: 0 });
    }
  });

  it('say in each which indicators were delivered, and what was declared', () => {
    const { indicator_delivery, declaration } = linesOf('2026-K3');
    const roderveen = indicator_delivery.filter(({ row }) => row.municipality === codeOf('Roderveen'));
    expect(new Set(roderveen.map(({ row }) => row.state))).toEqual(new Set(['not_delivered']));
    expect(declaration.map(({ row }) => row.request)).toContain('o8');
  });
});

describe('what was planted is still to be seen', () => {
  it.each(ids)('Grutterdam has no detail in %s', (id) => {
    expect(totalsOf(id, 'Grutterdam').every(({ detail }) => detail === 'no')).toBe(true);
  });

  it('Rietkerke has one cohort without detail beside cohorts with detail', () => {
    expect(totalsOf('2026-K3', 'Rietkerke').map(({ detail }) => detail)).toEqual([
      'no',
      'yes',
      'yes',
      'yes',
      'yes',
    ]);
  });

  it('Roderveen delivered once', () => {
    expect(ids.map((id) => totalsOf(id, 'Roderveen').length)).toEqual([4, 0, 0]);
  });

  it('Vaartland grew by the people of Wallemeer, as a stated revision', () => {
    const [before, after] = [sum(totalsOf('2025-K3', 'Vaartland')), sum(totalsOf('2026-K1', 'Vaartland'))];
    expect(after - before).toBeGreaterThan(80);
    expect(totalsOf('2026-K1', 'Wallemeer')).toEqual([]);
    expect(new Set(linesOf('2026-K1').revision.map(({ row }) => row.municipality))).toEqual(
      new Set([codeOf('Vaartland')]),
    );
  });

  it('Lindervoort shows about twenty people more in cohort 2024, as a stated revision', () => {
    const counts = ids.map((id) => totalsOf(id, 'Lindervoort').find(({ cohort }) => cohort === 2024)!.count);
    expect(counts[0]).toBe(counts[1]);
    expect(Math.abs(counts[2]! - counts[1]! - 20)).toBeLessThanOrEqual(8);
    expect(linesOf('2026-K3').revision.map(({ row }) => row)).toMatchObject([
      { municipality: codeOf('Lindervoort'), cohort: 2024, reason: 'late_data' },
    ]);
  });

  it('Waterdonk shows 120 people without PIP, of whom 55 wait longer than 10 weeks', () => {
    const rows = linesOf('2026-K3')
      .pip_time.map(({ row }) => row)
      .filter(({ municipality, state }) => municipality === codeOf('Waterdonk') && state.startsWith('w'));
    expect(sum(rows)).toBe(120);
    expect(sum(rows.filter(({ state }) => state !== 'w10'))).toBe(55);
  });
});
