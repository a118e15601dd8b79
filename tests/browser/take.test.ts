import { parse } from 'csv-parse/sync';
import type { Page } from '@playwright/test';
import { readOds } from 'odf-kit/ods-reader';
import { Journey } from './keystrokes.ts';
import { expect, replace, saved, status, test } from './watched.ts';

const figure = (page: Page) => page.locator('#zonder-plan');
const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

async function tableOn(page: Page): Promise<string[][]> {
  return figure(page)
    .locator('[data-part=table] tbody tr')
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent.trim())));
}

test('J2: the data of a figure reopen to the same numbers', async ({ page }) => {
  const journey = new Journey(page);
  await journey.open('/');
  await journey.point(page.getByRole('combobox', { name: 'Zoek uw gemeente' }));
  await journey.type('waterdo');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/gemeente/waterdonk/');
  await journey.point(page.locator('.hero').getByRole('link', { name: 'Hoelang wachten zij al?' }));
  await journey.point(figure(page).getByText('Downloaden, citeren'));
  const link = figure(page).getByRole('link', { name: 'Download de tabel (CSV)' });
  const file = await saved(page, () => journey.point(link));
  journey.within('J2', { kliks: 4, seconds: 30 });
  const shown = await tableOn(page);
  const rows = parse(file.toString()).slice(1);
  expect(
    rows.map(([name, count, , state]) => [name, count === '' ? state?.replace('Mensen: ', '') : count]),
  ).toEqual(shown);
  expect(rows[0]).toContain('2026-K3');
  expect(rows[0]?.join(' ')).toContain('gemeenten verschillen te veel om iets te zeggen');
  expect(rows[0]).toContain('verzonnen');
});

test('J2 with the keyboard only', async ({ page }) => {
  const journey = new Journey(page);
  await journey.open('/');
  await journey.tabTo(page.getByRole('combobox', { name: 'Zoek uw gemeente' }));
  await journey.type('waterdo');
  await journey.enter();
  await page.waitForURL('**/gemeente/waterdonk/');
  await journey.tabTo(page.locator('.hero').getByRole('link', { name: 'Hoelang wachten zij al?' }));
  await journey.enter();
  await page.waitForURL('**/zonder-plan/#zonder-plan');
  await journey.tabTo(figure(page).locator('summary', { hasText: 'Downloaden, citeren' }));
  await journey.enter();
  await journey.tabTo(figure(page).getByRole('link', { name: 'Download de tabel (CSV)' }));
  const file = await saved(page, () => journey.enter());
  journey.within('J2 keyboard', { kliks: 4, seconds: 30 });
  expect(parse(file.toString())[1]).toContain('2026-K3');
});

test(
  'after a choice every file is of that choice, and the same as the table',
  { tag: '@any-width' },
  async ({ page }) => {
    await page.goto('/gemeente/waterdonk/zonder-plan/?groep=asiel');
    await expect(figure(page).locator('[data-part=table]')).toContainText('80');
    await figure(page).getByText('Downloaden, citeren').click();
    const shown = await tableOn(page);
    const take = (name: string) =>
      saved(page, () => figure(page).getByRole('button', { name, exact: true }).click());
    const link = figure(page).getByRole('link', { name: 'Download de tabel (CSV)' });
    const csv = parse((await saved(page, () => link.click())).toString()).slice(1);
    expect(csv.map(([name]) => name)).toEqual(shown.map(([name]) => name));
    expect(csv[0]).toContain('groep=asiel');
    const dutch = (await take('CSV voor Excel')).toString();
    expect(dutch.startsWith('\uFEFF')).toBe(true);
    const ods = readOds(await take('ODS'));
    const cells = ods.sheets[0]?.rows.map((row) => row.cells.map(({ value }) => String(value ?? ''))) ?? [];
    expect(cells).toContainEqual(expect.arrayContaining(['10 weken of korter', '45']));
    const xlsx = await take('Excel (.xlsx)');
    expect(xlsx.subarray(0, 2).toString()).toBe('PK');
    const json = JSON.parse((await take('JSON')).toString()) as {
      rijen: unknown[];
      herkomst: { sql: string }[];
    };
    expect(json.rijen).toHaveLength(shown.length);
    expect(json.herkomst[0]?.sql).toContain("IN ('asylum')");
  },
);

