import { appendFileSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditRelease } from '../../src/audit/audit.ts';
import { type AuditReport } from '../../src/audit/report.ts';
import { alike, people, rules, seeded, writeRelease, type Changes, type MadeRelease } from './maker.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'audit-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const made: MadeRelease = {
  release: '2026-K3',
  rules,
  blocks: new Map([
    ['GM9001/2024', people(seeded(1), 12)],
    ['GM9001/2025', alike(1)],
    ['GM9002/2024', people(seeded(2), 30)],
    ['GM9002/2025', []],
  ]),
};

let number = 0;
function write(changes: Changes = {}, release = made): string {
  number += 1;
  return writeRelease(path.join(folder, String(number)), release, changes);
}

const audit = (release: string, earlier: readonly string[] = [], config?: string): Promise<AuditReport> =>
  auditRelease({ release, earlier, config, workers: 1 });

const causes = ({ faults }: AuditReport) => faults.map(({ cause }) => cause);

type Lines = Map<string, string[][]>;
const line = (files: Lines, file: string, at: number) => files.get(file)?.[at] ?? [];
const setCount = (row: string[], change: (count: number) => number | string) => {
  row[row.length - 1] = String(change(Number(row.at(-1))));
};

describe('a release that is in order', () => {
  it('is approved, and says what was checked', async () => {
    const report = await audit(write());
    expect(report).toMatchObject({
      outcome: 'goedgekeurd',
      exitCode: 0,
      candidatesMin: 5,
      candidatesMinStacked: 5,
      candidatesMinOutside: null,
      earlierReleases: 0,
      provenZeros: 0,
      selfTest: '7/7 fouten ontdekt',
      blocks: 4,
      faults: [],
    });
    const oneWay = 4 + 6 + 13 + 7 + 6 + 7 + 4 + 6 + 5 + 7 + 17;
    expect(report.cells).toBe(2 * (15 + 18 + 37 + 35 + 34 + 8 + oneWay) + 4);
    expect(report.solver).toMatch(/^HiGHS \d+\.\d+/);
  });

  it('may name its own rules in a configuration', async () => {
    const config = path.join(folder, 'config.yaml');
    writeFileSync(config, JSON.stringify({ levering: {}, bescherming: rules }));
    expect((await audit(write(), [], config)).exitCode).toBe(0);
  });
});

