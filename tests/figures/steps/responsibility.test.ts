import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readTable } from '../../../src/contract/read.ts';
import { stepTable } from '../../../src/contract/steps.ts';
import type { Answer, AnswerRow } from '../../../src/figures/figure.ts';
import { barQuestions, barView } from '../../../src/figures/steps/responsibility.ts';
import { otherOwner } from '../../../src/figures/steps/owner.ts';
import { catalogue } from '../../../src/indicators/catalogue.ts';

const file = path.resolve(import.meta.dirname, '../../../data/reference/steps.csv');
const steps = readTable(stepTable, 'steps.csv', readFileSync(file)).lines.map(({ row }) => row);
const scope = { referenceDate: '2026-09-30', allCohorts: [2022, 2023, 2024, 2025, 2026] };

/** People per class of weeks to the plan: where the middle one lies comes from these. */
const classesOf = (...made: readonly number[]): AnswerRow[] =>
  ['d00_04', 'd04_08', 'd08_10', 'd10_13', 'd13_17'].map((state, at) => ({
    cohort: 2024,
    state,
    numerator: made[at] ?? 0,
  }));

function answer(
  median: readonly AnswerRow[],
  detail = 'yes',
  classes: readonly AnswerRow[] = classesOf(),
): Answer {
  const inflow = [{ cohort: 2024, detail, numerator: detail === 'yes' ? 225 : 5, blocks: 1 }];
  return {
    name: 'Waterdonk',
    rows: { median_days_to_pip: median, days_to_pip: classes, inflow_cohort: inflow },
  };
}

const normal = answer(
  [{ cohort: 2024, denominator: 110, class: 'd10_13', weeks: 12.3 }],
  'yes',
  classesOf(10, 10, 10, 70, 10),
);
const half = 'de helft: tussen\u00a010\u00a0en\u00a013\u00a0weken';
const asylum = (given: Answer | null) => barView(steps, 'asylum', given, scope);

describe('asylum status holders', () => {
  test('the median lies over the whole span of the clock, from house to plan', () => {
    const { span, norm, stations } = asylum(normal).data;
    expect(span).toEqual({ from: 2, to: 4, text: half, isMeasured: true });
    expect(norm).toEqual({
      from: 2,
      to: 4,
      label: 'norm: 10\u00a0weken',
      start: 'start: kennisgeving of vestiging',
      stop: 'stop: plan vastgesteld',
    });
    expect(stations.map(({ name, owner }) => `${name}: ${owner}`)).toEqual([
      'Vergunning: IND',
      'Koppeling: COA',
      'Huis in de gemeente: COA en gemeente',
      'Brede intake: gemeente',
      'Plan (PIP): gemeente',
      'Eerste taalles: taalaanbieder',
      'Examen: DUO',
    ]);
    expect(stations.filter(({ isFocus }) => isFocus).map(({ name }) => name)).toEqual(['Plan (PIP)']);
    expect(stations.map(({ isOwn }) => isOwn)).toEqual([false, false, true, true, true, false, false]);
  });

  test('a step without a duration is there, and reads niet gemeten', () => {
    const { segments } = asylum(normal).data;
    expect(segments.map(({ text }) => text)).toEqual([
      'niet gemeten',
      'niet gemeten',
      '',
      '',
      'niet gemeten',
      'niet gemeten',
    ]);
  });

  test('a step of which another figure counts the wait is not said to be unmeasured, nor asked for', () => {
    const bar = barView(steps, 'asylum', normal, scope, ['home', 'lesson']);
    expect(bar.data.segments.map(({ text }) => text)).toEqual([
      'niet gemeten',
      'apart geteld',
      '',
      '',
      'apart geteld',
      'niet gemeten',
    ]);
    expect(bar.description).toContain('Apart geteld: Huis in de gemeente en Eerste taalles.');
    expect(bar.notes.join(' ')).toContain(
      'de tijd van de plicht tot het huis en van het plan tot de eerste les.',
    );
    expect(barQuestions('Waterdonk', [bar], true)).toEqual([
      'Wil het college bij COA en DUO navragen hoelang hun stappen duren?',
    ]);
  });

  test('the alternative text says owners, median and clock; the table says what is to be checked', () => {
    const { description, table } = asylum(normal);
    expect(description).toContain(`Van Huis in de gemeente tot Plan (PIP): ${half}.`);
    expect(description).toContain('Eerste taalles: taalaanbieder; Examen: DUO.');
    expect(description).toContain('start: kennisgeving of vestiging, stop: plan vastgesteld');
    const row = table.rows.find(({ strong }) => strong);
    expect(row?.cells).toEqual([
      'Plan (PIP)',
      'gemeente',
      'kennisgeving of vestiging',
      'plan vastgesteld',
      `${half}, vanaf Huis in de gemeente`,
      '10\u00a0weken vanaf Huis in de gemeente',
      'Wet inburgering 2021, artikel 15; Besluit inburgering 2021, artikel 5.3',
      'nee',
    ]);
    expect(table.rows.find(({ cells }) => cells[0] === 'Brede intake')?.cells[4]).toBe('niet apart gemeten');
    expect(table.rows.every(({ cells }) => cells.length === table.columns.length)).toBe(true);
  });
});

