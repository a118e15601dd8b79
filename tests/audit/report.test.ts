import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditRelease, subjectAt } from '../../src/audit/audit.ts';
import { auditHere } from '../../src/audit/crew.ts';
import { reportOf } from '../../src/audit/judge.ts';
import { reportText, type AuditReport } from '../../src/audit/report.ts';
import { threads } from '../../src/audit/threads.ts';
import { prepare } from '../../src/audit/prepare.ts';
import { alike, people, rules, seeded, writeRelease, type Person } from './maker.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'audit-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const approved: AuditReport = {
  outcome: 'goedgekeurd',
  exitCode: 0,
  candidatesMin: 5,
  candidatesMinStacked: 4,
  candidatesMinOutside: null,
  earlierReleases: 3,
  outsideTables: [],
  provenZeros: 0,
  solver: 'HiGHS 1.15.1',
  selfTest: '7/7 fouten ontdekt',
  cells: 375,
  blocks: 5,
  faults: [],
};

const traced: AuditReport = {
  ...approved,
  outcome: 'geweigerd',
  exitCode: 3,
  faults: [
    {
      kind: 'protection',
      cause: 'De tabellen van deze release laten samen te weinig mogelijkheden over.',
      cell: 'GM9001, cohort 2024, groep “asielstatushouders”',
      candidates: 2,
      required: 5,
    },
    {
      kind: 'protection',
      cause: 'De tabellen van deze release laten samen te weinig mogelijkheden over.',
      cell: 'GM9001, cohort 2024, totaal',
      candidates: 1,
      required: 5,
    },
  ],
};

describe('the report of a release that passes', () => {
  it('says what was checked', () => {
    expect(reportText({ ...approved, cells: 1375 }, { public: true })).toBe(
      [
        'TOETS GOEDGEKEURD.',
        'Getoetst: 1.375 aantallen in 5 blokken.',
        'Mogelijke waarden per cel, tegen sommen en openbare regels: ten minste 5.',
        'Samen met 3 eerdere releases: ten minste 4.',
        'Buitentabellen: geen aangegeven.',
        'Bewezen nullen, tegen sommen en openbare regels: 0.',
        'Zelftest: 7/7 fouten ontdekt.',
        'Rekenmodule: HiGHS 1.15.1.',
      ].join('\n'),
    );
  });
});

describe('what stands beside a release that passes', () => {
  it('may be outside tables, and no earlier release', () => {
    const text = reportText(
      { ...approved, earlierReleases: 0, outsideTables: ['CBS SWI'], candidatesMinOutside: 3 },
      { public: true },
    );
    expect(text).toContain(
      'Eerdere releases: geen meegegeven.\nSamen met buitentabellen (CBS SWI): ten minste 3.',
    );
  });
});

describe('the report of a refusal', () => {
  it('names cells, candidates and causes where only the municipality reads it', () => {
    const text = reportText(traced, { public: false });
    expect(text).toMatch(/^PUBLICATIE GEWEIGERD: 2 cellen zijn te herleiden\.\n/);
    expect(text).toContain(
      '  GM9001, cohort 2024, groep “asielstatushouders”\n' +
        '    berekenbaar tot 2 mogelijke waarden; vereist minimaal 5.\n' +
        '    Oorzaak: De tabellen van deze release',
    );
    expect(text).toContain('    berekenbaar tot 1 mogelijke waarde; vereist minimaal 5.');
    expect(text).toContain('Er is niets gepubliceerd en niets gewijzigd.');
  });

  it('only counts cells and gives causes in a public log', () => {
    const text = reportText(traced, { public: true });
    expect(text).toMatch(
      /^PUBLICATIE GEWEIGERD: 2 cellen zijn te herleiden\.\n {2}Oorzaak \(2 cellen\): De tabellen/,
    );
    expect(text).not.toMatch(/GM9001|asielstatushouders|mogelijke waarde/);
  });

  it('stops naming cells after twenty', () => {
    const faults = Array.from({ length: 23 }, (_, at) => ({
      kind: 'publication' as const,
      cause: 'x',
      cell: `cel ${at}`,
    }));
    const text = reportText({ ...traced, faults }, { public: false });
    expect(text).toContain('cel 19');
    expect(text).not.toContain('cel 20');
    expect(text).toContain('En nog 3 meldingen.');
  });
});

const word = (value: string, label: string) => ({ value, label });

describe('a cell in a report', () => {
  it('has the words of datapackage.json', async () => {
    const release = writeRelease(
      path.join(folder, 'words'),
      { release: '2026-K3', rules, blocks: new Map([['GM9001/2024', people(seeded(1), 12)]]) },
      {
        lines: (files) => {
          const row = files.get('quarter.csv')?.[1] ?? [];
          row[row.length - 1] = String(Number(row.at(-1)) + 5);
        },
        descriptor: (descriptor) => {
          const text = JSON.stringify(descriptor);
          const stage = JSON.stringify([word('pip', 'PIP vastgesteld')]);
          return JSON.parse(
            text.replaceAll('"name":"stage"', `"name":"stage","title":"fase","categories":${stage}`),
          ) as object;
        },
      },
    );
    const report = await auditRelease({ release, earlier: [], workers: 1 });
    expect(report.faults.map(({ cell }) => cell)).toEqual(['GM9001, cohort 2024, totaal']);
    const { describeWith } = await import('../../src/audit/labels.ts');
    const words = new Map([
      ['stage', { title: 'fase', codes: new Map([['pip', 'PIP vastgesteld']]) }],
      ['group', { title: 'groep', codes: new Map() }],
    ]);
    const describeCell = describeWith(words);
    expect(describeCell('GM9001/2024', 'group=asylum;stage=pip')).toBe(
      'GM9001, cohort 2024, groep “asylum”, fase “PIP vastgesteld”',
    );
    expect(describeCell('GM9001/2024', 'stage>=pip')).toBe(
      'GM9001, cohort 2024, fase “PIP vastgesteld” of verder',
    );
    expect(describeCell('GM9001/2024', 'state:waiting')).toBe(
      'GM9001, cohort 2024, deelsom waiting van state',
    );
  });
});

