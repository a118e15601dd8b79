import { describe, expect, it } from 'vitest';
import { isAwaited, municipalities } from '../../src/published/files.ts';
import { letterText } from '../../src/questions/letter-text.ts';
import { stateOf } from '../../src/site/municipality/awaited.page.ts';
import { requestLetter } from '../../src/site/municipality/request-letter.page.ts';

const [one] = municipalities();
if (!one) throw new Error('nothing was published');
const newest = '2026-K3';

describe('a municipality that has not delivered', () => {
  it('is one without a delivery that still exists', () => {
    const states = (...all: ('delivered' | 'not_delivered')[]) => ({
      ...one,
      successor: null,
      deliveries: all.map((state) => ({ release: newest, state, reason: null })),
    });
    expect(isAwaited(states())).toBe(true);
    expect(isAwaited(states('not_delivered'))).toBe(true);
    expect(isAwaited(states('not_delivered', 'delivered'))).toBe(false);
    expect(isAwaited({ ...states(), successor: 'GM9002' })).toBe(false);
    expect(municipalities().some(isAwaited)).toBe(false);
  });

  it.each([
    [{ asked: null, deliveries: [] }, 'De uitgever vroeg nog niet om cijfers.'],
    [{ asked: '2026-10-01', deliveries: [] }, 'Gevraagd op 1 oktober 2026, nog niet geleverd.'],
    [
      { asked: '2026-10-01', deliveries: [{ release: newest, state: 'not_delivered', reason: null }] },
      'Niet geleverd.',
    ],
    [
      { asked: null, deliveries: [{ release: newest, state: 'not_delivered', reason: 'Nieuw systeem.' }] },
      'Niet geleverd: Nieuw systeem.',
    ],
  ] as const)('has a state: %j', (given, state) => {
    expect(stateOf(given)).toBe(state);
  });

  it('has a whole letter: what to count, the rule, the country, the call, and no figure of its own', () => {
    const text = letterText(requestLetter(one.code));
    expect(text).toContain(`Aan het college van burgemeester en wethouders van ${one.name}`);
    expect(text).toContain('Zonder plan (PIP), langer dan 10 weken');
    expect(text).toContain('Besluit inburgering 2021, artikel 5.3.');
    expect(text).toContain('16.600 van de 18.900');
    expect(text).toContain(
      '‘Bevraag het gemeentebestuur over hoe het er met de inburgeraars in uw gemeente voor staat en welke maatregelen het bestuur van plan is te nemen om nu al in te zetten op een goede begeleiding van inburgeraars.’',
    );
    expect(text).toContain('Deze oproep is uit 2018, vóór de huidige wet.');
    expect(text).not.toMatch(/[{}]|undefined/);
  });
});
