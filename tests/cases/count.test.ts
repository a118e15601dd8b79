import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { countedTables } from '../../src/cases/count.ts';
import { blockName } from '../../src/contract/block.ts';
import { protectionSchema } from '../../src/protection.ts';
import { countsOf as countsOfBlock } from '../../src/disclosure/counts.ts';
import { layoutOf } from '../../src/disclosure/layout.ts';
import { columnNames } from '../../src/cases/columns.ts';
import { planned, read, sheet, waiting, type Row } from './case-files.ts';
import { plannedAfter, randomCase, waitingSince } from './random-cases.ts';
import { countAgain } from './second-count.ts';
import { countInSql } from './sql-count.ts';

/** The counts of the blocks that are not empty. */
async function countsOf(rows: readonly Row[], more: Parameters<typeof read>[1] = {}) {
  const { blocks } = await read(sheet(rows), { municipalities: ['GM9001', 'GM9002'], ...more });
  return new Map(
    blocks.filter(({ counts }) => counts.size > 0).map((block) => [blockName(block), block.counts]),
  );
}

/** The code of every row in one dimension: each row is counted in a municipality of its own. */
async function codesOf(dimension: string, rows: readonly Row[]): Promise<(string | undefined)[]> {
  const municipalities = rows.map((_, at) => `GM${9001 + at}`);
  const people = rows.map((row, at) => ({ ...row, municipality_code: municipalities[at]! }));
  const { blocks } = await read(sheet(people), { municipalities });
  return municipalities.map((code) => {
    const cells = blocks
      .filter(({ municipality }) => municipality === code)
      .flatMap(({ counts }) => [...counts.keys()]);
    const parts = cells.flatMap((cell) => cell.split(';'));
    return parts.find((part) => part.startsWith(`${dimension}=`))?.slice(dimension.length + 1);
  });
}

