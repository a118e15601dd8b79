import { inflateSync } from 'node:zlib';
import { known } from './release.ts';
import { expect, part, test } from './watched.ts';

const theme = '/gemeente/waterdonk/zonder-plan/';

test('on paper: figures, notes and the mark of invented data, no controls, on white', async ({ page }) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.goto(theme);
  await expect(part(page, 'sentence', 'zonder-plan')).toHaveText(known);
  for (const shown of [
    part(page, 'sentence', 'zonder-plan'),
    part(page, 'chart', 'zonder-plan').locator('svg:visible'),
    part(page, 'table', 'zonder-plan').locator('table'),
    part(page, 'caption', 'zonder-plan'),
    page.getByText('Voorbeeldgegevens: verzonnen gemeente.'),
    page.getByText('Adres van deze pagina'),
  ])
    await expect(shown).toBeVisible();
  for (const control of await page.locator('form, button, select, colour-switch, nav').all())
    await expect(control).toBeHidden();
  const paper = await page.evaluate(() =>
    [document.documentElement, document.body].map((element) => getComputedStyle(element).backgroundColor),
  );
  for (const colour of paper) expect(['rgb(255, 255, 255)', 'rgba(0, 0, 0, 0)']).toContain(colour);
  const ink = await part(page, 'sentence', 'zonder-plan').evaluate(
    (element) => getComputedStyle(element).color,
  );
  const brightest = Math.max(...[...ink.matchAll(/\d+/g)].slice(0, 3).map(Number));
  expect(brightest, ink).toBeLessThan(110);
});

test('a theme page makes a PDF of A4 pages', async ({ page }) => {
  await page.goto(theme);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const objects = [...pdf.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].flatMap(([, stream]) => {
    try {
      return [inflateSync(Buffer.from(stream!, 'latin1')).toString('latin1')];
    } catch {
      return [];
    }
  });
  const boxes = [...[pdf, ...objects].join('\n').matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/g)];
  test.info().annotations.push({ type: 'pages', description: String(boxes.length) });
  expect(boxes.length).toBeGreaterThan(0);
  for (const [, width, height] of boxes) {
    expect(Math.abs(Number(width) - 595)).toBeLessThan(2);
    expect(Math.abs(Number(height) - 842)).toBeLessThan(2);
  }
});
