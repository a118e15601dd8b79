import { describe, expect, test } from 'vitest';
import { comparisonOf } from '../../../src/comparison/comparisons.ts';
import { themeOf } from '../../../src/figures/catalogue.ts';
import { noChoices } from '../../../src/site/choice/address.ts';
import { comparedByDefault } from '../../../src/site/comparison/page.ts';
import { comparisonOn, saidInstead, saidOf } from '../../../src/site/comparison/said.ts';
import { standardAbout } from '../../../src/site/files/standard-about.ts';
import { themeFigures } from '../../../src/site/figure/page.ts';
import { municipalityPage } from '../../../src/site/municipality/page.ts';
import { aboutFigure, type FigureNow } from '../../../src/site/theme/about.ts';
import { pageConfig } from '../../../src/site/theme/config.page.ts';

const site = new URL('https://raadsmonitor.example/');
const code = 'GM9029';
const theme = themeOf('wachttijd');
const config = pageConfig(code, theme);
const shown = themeFigures(code, theme).find(({ id }) => id === 'plan-op-tijd');
const comparison = comparisonOn('plan-op-tijd');
if (!shown || !comparison) throw new Error('no figure');

const now: FigureNow = {
  id: 'plan-op-tijd',
  view: shown.view,
  said: saidOf(comparedByDefault(code, comparison.indicator)),
  choices: noChoices,
  frozen: 'https://raadsmonitor.example/vast/2026-K3/gemeente/waterdonk/wachttijd/#plan-op-tijd',
  page: 'https://raadsmonitor.example/gemeente/waterdonk/wachttijd/',
};

describe('what a figure says of itself', () => {
  test('is in a browser what it was at build time', () => {
    expect(aboutFigure(config, now)).toEqual(standardAbout(municipalityPage(code), theme, shown, site));
  });

  test('names the choice, as far as the figure and its comparison can make it', () => {
    const peers = { kind: 'province', slugs: [] } as const;
    const choices = { ...noChoices, group: 'asylum', cohorts: [2024], peers } as const;
    const about = aboutFigure(config, { ...now, choices });
    expect(about.choice).toBe('asielstatushouders, vergeleken met andere gemeenten in de provincie');
    expect(about.address).toBe(
      'https://raadsmonitor.example/gemeente/waterdonk/wachttijd/?groep=asiel&instroom=2024&met=provincie#plan-op-tijd',
    );
    expect(aboutFigure(config, { ...now, choices, said: null }).choice).toBe('asielstatushouders');
  });
});

describe('a verdict that leaves the page', () => {
  test('has its sentence, itself, and its year', () => {
    const about = comparedByDefault(code, comparison.indicator);
    expect(saidOf(about)).toMatchObject({
      verdict: about.judged.verdict,
      cohort: String(about.cohort ?? 'alle'),
    });
    expect(saidOf(about).text).toContain(about.judged.verdict);
  });

  test('is none where the year is too young, or where there is none at all', () => {
    const about = comparedByDefault(code, comparison.indicator);
    const young = { ...about, judged: { ...about.judged, kind: 'too_early' as const } };
    expect(saidOf(young).verdict).toBeNull();
    expect(saidInstead('Geen oordeel.')).toEqual({ text: 'Geen oordeel.', verdict: null, cohort: '' });
  });

  test('is of the comparison that shows its figure', () => {
    expect(comparisonOn('plan-op-tijd')).toBe(comparisonOf(comparison.indicator));
    expect(comparisonOn('aantal')).toBeNull();
  });
});
