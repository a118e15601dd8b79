import { describe, expect, it } from 'vitest';
import { allIndicatorsHere } from '../../../src/site/municipality/indicators-here.page.ts';
import { municipalityPage } from '../../../src/site/municipality/page.ts';
import { themeFigures } from '../../../src/site/figure/page.ts';
import { themeOf } from '../../../src/figures/catalogue.ts';
import { regionOf, standsOut, whatChanged, whatIsMissing } from '../../../src/site/overview/page.ts';
import { isExpired } from '../../../src/site/municipality/declared-here.page.ts';
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
    expect(values['without_pip']).toBe('120');
    expect(values['without_pip_overdue']).toBe('55 van de 120 (46%)');
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
      const value = values[id]?.replace(/^[^:]*: /, '') ?? 'none';
      expect(spaced(found?.parts.spoken ?? ''), id).toContain(value);
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
  it('has a verdict or its state for every comparison, outside the band first', () => {
    const found = standsOut(pageOf('Waterdonk'));
    expect(found).toHaveLength(3);
    for (const { markup } of found)
      expect(String(markup)).toContain('data-verdict="past bij gewone schommeling');
    const schaapsloot = standsOut(pageOf('Schaapsloot'));
    expect(String(schaapsloot[0]?.markup)).toContain('data-verdict="hoger dan te verwachten');
  });

  it('says what changed: merger, revision and period', () => {
    expect(whatChanged(pageOf('Vaartland'))[0]).toBe(
      'Wallemeer ging op 1 januari 2026 op in Vaartland. De mensen van Wallemeer tellen sindsdien hier mee.',
    );
    expect(whatChanged(pageOf('Lindervoort'))[0]).toContain('was 225, nu 245; nagekomen gegevens');
    expect(whatChanged(pageOf('Waterdonk'))).toEqual([
      'Er is een nieuwe periode: 30 september 2026. De vorige stand was van 31 maart 2026.',
    ]);
    expect(whatChanged(pageOf('Roderveen'))).toEqual(['Ook op 31 maart 2026 leverde Roderveen niet.']);
  });

  it('lists what nobody can deliver, and leaves out what is nothing to ask for', () => {
    const { here, nowhere } = whatIsMissing(pageOf('Waterdonk'));
    expect(here).toEqual([]);
    expect(nowhere.map(({ id }) => id)).toContain('known_share');
    expect(nowhere.map(({ id }) => id)).not.toContain('fined_persons');
    expect(whatIsMissing(pageOf('Roderveen')).here.length).toBeGreaterThan(10);
  });

  it('gives the province to a municipality that is too small, over those with enough people', () => {
    const region = regionOf(pageOf('Grutterdam'));
    expect(region?.province).toBe('Zeeland');
    expect(region?.sentence).toBe(
      'Ook in Ganzedijk en Rietkerke samen gaat het om te weinig mensen om iets te zeggen.',
    );
    expect(region?.notes[0]).toBe('Niet opgeteld: Grutterdam (te klein of niet geleverd).');
    const larger = regionOf(pageOf('Noorderkogge'));
    expect(larger?.sentence).toMatch(/^Op 30 september 2026 hadden in .*Meerenburg.* nog geen plan\./);
    expect(larger?.notes.join(' ')).toContain('van de telling afwijken');
  });
});

it('a declaration expires after twelve months, not on the day itself', () => {
  expect(isExpired('2025-11-02', '2026-11-02')).toBe(false);
  expect(isExpired('2025-11-01', '2026-11-02')).toBe(true);
});
