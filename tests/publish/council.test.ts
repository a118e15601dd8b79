import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readDeliveries } from '../../src/publish/deliveries.ts';

const data = path.resolve(import.meta.dirname, '../../data');

describe('the published example of questions and commitments', () => {
  const { councilQuestions, commitments, councilSettings, municipalities } = readDeliveries(data);
  const read = <T>(name: string) =>
    JSON.parse(readFileSync(path.resolve(data, '../public/data', name), 'utf8')) as T;

  test('is what was read', () => {
    expect(read('council-questions.json')).toEqual(councilQuestions);
    expect(read('commitments.json')).toEqual(commitments);
    expect(read('council-settings.json')).toEqual(councilSettings);
  });

  test('says in every line of every table that it is invented', () => {
    for (const name of ['council_question', 'commitment', 'council_setting']) {
      const [header, ...lines] = readFileSync(path.resolve(data, `../public/data/${name}.csv`), 'utf8')
        .trimEnd()
        .split('\n');
      expect(header).toMatch(/,voorbeeld$/);
      expect(lines.filter((line) => !line.endsWith(',verzonnen'))).toEqual([]);
    }
  });

  test('is explained in the dictionary', () => {
    const tables = read<{ table: string }[]>('dictionary.json').map(({ table }) => table);
    expect(tables).toEqual(expect.arrayContaining(['council_question', 'commitment', 'council_setting']));
  });

  test('leads to addresses that cannot exist, and to former municipalities too', () => {
    const urls = [...councilQuestions, ...commitments].map(({ url }) => new URL(url).hostname);
    expect(new Set(urls)).toEqual(new Set(['raad.example']));
    const former = municipalities.filter(({ successor }) => successor !== null).map(({ code }) => code);
    expect(commitments.some(({ municipality }) => former.includes(municipality))).toBe(true);
    expect(councilQuestions.some(({ answered_on: day }) => day === null)).toBe(true);
    expect(councilSettings.length).toBeLessThan(municipalities.length);
  });
});