/** Over a hundred blocks, so that threads are used; most of them small. */
function many(): Map<string, readonly Person[]> {
  const random = seeded(9);
  return new Map(
    Array.from({ length: 110 }, (_, at) => [
      `GM${9001 + at}/2024`,
      at % 5 === 0 ? people(random, 10) : alike(at % 2),
    ]),
  );
}

describe('threads', () => {
  it('give the same report as none, and tell how far they are', async () => {
    const made = { rules, blocks: many() };
    const earlier = [writeRelease(path.join(folder, '2026-K1'), { ...made, release: '2026-K1' })];
    const release = writeRelease(path.join(folder, '2026-K3'), { ...made, release: '2026-K3' });
    const steps: number[] = [];
    const alone = await auditRelease({ release, earlier, workers: 1 });
    const together = await auditRelease({
      release,
      earlier,
      workers: 2,
      onProgress: (done, of) => {
        steps.push(done);
        expect(of).toBe(110);
      },
    });
    expect(alone.exitCode).toBe(0);
    expect(together).toEqual(alone);
    expect(steps.at(-1)).toBe(110);
    expect(steps).toEqual(steps.toSorted((a, b) => a - b));
  });
});

describe('threads that end in another order than they began', () => {
  it('leave the verdicts in the order of the blocks', async () => {
    const random = seeded(4);
    const blocks = new Map(
      Array.from({ length: 110 }, (_, at) => [
        `GM${9001 + at}/2024`,
        at < 16 ? people(random, 10) : alike(1),
      ]),
    );
    const release = writeRelease(path.join(folder, 'order'), { release: '2026-K3', rules, blocks });
    const { plan, jobs } = prepare(subjectAt({ release, earlier: [] }));
    const { verdicts } = await threads(2)({ plan, jobs });
    expect(verdicts.map(({ block }) => block)).toEqual([...blocks.keys()]);
  });
});

describe('a self-test that misses a fault', () => {
  it('makes the audit worthless, with code 4', async () => {
    const blocks = new Map([['GM9001/2024', people(seeded(1), 12)]]);
    const release = writeRelease(path.join(folder, 'missed'), { release: '2026-K3', rules, blocks });
    const prepared = prepare(subjectAt({ release, earlier: [] }));
    const { verdicts } = await auditHere(prepared);
    const blind = verdicts.map((verdict) => ({
      ...verdict,
      selfTest: verdict.selfTest.map(({ fault, detected }) => ({
        fault,
        detected: detected && fault !== 'c',
      })),
    }));
    const report = reportOf(prepared, blind, 'HiGHS');
    expect(report).toMatchObject({ outcome: 'geweigerd', exitCode: 4, selfTest: '6/7 fouten ontdekt' });
    expect(reportText(report, { public: true })).toContain(
      'De zelftest ontdekte fout (c) niet in elk blok. Deze toets telt niet.',
    );
  });
});

interface Ended {
  readonly code: number;
  readonly text: string;
}

async function command(...options: string[]): Promise<Ended> {
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, ['scripts/audit.ts', ...options], {
      env: { ...process.env, CI: '' },
    });
    return { code: 0, text: stdout + stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, text: stdout + stderr };
  }
}

describe('npm run audit', () => {
  const blocks = new Map([['GM9001/2024', people(seeded(1), 12)]]);

  it('approves with code 0 and says how long it took', async () => {
    const release = writeRelease(path.join(folder, 'good'), { release: '2026-K3', rules, blocks });
    const { code, text } = await command('--release', release);
    expect(text).toMatch(/^TOETS GOEDGEKEURD\.\n[^]*Duur: \d+(,\d)? s\.\n/);
    expect(code).toBe(0);
  });

  it('refuses with code 3', async () => {
    const release = writeRelease(
      path.join(folder, 'bad'),
      { release: '2026-K3', rules, blocks },
      { lines: (files) => files.get('quarter.csv')?.pop() },
    );
    const { code, text } = await command('--release', release);
    expect(text).toContain('PUBLICATIE GEWEIGERD: wat er staat, is niet zoals aangegeven.');
    expect(code).toBe(3);
  });

  it.each([
    [['--release', 'x', '--snel'], 'Een optie is onbekend, of mist een waarde.'],
    [[], 'Geef met --release de map van de release.'],
    [['--release', 'x', '--workers', 'veel'], 'Geef met --workers een getal van 1 tot en met 99.'],
  ])('explains itself for %j, with code 2', async (options, message) => {
    const { code, text } = await command(...options);
    expect(text).toContain(message);
    expect(text).toContain('Gebruik: npm run audit -- --release MAP');
    expect(code).toBe(2);
  });
});
