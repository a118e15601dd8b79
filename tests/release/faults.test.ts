import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import type { Protection } from '../../src/protection.ts';
import { Workplace } from './workplace.ts';

/** Rules as they stand in a configuration. */
type Rules = Pick<Protection, 'gelijk' | 'regels' | 'overTijd' | 'deeltotalen'>;

/** Room for tests that make several releases. */
const slow = { timeout: 120_000 };

let place: Workplace;
let keyFile: string;

beforeEach(() => {
  place = new Workplace();
  keyFile = path.join(place.secret, 'afrondsleutel');
});

afterEach(() => {
  place.remove();
});

/** Expects a refusal with this text, and that nothing was published or changed. */
async function refused(
  code: number,
  text: RegExp,
  release = '2025-K3',
  more: Parameters<Workplace['release']>[1] = {},
): Promise<void> {
  const before = place.published();
  const outcome = await place.release(release, more);
  expect(outcome.text).toMatch(text);
  expect(outcome.code).toBe(code);
  expect(place.published()).toEqual(before);
}

describe('the key', () => {
  it('is made at the first run, closed to others, and its fingerprint is published', async () => {
    const fresh = new Workplace({ settled: false });
    try {
      expect(await fresh.release('2025-K3')).toMatchObject({ code: 0 });
      const key = readFileSync(path.join(fresh.secret, 'afrondsleutel'), 'utf8');
      expect(key).toMatch(/^[0-9a-f]{64}\n$/);
      expect(Object.values(fresh.published()).join()).not.toContain(key.trim());
    } finally {
      fresh.remove();
    }
  });

  it('that is damaged is refused', async () => {
    writeFileSync(keyFile, 'geen sleutel');
    await refused(2, /een beschadigde sleutel/);
  });

  it.skipIf(process.platform === 'win32')(
    'that others can read is refused, with the command to close it',
    async () => {
      chmodSync(keyFile, 0o644);
      await refused(2, /dat anderen kunnen lezen.*chmod 600 .*afrondsleutel/);
      chmodSync(keyFile, 0o600);
      chmodSync(place.secret, 0o755);
      await refused(2, /dat anderen kunnen lezen.*chmod 700 .*geheim/);
    },
  );

  it(
    'that is gone or changed after a release is refused, until a reason for a new one is given',
    slow,
    async () => {
      await place.release('2025-K3');
      rmSync(keyFile);
      await refused(2, /ontvangen geen sleutel, verwacht de sleutel met afdruk [0-9a-f]{8}/, '2026-K1');
      writeFileSync(keyFile, 'b7'.repeat(32), { mode: 0o600 });
      await refused(2, /een sleutel met afdruk [0-9a-f]{8}, verwacht de sleutel met afdruk/, '2026-K1');
      expect(await place.release('2026-K1', { newKey: 'sleutel gelekt' })).toMatchObject({ code: 0 });
      expect(readFileSync(path.join(place.secret, 'logboek.txt'), 'utf8')).toContain('sleutel gelekt');
      expect(Object.values(place.published()).join()).not.toContain('sleutel gelekt');
      expect(readdirSync(place.secret).filter((name) => name.startsWith('afrondsleutel.'))).toHaveLength(1);
      await refused(2, /hooguit één nieuwe sleutel per jaar/, '2026-K3', { newKey: 'nog eens' });
      expect(await place.release('2026-K3')).toMatchObject({ code: 0 });
    },
  );
});

