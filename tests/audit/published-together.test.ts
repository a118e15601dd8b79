import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditRelease, subjectAt } from '../../src/audit/audit.ts';
import { type AuditReport } from '../../src/audit/report.ts';
import { prepare } from '../../src/audit/prepare.ts';
import { withinTruth } from '../../src/audit/truth.ts';
import type { Protection } from '../../src/protection.ts';
import { alike, peopleIn, rules, waitingRelatives, writeRelease, type Person } from './maker.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'audit-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const block = 'GM9001/2024';
const ids = ['2025-K1', '2025-K3', '2026-K1', '2026-K3'];

/** Two groups: published counts in fives. */
const groups = (asylum: number, family: number): Person[] => [
  ...alike(asylum / 5),
  ...waitingRelatives(family / 5),
];

/** What somebody in reception who has a PIP and waits for lessons differs in. */
const planInReception: Person = {
  ...{ stage: 'pip', route: 'b1', state: 'no_clock_plan', intake: 'undated', lesson: 'w10' },
  ...{ housing: 'reception_plan', lesson_wait_reason: 'no_place', plan_change: 'never' },
  ...{ term: 'within', exams: 'none', done: 'n12' },
};

/** What somebody whose obligation ended in reception, before a PIP, differs in. */
const exemptInReception: Person = {
  ...{ end_state: 'exempt', state: 'ended_no_pip', intake: 'ended', housing: 'reception_ended' },
  ...{ contact: 'not_running', last_talk: 'not_running' },
};

const total = (count: number): Person[] => groups(count, 0);

const overTime = (own: Partial<Protection['overTijd']>): Protection => ({
  ...rules,
  overTijd: { ...rules.overTijd, veronderstelling: [], ...own },
});

let number = 0;
function write(release: string, people: readonly Person[], own: Protection): string {
  number += 1;
  return writeRelease(path.join(folder, String(number)), {
    release,
    rules: own,
    blocks: new Map([[block, people]]),
  });
}

/** Releases of one block, oldest first; the last one is audited. */
function releases(own: Protection, history: readonly (readonly Person[])[]) {
  const folders = history.map((people, at) => write(ids[at] ?? '', people, own));
  return { release: folders.at(-1) ?? '', earlier: folders.slice(0, -1).reverse() };
}

const audit = (own: Protection, history: readonly (readonly Person[])[]): Promise<AuditReport> =>
  auditRelease({ ...releases(own, history), workers: 1 });

const causes = ({ faults }: AuditReport) => [...new Set(faults.map(({ cause }) => cause))];

describe('cells that are frozen', () => {
  const frozen = overTime({ bevroren: ['total'] });

  it('keep four candidates between two neighbouring multiples', async () => {
    const report = await audit(frozen, [total(45), total(50)]);
    expect(report).toMatchObject({
      exitCode: 0,
      candidatesMin: 5,
      candidatesMinStacked: 4,
      earlierReleases: 1,
    });
  });

  it('are refused when they changed', async () => {
    const report = await audit(frozen, [total(40), total(50)]);
    expect(causes(report)).toEqual(['De tabellen spreken eerdere releases tegen (2025-K1).']);
    expect(report.exitCode).toBe(3);
  });

  it('do not count before the block was revised', async () => {
    const revised = {
      gemeente: 'GM9001',
      jaar: 2024,
      reden: 'late_data' as const,
      toelichting: 'Nageleverd.',
    };
    const since = (vanaf: string) => overTime({ bevroren: ['total'], herzien: [{ ...revised, vanaf }] });
    const history = [total(40), total(40), total(50)];
    expect((await audit(since('2026-K1'), history)).exitCode).toBe(0);
    expect((await audit(since('2025-K3'), history)).exitCode).toBe(3);
    expect((await audit(since('2026-K4'), history)).exitCode).toBe(3);
  });

  it('may leave too few candidates together', async () => {
    const both = overTime({ bevroren: ['total', 'group'] });
    const history = [groups(30, 25), groups(25, 30), groups(25, 25)];
    const report = await audit(both, history);
    expect(report).toMatchObject({ exitCode: 3, candidatesMin: 5, candidatesMinStacked: 3 });
    expect(causes(report)).toContain('Samen met eerdere releases blijven te weinig mogelijkheden over.');
    expect(causes(report)).toContain(
      'Samen met eerdere releases blijven te weinig mogelijkheden over. Het gaat om release 2025-K1.',
    );
  });
});