describe('what is published must be as declared', () => {
  it.each<[string, Changes, string]>([
    [
      'an exact column, as in the specification',
      {
        lines: (files) => {
          files.get('total.csv')?.forEach((row, at) => row.push(at === 0 ? 'aantal_exact' : '11'));
        },
      },
      'tabel total.csv bevat een getallenkolom “aantal_exact” die niet is aangegeven.',
    ],
    [
      'a number in a table without counts',
      {
        lines: (files) => {
          line(files, 'delivery.csv', 1)[2] = '17';
        },
      },
      'tabel delivery.csv bevat een getallenkolom “reason” die niet is aangegeven.',
    ],
    [
      'a number that calls itself a cohort',
      {
        lines: (files) => {
          files.get('revision.csv')?.push(['GM9001', '17', 'late_data', 'Nageleverd.']);
        },
      },
      'tabel revision.csv bevat een getallenkolom “cohort” die niet is aangegeven.',
    ],
    [
      'an undeclared column with text',
      {
        lines: (files) => {
          files.get('delivery.csv')?.forEach((row, at) => row.push(at === 0 ? 'maker' : 'iemand'));
        },
      },
      'de kolommen van delivery.csv zijn niet die van datapackage.json.',
    ],
    [
      'a missing row',
      { lines: (files) => files.get('group_stage.csv')?.splice(3, 1) },
      'group_stage.csv: een rij ontbreekt; dat bewijst een nul.',
    ],
    [
      'a row that stands there twice',
      { lines: (files) => files.get('quarter.csv')?.push(line(files, 'quarter.csv', 1)) },
      'quarter.csv: dezelfde rij twee keer.',
    ],
    [
      'a cohort that is missing for one municipality',
      {
        lines: (files) => {
          const total = files.get('total.csv') ?? [];
          files.set(
            'total.csv',
            total.filter(([code, cohort]) => !(code === 'GM9002' && cohort === '2025')),
          );
        },
      },
      'Een rij met een totaal ontbreekt; dat bewijst een nul.',
    ],
    [
      'a structural zero that is published',
      { lines: (files) => files.get('route_stage.csv')?.push(['GM9001', '2024', 'none', 'pip', '0']) },
      'route_stage.csv: een rij die er niet mag zijn.',
    ],
    [
      'detail of a block that is too small',
      { lines: (files) => files.get('quarter.csv')?.push(['GM9001', '2025', 'q1', '5']) },
      'quarter.csv: een rij die er niet mag zijn.',
    ],
    [
      'detail that does not follow the gate',
      {
        lines: (files) => {
          const row = files
            .get('total.csv')
            ?.find(([code, cohort]) => code === 'GM9001' && cohort === '2025');
          if (row) row[2] = 'yes';
        },
      },
      'total.csv: detail volgt niet uit het gepubliceerde totaal.',
    ],
    ...[
      ['a count that is not a multiple', (count: number) => count + 1] as const,
      ['a negative count', (count: number) => -5 - count] as const,
      ['a text for a count', () => 'vijf'] as const,
      ['an empty count', () => ''] as const,
    ].map(([name, change]): [string, Changes, string] => [
      name,
      {
        lines: (files) => {
          setCount(line(files, 'group_stage.csv', 1), change);
        },
      },
      'group_stage.csv: een aantal dat geen veelvoud van 5 is.',
    ]),
    [
      'a count that does not add up',
      {
        lines: (files) => {
          setCount(line(files, 'group_stage.csv', 1), (count) => count + 5);
        },
      },
      'De tabellen spreken elkaar tegen: delen en totaal kloppen niet.',
    ],
    [
      'two tables with the same cell and another count',
      {
        lines: (files) => {
          setCount(line(files, 'end_state.csv', 2), (count) => count + 5);
        },
      },
      'De tabellen spreken elkaar tegen: delen en totaal kloppen niet.',
    ],
    [
      'a wrong number of cells',
      { manifest: (manifest) => ({ ...manifest, cellen: 1 }) },
      'manifest.json: cellen klopt niet met de tabellen.',
    ],
    [
      'a wrong number of blocks',
      { manifest: (manifest) => ({ ...manifest, blokken: 5 }) },
      'manifest.json: blokken klopt niet met de tabellen.',
    ],
    [
      'a wrong number of blocks without detail',
      { manifest: (manifest) => ({ ...manifest, blokkenZonderDetail: 0 }) },
      'manifest.json: blokkenZonderDetail klopt niet met de tabellen.',
    ],
    [
      'a wrong number of rows',
      {
        manifest: (manifest) => ({
          ...manifest,
          tabellen: (manifest['tabellen'] as { rijen: number }[]).map((table) => ({ ...table, rijen: 1 })),
        }),
      },
      'total.csv heeft een ander aantal rijen dan het manifest.',
    ],
    [
      'a table of the rules that the manifest leaves out',
      {
        manifest: (manifest) => ({
          ...manifest,
          tabellen: (manifest['tabellen'] as { bestand: string }[]).filter(
            ({ bestand }) => bestand !== 'quarter.csv',
          ),
        }),
      },
      'quarter.csv uit bescherming.json staat niet in het manifest.',
    ],
  ])('%s is refused', async (_, changes, cause) => {
    const report = await audit(write(changes));
    expect(causes(report)).toContain(cause);
    expect(report).toMatchObject({ outcome: 'geweigerd', exitCode: 3, candidatesMin: 0 });
  });

  it('refuses two tables that show the same cells otherwise, also when both add up', async () => {
    const again = { bestand: 'again.csv', dimensies: ['quarter'], cumulatief: false };
    const own = { ...made, rules: { ...rules, tabellen: [...rules.tabellen, again] } };
    expect((await audit(write({}, own))).exitCode).toBe(0);
    const lines = (files: Lines) => {
      const [, ...rows] = files.get('again.csv') ?? [];
      const from = rows.findIndex((row) => Number(row.at(-1)) > 0);
      setCount(rows[from] ?? [], (count) => count - 5);
      setCount(rows[from === 0 ? 1 : 0] ?? [], (count) => count + 5);
    };
    expect(causes(await audit(write({ lines }, own)))).toContain(
      'De tabellen spreken elkaar tegen: delen en totaal kloppen niet.',
    );
  });

  it('refuses a file that nobody declared', async () => {
    const release = write();
    writeFileSync(path.join(release, 'totalen.csv'), 'municipality,count\nGM9001,61\n');
    const report = await audit(release);
    expect(causes(report)).toEqual(['“totalen.csv” staat niet in het manifest.']);
    expect(report.exitCode).toBe(3);
  });

  it('refuses a missing table', async () => {
    const release = write();
    rmSync(path.join(release, 'quarter.csv'));
    expect(causes(await audit(release))).toContain('quarter.csv ontbreekt.');
  });

  it.each(['group_stage.csv', 'delivery.csv', 'datapackage.json'])('refuses a changed %s', async (file) => {
    const release = write();
    appendFileSync(path.join(release, file), '\n');
    const report = await audit(release);
    expect(causes(report)).toContain(`${file} is veranderd: de controlesom klopt niet met het manifest.`);
    expect(report.exitCode).toBe(3);
  });

  it('refuses a release without any block', async () => {
    const report = await audit(write({}, { ...made, blocks: new Map() }));
    expect(causes(report)).toEqual(['Er is geen enkel blok om te toetsen.']);
  });
});

