import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { referenceRules } from '../../scripts/reference-rules.ts';
import { cellName } from '../../src/contract/block.ts';
import { failureOf } from '../../src/release/failure.ts';
import { makeRelease } from '../../src/release/release.ts';
import { referenceDate, sheet } from '../cases/case-files.ts';
import { countAgain } from '../cases/second-count.ts';
import { otherPeople } from './other-people.ts';

/** A case file of another maker, from file to published tables; the truth is counted by code that publishes nothing. */
const codes = ['GM9001', 'GM9002', 'GM9003'];
const people = otherPeople(2026, codes, 1000);
const truth = countAgain(people, referenceDate);
const rules = referenceRules();
const folder = mkdtempSync(path.join(os.tmpdir(), 'raadsmonitor-anderen-'));
const made = { code: -1, text: '' };

const delivery = {
  maker: 'Proef van een ander',
  synthetisch: true,
  gepubliceerd: '2026-11-02',
  volgendeUpdate: '2027-05-03',
  gemeenten: codes.map((code) => ({ code })),
};

async function release(): Promise<number> {
  const secret = path.join(folder, 'geheim');
  mkdirSync(secret, { mode: 0o700 });
  writeFileSync(path.join(secret, 'afrondsleutel'), '2b'.repeat(32), { mode: 0o600 });
  const [cases, config] = [path.join(folder, 'dossiers.csv'), path.join(folder, 'config.yaml')];
  writeFileSync(cases, sheet(people));
  writeFileSync(config, stringify({ levering: delivery, bescherming: rules }));
  return makeRelease({
    ...{ cases, config, secret, referenceDate, reference: rules, out: path.join(folder, 'uit') },
    ...{ check: false, first: true, workers: 2, progress: () => undefined },
    say: (line) => {
      made.text += `${line}\n`;
    },
  });
}

beforeAll(async () => {
  try {
    made.code = await release();
  } catch (error) {
    const failure = failureOf(error);
    if (failure === null) throw error;
    Object.assign(made, failure);
  }
}, 300_000);
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Rows of a published table, by column. */
function rowsOf(file: string): Record<string, string>[] {
  const [head = '', ...lines] = readFileSync(path.join(folder, 'uit/2026-K3', file), 'utf8')
    .trim()
    .split('\n');
  const columns = head.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((value, at) => [columns[at]!, value])));
}

interface Shown {
  readonly block: string;
  readonly cell: string;
  readonly count: number;
}

/** Every published count of the tables that are not cumulative. */
const plain = () =>
  rules.tabellen
    .filter(({ cumulatief }) => !cumulatief)
    .flatMap(({ bestand, dimensies, telling }) =>
      rowsOf(bestand).map((row): Shown => {
        const cell = cellName(Object.fromEntries(dimensies.map((name) => [name, row[name]!])));
        return {
          block: `${row['municipality']}/${telling ?? row['cohort']}`,
          cell,
          count: Number(row['count']),
        };
      }),
    );

const trueCount = (block: string, cell: string) => truth.get(block)?.get(cell) ?? 0;

/** What is true of a sum of cells of which some codes of one dimension take part. */
const sumOf = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);

describe('a case file of three times a thousand people of another maker', () => {
  it('is accepted', () => {
    expect(made.text).toContain('TOETS GOEDGEKEURD');
    expect(made.code).toBe(0);
  });

  it('is published with every count a multiple of five within four of the truth', () => {
    const shown = plain();
    expect(shown.length).toBeGreaterThan(3000);
    const wrong = shown.filter(
      ({ block, cell, count }) => count % 5 !== 0 || Math.abs(count - trueCount(block, cell)) > 4,
    );
    expect(wrong).toEqual([]);
    expect(shown.some(({ block, cell, count }) => count !== trueCount(block, cell))).toBe(true);
  });

  it('is published with everybody who counts', () => {
    const totals = plain().filter(({ block, cell }) => cell === '' && /\d{4}$/.test(block));
    const counted = people.filter(({ relation }) => relation !== 'pip_only').length;
    expect(sumOf(totals.map(({ block }) => trueCount(block, '')))).toBe(counted);
    expect(counted).toBeGreaterThan(2900);
  });

  it('is published with every stage reached and every subtotal within four of the truth', () => {
    const order = rules.dimensies['stage']!;
    const reached = rowsOf('stage_reached.csv').map((row) => {
      const later = order.slice(order.indexOf(row['stage']!));
      const cells = [...(truth.get(`${row['municipality']}/${row['cohort']}`) ?? [])];
      const own = cells.filter(([cell]) =>
        later.some(
          (stage) => cell === `group=asylum;stage=${stage}` || cell === `group=family_other;stage=${stage}`,
        ),
      );
      return Number(row['count']) - sumOf(own.map(([, count]) => count));
    });
    const shown = plain();
    const subtotals = rules.deeltotalen.flatMap(({ dimensie, codes: some }) => {
      const isPart = (cell: string) => some.some((code) => cell.split(';').includes(`${dimensie}=${code}`));
      const table = rules.tabellen.find(
        ({ dimensies, cumulatief }) => !cumulatief && dimensies.includes(dimensie),
      )!;
      const own = shown.filter(
        ({ cell }) =>
          isPart(cell) &&
          table.dimensies.every((name) => cell.includes(`${name}=`)) &&
          cell.split(';').length === table.dimensies.length,
      );
      return [...Map.groupBy(own, ({ block }) => block)].map(
        ([block, parts]) =>
          sumOf(parts.map(({ count }) => count)) - sumOf(parts.map(({ cell }) => trueCount(block, cell))),
      );
    });
    expect(reached.length).toBeGreaterThan(100);
    expect(subtotals.length).toBeGreaterThan(300);
    expect([...reached, ...subtotals].filter((deviation) => Math.abs(deviation) > 4)).toEqual([]);
  });
});