describe('counts that cannot fall', () => {
  const growing = overTime({ cumulatief: ['stage_reached'] });
  const reached = (count: number) => [...alike(count / 5, planInReception), ...alike(10 - count / 5)];

  it('narrow each other when they seem to fall', async () => {
    const report = await audit(growing, [reached(15), reached(10)]);
    expect(report).toMatchObject({ exitCode: 0, candidatesMinStacked: 4 });
  });

  it('may rise', async () => {
    expect(await audit(growing, [reached(10), reached(40)])).toMatchObject({ candidatesMinStacked: 5 });
  });

  it('are refused when they fell', async () => {
    const report = await audit(growing, [reached(40), reached(10)]);
    expect(causes(report)).toEqual(['De tabellen spreken eerdere releases tegen (2025-K1).']);
  });
});

describe('what an outsider may believe', () => {
  const belief = overTime({ veronderstelling: ['total', 'quarter', 'group'] });

  it('is stacked as if it were so', async () => {
    const report = await audit(belief, [total(45), total(50)]);
    expect(report).toMatchObject({ exitCode: 0, candidatesMinStacked: 4 });
  });

  it('is refused when it leaves too few candidates', async () => {
    const report = await audit(belief, [groups(30, 25), groups(25, 30), groups(25, 25)]);
    expect(report).toMatchObject({ exitCode: 3, candidatesMinStacked: 3 });
  });

  it('is dropped where the publications do not allow it', async () => {
    const report = await audit(belief, [total(40), total(50)]);
    expect(report).toMatchObject({ exitCode: 0, candidatesMinStacked: 5 });
  });

  it('is kept for the releases and dimensions where it can be so', async () => {
    expect(await audit(belief, [total(90), total(40), total(45)])).toMatchObject({ candidatesMinStacked: 4 });
    const moved = [groups(20, 30), groups(40, 5)];
    expect(await audit(belief, moved)).toMatchObject({ exitCode: 0, candidatesMinStacked: 4 });
  });

  it('is not stacked when the rules do not name it', async () => {
    expect(await audit(overTime({}), [total(45), total(50)])).toMatchObject({ candidatesMinStacked: 5 });
  });
});