test('family migrants have a bar of their own, from the notice of DUO', () => {
  const { data, notes } = barView(steps, 'family_other', normal, scope);
  expect(data.stations.map(({ name }) => name)).toEqual([
    'Kennisgeving',
    'Brede intake',
    'Plan (PIP)',
    'Eerste taalles',
    'Examen',
  ]);
  expect(data.span).toMatchObject({ from: 0, to: 2 });
  expect(notes).toContain('De inburgeraar kiest zelf een taalaanbieder.');
});

describe('what is not a number', () => {
  const spanText = (given: Answer | null) => asylum(given).data.span?.text;

  test('too few people below 50 or without a row', () => {
    const few = [{ cohort: 2024, denominator: 35, class: 'd10_13', weeks: null }];
    expect(spanText(answer(few, 'yes', classesOf(0, 0, 0, 35)))).toBe('te weinig mensen');
    expect(spanText(answer([{ cohort: 2024, denominator: 15, class: null, weeks: null }]))).toBe(
      'te weinig mensen',
    );
    expect(spanText(answer([]))).toBe('te weinig mensen');
  });

  test('a cohort that is not followed for a year is not used', () => {
    expect(spanText(answer([{ cohort: 2026, denominator: 90, class: 'd04_08', weeks: 6 }]))).toBe(
      'te weinig mensen',
    );
  });

  test('a small municipality has owners without durations; a missing delivery is not measured', () => {
    for (const [given, word] of [
      [answer([], 'no'), 'te klein om te tonen'],
      [null, 'niet gemeten'],
    ] as const) {
      const { data, notes } = asylum(given);
      expect(data.span).toMatchObject({ text: word, isMeasured: false });
      expect(data.stations).toEqual(asylum(normal).data.stations);
      expect(JSON.stringify({ data, notes })).not.toMatch(/mediaan \d|Media(an|nen) van/);
    }
  });
});

test('medians are never added up: the only durations in a bar are the one that was given and the norms', () => {
  for (const group of ['asylum', 'family_other'] as const) {
    const view = barView(steps, group, normal, scope);
    const text = JSON.stringify(view);
    const weeks = new Set([...text.matchAll(/([\d,]+)\u00a0weken/g)].map((match) => match[1]));
    expect([...weeks].toSorted()).toEqual(group === 'asylum' ? ['10', '13', '14'] : ['10', '13']);
    expect(view.notes).toContain('De duren gaan over verschillende groepen: u kunt ze niet optellen.');
    expect(text).not.toMatch(/totaal|samen/i);
  }
});

test('questions go to the owners through the executive, each with one thing in it', () => {
  const bars = [asylum(null), barView(steps, 'family_other', null, scope)];
  expect(barQuestions('Roderveen', bars, false)).toEqual([
    'Hoelang duurt het in Roderveen tot het plan er is?',
    'Wil het college bij COA, taalaanbieder en DUO navragen hoelang hun stappen duren?',
  ]);
  expect(barQuestions('Waterdonk', bars, true)).toHaveLength(1);
});

describe('no verdict on the step of another', () => {
  test('only where the municipality does not answer for it', () => {
    expect(otherOwner({ owner: ['DUO'] })).toBe(
      'Deze stap is van DUO. Daarom geven wij hier geen oordeel over de gemeente.',
    );
    expect(otherOwner({ owner: ['COA', 'gemeente'] })).toBeNull();
  });

  test('the indicator that a step names has the same owner as the step', () => {
    const measured = steps.filter(({ measured_by }) => measured_by !== null);
    expect(measured).not.toHaveLength(0);
    for (const step of measured) {
      const indicator = catalogue.find(({ id }) => id === step.measured_by);
      expect(indicator?.owner).toEqual(['gemeente']);
      expect(step.owners).toBe('municipality');
    }
  });
});
