import { describe, expect, it } from 'vitest';
import { allIndicatorsHere } from '../../../src/site/municipality/indicators-here.page.ts';
import { municipalityPage } from '../../../src/site/municipality/page.ts';
import { themeFigures } from '../../../src/site/figure/page.ts';
import { themeOf } from '../../../src/figures/catalogue.ts';
import { regionOf, whatChanged, whatIsMissing } from '../../../src/site/overview/page.ts';
import { isExpired } from '../../../src/site/municipality/declared-here.page.ts';
import { headlineFacts, lastKnown } from '../../../src/site/municipality/facts.page.ts';
import { plain } from '../../../src/figures/view.ts';
import { nbsp } from '../../../src/format.ts';
import { catalogue } from '../../../src/indicators/catalogue.ts';
import { municipalities } from '../../../src/published/files.ts';

const pageOf = (name: string) =>
  municipalityPage(municipalities().find((one) => one.name === name)?.code ?? '');
const spaced = (text: string) => text.replaceAll(nbsp, ' ');

describe('the full list of one municipality', () => {
  const listOf = (name: string) => {
    const page = pageOf(name);
    return allIndicatorsHere(page.municipality.code, page.availability).flatMap(
      ({ indicators }) => indicators,
    );
  };

  it('holds every indicator once, with a value or with the word of its blank', () => {
    const all = listOf('Waterdonk');
    expect(all.map(({ id }) => id).toSorted()).toEqual(catalogue.map(({ id }) => id).toSorted());
    for (const { value, reason } of all) expect(value ?? reason).toBeTruthy();
  });

  it('gives the very numbers of the pages', () => {
    const values = Object.fromEntries(listOf('Waterdonk').map(({ id, value }) => [id, spaced(value ?? '')]));
    expect(values['without_pip']).toBe('ongeveer 120');
    expect(values['without_pip_overdue']).toBe('ongeveer 55 van de 120 (46%)');
    for (const [theme, figure, id] of [
      ['wachttijd', 'plan-op-tijd', 'pip_within_term_share'],
      ['start', 'intake', 'intake_started_share'],
      ['start', 'taalles', 'lesson_started_share'],
      ['doorstroom', 'voldaan', 'completed_share'],
      ['doorstroom', 'doorstroom', 'funnel_stage_share'],
      ['leerroutes', 'leerroutes', 'route_share'],
      ['mensen', 'aantal', 'obliged_persons'],
      ['wachttijd', 'duur-tot-plan', 'median_days_to_pip'],
    ] as const) {
      const found = themeFigures(pageOf('Waterdonk').municipality.code, themeOf(theme)).find(
        (one) => one.id === figure,
      );
      // The page names the group first; its numbers are the same.
      const numbers = (text: string) => [...text.matchAll(/\d[\d.]*%?/g)].map(([number]) => number);
      const spoken = numbers(spaced(found?.parts.spoken ?? ''));
      for (const number of numbers(values[id] ?? 'none')) expect(spoken, id).toContain(number);
    }
  });

  it('has no number at all for seven people, and the reason of who did not deliver', () => {
    expect(listOf('Grutterdam').filter(({ value }) => value !== null)).toEqual([]);
    const roderveen = listOf('Roderveen').find(({ id }) => id === 'without_pip');
    expect(roderveen).toMatchObject({
      state: 'niet geleverd',
      reason: 'De nieuwe registratie is nog niet ingericht.',
    });
  });
});

describe('the overview', () => {
  it('says the change, the norm with the peers and the commitment, and excuses no missed norm', () => {
    const facts = headlineFacts(pageOf('Waterdonk').municipality.code);
    expect(facts.map(({ kind }) => kind)).toEqual(['change', 'norm', 'comparison', 'commitment']);
    const said = facts.map(({ sentence }) => spaced(plain(sentence)));
    expect(said[0]).toContain('wachtten er ongeveer 60, van wie ongeveer 35 langer dan 10 weken');
    expect(said[0]).toContain('Nu zijn het er meer');
    expect(said[1]).toContain('Van de ongeveer 190 mensen');
    expect(said[1]).toContain('lukte dat bij ongeveer 95 niet.');
    expect(said[2]).toContain('gemeenten verschillen te veel om iets te zeggen');
    expect(said[3]).toContain('nog te vroeg');
  });

  it('gives a municipality that did not deliver its last known figures, with their day', () => {
    const known = lastKnown(pageOf('Roderveen').municipality.code);
    expect(known?.day).toBe('30 september 2025');
    expect(known?.text).toContain('Dat zijn de laatste bekende cijfers.');
  });

  it('says what changed: merger, revision and period', () => {
    expect(whatChanged(pageOf('Vaartland'))[0]).toBe(
      'Wallemeer ging op 1 januari 2026 op in Vaartland. De mensen van Wallemeer tellen sindsdien hier mee.',
    );
    expect(whatChanged(pageOf('Lindervoort'))[0]).toContain('was 225, nu 245; nagekomen gegevens');
    expect(whatChanged(pageOf('Waterdonk'))).toEqual([
      'Er zijn nieuwe cijfers: stand 30 september 2026. De vorige waren van 31 maart 2026.',
    ]);
    expect(whatChanged(pageOf('Roderveen'))).toEqual(['Ook op 31 maart 2026 leverde Roderveen niet.']);
  });

  it('lists what nobody can deliver, and leaves out what is nothing to ask for', () => {
    const { here, nowhere } = whatIsMissing(pageOf('Waterdonk'));
    expect(here).toEqual([]);
    expect(nowhere.map(({ id }) => id)).toContain('duo_exchange_timeliness');
    expect(nowhere.map(({ id }) => id)).not.toContain('known_share');
    expect(nowhere.map(({ id }) => id)).not.toContain('fined_persons');
    expect(whatIsMissing(pageOf('Roderveen')).here.length).toBeGreaterThan(10);
  });

  it('gives the province to a municipality that is too small, over those with enough people', () => {
    const region = regionOf(pageOf('Grutterdam'));
    expect(region?.province).toBe('Zeeland');
    expect(spaced(region?.sentence ?? '')).toMatch(
      /in Ganzedijk en Rietkerke ongeveer 45 mensen van wie de eerste 10 weken voorbij zijn\./,
    );
    expect(region?.about).toEqual({ indicator: 'pip_within_term_share', cohort: '2025' });
    expect(region?.notes.join(' ')).not.toContain('Grutterdam');
    const larger = regionOf(pageOf('Noorderkogge'));
    expect(larger?.sentence).toMatch(/^Op 30 september 2026 hadden in .*Meerenburg.* nog geen plan \(PIP\)/);
    expect(larger?.notes.join(' ')).toContain('het kan er hooguit');
  });
});

it('a declaration expires after twelve months, not on the day itself', () => {
  expect(isExpired('2025-11-02', '2026-11-02')).toBe(false);
  expect(isExpired('2025-11-01', '2026-11-02')).toBe(true);
});
