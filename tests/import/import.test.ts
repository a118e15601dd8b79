import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importSources } from '../../src/import/import.ts';
import { publicSources } from '../../src/sources/public.ts';
import { licenceName } from '../../src/sources/source.ts';
import { everything, given } from './fixtures.ts';

const { sources, faults, notes } = importSources(given(everything));
const rowsOf = (id: string) => {
  const found = sources.find(({ source }) => source.id === id);
  if (!found) throw new Error(`${id} was not read`);
  return found.rows as readonly Readonly<Record<string, unknown>>[];
};
const picked = (id: string, ...names: string[]) => rowsOf(id).map((row) => names.map((name) => row[name]));

describe('files in the layout of every source', () => {
  it('are all read, without a fault', () => {
    expect(faults).toEqual([]);
    expect(sources.map(({ source }) => source.id)).toEqual(publicSources.map(({ id }) => id));
  });

  it('give the figures that stand in them', () => {
    expect(picked('cbs-03759ned', 'municipality', 'reference_date', 'population', 'nation')).toEqual([
      ['GM9001', '2026-01-01', 120_000, 152_000],
      ['GM9002', '2026-01-01', 32_000, 152_000],
    ]);
    expect(picked('tooi', 'municipality', 'name', 'other_name', 'valid_to', 'successors')).toEqual([
      ['GM9001', 'Aardrecht', null, null, null],
      ['GM9002', "'s-Bovenwold", 'Bovenwold', null, null],
      ['GM9003', 'Cruisdam', null, '2022-12-31', 'GM9001'],
    ]);
    expect(picked('cbs-86247ned', 'municipality', 'province', 'province_name', 'population')).toEqual([
      ['GM9001', 'PV90', 'Noordermark', 120_000],
      ['GM9002', 'PV90', 'Noordermark', 32_000],
    ]);
    expect(picked('kiesraad-gr2026', 'municipality', 'party', 'seats')).toEqual([
      ['GM9001', 'Lokaal Belang', 20],
      ['GM9001', 'De Overkant', 17],
      ['GM9002', 'Lokaal Belang', 11],
      ['GM9002', 'lijst zonder naam', 8],
    ]);
    expect(picked('huisvestingstaak', 'municipality', 'task', 'start', 'housed', 'left', 'ladder')).toEqual([
      ['GM9001', 80, 12, 40, 52, 'trede 2'],
      ['GM9002', 20, -3, 10, 7, null],
    ]);
    expect(picked('cbs-benchmark-statushouders', 'cohort', 'subject', 'value')).toEqual([
      [2016, 'work', 41.5],
    ]);
  });

  it('say of papers which an editor approved, keep no summary, and show no name of a person', () => {
    expect(picked('openbesluitvorming', 'paper', 'date', 'approved', 'published')).toEqual([
      ['doc-1', '2026-05-12', 'yes', '2026-11-30'],
      ['doc-2', null, 'no', '2026-11-30'],
    ]);
    expect(JSON.stringify(rowsOf('openbesluitvorming'))).not.toMatch(/samenvatting|Jansen/);
    expect(notes).toContain(
      'Let op: proef/bronnen/raadsstukken/GM9001-2026-11-30.json: 1 titels met de naam van een persoon. Niet gelezen.',
    );
  });

  it('carry source, edition, date, address and licence in every row', () => {
    for (const { source, rows, published } of sources) {
      expect(published).toMatch(/^20\d\d-\d\d-\d\d$/);
      for (const row of rows as readonly Readonly<Record<string, unknown>>[]) {
        expect(String(row['source'])).toMatch(/\w/);
        expect(String(row['url'])).toMatch(/^https:/);
        if (source.template === undefined) expect(row['licence']).toBe(licenceName(source));
      }
    }
  });

  it('leave a name that differs from the register to the editor', () => {
    expect(notes.join('\n')).toContain("GM9002 heet ‘'s-Bovenwold’, en in municipalities.csv ‘Bovenwold’.");
  });
});

describe('the manual', () => {
  const text = readFileSync('docs/bronnen.md', 'utf8');

  it.each(publicSources)('says where $id lies, and gives its template', ({ place, template = {} }) => {
    expect(text).toContain(`\`${place}\``);
    if (Object.keys(template).length > 0) expect(text).toContain(Object.keys(template).join(','));
  });
});
