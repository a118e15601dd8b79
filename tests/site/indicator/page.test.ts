import { expect, test } from 'vitest';
import { byTheme, compactSet, indicatorPage, overdueOf } from '../../../src/site/indicator/page.ts';
import { catalogue } from '../../../src/indicators/catalogue.ts';
import { currentRelease, municipalities } from '../../../src/published/files.ts';

const pageOf = (id: string) => {
  const indicator = catalogue.find((entry) => entry.id === id);
  if (!indicator) throw new Error(`unknown indicator ${id}`);
  return indicatorPage(indicator);
};
const textOf = (facts: readonly { term: string; text: string }[], term: string) =>
  facts.find((fact) => fact.term === term)?.text;

test('an indicator with figures says what it counts, from when to when, and against which norm', () => {
  const page = pageOf('pip_within_term_share');
  expect(page.state).toBe('met cijfers');
  expect(textOf(page.counted, 'Om hoeveel mensen het gaat')).toContain('70 dagen om zijn');
  expect(textOf(page.counted, 'De klok start')).toContain('kennisgeving');
  expect(textOf(page.norm, 'Bron')).toBe('Besluit inburgering 2021, artikel 5.3');
  expect(textOf(page.norm, 'Nagekeken')).toBe('De wettekst is nog te controleren.');
  expect(textOf(page.review, 'Nagekeken door')).toBe('nog niemand');
  expect(page.sql).toContain('GM9001');
});

test('municipalities stand under their state of delivery, by name, never by value', () => {
  const { delivery } = pageOf('without_pip');
  expect(delivery.map(({ title }) => title)).toEqual(['Geleverd', 'Niet geleverd', 'Niet van toepassing']);
  const names = delivery.flatMap((state) => state.municipalities.map(({ name }) => name));
  expect(names).toHaveLength(municipalities().length);
  const order = municipalities().map(({ name }) => name);
  for (const { municipalities: listed } of delivery)
    expect(listed.map(({ name }) => order.indexOf(name))).toEqual(
      listed.map(({ name }) => order.indexOf(name)).toSorted((one, other) => one - other),
    );
  expect(delivery[1]?.municipalities).toMatchObject([
    { name: 'Roderveen', reason: 'De nieuwe registratie is nog niet ingericht.' },
  ]);
});

test('an indicator without figures has a reason and no query', () => {
  const page = pageOf('fined_persons');
  expect(page).toMatchObject({ state: 'staat uit', sql: null, delivery: [] });
  expect(page.indicator).toHaveProperty('reason', expect.stringContaining('DUO levert dit nog niet'));
});

test('a request of the ombudsman is the subject of a figure, or only its background', () => {
  expect(pageOf('known_share').requests.map(({ text }) => text)).toEqual(
    Array(2).fill('Dit cijfer gaat over dit verzoek.'),
  );
  expect(pageOf('route_share').requests[0]?.text).toMatch(/^Alleen achtergrond/);
  expect(pageOf('inflow_cohort').requests).toEqual([]);
});

test('an overdue review is told to the reader', () => {
  expect(overdueOf({ nextReview: '2026-11-01' }, currentRelease().gepubliceerd)).toBe(
    'Deze definitie had uiterlijk op 1 november 2026 opnieuw bekeken moeten zijn. Dat is nog niet gebeurd.',
  );
  expect(overdueOf({ nextReview: '2026-11-02' }, currentRelease().gepubliceerd)).toBeNull();
});

test('the catalogue has every indicator once, the compact ones first in their theme', () => {
  expect(byTheme.flatMap(({ indicators }) => indicators.map(({ id }) => id)).toSorted()).toEqual(
    catalogue.map(({ id }) => id).toSorted(),
  );
  expect(compactSet).toHaveLength(12);
  for (const { indicators } of byTheme) {
    const marks = indicators.map(({ compact }) => Number(compact));
    expect(marks).toEqual(marks.toSorted((one, other) => other - one));
  }
});
