import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { lists, listText } from '../../scripts/lists/lists.ts';
import { figures, themes } from '../../src/figures/catalogue.ts';
import { catalogue } from '../../src/indicators/catalogue.ts';
import { countedCatalogue } from '../../src/indicators/counted.ts';
import { sheets } from '../../src/questions/bank/bank.ts';
import { drawnFigures } from '../../src/site/figure/all.ts';

const root = path.resolve(import.meta.dirname, '../..');
const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);

it.each(lists)('$file is what its files make of it', async (list) => {
  const written = readFileSync(path.join(root, list.file), 'utf8');
  expect(written, 'run `npm run lists`').toBe(await listText(list, root));
});

it('every figure has its drawing, under its own id', () => {
  expect(ids(drawnFigures.map(({ figure }) => figure)), 'add src/site/figure/drawings/<id>.ts').toEqual(
    ids(figures),
  );
});

it('a figure asks for indicators that are counted, and stands in a theme at a place of its own', () => {
  const counted = ids(countedCatalogue);
  for (const { id, indicators, values, asksAbout, compared } of figures) {
    for (const indicator of [...indicators, ...Object.keys(values)])
      expect(counted, `${id}: add src/indicators/${indicator}.ts`).toContain(indicator);
    expect(Object.keys(values), `${id} asks about an indicator whose value it says`).toContain(asksAbout);
    if (compared) expect(Object.keys(values)).toContain(compared.indicator);
  }
  const places = figures.map(({ theme, place }) => `${theme} ${place}`);
  expect(new Set(places).size, 'no two figures of a theme have one place').toBe(places.length);
  expect(themes.flatMap((theme) => ids(theme.figures))).toEqual(ids(figures));
});

it('every counted indicator is shown by a figure, and has its value from one figure only', () => {
  const shown = figures.flatMap(({ indicators, values }) => [...indicators, ...Object.keys(values)]);
  expect(ids(countedCatalogue).filter((id) => !shown.includes(id))).toEqual([]);
  const values = figures.flatMap((figure) => Object.keys(figure.values));
  expect(values.toSorted()).toEqual([...new Set(values)].toSorted());
});

it('every indicator of the compact set has its questions', () => {
  const asked = sheets.map(({ indicator }) => indicator);
  const compact = catalogue.filter(({ compact: isFirst }) => isFirst);
  expect(
    ids(compact).filter((id) => !asked.includes(id)),
    'add src/questions/bank/<id>.ts',
  ).toEqual([]);
  expect(asked.filter((id) => !ids(catalogue).includes(id))).toEqual([]);
});
