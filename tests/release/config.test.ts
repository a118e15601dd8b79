import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RefusedError } from '../../src/contract/fault.ts';
import { readConfig } from '../../src/release/config-file.ts';
import { dateFaults } from '../../src/release/config.ts';
import { rulesFaults, weakerFaults } from '../../src/release/tables.ts';

const rules = readFileSync(path.resolve(import.meta.dirname, '../../data/reference/protection.yaml'), 'utf8');

const delivery = `levering:
  maker: Gemeente Voorbeeldstad
  synthetisch: true
  toelichting: Verzonnen aantallen.
  gepubliceerd: 2026-11-02
  volgendeUpdate: 2027-05-03
  gemeenten:
    - { code: GM9001 }
    - { code: GM9002, stand: niet geleverd, reden: De nieuwe registratie is nog niet ingericht. }
  ontbrekendeKolommen: { pvt_date: Dit leggen wij nog niet vast. }
  verklaringen:
    - { gemeente: GM9001, verzoek: o8, tekst: Wij spraken elkaar., datum: 2026-05-12, adres: https://voorbeeld.nl/v }
`;

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'raadsmonitor-config-'));
  file = path.join(folder, 'config.yaml');
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function read(text: string) {
  writeFileSync(file, text);
  return readConfig(file);
}

function refusalOf(text: string): string {
  try {
    read(text);
  } catch (error) {
    if (error instanceof RefusedError) return error.message;
    throw error;
  }
  throw new Error('the configuration was accepted');
}

const changed = (from: string, to: string) => {
  const whole = delivery + rules;
  expect(whole).toContain(from);
  return whole.replace(from, to);
};

