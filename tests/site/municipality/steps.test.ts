import { describe, expect, test } from 'vitest';
import { stepsPage, whoseWait } from '../../../src/site/municipality/steps.page.ts';
import { plain } from '../../../src/figures/view.ts';
import { municipalityPage } from '../../../src/site/municipality/page.ts';

const [waterdonk, brinkhorst, grutterdam, roderveen, vaartland] = (
  ['GM9029', 'GM9002', 'GM9008', 'GM9022', 'GM9026'] as const
).map((code) => stepsPage(municipalityPage(code)));

describe('who is responsible', () => {
  test('one line says who waits for which step, also for the steps before the plan', () => {
    const said = whoseWait(municipalityPage('GM9029').municipality);
    expect(said && plain(said)).toMatch(/ongeveer\u00a0\d+ mensen op een huis, .* en .* op de eerste les\.$/);
    expect(whoseWait(municipalityPage('GM9022').municipality)).toBeNull();
  });

  test('asylum comes first, each bar with two drawings that say they are invented, and a table', () => {
    expect(waterdonk?.bars.map(({ group }) => group)).toEqual(['asylum', 'family_other']);
    for (const { chart, table } of waterdonk?.bars ?? []) {
      expect(String(chart).match(/<svg /g)).toHaveLength(2);
      expect(String(chart).match(/Verzonnen voorbeeld\./g)).toHaveLength(2);
      expect(String(table)).toContain('<caption>Wie gaat over welke stap');
    }
  });

  test('the executor is named with its dates, and a former one with its last day', () => {
    expect(waterdonk?.executors).toHaveLength(1);
    expect(waterdonk?.executors[0]).toContain('Werkplein De Vaart');
    expect(brinkhorst?.executors[1]).toMatch(/^Tot en met 31 december 2024 deed /);
    expect(vaartland?.executors[1]).toMatch(/^Tot en met 31 december 2025 deed in Wallemeer /);
  });

  test('a median stands in the bar of a municipality that delivered, and in no other', () => {
    const isMeasured = (page: typeof waterdonk) =>
      /de helft: (tussen|hooguit|meer)/.test(String(page?.bars[0]?.chart));
    expect([waterdonk, grutterdam, roderveen].map(isMeasured)).toEqual([true, false, false]);
    expect(String(grutterdam?.bars[0]?.chart)).toContain('te klein om te tonen');
  });

  test('what holds for both bars is said once', () => {
    expect(waterdonk?.notes).toEqual([
      'De duren gaan over verschillende groepen: u kunt ze niet optellen.',
      'Brede intake: het eerste gesprek van de gemeente. Koppeling: het COA wijst iemand aan een gemeente toe.',
      'Gecontroleerd: of wij de stap zelf in de bron hebben nagelezen.',
    ]);
    expect(waterdonk?.bars.flatMap(({ notes }) => notes).join()).not.toContain('optellen');
  });

  test('a missing delivery brings its own question', () => {
    expect(roderveen?.questions[0]).toBe('Hoelang duurt het in Roderveen tot het plan er is?');
    expect(waterdonk?.questions).toHaveLength(1);
  });
});
