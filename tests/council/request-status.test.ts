import { describe, expect, it } from 'vitest';
import {
  isFresh,
  requestStates,
  requestStatus,
  type ReleaseFacts,
} from '../../src/council/request-status.ts';
import { ombudsmanRequests } from '../../src/indicators/ombudsman.ts';
import { requests } from '../../src/indicators/requests.ts';
import { catalogue } from '../../src/indicators/catalogue.ts';

const request = (code: string) => ombudsmanRequests.find((one) => one.code === code)!;
const facts: ReleaseFacts = {
  kind: 'delivered',
  mergedIn: null,
  reason: null,
  delivers: () => true,
  found: () => null,
  referenceDate: '2026-09-30',
  publishedOn: '2026-11-02',
  release: '2026-K3',
};
const declaration = { date: '2026-05-12', url: 'https://voorbeeld.invalid/x', isExpired: false };

describe('the eighteen requests', () => {
  it('are all there, each once and in the order of the call, with indicators that exist', () => {
    expect(ombudsmanRequests.map(({ code }) => code)).toEqual(
      Array.from({ length: 18 }, (_, at) => `o${at + 1}`),
    );
    expect(requests.map(({ code }) => code).toSorted()).toEqual(
      ombudsmanRequests.map(({ code }) => code).toSorted(),
    );
    const known = new Set(catalogue.map(({ id }) => id));
    for (const { criterion } of ombudsmanRequests)
      for (const indicator of criterion?.needs ?? []) expect(known, indicator).toContain(indicator);
  });

  it('each have one question, and a criterion says what it asks', () => {
    for (const { question, criterion } of ombudsmanRequests) {
      expect(question).toMatch(/^[A-Z].*\?$/);
      if (criterion) expect(criterion.text).toMatch(/\.$/);
    }
    expect(ombudsmanRequests.filter(({ criterion }) => criterion).map(({ code }) => code)).toEqual(['o6']);
  });
});

describe('a request with a criterion', () => {
  it.each([
    [{}, 'meets', 'geleverd'],
    [
      { delivers: (one: string) => one !== 'intake_started_share' },
      'partly',
      'wel geleverd, maar niet alles wat het criterium vraagt',
    ],
    [{ publishedOn: '2027-04-01' }, 'fails', 'ouder dan 6 maanden'],
    [{ kind: 'small' }, 'unknown', 'te weinig mensen'],
    [{ kind: 'missing' }, 'fails', 'niet geleverd'],
    [{ kind: 'missing', reason: 'Nieuw systeem.' }, 'fails', 'niet geleverd (nieuw systeem)'],
    [{ mergedIn: 2026 }, 'unknown', 'heringedeeld in 2026'],
  ] as const)('%j: %s', (change, state, reason) => {
    expect(requestStatus(request('o6'), { ...facts, ...change }, null)).toMatchObject({ state, reason });
  });
});

describe('a request without one', () => {
  it('is declared, never met, however good the declaration', () => {
    const status = requestStatus(request('o8'), facts, declaration);
    expect(status).toMatchObject({ state: 'declared', reason: 'niet gecontroleerd, 12 mei 2026' });
    expect(requestStatus(request('o8'), facts, { ...declaration, isExpired: true }).reason).toContain(
      ', verlopen',
    );
    for (const one of ombudsmanRequests.filter(({ criterion }) => !criterion))
      expect(['meets', 'fails']).not.toContain(requestStatus(one, facts, null).state);
  });

  it.each([
    ['o1', 'unknown', 'er zijn cijfers, maar geen criterium'],
    ['o5', 'unknown', 'de gemeente liet hierover niets weten'],
    ['o10', 'unmeasurable', 'niet te meten met open gegevens'],
    ['o13', 'unknown', 'criterium in voorbereiding'],
    ['o16', 'unknown', 'er zijn cijfers, maar geen criterium'],
  ] as const)('%s: %s, %s', (code, state, reason) => {
    expect(requestStatus(request(code), facts, null)).toMatchObject({ state, reason });
  });
});

it('says what was found of a question to the executive, and that a search found none', () => {
  const with_ = (isFound: boolean, words: string) =>
    requestStatus(request('o13'), { ...facts, found: () => ({ isFound, words }) }, null);
  expect(with_(true, '2 vragen, de laatste van 3 juni 2026')).toMatchObject({ state: 'found' });
  expect(with_(false, 'geen vraag gevonden')).toMatchObject({
    state: 'unknown',
    reason: 'geen vraag gevonden',
  });
});

it('never lets who delivers nothing stand better than who delivers a part', () => {
  const order = requestStates.map(({ code }) => code);
  const part = requestStatus(request('o6'), { ...facts, delivers: () => false }, null).state;
  const none = requestStatus(request('o6'), { ...facts, kind: 'missing' }, null).state;
  expect(order.indexOf(part)).toBeLessThan(order.indexOf(none));
});

it.each([
  ['2026-03-31', '2026-09-30', '2026-10-01'],
  ['2025-08-31', '2026-02-28', '2026-03-01'],
  ['2026-09-30', '2027-03-30', '2027-03-31'],
])('counts of %s are fresh up to %s and not on %s', (counted, last, after) => {
  expect([isFresh(counted, last), isFresh(counted, after)]).toEqual([true, false]);
});