test('J5: cite the number, also on the clipboard', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const journey = new Journey(page);
  await journey.open('/gemeente/waterdonk/zonder-plan/');
  await journey.point(figure(page).getByText('Downloaden, citeren'));
  await journey.point(figure(page).getByRole('button', { name: 'Kopieer de verwijzing' }));
  await expect(figure(page).locator('[data-part=taken]')).toContainText('klembord');
  journey.within('J5', { kliks: 3, seconds: 20 });
  const cited = plain(await page.evaluate(() => navigator.clipboard.readText()));
  expect(cited).toContain(
    'stand op 30 september 2026, publicatie 2026-K3 [Voorbeeldgegevens: verzonnen gemeente]',
  );
  expect(cited).toMatch(/\/vast\/2026-K3\/gemeente\/waterdonk\/zonder-plan\/#zonder-plan\. Geraadpleegd op /);
});

test('quote the number, with its verdict; citation and quotation follow a choice', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/gemeente/waterdonk/zonder-plan/');
  await figure(page).getByText('Downloaden, citeren').click();
  const quote = figure(page).locator('[data-part=quote]');
  await expect(quote).toContainText('Ongeveer 55 van hen (46%) wachtten toen al langer dan 10 weken.');
  await page.getByRole('combobox', { name: 'Groep' }).selectOption('asiel');
  await expect(quote).toContainText('asielstatushouders');
  await expect(quote).toContainText('/gemeente/waterdonk/zonder-plan/?groep=asiel#zonder-plan');
  await expect(figure(page).locator('[data-part=cite]')).toContainText('keuze: asielstatushouders, stand op');
  await figure(page).getByRole('button', { name: 'Kopieer het citaat' }).click();
  await expect(figure(page).locator('[data-part=taken]')).toHaveText('Het citaat staat op uw klembord.');
  const copied = plain(await page.evaluate(() => navigator.clipboard.readText()));
  expect(copied).toContain(plain(await page.locator('.hero [data-part=sentence]').innerText()));
  expect(copied).toMatch(/\[Voorbeeldgegevens: verzonnen gemeente\].*\. Geraadpleegd op /);
  await page.getByRole('combobox', { name: 'Groep' }).selectOption('');
  await expect(quote).toContainText('/vast/2026-K3/gemeente/waterdonk/zonder-plan/#zonder-plan');
});

test('a choice that could not be made is not in a file', { tag: '@any-width' }, async ({ page, watch }) => {
  watch.allow(/404|Failed to load/);
  await replace(page, /\/answers\//);
  await page.goto('/gemeente/waterdonk/zonder-plan/?groep=asiel');
  await expect(status(page)).toContainText('De cijfers op de pagina staan er nog.');
  await figure(page).getByText('Downloaden, citeren').click();
  const json = await saved(page, () => figure(page).getByRole('button', { name: 'JSON' }).click());
  expect(JSON.parse(json.toString())).toMatchObject({ keuze: 'standaard' });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('J5: table and citation are there', async ({ page }) => {
    await page.goto('/gemeente/waterdonk/zonder-plan/');
    await figure(page).getByText('Downloaden, citeren').click();
    await expect(figure(page).locator('[data-part=cite]')).toContainText('publicatie 2026-K3');
    await expect(figure(page).locator('[data-part=quote]')).toContainText(
      'gemeenten verschillen te veel om iets te zeggen',
    );
    await expect(figure(page).getByRole('link', { name: 'Download de tabel (CSV)' })).toBeVisible();
    const link = figure(page).getByRole('link', { name: 'Download het beeld (SVG)' });
    const file = await saved(page, () => link.click());
    expect(file.toString()).toContain('Voorbeeldgegevens: verzonnen gemeente.');
  });
});