describe('municipalities that merged', () => {
  const [one, other, heir] = ['GM9002/2024', 'GM9003/2024', 'GM9004/2024'];
  const heirOf = (more: object) =>
    overTime({
      veronderstelling: ['total'],
      samengevoegd: [{ gemeente: 'GM9004', vanaf: '2026-K1', uit: ['GM9002', 'GM9003'], deels: [], ...more }],
    });

  /** Published totals per block of the releases up to 2026-K1; the last is audited. */
  function auditOf(own: Protection, ...history: readonly Readonly<Record<string, number>>[]) {
    const folders = history.map((totals, at) => {
      number += 1;
      const blocks = new Map(Object.entries(totals).map(([name, count]) => [name, total(count)]));
      const release = ids[3 - history.length + at]!;
      return writeRelease(path.join(folder, String(number)), { release, rules: own, blocks });
    });
    return auditRelease({ release: folders.at(-1)!, earlier: folders.slice(0, -1), workers: 1 });
  }

  it('are laid beside all that went up in them', async () => {
    const report = await auditOf(heirOf({}), { [one]: 30, [other]: 40 }, { [heir]: 80 });
    expect(report).toMatchObject({ exitCode: 3, candidatesMin: 5, candidatesMinStacked: 3 });
    expect(causes(report)).toContain(
      'Samen met eerdere releases blijven te weinig mogelijkheden over. Het gaat om release 2025-K3.',
    );
    expect(report.faults.map(({ cell }) => cell)).toContain('GM9002, cohort 2024, totaal');
  });

  it.each([
    ['five more than the two', 75],
    ['as many as the two', 70],
    ['so many that nobody can believe that nobody came', 90],
  ])('keep their candidates when they count %s', async (_, count) => {
    const report = await auditOf(heirOf({}), { [one]: 30, [other]: 40 }, { [heir]: count });
    expect(report).toMatchObject({ exitCode: 0, candidatesMinStacked: 5 });
  });

  it('are laid beside every earlier release of a code that went on', { timeout: 60_000 }, async () => {
    const own = heirOf({ gemeente: 'GM9003' });
    const before = [
      { [one]: 30, [other]: 40 },
      { [one]: 25, [other]: 45 },
    ];
    expect(await auditOf(own, ...before, { [other]: 70 })).toMatchObject({
      exitCode: 0,
      candidatesMinStacked: 4,
    });
    expect(await auditOf(own, ...before, { [other]: 65 })).toMatchObject({
      exitCode: 3,
      candidatesMinStacked: 3,
    });
  });

  it('may count a part of the people of another', async () => {
    const own = heirOf({ uit: ['GM9002'], deels: ['GM9003'] });
    const before = { [one]: 30, [other]: 40 };
    expect(await auditOf(own, before, { [heir]: 50 })).toMatchObject({ candidatesMinStacked: 5 });
    expect(await auditOf(own, before, { [heir]: 80 })).toMatchObject({ candidatesMinStacked: 3 });
    expect(await auditOf(own, before, { [heir]: 25 })).toMatchObject({ candidatesMinStacked: 4 });
  });

  it('are not laid beside less than all that went up in them', async () => {
    const stacked = async (count: number) =>
      (await auditOf(heirOf({}), { [one]: 30 }, { [heir]: count })).candidatesMinStacked;
    expect([await stacked(80), await stacked(25)]).toEqual([5, 4]);
  });

  it('start anew where another revision says so', async () => {
    const late = { gemeente: 'GM9004', jaar: 2024, vanaf: '2026-K1', toelichting: 'Nageleverd.' };
    const revised = (reden: 'late_data' | 'municipal_merger') => {
      const own = heirOf({});
      return { ...own, overTijd: { ...own.overTijd, herzien: [{ ...late, reden }] } };
    };
    const before = { [one]: 30, [other]: 40 };
    expect((await auditOf(revised('late_data'), before, { [heir]: 80 })).exitCode).toBe(0);
    expect((await auditOf(revised('municipal_merger'), before, { [heir]: 80 })).exitCode).toBe(3);
  });
});

describe('blocks that come, go or shrink', () => {
  it('are stacked with the releases that have them', async () => {
    const own = overTime({ bevroren: ['total'] });
    const others = (people: readonly Person[], release: string, name: string) =>
      writeRelease(path.join(folder, `${name}-${release}`), {
        release,
        rules: own,
        blocks: new Map([[name, people]]),
      });
    const gone = others(total(80), '2025-K1', 'GM9002/2024');
    const small = others(total(5), '2025-K3', block);
    const report = await auditRelease({
      release: others(total(10), '2026-K1', block),
      earlier: [gone, small],
      workers: 1,
    });
    expect(report).toMatchObject({ exitCode: 0, earlierReleases: 2, candidatesMinStacked: 4 });
  });

  it('are read with the base of their own release', async () => {
    const tens: Protection = { ...overTime({}), basis: 10, maxAfwijking: 9 };
    const fives = overTime({ bevroren: ['total'] });
    const earlier = [write('2025-K1', alike(4), tens)];
    const release = write('2025-K3', alike(6), fives);
    const report = await auditRelease({ release, earlier, workers: 1 });
    expect(report).toMatchObject({ exitCode: 0, candidatesMinStacked: 4 });
    const apart = await auditRelease({ release: write('2025-K3', alike(12), fives), earlier, workers: 1 });
    expect(apart.exitCode).toBe(3);
  });

  it('may be rounded to tens', async () => {
    const tens: Protection = { ...overTime({}), basis: 10, maxAfwijking: 9 };
    const report = await audit(tens, [groups(20, 30)]);
    expect(report).toMatchObject({ exitCode: 0, candidatesMin: 10 });
  });
});

