import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { generateKeyPairSync } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import { RefusedError } from '../../src/contract/fault.ts';
import { readSenders, sendersFile } from '../../src/edition/senders.ts';
import { readSettings, settingsFile } from '../../src/edition/settings.ts';
import { readConfig } from '../../src/release/config-file.ts';
import { settingsText } from '../edition/small-edition.ts';

const root = mkdtempSync(path.join(os.tmpdir(), 'raadsmonitor-yaml-'));
afterAll(() => {
  rmSync(root, { recursive: true });
});

const rules = readFileSync(path.resolve(import.meta.dirname, '../../data/reference/protection.yaml'), 'utf8');
const sleutel = generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
  .publicKey.export({ format: 'der', type: 'spki' })
  .toString('base64');

/** Every YAML file that people fill in: its text, with a word that is published, and its reader. */
const files = [
  {
    name: settingsFile,
    text: `${settingsText({ soort: 'echt' }).replace('de griffie van de proef', 'de afdeling Zuid')}gevraagd: { GM0344: 2026-10-01 }\n`,
    read: (file: string): unknown => readSettings(path.dirname(file)),
  },
  {
    name: sendersFile,
    text: `afzenders:\n  een: { naam: de afdeling Zuid, gemeenten: [GM0344], sleutel: ${sleutel}, contact: de afdeling Zuid }\n`,
    read: (file: string): unknown => readSenders(file),
  },
  {
    name: 'config.yaml',
    text: `levering:
  maker: de afdeling Zuid
  synthetisch: false
  proef: true
  gepubliceerd: 2026-10-01
  volgendeUpdate: 2027-05-03
  gemeenten: [{ code: GM0344 }]
${rules}`,
    read: (file: string): unknown => readConfig(file),
  },
] as const;

let made = 0;

/** What the reader of a file makes of these bytes, or the sentences with which it refuses them. */
function told({ name, read }: (typeof files)[number], content: string | Uint8Array): unknown {
  made += 1;
  const file = path.join(root, String(made), name);
  mkdirSync(path.dirname(file));
  writeFileSync(file, content);
  try {
    return read(file);
  } catch (error) {
    if (error instanceof RefusedError) return error.message;
    throw error;
  }
}

describe.each(files)('$name', (file) => {
  const accented = file.text.replaceAll('afdeling Zuid', 'afdeling Zuïd');
  const line = accented.split('\n').findIndex((entry) => entry.includes('ï')) + 1;

  it('is read with a byte order mark and with any line end', () => {
    const plain = told(file, accented);
    expect(plain).toBeTypeOf('object');
    expect(told(file, `\ufeff${accented}`)).toEqual(plain);
    for (const end of ['\r\n', '\r']) expect(told(file, accented.replaceAll('\n', end))).toEqual(plain);
  });

  it.each([
    ['in Windows-1252', Buffer.from(accented, 'latin1'), 'tekens in een andere codering'],
    [
      'with letters that were lost',
      accented.replaceAll('ï', 'Ã¯'),
      'letters die bij het opslaan verloren gingen',
    ],
    [
      'with marks for lost letters',
      accented.replaceAll('ï', '\ufffd'),
      'een vraagteken op de plaats van een letter',
    ],
  ])('is refused %s, with the line', (_, content, received) => {
    expect(told(file, content)).toContain(`${file.name}, regel ${line}: ontvangen ${received}`);
  });

  it.each([
    ['in UTF-16', Buffer.from(`\ufeff${accented}`, 'utf16le'), 'een bestand in UTF-16'],
    [
      'that is a workbook',
      Buffer.from('PK\u0003\u0004abc', 'latin1'),
      'een werkmap van Excel of LibreOffice, of een zip',
    ],
  ])('is refused %s', (_, content, received) => {
    expect(told(file, content)).toContain(`ontvangen ${received}`);
  });

  it('says that a blank nobody sees breaks it', () => {
    expect(told(file, `\u00a0x: [\n${file.text}`)).toContain('onzichtbaar teken of harde spatie');
  });

  const days = [...file.text.matchAll(/\b(20\d\d)-(\d\d)-(\d\d)\b/g)].map(([day, ...parts]) => ({
    day,
    parts,
  }));

  it.each(days)('reads $day in another notation, and no day that stands for none', ({ day, parts }) => {
    const plain = told(file, file.text);
    expect(told(file, file.text.replace(day, parts.toReversed().map(Number).join('-')))).toEqual(plain);
    for (const none of ['1900-01-01', '1-1-1970', '9999-12-31', '2026-02-30'])
      expect(told(file, file.text.replace(day, none))).toContain('verwacht een datum');
  });

  const truths = [...file.text.matchAll(/: (true|false)$/gm)].map(([found, word]) => ({ found, word }));

  it.each(truths.slice(0, 2))('reads $found as a spreadsheet writes it', ({ found, word }) => {
    const plain = told(file, file.text);
    for (const other of word === 'true' ? ['TRUE', 'WAAR', 'ja'] : ['FALSE', 'Onwaar', 'nee'])
      expect(told(file, file.text.replace(found, `: ${other}`))).toEqual(plain);
  });

  it('reads a municipality code in small letters', () => {
    expect(told(file, file.text.replace('GM0344', 'gm0344'))).toEqual(told(file, file.text));
  });
});

it('every kind of value above stands in a file', () => {
  expect(files.map(({ text }) => /20\d\d-/.test(text))).toEqual([true, false, true]);
  expect(files.map(({ text }) => /GM0344/.test(text))).toEqual([true, true, true]);
});
