import { describe, expect, test } from 'vitest';
import { machineCsv } from '../../../src/downloads/csv.ts';
import { themeOf } from '../../../src/figures/catalogue.ts';
import { comparedByDefault } from '../../../src/site/comparison/page.ts';
import { comparisonOn, saidOf } from '../../../src/site/comparison/said.ts';
import { figureFiles } from '../../../src/site/files/figure-file.page.ts';
import { standardAbout } from '../../../src/site/files/standard-about.ts';
import { drawnFigures } from '../../../src/site/figure/all.ts';
import { verdictOf } from '../../../src/site/figure/facts.ts';
import { themeFigures } from '../../../src/site/figure/page.ts';
import { forms, type TakenFigure } from '../../../src/site/figure/take.ts';
import { municipalityPage } from '../../../src/site/municipality/page.ts';

const site = new URL('https://raadsmonitor.example/');
const code = 'GM9029';
const theme = themeOf('zonder-plan');
const file = figureFiles().find(({ slug, figure }) => slug === 'waterdonk' && figure === 'zonder-plan');
const shown = themeFigures(code, theme).find(({ id }) => id === 'zonder-plan');
const drawn = drawnFigures.find(({ figure }) => figure.id === 'zonder-plan');
if (!file || !shown || !drawn) throw new Error('no figure');

const { verdict, cohort } = saidOf(comparedByDefault(code, comparisonOn('zonder-plan')?.indicator ?? ''));

/** The same figure as a browser has it: a view, and nothing of the page. */
const taken: TakenFigure = {
  drawn,
  view: shown.view,
  about: standardAbout(municipalityPage(code), theme, shown, site),
  facts: { verdict: verdictOf(verdict ?? '', cohort), choice: '' },
  origins: [{ indicator: 'x', definition: 'https://raadsmonitor.example/', sql: 'SELECT 1' }],
};
const text = async (form: string) => {
  const bytes = await forms[form]?.bytes(taken);
  return typeof bytes === 'string' ? bytes : new TextDecoder('latin1').decode(bytes);
};

describe('a figure as a file', () => {
  test('is the same from the build and from a browser', async () => {
    expect(await text('svg')).toBe(file.picture(site));
    expect(await text('csv')).toBe(machineCsv(file.table(site)));
    expect(await text('csv')).toContain('gemeenten verschillen te veel om iets te zeggen');
    expect(await text('csv')).toContain('De norm. De wet vraagt een plan (PIP) binnen 10\u00a0weken.');
  });

  test('gives numbers as numbers, and a bound in words', async () => {
    const { rijen, herkomst } = JSON.parse(await text('json')) as {
      rijen: Record<string, unknown>[];
      herkomst: unknown[];
    };
    expect(rijen[0]).toMatchObject({ Wachttijd: '10 weken of korter', Mensen: 65, toestand: '' });
    expect(herkomst).toEqual(taken.origins);
    const counted = shown.view.table.rows.map(({ cells }) => cells[1]);
    expect(rijen.map(({ Mensen }) => Mensen)).toEqual(
      counted.map((cell) => (typeof cell === 'object' ? cell.value : null)),
    );
  });

  test.each([
    ['ods', 'PK'],
    ['xlsx', 'PK'],
    ['excel-csv', 'ï»¿'],
  ])('as %s', async (form, start) => {
    expect((await text(form)).startsWith(start) || (await text(form)).startsWith('\uFEFF')).toBe(true);
  });
});