describe('outside tables', () => {
  const cbs = (own: Partial<Protection['buitentabellen'][number]>): Protection => ({
    ...overTime({}),
    buitentabellen: [
      {
        bron: 'CBS SWI',
        bestand: 'cbs.csv',
        dimensies: ['group'],
        afronding: 5,
        wijze: 'dichtstbij',
        ...own,
      },
    ],
  });

  async function audited(own: Protection, people: readonly Person[], rows: string): Promise<AuditReport> {
    const place = mkdtempSync(path.join(folder, 'config-'));
    writeFileSync(path.join(place, 'config.yaml'), JSON.stringify({ bescherming: own }));
    const columns = ['municipality', 'cohort', ...(own.buitentabellen[0]?.dimensies ?? []), 'count'].join();
    writeFileSync(path.join(place, 'cbs.csv'), `${columns}\n${rows}`);
    const config = path.join(place, 'config.yaml');
    return auditRelease({ release: write('2026-K3', people, own), earlier: [], config, workers: 1 });
  }

  it('that round the same count the other way leave two candidates', async () => {
    const report = await audited(cbs({}), groups(20, 30), 'GM9001,2024,asylum,25\n');
    expect(report).toMatchObject({ exitCode: 3, candidatesMin: 5, candidatesMinOutside: 2 });
    expect(causes(report)).toEqual(['Samen met buitentabel CBS SWI blijven te weinig mogelijkheden over.']);
    expect(report.outsideTables).toEqual(['CBS SWI']);
  });

  it('that agree with ours leave five', async () => {
    const report = await audited(cbs({}), groups(20, 30), 'GM9001,2024,asylum,20\n');
    expect(report).toMatchObject({ exitCode: 0, candidatesMinOutside: 5 });
  });

  it('that are exact are to blame themselves', async () => {
    const report = await audited(cbs({ afronding: 1 }), groups(20, 30), 'GM9001,2024,asylum,21\n');
    expect(report).toMatchObject({ exitCode: 3, candidatesMinOutside: 1 });
    expect(causes(report)).toEqual(['Buitentabel CBS SWI laat alleen al te weinig mogelijkheden over.']);
  });

  it('that round at random leave more', async () => {
    const report = await audited(cbs({ wijze: 'willekeurig' }), groups(20, 30), 'GM9001,2024,asylum,25\n');
    expect(report).toMatchObject({ exitCode: 0, candidatesMinOutside: 4 });
  });

  it('about cells that we do not publish are linked through their sums', async () => {
    const own = cbs({ dimensies: ['group', 'quarter'], afronding: 1 });
    const rows = ['q1,18', 'q2,1', 'q3,1', 'q4,1'].map((end) => `GM9001,2024,asylum,${end}\n`).join('');
    const report = await audited(own, groups(20, 30), rows);
    expect(report).toMatchObject({ exitCode: 3, candidatesMinOutside: 1 });
    expect(report.faults[0]?.cell).toBe('GM9001, cohort 2024, group “asylum”');
  });

  it('that contradict ours are a refusal', async () => {
    const report = await audited(cbs({}), groups(20, 30), 'GM9001,2024,asylum,75\n');
    expect(causes(report)).toEqual(['De tabellen spreken een buitentabel tegen (CBS SWI).']);
  });

  it.each([
    ['GM9001,2024,asylum,7\n', /regel 2 heeft geen veelvoud van 5/],
    ['GM9001,2024,expats,5\n', /regel 2 heeft een code die niet in de regels staat/],
    ['GM9001,2024,asylum,5\nGM9001,2024,asylum,5\n', /regel 3 staat er twee keer/],
  ])('must be well-formed: %j', async (rows, cause) => {
    const report = await audited(cbs({}), groups(20, 30), rows);
    expect(causes(report).join()).toMatch(cause);
    expect(report.exitCode).toBe(2);
  });

  it('need the configuration that they stand beside', async () => {
    const report = await audit(cbs({}), [groups(20, 30)]);
    expect(causes(report).join()).toMatch(/geef --config mee/);
    expect(report.exitCode).toBe(2);
  });
});