describe('what cannot be read is invalid input', () => {
  const weaker =
    (key: string, from: number, to: number) =>
    (text: string): string =>
      text.replace(`"${key}":${from}`, `"${key}":${to}`);

  it.each<[string, Changes, RegExp]>([
    [
      'fewer candidates',
      { rules: weaker('kandidaten', 5, 4) },
      /bescherming.json, eis.kandidaten: 5 of hoger/,
    ],
    ['fewer stacked', { rules: weaker('gestapeld', 4, 3) }, /eis.gestapeld: 4 of hoger/],
    [
      'one candidate beside outside tables',
      { rules: weaker('metBuitentabellen', 3, 1) },
      /eis.metBuitentabellen/,
    ],
    [
      'an earlier gate',
      { rules: weaker('detailVanafTotaal', 10, 5) },
      /drempels.detailVanafTotaal: 10 of hoger/,
    ],
    [
      'a smaller base',
      { rules: weaker('basis', 5, 3) },
      /bescherming.json, basis: 5: de site leest vijftallen/,
    ],
    ['a smaller deviation', { rules: weaker('maxAfwijking', 4, 2) }, /maxAfwijking: 4/],
    [
      'another base than the rules',
      { manifest: (manifest) => ({ ...manifest, basis: 10 }) },
      /manifest.json: basis is anders dan in bescherming.json/,
    ],
    [
      'an unknown version',
      { manifest: (manifest) => ({ ...manifest, versie: '2' }) },
      /manifest.json, versie: versie 1/,
    ],
    [
      'a malformed fingerprint',
      { manifest: (manifest) => ({ ...manifest, sleutelAfdruk: '9F2C' }) },
      /manifest.json, sleutelAfdruk: acht tekens/,
    ],
    [
      'rules that the manifest does not vouch for',
      { manifest: (manifest) => ({ ...manifest, configSha256: 'a'.repeat(64) }) },
      /bescherming.json is niet het bestand waar het manifest bij hoort/,
    ],
  ])('%s', async (_, changes, cause) => {
    const report = await audit(write(changes));
    expect(causes(report).join('\n')).toMatch(cause);
    expect(report.exitCode).toBe(2);
  });

  it('a folder that is not there', async () => {
    const report = await audit(path.join(folder, 'nergens'));
    expect(causes(report)).toEqual(['manifest.json ontbreekt in de map van de release.']);
    expect(report.exitCode).toBe(2);
  });

  it('a configuration with other rules', async () => {
    const config = path.join(folder, 'other.yaml');
    const other = { ...rules, eis: { ...rules.eis, kandidaten: 6 } };
    writeFileSync(config, JSON.stringify({ bescherming: other }));
    const report = await audit(write(), [], config);
    expect(causes(report)).toEqual(['De regels in de configuratie zijn niet die van bescherming.json.']);
    expect(report.exitCode).toBe(2);
  });

  it.each([
    ['the same release twice', ['2026-K1', '2026-K1'], 'Release 2026-K1 is twee keer meegegeven.'],
    ['a later release', ['2026-K4'], 'Release 2026-K4 is niet eerder dan 2026-K3.'],
  ])('%s', async (_, releases, cause) => {
    const earlier = releases.map((release) => write({}, { ...made, release }));
    const report = await audit(write(), earlier);
    expect(causes(report)).toEqual([cause]);
    expect(report.exitCode).toBe(2);
  });
});

describe('earlier releases', () => {
  it('are refused when they were changed afterwards, by name', async () => {
    const earlier = write({}, { ...made, release: '2026-K1' });
    const place = path.join(path.dirname(earlier), '2026-K1');
    renameSync(earlier, place);
    appendFileSync(path.join(place, 'total.csv'), 'GM9003,2024,no,5\n');
    const report = await audit(write(), [place]);
    expect(causes(report)).toContain(
      'Eerdere release 2026-K1: total.csv is veranderd: de controlesom klopt niet met het manifest.',
    );
    expect(report.exitCode).toBe(3);
  });

  it('are refused when another method made them', async () => {
    const changes = { manifest: (manifest: object) => ({ ...manifest, versie: '0' }) };
    const report = await audit(write(), [write(changes, { ...made, release: '2026-K1' })]);
    expect(causes(report).join()).toMatch(/^Eerdere release \d+: manifest.json, versie: versie 1/);
    expect(report.exitCode).toBe(2);
  });
});
