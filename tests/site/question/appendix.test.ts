import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { PictureFile } from '../../../src/charts/picture.ts';
import { cellText } from '../../../src/figures/view.ts';
import { themeOf } from '../../../src/figures/catalogue.ts';
import { answerConfig } from '../../../src/site/comparison/config.page.ts';
import { themeFigures, type FigurePage } from '../../../src/site/figure/page.ts';
import { appendixOf, type FigurePlace } from '../../../src/site/question/appendix.ts';

const code = 'GM9029';
const everybody = { group: null, cohorts: null } as const;
const place = (figure: string, more: Partial<FigurePlace> = {}): FigurePlace => ({
  figure,
  answers: answerConfig(code, []),
  choice: everybody,
  ...more,
});

let painted: PictureFile[] = [];
const paint = (picture: PictureFile) => {
  painted.push(picture);
  return Promise.resolve(new Uint8Array([1, 2, 3]));
};

beforeEach(() => {
  painted = [];
  vi.stubGlobal('fetch', (url: string) => {
    const file = path.join('public', url);
    return Promise.resolve(new Response(readFileSync(file)));
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

function onPage(theme: 'zonder-plan' | 'wachttijd', id: string): FigurePage {
  const found = themeFigures(code, themeOf(theme)).find((figure) => figure.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
}

describe('the appendix of a letter, without a browser', () => {
  test.each([
    ['zonder-plan', 'zonder-plan'],
    ['wachttijd', 'plan-op-tijd'],
    ['wachttijd', 'duur-tot-plan'],
  ] as const)('of the standard choice is what the page of %s shows of %s', async (theme, id) => {
    const { view, charts } = onPage(theme, id);
    const { image, table } = await appendixOf(place(id), paint);
    expect(table).toEqual({
      caption: view.table.caption,
      columns: view.table.columns.map(({ label }) => label),
      numeric: view.table.columns.flatMap(({ numeric }, at) => (numeric ? [at] : [])),
      rows: view.table.rows.map(({ cells }) => cells.map(cellText)),
    });
    expect(image?.alt).toBe(charts[0]?.description);
    expect(image).toMatchObject({ width: painted[0]?.width, height: painted[0]?.height });
  });

  test('is of the chosen people', async () => {
    const choice = { group: 'asylum', cohorts: null } as const;
    const { table } = await appendixOf(place('zonder-plan', { choice }), paint);
    expect(table?.rows[0]).toEqual(['10 weken of korter', '45']);
  });

  test('is drawn in the inks of paper, says where and when, and that it is invented', async () => {
    await appendixOf(place('zonder-plan'), paint);
    const svg = painted[0]?.svg ?? '';
    expect(svg).toContain('fill="#1b3f94"');
    expect(svg).not.toMatch(/ class=|currentColor|var\(/);
    for (const words of ['Hoelang wachten zij al?', 'Waterdonk', '30 september 2026', 'Verzonnen voorbeeld.'])
      expect(svg).toContain(words);
  });

  test('is empty where the answer cannot be had, and where there is no figure', async () => {
    vi.stubGlobal('fetch', () => Promise.resolve(new Response('', { status: 404 })));
    const answers = { ...answerConfig(code, []), data: '/data/nergens' };
    expect(await appendixOf(place('zonder-plan', { answers }), paint)).toEqual({ image: null, table: null });
    expect(await appendixOf(null, paint)).toEqual({ image: null, table: null });
    expect(painted).toEqual([]);
  });
});