describe('the second pass, with the truth', () => {
  const published = groups(20, 30);
  const shape = rules.tabellen.filter(({ cumulatief }) => !cumulatief);

  /** True counts of these people, one each, as the release command has them: only cells that count somebody. */
  function truthOf(people: readonly Person[]): Map<string, number> {
    const counts = new Map<string, number>();
    for (const { dimensies } of shape) {
      for (const person of people) {
        const name = dimensies
          .toSorted()
          .map((dimension) => `${dimension}=${person[dimension] ?? ''}`)
          .join(';');
        counts.set(name, (counts.get(name) ?? 0) + 1);
      }
    }
    return counts;
  }

  const people = (asylum: number, family: number) => [...alike(asylum), ...waitingRelatives(family)];

  async function passes(
    truth: ReadonlyMap<string, number>,
    own = overTime({}),
    history: readonly (readonly Person[])[] = [published],
  ): Promise<boolean | undefined> {
    const found = await withinTruth(prepare(subjectAt(releases(own, history))), new Map([[block, truth]]));
    return found.get(block);
  }

  it('counts one person as the maker counts one base', () => {
    expect(truthOf(people(4, 6)).get('group=asylum;stage=notified')).toBe(
      peopleIn(people(4, 6), { group: 'asylum', stage: 'notified' }).length,
    );
  });

  it.each([
    ['the counts as published', people(20, 30), true],
    ['everything four off at most', people(16, 34), true],
    ['one group five off', people(15, 34), false],
    ['the total five off', people(22, 33), false],
    ['nobody', [], false],
  ])('%s', async (_, truth, expected) => {
    expect(await passes(truthOf(truth))).toBe(expected);
  });

  it('fails on true counts that do not add up, or count the impossible', async () => {
    const wrong = truthOf(people(20, 30));
    expect(await passes(new Map(wrong).set('quarter=q1', 49))).toBe(false);
    expect(await passes(new Map(wrong).set('end_state=fulfilled', 1))).toBe(false);
    expect(await passes(new Map(wrong).set('route=none;stage=pip', 1))).toBe(false);
  });

  it('fails on cells that are always equal, but not in the truth', async () => {
    const gelijk: Protection['gelijk'] = [
      ['quarter=q1', 'end_state=running'],
      ['quarter=q2', 'end_state=exempt'],
    ];
    const two = (number: number) => [
      ...alike(number / 2),
      ...alike(number / 2, { ...exemptInReception, quarter: 'q2' }),
    ];
    const own = { ...overTime({}), gelijk };
    const truth = truthOf(two(50));
    expect(await passes(truth, own, [two(10)])).toBe(true);
    const other = new Map(truth).set('end_state=running', 24).set('end_state=exempt', 26);
    expect(await passes(other, own, [two(10)])).toBe(false);
  });

  it('fails where a frozen count cannot be the same as before', async () => {
    const history = [groups(20, 25), published];
    const frozen = overTime({ bevroren: ['total'] });
    expect(await passes(truthOf(people(20, 29)), frozen, history)).toBe(true);
    expect(await passes(truthOf(people(20, 30)), frozen, history)).toBe(false);
    expect(await passes(truthOf(people(20, 30)), overTime({ veronderstelling: ['total'] }), history)).toBe(
      true,
    );
  });

  it('fails for a block without truth and for a truth without block', async () => {
    const request = releases(overTime({}), [published]);
    const found = await withinTruth(prepare(subjectAt(request)), new Map([['GM9009/2024', new Map()]]));
    expect([...found]).toEqual([
      ['GM9009/2024', false],
      [block, false],
    ]);
  });

  it('looks at the total only where there is no detail', async () => {
    expect(await passes(truthOf(people(3, 1)), overTime({}), [total(5)])).toBe(true);
    expect(await passes(truthOf(people(9, 1)), overTime({}), [total(5)])).toBe(false);
  });
});