describe('a configuration', () => {
  it('is read with its defaults', () => {
    const { delivery: read1, rules: found } = read(delivery + rules);
    expect(read1.gemeenten[0]).toEqual({ code: 'GM9001', stand: 'geleverd', ontbreekt: {} });
    expect(found.basis).toBe(5);
    expect(rulesFaults(file, found)).toEqual([]);
  });

  it.each([
    [
      'a base under five',
      'basis: 5',
      'basis: 3',
      /bescherming\.basis: ontvangen ‘3’, verwacht 5: de site leest vijftallen/,
    ],
    [
      'fewer candidates',
      'kandidaten: 5',
      'kandidaten: 4',
      /eis\.kandidaten: ontvangen ‘4’, verwacht 5 of hoger/,
    ],
    ['a lower stacked requirement', 'gestapeld: 4', 'gestapeld: 1', /verwacht 4 of hoger/],
    ['an outside requirement of one', 'metBuitentabellen: 3', 'metBuitentabellen: 1', /verwacht 2 of hoger/],
    ['a lower gate', 'detailVanafTotaal: 10', 'detailVanafTotaal: 5', /verwacht 10 of hoger/],
    ['percentages under twenty', 'percentageVanaf: 20', 'percentageVanaf: 1', /verwacht 20 of hoger/],
    ['a wider deviation', 'maxAfwijking: 4', 'maxAfwijking: 0', /verwacht 4: één minder dan de basis/],
    ['a cube', 'dimensies: [quarter] }', 'dimensies: [quarter, group, route] }', /hooguit twee dimensies/],
    ['an unknown method', 'methode: gecontroleerd-afronden', 'methode: niets', /bescherming\.methode/],
  ])('that weakens the protection is refused: %s', (_, from, to, message) => {
    expect(refusalOf(changed(from, to))).toMatch(message);
  });

  it('with tables in a circle is refused: as such, or as other tables than the reviewed ones', () => {
    const circle = changed('dimensies: [quarter] }', 'dimensies: [group, route] }');
    const alwaysWhole = circle.replace('mipToegestaan: true', 'mipToegestaan: false');
    expect(refusalOf(alwaysWhole)).toMatch(/een keten vormen, zonder kring/);
    const faults = weakerFaults(file, read(delivery + rules).rules, read(circle).rules);
    expect(faults.map(({ column }) => column)).toEqual(['bescherming.tabellen']);
  });

  it('takes parts that one municipality lacks, with a reason and of a municipality that delivers', () => {
    const whole = changed(
      '{ code: GM9001 }',
      '{ code: GM9001, ontbreekt: { intake: Nog niet te koppelen. } }',
    );
    expect(read(whole).delivery.gemeenten[0]?.ontbreekt).toEqual({ intake: 'Nog niet te koppelen.' });
    expect(refusalOf(changed('{ code: GM9001 }', '{ code: GM9001, ontbreekt: { examens: x } }'))).toContain(
      'ontbreekt',
    );
    expect(
      refusalOf(changed('stand: niet geleverd,', 'stand: niet geleverd, ontbreekt: { intake: x },')),
    ).toContain('geen ontbrekende delen bij een gemeente die niet levert');
    expect(
      refusalOf(changed('{ code: GM9001 }', '{ code: GM9001, ontbreekt: { intake: 12 mensen ontbreken. } }')),
    ).toContain('een tekst zonder aantallen');
  });

  it.each([
    [
      'a real code with invented data',
      'code: GM9001 }',
      'code: GM0599 }',
      /Verzonnen cijfers staan nooit onder een echte/,
    ],
    [
      'real data under an invented code',
      'synthetisch: true',
      'synthetisch: false',
      /zet dan synthetisch op true/,
    ],
    ['a number in a reason', 'nog niet ingericht', 'niet klaar voor 12 mensen', /een tekst zonder aantallen/],
    [
      'a number before a year',
      'nog niet ingericht',
      'niet klaar voor 20 mensen 2024',
      /een tekst zonder aantallen/,
    ],
    [
      'a number in words',
      'nog niet ingericht',
      'niet klaar voor twintig mensen',
      /een tekst zonder aantallen/,
    ],
    [
      'a number that looks like a year',
      'nog niet ingericht',
      'van 2024 mensen',
      /een tekst zonder aantallen/,
    ],
    ['a municipality twice', 'GM9002', 'GM9001', /elke gemeente één keer/],
    [
      'a declaration without a secure address',
      'https://voorbeeld.nl/v',
      'http://voorbeeld.nl',
      /begint met https/,
    ],
    ['a declaration on a request that is measured', 'verzoek: o8', 'verzoek: o6', /een van: o2, o3/],
    [
      'a placeholder of the template',
      'maker: Gemeente Voorbeeldstad',
      'maker: <gemeente>',
      /een eigen tekst/,
    ],
    ['an unknown key', 'maker:', 'aantalMensen: 7\n  maker:', /geen aantalMensen/],
    ['a day that does not exist', 'gepubliceerd: 2026-11-02', 'gepubliceerd: 2026-11-31', /een datum als/],
  ])('is refused with a Dutch reason: %s', (_, from, to, message) => {
    expect(refusalOf(changed(from, to))).toMatch(message);
  });

  it('may name a date in a reason', () => {
    const dated = changed('nog niet ingericht', 'ingericht per 1 januari 2026');
    expect(read(dated).delivery.gemeenten[1]?.reden).toContain('1 januari 2026');
  });

  it('says the line of every fault at once', () => {
    const text = changed('basis: 5', 'basis: 3').replace(
      'gepubliceerd: 2026-11-02',
      'gepubliceerd: gisteren',
    );
    const line = (needle: string) => text.split('\n').findIndex((entry) => entry.includes(needle)) + 1;
    const message = refusalOf(text);
    expect(message).toContain(`regel ${line('gisteren')}, kolom levering.gepubliceerd`);
    expect(message).toContain(`regel ${line('basis: 3')}, kolom bescherming.basis`);
    expect(message).toMatch(/Er is niets geschreven\.$/);
  });

  it('that is no YAML, or hides values behind references, is refused', () => {
    expect(refusalOf('levering: [')).toMatch(/regel 1: ontvangen geen geldige YAML/);
    expect(refusalOf('a: &x [1]\nb: *x\n')).toMatch(/een verwijzing met \* of &/);
    expect(() => readConfig(path.join(folder, 'weg.yaml'))).toThrow(/geen leesbaar bestand/);
  });

  it('whose rules describe other tables than the site reads is refused', () => {
    const { rules: other } = read(changed('quarter: [q1, q2, q3, q4]', 'quarter: [q4, q3, q2, q1]'));
    expect(rulesFaults(file, other)).toEqual([
      expect.objectContaining({ column: 'bescherming.dimensies.quarter', expected: 'q1, q2, q3, q4' }),
    ]);
    const { rules: base } = read(changed('basis: 5\n  maxAfwijking: 4', 'basis: 10\n  maxAfwijking: 9'));
    expect(rulesFaults(file, base)[0]?.expected).toMatch(/vijftallen/);
  });

  const texts = [
    'maker: Gemeente Voorbeeldstad',
    'Verzonnen aantallen',
    'nieuwe registratie',
    'leggen wij nog',
    'Wij spraken',
  ];

  it.each(texts)('in another encoding is refused with the line: %s', (published) => {
    const whole = changed(published, published.replace(/[aeio](?=[a-z]*$)/, 'ï'));
    const line = whole.split('\n').findIndex((entry) => entry.includes('ï')) + 1;
    const told = (content: Uint8Array | string): string => {
      writeFileSync(file, content);
      try {
        readConfig(file);
      } catch (error) {
        return (error as Error).message;
      }
      return 'accepted';
    };
    expect(told(whole)).toBe('accepted');
    expect(told(`\ufeff${whole.replaceAll('\n', '\r\n')}`)).toBe('accepted');
    expect(told(Buffer.from(whole, 'latin1'))).toContain(
      `config.yaml, regel ${line}: ontvangen tekens in een andere codering, zoals van ANSI (Windows-1252), verwacht tekst in UTF-8`,
    );
    expect(told(Buffer.from(`\ufeff${whole}`, 'utf16le'))).toContain('ontvangen een bestand in UTF-16');
    expect(told(whole.replace('ï', 'Ã¯'))).toContain(
      `regel ${line}: ontvangen letters die bij het opslaan verloren gingen`,
    );
    expect(told(whole.replace('ï', '\ufffd'))).toContain(
      `regel ${line}: ontvangen een vraagteken op de plaats van een letter`,
    );
  });

  it('that is a workbook or a web page is named for what it is', () => {
    expect(refusalOf('PK\u0003\u0004')).toContain(
      'ontvangen een werkmap van Excel of LibreOffice, of een zip',
    );
    expect(refusalOf('<!DOCTYPE html>')).toContain('ontvangen een webpagina of XML');
  });

  it.each([
    [
      'volgendeUpdate: 2027-05-03',
      'volgendeUpdate: 2026-11-02',
      /levering\.volgendeUpdate: .* verwacht een dag na 2026-11-02/,
    ],
    [
      'volgendeUpdate: 2027-05-03',
      'volgendeUpdate: 9999-12-31',
      /verwacht een datum van 2022-01-01 tot en met 2099-12-30/,
    ],
    [
      'gepubliceerd: 2026-11-02',
      'gepubliceerd: 1900-01-01',
      /verwacht een datum van 2022-01-01 tot en met 2099-12-30/,
    ],
    [
      'datum: 2026-05-12',
      'datum: 2026-11-03',
      /verklaringen\.0\.datum: .* verwacht een dag tot en met 2026-11-02/,
    ],
    ['datum: 2026-05-12', 'datum: 1900-01-01', /verwacht een datum van 2022-01-01/],
  ])('whose dates cannot be is refused: %s to %s', (from, to, message) => {
    expect(refusalOf(changed(from, to))).toMatch(message);
  });

  it('is published on or after the reference date', () => {
    const { delivery: given } = read(delivery + rules);
    expect(dateFaults(file, given, '2026-09-30')).toEqual([]);
    expect(dateFaults(file, given, '2026-11-02')).toEqual([]);
    expect(dateFaults(file, given, '2026-12-31')).toMatchObject([
      {
        column: 'levering.gepubliceerd',
        received: '2026-11-02',
        expected: 'een dag vanaf 2026-12-31, de peildatum',
      },
    ]);
  });
});