describe('the secret folder', () => {
  function git(...args: string[]): void {
    const { status, stderr } = spawnSync('git', args, { cwd: place.folder, encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
  }

  it('that git would publish or already tracks is refused', async () => {
    git('init', '--quiet');
    writeFileSync(path.join(place.folder, '.gitignore'), 'dossiers-*\n');
    await refused(2, /een map die git niet negeert/);
    git('add', 'geheim/afrondsleutel');
    await refused(2, /een map die git volgt/);
    git('rm', '--quiet', '--cached', 'geheim/afrondsleutel');
    writeFileSync(path.join(place.folder, '.gitignore'), 'dossiers-*\ngeheim/\n');
    expect(await place.release('2025-K3', { check: true })).toMatchObject({ code: 0 });
  });

  it('inside the folder of releases is refused', async () => {
    mkdirSync(path.join(place.out, 'geheim'), { recursive: true, mode: 0o700 });
    await refused(2, /een geheime map in de map met releases/, '2025-K3', {
      secret: path.join(place.out, 'geheim'),
    });
  });

  it('keeps a second run out, and takes over from a run that died', async () => {
    const lock = path.join(place.secret, 'bezig');
    writeFileSync(lock, String(process.ppid));
    await refused(2, /een andere uitvoering \(proces \d+\)/);
    writeFileSync(lock, '999999999');
    writeFileSync(path.join(place.secret, 'releases.json.tmp-999999999'), '{');
    expect(await place.release('2025-K3', { check: true })).toMatchObject({ code: 0 });
    expect(readdirSync(place.secret).filter((name) => /bezig|tmp/.test(name))).toEqual([]);
  });
});

describe('an earlier release', () => {
  it('that is newer refuses an older quarter', async () => {
    mkdirSync(path.join(place.out, '2026-K1'), { recursive: true });
    const { code, text } = await place.release('2025-K3');
    expect(code).toBe(2);
    expect(text).toContain('2025-K3, terwijl 2026-K1 er al staat');
  });

  it('that was changed after publication is refused, with its name', async () => {
    await place.release('2025-K3');
    const file = path.join(place.out, '2025-K3', 'quarter.csv');
    place.change(file, (text) => text.replace(/,(\d+),verzonnen\n/, ',5$1,verzonnen\n'));
    await refused(
      2,
      /2025-K3\/quarter\.csv: ontvangen een bestand dat na publicatie is veranderd/,
      '2026-K1',
    );
  });

  it('that is gone, or changed together with its manifest, is refused', async () => {
    await place.release('2025-K3');
    const folder = path.join(place.out, '2025-K3');
    place.change(path.join(folder, 'manifest.json'), (text) => text.replace('Raadsmonitor', 'Iemand anders'));
    await refused(
      2,
      /2025-K3\/manifest\.json: ontvangen een manifest dat na publicatie is veranderd/,
      '2026-K1',
    );
    rmSync(folder, { recursive: true });
    await refused(2, /2025-K3\/manifest\.json: ontvangen geen bestand/, '2026-K1');
  });

  it('whose manifest is damaged is refused', async () => {
    await place.release('2025-K3');
    writeFileSync(path.join(place.out, '2025-K3', 'manifest.json'), '{}');
    await refused(2, /manifest\.json: ontvangen geen geldig manifest/, '2026-K1');
  });
});

describe('the case file', () => {
  it('with faults is refused with all of them, and a report beside it', async () => {
    const file = place.cases('2025-K3');
    place.change(file, (text) => text.replaceAll(',wi2021,', ',wi2099,'));
    await refused(
      2,
      /GEWEIGERD: \d+ fouten in het dossierbestand dossiers-2025-K3\.csv\.\n.*Kolom: act\. Regel: 2, .* \(V2\)/,
    );
    const report = readFileSync(`${file}.controle.txt`, 'utf8');
    expect(report).toContain('Het bestand is geweigerd.');
    expect(report.split('\n').filter((line) => line.includes('(V2)')).length).toBeGreaterThan(100);
    expect(report).not.toContain('wi2099');
  });

  it('with something like a BSN is refused at once, and the value is shown nowhere', async () => {
    place.change(place.cases('2025-K3'), (text) => text.replace(/\n[^,\n]+,/, '\nk-123456782,'));
    const { code, text } = await place.release('2025-K3');
    expect(code).toBe(2);
    expect(text).toMatch(/Kolom: record_key\. Regel: 2\. \(V1\)/);
    const everything = readdirSync(place.folder)
      .filter((name) => name.endsWith('.txt'))
      .map((name) => readFileSync(path.join(place.folder, name), 'utf8'));
    expect([text, ...everything].join()).not.toContain('123456782');
  });

  it('that is missing is refused without a report', async () => {
    rmSync(place.cases('2025-K3'));
    await refused(2, /GEWEIGERD/);
    expect(readdirSync(place.folder).filter((name) => name.endsWith('.controle.txt'))).toEqual([]);
  });
});

describe('a configuration', () => {
  it('that weakens the protection is refused', async () => {
    place.change(place.config('2025-K3'), (text) => text.replace('kandidaten: 5', 'kandidaten: 2'));
    await refused(2, /eis\.kandidaten: ontvangen ‘2’, verwacht 5 of hoger/);
  });

  it.each<[string, (rules: Rules) => unknown]>([
    ['gelijk', (rules) => rules.gelijk.pop()],
    ['regels', (rules) => rules.regels.pop()],
    ['overTijd.veronderstelling', (rules) => rules.overTijd.veronderstelling.pop()],
    ['deeltotalen', (rules) => rules.deeltotalen.reverse()],
  ])('with other %s than the reviewed rules is refused', async (path, weaken) => {
    place.change(place.config('2025-K3'), (text) => {
      const settings = parse(text) as { bescherming: Rules };
      weaken(settings.bescherming);
      return stringify(settings);
    });
    await refused(2, new RegExp(`bescherming\\.${path}: ontvangen .*verwacht `));
  });

  it('with an outside table that leaves too little doubt is refused, and says which', slow, async () => {
    await place.release('2025-K3');
    const totals = readFileSync(path.join(place.out, '2025-K3', 'total.csv'), 'utf8');
    rmSync(place.out, { recursive: true });
    const known = totals.replaceAll(/,(voorbeeld|verzonnen)$/gm, '').replace('detail,', '');
    writeFileSync(path.join(place.folder, 'ander.csv'), known.replaceAll(/(yes|no),/g, ''));
    place.change(place.config('2025-K3'), (text) =>
      text.replace(
        'buitentabellen: []',
        'buitentabellen: [{ bron: Ander, bestand: ander.csv, dimensies: [], afronding: 1, wijze: dichtstbij }]',
      ),
    );
    const { code, text } = await place.release('2025-K3');
    expect(text).toMatch(/PUBLICATIE GEWEIGERD: \d+ cellen zijn te herleiden\.[\s\S]*Buitentabel Ander/);
    expect(code).toBe(3);
    expect(place.published()).toEqual({});
  });
});
