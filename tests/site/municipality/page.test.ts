import { expect, test } from 'vitest';
import { missingSentence, municipalityPage } from '../../../src/site/municipality/page.ts';
import { noteOf } from '../../../src/published/municipalities.ts';
import { overviewFigures, themeFigures } from '../../../src/site/figure/page.ts';
import { pageConfig } from '../../../src/site/theme/config.page.ts';
import { themeOf } from '../../../src/figures/catalogue.ts';
import { municipalities } from '../../../src/published/files.ts';

const code = (name: string) => municipalities().find((entry) => entry.name === name)?.code ?? '';

test('a municipality that delivered has its figures, drawn twice each', () => {
  const page = municipalityPage(code('Waterdonk'));
  expect(page.availability).toBe('delivered');
  const [figure] = themeFigures(code('Waterdonk'), themeOf('zonder-plan'));
  expect(figure?.parts.spoken).toContain('nog geen plan (PIP). Ongeveer');
  expect(String(figure?.parts.charts).match(/<svg [^>]*role="img"/g)).toHaveLength(2);
  expect(String(figure?.parts.table)).toContain('<caption>');
  expect(String(figure?.queries)).toContain('GM9029');
});

test('the overview shows six things, the wait for a plan first', () => {
  expect(overviewFigures(code('Waterdonk')).map(({ figure }) => figure.id)).toEqual([
    'zonder-plan',
    'plan-op-tijd',
    'doorstroom',
    'intake',
    'leerroutes',
    'aantal',
  ]);
});

test('a blank says something: not delivered, with the reason', () => {
  const page = municipalityPage(code('Roderveen'));
  expect(page.availability).toBe('missing');
  expect(missingSentence(page, 'Zonder plan')).toBe(
    'Roderveen leverde hierover geen cijfers over 30 september 2026. De gemeente zegt: de nieuwe registratie is nog niet ingericht.',
  );
  expect(missingSentence({ ...page, reason: null }, 'Zonder plan')).toContain('De gemeente gaf geen reden.');
  expect(page.lastDelivered?.release).toBe('2025-K3');
});

test('seven people are too few to show', () => {
  expect(municipalityPage(code('Grutterdam')).availability).toBe('small');
});

test('a merged municipality points to its successor, and back', () => {
  const former = municipalityPage(code('Wallemeer'));
  expect(former.availability).toBe('ended');
  expect(former.successor?.name).toBe('Vaartland');
  expect(municipalityPage(code('Vaartland')).predecessors.map(({ name }) => name)).toEqual(['Wallemeer']);
  expect(noteOf(former.municipality)).toBe('opgegaan in Vaartland');
});

test('a revision is shown with its reason', () => {
  const { changes } = municipalityPage(code('Lindervoort'));
  expect(changes).toHaveLength(1);
  expect(changes[0]?.text).toMatch(/^Begonnen in 2024: was 225, nu 245; nagekomen gegevens\./);
});

test('the browser is told which municipalities it can put beside this one', () => {
  const { municipalities: others, own } = pageConfig(code('Waterdonk'), themeOf('wachttijd'));
  expect(others.some(({ name }) => name === 'Waterdonk' || name === 'Wallemeer')).toBe(false);
  expect(others.find(({ name }) => name === 'Roderveen')?.delivered).toBe(false);
  expect(own.sha256).toMatch(/^[0-9a-f]{64}$/);
});
