import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Workplace } from './workplace.ts';

let place: Workplace;
beforeEach(() => {
  place = new Workplace({ places: ['Rietkerke'] });
});
afterEach(() => {
  place.remove();
});

describe('a release', { timeout: 120_000 }, () => {
  it('is of a quarter that is over', async () => {
    const { code, text } = await place.release('2025-K3', { today: '2025-09-30' });
    expect({ code, text }).toMatchObject({
      code: 2,
      text: expect.stringContaining('nog niet voorbij') as string,
    });
    expect(await place.release('2025-K3', { today: '2025-10-01' })).toMatchObject({ code: 0 });
  });

  it('is not made of a file in which nothing happened of late, but with the word for it', async () => {
    const old = { cases: place.cases('2025-K3'), referenceDate: '2025-12-31' };
    const config = place.config('2025-K3');
    place.change(config, (text) => text.replace(/gepubliceerd: .*/, 'gepubliceerd: 2026-01-05'));
    const { code, text } = await place.release('2025-K3', old);
    expect(code).toBe(2);
    expect(text).toContain('geen enkele gebeurtenis in de laatste 45 dagen voor de peildatum');
    expect(text).toContain('--stil-kwartaal');
    expect(await place.release('2025-K3', { ...old, quiet: true })).toMatchObject({ code: 0 });
  });

  it('that was made before is the same, or has the word for it', async () => {
    expect(await place.release('2025-K3')).toMatchObject({ code: 0 });
    rmSync(path.join(place.out, '2025-K3'), { recursive: true });
    expect(await place.release('2025-K3')).toMatchObject({ code: 0 });
    rmSync(path.join(place.out, '2025-K3'), { recursive: true });
    place.change(place.config('2025-K3'), (text) => text.replace(/maker: .*/, 'maker: Iemand anders'));
    const { code, text } = await place.release('2025-K3');
    expect(code).toBe(2);
    expect(text).toContain('een andere release 2025-K3 dan u eerder maakte');
    expect(await place.release('2025-K3', { again: true })).toMatchObject({ code: 0 });
  });

  it('is not made of a case file that git would publish', async () => {
    const tree = path.join(place.folder, 'opslag');
    mkdirSync(tree);
    execFileSync('git', ['init', '--quiet', tree]);
    const cases = path.join(tree, 'dossiers.csv');
    renameSync(place.cases('2025-K3'), cases);
    const { code, text } = await place.release('2025-K3', { cases });
    expect(code).toBe(2);
    expect(text).toContain('een dossierbestand dat git niet negeert');
    writeFileSync(path.join(tree, '.gitignore'), 'dossiers.csv*\n');
    expect(await place.release('2025-K3', { cases })).toMatchObject({ code: 0 });
  });

  it('waits for another computer that is at it', async () => {
    const lock = path.join(place.secret, 'bezig');
    writeFileSync(lock, '1 een-andere-computer');
    const { code, text } = await place.release('2025-K3');
    expect(code).toBe(2);
    expect(text).toContain('een uitvoering op een andere computer');
    expect(readFileSync(lock, 'utf8')).toBe('1 een-andere-computer');
  });
});
