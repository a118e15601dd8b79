import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { describe as say } from '../../src/contract/fault.ts';
import { municipalityFaults } from '../../src/contract/municipality-faults.ts';
import { RefusedError } from '../../src/contract/fault.ts';
import { readTable } from '../../src/contract/read.ts';
import { municipalities as table } from '../../src/contract/tables.ts';
import { releaseMixFaults } from '../../src/edition/mix.ts';
import { publish } from '../../src/publish/publish.ts';
import { writeSmallEdition } from './small-edition.ts';

let root = '';
const at = (...parts: string[]) => path.join(root, ...parts);

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'raadsmonitor-mix-'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

/** Faults of publishing the edition, as sentences; none = it was published. */
async function refused(): Promise<readonly string[]> {
  const places = { data: 'data', edition: at('editie'), out: at('uit'), work: at('werk') };
  try {
    await publish({ ...places, say: () => undefined });
  } catch (error) {
    if (error instanceof RefusedError) return error.faults.map(say);
    throw error;
  }
  return [];
}

function spoil(file: string, change: (text: string) => string): void {
  writeFileSync(at('editie', file), change(readFileSync(at('editie', file), 'utf8')));
}

const invented = 'GM9001,Beukenrade,,Utrecht,2015-01-01,,,34200,2026-01-01,verzonnen,yes\n';

describe('invented, rehearsed and real', () => {
  it.each(['echt', 'proef'] as const)(
    'an invented municipality does not enter an edition of kind %s',
    async (soort) => {
      writeSmallEdition(at('editie'), { soort });
      expect(await refused()).toEqual([]);
      spoil('municipalities.csv', (text) => text + invented);
      expect(await refused()).toEqual([
        `editie/municipalities.csv, kolom fictitious: ontvangen Beukenrade (GM9001) met ‘yes’, verwacht alleen echte gemeenten, met no. De editie is van soort ${soort}; codes vanaf GM9001 zijn verzonnen.`,
      ]);
      expect(readdirSync(at('uit'))).toContain('site.json');
    },
  );

  it('what happened in a real edition did not happen after today', async () => {
    writeSmallEdition(at('editie'), { soort: 'echt' });
    const row = 'GM0344,artikel 40,30,Aan het college van burgemeester en wethouders,Reglement van orde';
    spoil('raden.csv', (text) => `${text}${row},2098-02-01\n`);
    const [fault, ...others] = await refused();
    expect(others).toEqual([]);
    expect(fault).toMatch(
      /^editie\/raden\.csv, regel 2, kolom source_date: ontvangen ‘2098-02-01’, verwacht een dag tot en met vandaag, 20/,
    );
  });

  it('a real municipality does not enter an invented edition, nor one that says it is invented a real one', async () => {
    writeSmallEdition(at('editie'), { soort: 'verzonnen' });
    expect(await refused()).toHaveLength(3);
    rmSync(at('editie'), { recursive: true });
    writeSmallEdition(at('editie'), { soort: 'echt' });
    spoil('municipalities.csv', (text) => text.replace(/,no\n/, ',yes\n'));
    expect((await refused())[0]).toContain('met ‘yes’');
  });

  it('a release says what its edition is', () => {
    const mixed = (kind: 'verzonnen' | 'proef' | 'echt', synthetisch: boolean, proef?: true) =>
      releaseMixFaults(kind, 'editie/2026-K3', { synthetisch, proef }).map(say);
    expect(mixed('echt', true)).toEqual([
      'editie/2026-K3/manifest.json, kolom synthetisch: ontvangen true, verwacht false, want de editie is van soort echt.',
    ]);
    expect(mixed('verzonnen', false)).toHaveLength(1);
    expect(mixed('proef', false)).toEqual([
      'editie/2026-K3/manifest.json, kolom proef: ontvangen false, verwacht true, want de editie is van soort proef.',
    ]);
    expect(mixed('echt', false, true)).toHaveLength(1);
    expect(mixed('verzonnen', true, true)).toHaveLength(1);
    expect([mixed('echt', false), mixed('proef', false, true), mixed('verzonnen', true)].flat()).toEqual([]);
  });

  it('only municipalities of the edition can have been asked', async () => {
    writeSmallEdition(
      at('editie'),
      { soort: 'echt' },
      'gevraagd: { GM0344: 2026-10-01, GM0363: 2026-10-01 }\n',
    );
    expect(await refused()).toEqual([
      'editie/edition.yaml, kolom gevraagd.GM0363: ontvangen GM0363, verwacht een gemeente uit municipalities.csv.',
    ]);
  });

  it('faults in settings and tables are refused together, and nothing is written', async () => {
    writeSmallEdition(at('editie'), { soort: 'echt' });
    spoil('edition.yaml', (text) => text.replace('werkdagen: 10', 'werkdagen: <5>'));
    spoil('municipalities.csv', (text) => text.replace(',no\n', ',misschien\n'));
    const faults = await refused();
    expect(faults.some((fault) => fault.includes('correctie.werkdagen'))).toBe(true);
    expect(faults.some((fault) => fault.includes('misschien'))).toBe(true);
    expect(readdirSync(root)).toEqual(['editie']);
  });
});

describe('a list of municipalities', () => {
  const header = Object.keys(table.columns).join(',');
  const row = (code: string, { successor = '', population = '100' } = {}) =>
    `${code},N${code},,Utrecht,,${successor && '2025-12-31'},${successor},${population},2026-01-01,bron,no`;
  const faults = (...rows: string[]) => {
    const bytes = new TextEncoder().encode([header, ...rows, ''].join('\n'));
    const read = readTable(table, 'm.csv', bytes);
    return [...read.faults, ...municipalityFaults('m.csv', read.lines)].map(say);
  };

  it.each(['0', '-5', '34.200', '12.5'])('has no population of %s', (population) => {
    expect(faults(row('GM0001', { population }))).toEqual([
      expect.stringContaining('m.csv, regel 2, kolom population: '),
    ]);
  });

  it('has successors that exist, are another one, and are in no circle', () => {
    expect(faults(row('GM0001', { successor: 'GM0002' }), row('GM0002'))).toEqual([]);
    expect(faults(row('GM0001', { successor: 'GM0009' }))[0]).toContain(
      'een gemeente die in dit bestand staat',
    );
    expect(faults(row('GM0001', { successor: 'GM0001' }))[0]).toContain('een andere gemeente dan deze zelf');
    expect(
      faults(row('GM0001', { successor: 'GM0002' }), row('GM0002', { successor: 'GM0001' })),
    ).toHaveLength(2);
  });
});
