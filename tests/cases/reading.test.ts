import { appendFileSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { columnNames } from '../../src/cases/columns.ts';
import { CasesRefusedError, FaultBook, mostListed } from '../../src/cases/fault.ts';
import { readCaseFile } from '../../src/cases/source.ts';
import { reportText } from '../../src/cases/report.ts';
import { lettersOf } from '../../src/reading/sheet.ts';
import { workbookOf } from '../reading/workbooks.ts';
import { fileWith, planned, read, refusal, request, sheet, waiting, type Row } from './case-files.ts';

const lesson: Row = { ...planned, course_hours: '12.5' };

const places = async (content: string | Uint8Array) =>
  (await refusal(content)).faults.map(({ line, column, received }) => `${line} ${column}: ${received}`);

describe('forms of the file', () => {
  it('reads a file without faults', async () => {
    const reading = await read(sheet([waiting, planned, lesson]));
    expect(reading).toMatchObject({ records: 3, warnings: [], warningCount: 0, absentColumns: [] });
    expect(reading.blocks.map(({ municipality, cohort }) => `${municipality}/${cohort}`)).toEqual([
      'GM9001/2022',
      'GM9001/2023',
      'GM9001/2024',
      'GM9001/2025',
      'GM9001/2026',
      'GM9001/earlier_act',
      'GM9001/known',
    ]);
    expect(reading.blocks.map(({ counts }) => counts.get('') ?? 0)).toEqual([0, 0, 3, 0, 0, 0, 0]);
  });

  it('reads a workbook as the same counts, and names a column by its letters too', async () => {
    const text = sheet([waiting, planned, { ...lesson, fixed_contact: 'true' }]);
    const reading = await read(text);
    expect(await read(workbookOf(text, { hidden: [3] }))).toMatchObject({
      blocks: reading.blocks,
      warnings: [{ rule: 'bestand', received: '1 verborgen rij, door een filter of met de hand' }],
    });
    const { faults } = await refusal(workbookOf(text.replace(',B,', ',Bee,')));
    expect(faults.map(({ line, column }) => `${line} ${column}`)).toEqual([
      `3 first_route (${lettersOf(columnNames.indexOf('first_route'))})`,
    ]);
  });

  it('reads what Excel in Dutch saves as the same counts', async () => {
    const rows = [
      planned,
      { ...planned, course_hours: '12,5', extension_grounds: '1;2', term_end_date: '2027-11-11' },
    ];
    const excel = await read(sheet(rows, { delimiter: ';', lineEnd: '\r\n', bom: true }));
    expect(excel.blocks[2]?.counts.get('group=asylum;stage=lesson')).toBe(1);
    expect(excel.warnings).toEqual([]);
  });

  it('refuses a decimal comma between commas', async () => {
    expect(await places(sheet([{ ...planned, course_hours: '12,5' }]))).toEqual([
      '2 course_hours: een getal met een punt of komma',
    ]);
  });

  it.each(['\n', '\r\n', '\r'])('counts lines with line end %j', async (lineEnd) => {
    const bad = { ...waiting, intake_start_date: 'x' };
    const text = sheet([waiting, bad, waiting, bad], { lineEnd, bom: true });
    expect((await refusal(text)).faults.map(({ line }) => line)).toEqual([3, 5]);
  });

  it.each(['\n', '\r\n'])('counts lines inside quotes with line end %j', async (lineEnd) => {
    const two = { ...waiting, record_key: `sleutel-a${lineEnd}${lineEnd}b` };
    const text = sheet([two, { ...waiting, level: 'x' }, two, { ...waiting, level: 'y' }], { lineEnd });
    expect((await refusal(text)).faults.map(({ line, column }) => `${line} ${column}`)).toEqual([
      '2 record_key',
      '5 level',
      '6 record_key',
      '9 level',
    ]);
  });

  it('counts empty lines and does not read them', async () => {
    const text = sheet([waiting, { ...waiting, level: 'x' }]).replaceAll('\n', '\r\n\r\n');
    expect(await places(text)).toEqual(['5 level: een tekst van 1 teken']);
  });

  it('keeps the lines right across the pieces in which it reads', async () => {
    const two = { ...waiting, record_key: `sleutel\r\n-regel` };
    const rows = Array.from({ length: 6000 }, (_, at) => (at % 2 ? two : waiting));
    const { faults } = await refusal(sheet(rows, { lineEnd: '\r\n' }));
    expect(faults.map(({ line }) => line)).toEqual(Array.from({ length: mostListed }, (_, at) => 3 + 3 * at));
  });

  it('says how many values a line has', async () => {
    const text = `${sheet([waiting])}alleen,dit\n`;
    expect(await places(text)).toEqual(['3 undefined: 2 waarden']);
  });

  it('stops at quotes that do not match and names the line', async () => {
    const text = `${sheet([waiting])}"sleutel-1"x,GM9001\n${sheet([waiting])}`;
    const { faults, message } = await refusal(text);
    expect(faults).toMatchObject([{ line: 3, received: 'aanhalingstekens die niet kloppen' }]);
    expect(message).not.toContain('sleutel');
    expect((await refusal(`${sheet([waiting])}"sleutel-1,GM9001\n`)).faults[0]?.line).toBe(3);
  });

  it('does not read on for ever after a quote that is never closed', async () => {
    const text = `${sheet([waiting])}"${'x\n'.repeat(200_000)}`;
    expect((await refusal(text)).faults).toMatchObject([{ line: 3 }]);
  });
});

describe('files that are not a case file', () => {
  it('refuses one that is not there, a folder, and an empty one', async () => {
    const folder = path.dirname(fileWith(''));
    mkdirSync(path.join(folder, 'map.csv'));
    for (const [name, received] of [
      ['geen.csv', 'een bestand dat niet te lezen is'],
      ['map.csv', 'een map of apparaat'],
      ['dossiers.csv', 'een leeg bestand'],
    ] as const) {
      const error = await readCaseFile(request(path.join(folder, name))).catch((found: unknown) => found);
      expect(error).toBeInstanceOf(CasesRefusedError);
      expect((error as CasesRefusedError).faults).toMatchObject([{ rule: 'bestand', file: name, received }]);
      expect((error as CasesRefusedError).message).not.toContain(folder);
    }
  });

  it('refuses one with only column names', async () => {
    expect((await refusal(sheet([]))).faults).toMatchObject([
      { received: 'alleen een regel met kolomnamen' },
    ]);
  });

  it('refuses more than 256 MB at once', async () => {
    const file = fileWith('');
    const { truncateSync } = await import('node:fs');
    truncateSync(file, 256 * 2 ** 20 + 1);
    const error = await readCaseFile(request(file)).catch((found: unknown) => found);
    expect((error as CasesRefusedError).message).toContain('een bestand van 257 MB');
    expect((error as CasesRefusedError).message).toContain('dat is 40 MB');
  });

  it('refuses other encodings with advice and a line', async () => {
    const text = sheet([waiting, { ...waiting, record_key: 'sleutel-é-1' }]);
    const { faults } = await refusal(Buffer.from(text, 'latin1'));
    expect(faults.at(-1)).toMatchObject({
      line: 3,
      received: 'tekens in een andere codering, zoals van ANSI (Windows-1252)',
      expected: 'UTF-8; kies bij het opslaan ‘CSV UTF-8’',
    });
    const wide = Buffer.from(`\ufeff${text}`, 'utf16le');
    expect((await refusal(wide)).faults).toMatchObject([{ received: 'een bestand in UTF-16' }]);
    expect((await refusal(wide.subarray(2))).faults).toMatchObject([{ received: 'een bestand in UTF-16' }]);
  });

  it('takes letters with accents that two pieces share', async () => {
    const filler = 'é'.repeat(40);
    const rows = Array.from({ length: 3000 }, () => ({ ...waiting, record_key: filler }));
    for (const shift of ['', 'x']) {
      const { faults } = await refusal(sheet([{ ...waiting, record_key: `sleutel${shift}` }, ...rows]));
      expect(faults.every(({ rule }) => rule === 'V2')).toBe(true);
    }
  });

  it('refuses a file that changes while it is read', async () => {
    const file = fileWith(sheet(Array.from({ length: 3000 }, () => waiting)));
    let isChanged = false;
    const onProgress = () => {
      if (!isChanged) appendFileSync(file, 'x\n');
      isChanged = true;
    };
    const error = await readCaseFile(request(file, { onProgress })).catch((found: unknown) => found);
    expect((error as CasesRefusedError).faults).toMatchObject([
      { rule: 'bestand', received: 'een bestand dat tijdens het lezen veranderde' },
    ]);
  });

  it('refuses a file that is written again, as long as before', async () => {
    const text = sheet(Array.from({ length: 3000 }, () => waiting));
    const file = fileWith(text);
    const onProgress = () => {
      writeFileSync(file, text);
      utimesSync(file, 1, 1);
    };
    const error = await readCaseFile(request(file, { onProgress })).catch((found: unknown) => found);
    expect((error as CasesRefusedError).message).toContain('veranderde');
  });

  it('tells how far it is', async () => {
    const seen: (readonly [number, number])[] = [];
    const text = sheet(Array.from({ length: 3000 }, () => waiting));
    await read(text, { onProgress: (bytes, of) => seen.push([bytes, of]) });
    expect(seen.length).toBeGreaterThan(1);
    expect(seen.at(-1)).toEqual([text.length, text.length]);
  });
});

describe('column names', () => {
  const without = (...names: string[]) => columnNames.filter((name) => !names.includes(name));

  it('names missing, unknown and double columns', async () => {
    const columns = [...without('act', 'group'), 'Groep', '', 'level'];
    const { faults } = await refusal(sheet([waiting], { columns }));
    expect(faults.map(({ column, received }) => `${column}: ${received}`)).toEqual([
      'act: geen kolom',
      'group: geen kolom',
      'undefined: 2 kolommen die het sjabloon niet kent: de kolom ‘Groep’, een kolom zonder naam',
      'level: twee keer dezelfde kolom',
    ]);
  });

  it('does not print a first line that holds a case', async () => {
    const [, first = ''] = sheet([{ ...waiting, record_key: 'KANARIE-1' }]).split('\n');
    const { faults, message } = await refusal(`${first}\n${first}\n`);
    expect(faults).toMatchObject([{ rule: 'kolommen', received: 'een eerste regel zonder kolomnamen' }]);
    expect(message).not.toContain('KANARIE');
  });

  it('wants a reason for an absent column that the counts use', async () => {
    const columns = without('intake_start_date', 'map_date');
    const { faults } = await refusal(sheet([waiting], { columns }));
    expect(faults).toMatchObject([{ rule: 'levering', column: 'intake_start_date' }]);
    expect(faults[0]?.expected).toContain('intake_start_date: "reden"');
    const reading = await read(sheet([waiting], { columns }), { absent: { intake_start_date: 'Nog niet.' } });
    expect(reading.absentColumns).toEqual(['intake_start_date', 'map_date']);
  });

  it('refuses a filled cell of a part that the municipality says it lacks: it would be counted', async () => {
    const filled = { ...waiting, intake_start_date: '2025-03-01' };
    const lacking = { GM9001: ['intake'] } as const;
    const { faults } = await refusal(sheet([waiting, filled]), { lacking });
    expect(faults).toMatchObject([{ rule: 'levering', line: 3, column: 'intake_start_date' }]);
    expect(faults[0]?.received).toBe('een gevulde cel');
    await expect(read(sheet([waiting]), { lacking })).resolves.toMatchObject({ records: 1 });
  });

  it('refuses a reason for a column that is there or that does not exist', async () => {
    const { faults } = await refusal(sheet([waiting]), { absent: { level: 'Nee.', leeftijd: 'Nee.' } });
    expect(faults.map(({ column }) => column)).toEqual(['level', 'leeftijd']);
  });

  it('counts nobody as fulfilled without the columns of the plan', async () => {
    const columns = without('first_pip_date', 'route');
    const absent = { first_pip_date: 'Nog niet.', route: 'Nog niet.' };
    const { faults } = await refusal(sheet([waiting], { columns }), { absent });
    expect(faults).toMatchObject([{ rule: 'levering', column: 'duty_end_reason' }]);
  });
});

describe('many faults', () => {
  const rows = Array.from({ length: 2500 }, () => ({ ...waiting, level: 'x' }));

  it('keeps 2,000 and counts the rest', async () => {
    const error = await refusal(sheet(rows));
    expect(error.faults).toHaveLength(mostListed);
    expect(error.faultCount).toBe(2500);
    expect(error.message.split('\n')).toHaveLength(3);
    expect(error.message).toContain('GEWEIGERD: 2.500 fouten in het dossierbestand dossiers.csv.');
    expect(error.message).toContain('(2.500 keer)');
  });

  it('keeps 2,000 warnings and counts the rest', async () => {
    const { warnings, warningCount } = await read(
      sheet(
        rows.map((_, at) => ({
          ...planned,
          record_key: `sleutel-x${at}`,
          map_date: '2024-06-01',
          route: 'O',
          first_route: 'O',
          level: '',
        })),
      ),
    );
    expect([warnings.length, warningCount]).toEqual([mostListed, 2500]);
  });
});

describe('the report', () => {
  it('lists causes first, and then every place by line', () => {
    const fault = {
      rule: 'V2',
      file: 'dossiers.csv',
      column: 'level',
      received: 'leeg',
      expected: 'iets',
    } as const;
    const book = new FaultBook();
    for (const line of [9, 2]) book.add({ ...fault, line });
    book.add({ ...fault, rule: 'bestand' });
    for (let more = 0; more < 2000; more++) book.addAgain({ ...fault, line: 3 });
    const text = reportText({
      file: 'dossiers.csv',
      referenceDate: '2026-09-30',
      faults: book,
      warnings: new FaultBook(),
    });
    expect(text).toBe(`Verslag van dossiers.csv, peildatum 30 september 2026
Het bestand is geweigerd. Herstel de fouten en lees het opnieuw.
In dit verslag staan geen gegevens uit de dossiers. Regel en kolom wijzen de plaats aan.

Fouten: 2.003
  leeg (2.002 keer). Nodig: iets. Kolom: level. Regel: 2, 3, 9 … (V2)
  leeg. Nodig: iets. Kolom: level. (bestand)

Waarschuwingen: geen

Alle fouten, per regel
  dossiers.csv, kolom level: ontvangen leeg, verwacht iets. (bestand)
  dossiers.csv, regel 2, kolom level: ontvangen leeg, verwacht iets. (V2)
  dossiers.csv, regel 9, kolom level: ontvangen leeg, verwacht iets. (V2)
  en nog 2.000, met dezelfde oorzaken
`);
  });
});