describe('counts', () => {
  it('agree with SQL over random cases', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(randomCase, { minLength: 1, maxLength: 400 }), async (rows) => {
        const inSql = await countInSql(rows, ['GM9001', 'GM9002'], '2026-09-30');
        expect(await countsOf(rows)).toEqual(inSql);
      }),
      { numRuns: 25 },
    );
  });

  it('agree with a second computation over random cases', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(randomCase, { minLength: 1, maxLength: 400 }), async (rows) => {
        expect(await countsOf(rows)).toEqual(countAgain(rows, '2026-09-30'));
      }),
      { numRuns: 25 },
    );
  });

  it('hang together as the protection rules say', { timeout: 120_000 }, async () => {
    const file = readFileSync('data/reference/protection.yaml', 'utf8');
    const rules = protectionSchema.parse((parse(file) as { bescherming: unknown }).bescherming);
    await fc.assert(
      fc.asyncProperty(fc.array(randomCase, { minLength: 1, maxLength: 60 }), async (rows) => {
        const municipalities = rows.map((_, at) => `GM${9001 + at}`);
        const people = rows.map((row, at) => ({ ...row, municipality_code: municipalities[at]! }));
        const { blocks } = await read(sheet(people), { municipalities });
        for (const block of blocks)
          expect(() => countsOfBlock(layoutOf(rules, block.cohort), block)).not.toThrow();
      }),
      { numRuns: 20 },
    );
  });

  it('are those of the tables of the protection rules', () => {
    const file = readFileSync('data/reference/protection.yaml', 'utf8');
    const { tabellen } = protectionSchema.parse((parse(file) as { bescherming: unknown }).bescherming);
    expect(countedTables).toEqual(
      tabellen
        .filter(({ cumulatief, telling }) => !cumulatief && telling === undefined)
        .map(({ dimensies }) => dimensies),
    );
  });

  it('give every municipality and cohort, also without people', async () => {
    const { blocks, warnings } = await read(sheet([waiting]), { municipalities: ['GM9002', 'GM9001'] });
    expect(warnings).toMatchObject([{ rule: 'levering', received: 'niemand die telt voor GM9002' }]);
    const codes = ['GM9002', 'GM9001'];
    expect(blocks.map(blockName)).toEqual([
      ...codes.flatMap((code) => [2022, 2023, 2024, 2025, 2026].map((year) => `${code}/${year}`)),
      ...codes.flatMap((code) => [`${code}/earlier_act`, `${code}/known`]),
    ]);
  });

  it('leave out the former law and people of whom only the plan is known', async () => {
    const old: Row = { ...waiting, act: 'wi2013', duty_start_date: '2019-03-01' };
    const counts = await countsOf([waiting, old, { ...planned, relation: 'pip_only' }]);
    expect([...counts.keys()]).toEqual(['GM9001/2024', 'GM9001/earlier_act']);
    expect(counts.get('GM9001/2024')?.get('')).toBe(1);
  });

  it('put days of waiting in bins, upper edge included', async () => {
    const days = [0, 70, 71, 91, 92, 182, 183, 364, 365];
    expect(await codesOf('state', days.map(waitingSince))).toEqual([
      'w10',
      'w10',
      'w13',
      'w13',
      'w26',
      'w26',
      'w52',
      'w52',
      'w52p',
    ]);
  });

  it('put days to the PIP in classes, upper edge included', async () => {
    const days = [-1, 0, 28, 29, 56, 57, 70, 71, 91, 92, 119, 120, 182, 183, 273, 274];
    expect(await codesOf('state', days.map(plannedAfter))).toEqual([
      ...['d00_04', 'd00_04', 'd00_04', 'd04_08', 'd04_08', 'd08_10', 'd08_10', 'd10_13'],
      ...['d10_13', 'd13_17', 'd13_17', 'd17_26', 'd17_26', 'd26_39', 'd26_39', 'd39p'],
    ]);
  });

  it('judge a PIP only when the ten weeks are over', async () => {
    const rows = ['2026-07-21', '2026-07-22'].map((start) => ({
      ...plannedAfter(0),
      clock_start_date: start,
      first_pip_date: start,
      current_pip_date: start,
    }));
    expect(await codesOf('state', rows)).toEqual(['d00_04', 'early']);
  });

  const inCoa: Row = { ...planned, relation: 'linked_coa', brp_registration_date: '' };

  const timeStates: readonly (readonly [string, Row, string])[] = [
    ['in COA, with a PIP', inCoa, 'no_clock_plan'],
    ['in COA, without a PIP', { ...waiting, relation: 'linked_coa', brp_registration_date: '' }, 'reception'],
    ['with a PIP, without notice', { ...planned, duty_notice_date: '' }, 'no_clock_plan'],
    ['without notice', { ...waiting, duty_notice_date: '' }, 'no_clock'],
    ['with a PIP of a former municipality', { ...planned, pip_origin: 'former' }, 'former_pip'],
    ['with a former PIP, in COA', { ...inCoa, pip_origin: 'former' }, 'no_clock_plan'],
    [
      'ended without a PIP',
      { ...waiting, duty_end_date: '2025-01-01', duty_end_reason: 'Overig' },
      'ended_no_pip',
    ],
    ['paused without a PIP', { ...waiting, exemption: 'temporary' }, 'ended_no_pip'],
    ['SS139 goes before notice and registration', { ...waiting, clock_signal_date: '2026-09-29' }, 'w10'],
    [
      'the given start goes before SS139',
      { ...waiting, clock_start_date: '2026-09-29', clock_signal_date: '2024-04-01' },
      'w10',
    ],
  ];

  it('put somebody in the right time state', async () => {
    const found = await codesOf(
      'state',
      timeStates.map(([, row]) => row),
    );
    expect(timeStates.map(([name], at) => [name, found[at]])).toEqual(
      timeStates.map(([name, , code]) => [name, code]),
    );
  });

  const furthest: readonly (readonly [string, Row])[] = [
    ['notified', { ...waiting, relation: 'linked_coa', brp_registration_date: '' }],
    ['registered', waiting],
    ['intake', { ...waiting, intake_start_date: '2024-05-01' }],
    ['pip', planned],
    ['pip', { ...planned, course_hours: '0', exams_done_date: '2025-01-01' }],
    ['pip', { ...planned, pvt_date: '2024-08-01' }],
    ['lesson', { ...planned, course_hours: '0.5' }],
    ['lesson', { ...planned, first_lesson_date: '2024-07-01', exams_done_date: '2025-01-01' }],
    ['pvt', { ...planned, first_lesson_date: '2024-07-01', pvt_date: '2024-08-01' }],
    [
      'route_done',
      { ...planned, first_lesson_date: '2024-07-01', pvt_date: '2024-08-01', exams_done_date: '2025-01-01' },
    ],
    ['fulfilled', { ...planned, duty_end_date: '2026-01-01', duty_end_reason: 'Inburgeringsplicht voldaan' }],
  ];

  it('put somebody in the furthest stage', async () => {
    const rows = furthest.map(([, row]) => row);
    expect(await codesOf('stage', rows)).toEqual(furthest.map(([stage]) => stage));
  });

  it('give nobody a route when the column is absent', async () => {
    const gone = ['route', 'duty_end_reason'];
    const columns = columnNames.filter((name) => !gone.includes(name));
    const absent = { route: 'Nog niet.', duty_end_reason: 'Nog niet.' };
    const { blocks } = await read(sheet([planned], { columns }), { absent });
    expect(blocks[2]?.counts.get('route=none;stage=intake')).toBe(1);
  });

  it('take the quarter and the year in which the duty began', async () => {
    const starts = ['2023-12-31', '2024-01-01', '2024-03-31', '2024-04-01', '2024-09-30', '2024-10-01'];
    const counts = await countsOf(starts.map((duty_start_date) => ({ ...waiting, duty_start_date })));
    const quarters = (name: string) =>
      ['q1', 'q2', 'q3', 'q4'].map((quarter) => counts.get(name)?.get(`quarter=${quarter}`) ?? 0);
    expect(quarters('GM9001/2023')).toEqual([0, 0, 0, 1]);
    expect(quarters('GM9001/2024')).toEqual([2, 1, 1, 1]);
  });
});
