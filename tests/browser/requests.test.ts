import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { Journey } from './keystrokes.ts';
import { expect, sharedPageTest as test } from './watched.ts';

const title = '6. De inburgeraars kennen';

test('O1: which municipalities meet a request, do not, or are unknown: three groups with counts and dates', async ({
  page,
}) => {
  const journey = new Journey(page);
  await journey.open('/');
  await journey.menu('Ombudsman');
  await journey.point(page.getByRole('link', { name: title }));
  const group = (name: string) =>
    page.locator('section', { has: page.getByRole('heading', { name, exact: true }) });
  await journey.see(() => expect(group('Levert aantallen')).toContainText(/\d+ van de 31 gemeenten/));
  await expect(group('Levert niet')).toContainText(/\d+ van de 31 gemeenten/);
  await expect(group('Onbekend')).toContainText(/\d+ van de 31 gemeenten/);
  await expect(group('Levert aantallen').getByRole('listitem').first()).toContainText('30 september 2026');
  await expect(group('Onbekend')).toContainText('Grutterdam');
  await expect(page.locator('main')).toContainText('Deze oproep is uit 2018');
  journey.within('O1', { kliks: 4, seconds: 40 });
});

test('O1 with the keyboard only', async ({ page }) => {
  const journey = new Journey(page);
  await journey.open('/');
  await journey.menuByKeyboard('Ombudsman');
  await journey.see(() => page.waitForURL('**/ombudsman/'));
  await journey.tabTo(page.getByRole('link', { name: title }));
  await journey.enter();
  await journey.see(() => expect(page.getByRole('heading', { name: 'Onbekend' })).toBeVisible());
  journey.within('O1 keyboard', { kliks: 4, seconds: 40 });
});

/** O2: who did not deliver on the two last reference dates, why, and as a file. */
async function undelivered(page: Page): Promise<void> {
  await expect(page.locator('.gaps > li')).toHaveText([/Dommelbeek/, /Noorderkogge/, /Roderveen/]);
  await expect(page.locator('.gaps > li').last()).toContainText(
    /\d+ cijfers, 2 peildata\. Reden: De nieuwe registratie is nog niet ingericht\./,
  );
}

async function gapFile(page: Page, press: () => Promise<void>): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return (await readFile(await download.path())).toString();
}

test('O2: who did not deliver on the last two dates, with the reason, the file and the question', async ({
  page,
}) => {
  const journey = new Journey(page);
  await journey.open('/');
  await journey.point(page.getByRole('contentinfo').getByRole('link', { name: 'Wie levert cijfers?' }));
  await journey.see(() => undelivered(page));
  await page.getByRole('combobox', { name: 'Stand' }).selectOption('niet-geleverd');
  journey.kliks += 1;
  const csv = await gapFile(page, () => journey.point(page.getByRole('button', { name: /CSV voor Excel/ })));
  journey.within('O2', { kliks: 5, seconds: 40 });
  const lines = csv.trimEnd().split('\r\n');
  expect(lines[0]).toMatch(/^\uFEFFgemeente;code;provincie;/);
  expect(lines.slice(1).every((line) => line.includes(';niet geleverd;'))).toBe(true);
  expect(new Set(lines.slice(1).map((line) => line.split(';')[0]))).toEqual(
    new Set(['Dommelbeek', 'Noorderkogge', 'Roderveen']),
  );
  await page.locator('.gaps > li').last().getByRole('link').click();
  await expect(page).toHaveURL(/roderveen\/vraag\/\?over=\w+&doel=feit/);
  await expect(page.locator('[data-question="0"]')).toHaveValue(/Waarom ontbreekt/);
});

test('O2 with the keyboard only', async ({ page }) => {
  const journey = new Journey(page);
  await journey.open('/levering/');
  await journey.see(() => undelivered(page));
  await journey.tabTo(page.getByRole('button', { name: 'CSV voor programma’s' }));
  expect(await gapFile(page, () => journey.enter())).toContain('Roderveen,');
  await journey.tabTo(page.locator('.matrix a.cel').first());
  const name = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
  const first = await name();
  await page.keyboard.press('ArrowRight');
  expect(await name()).toMatch(/niet geleverd\. Maak een vraag$/);
  expect(await name()).not.toBe(first);
  journey.within('O2 keyboard', { kliks: 5, seconds: 40 });
});

test('the delivery matrix follows figure, state, date and province, and the address holds it', async ({
  page,
}) => {
  await page.goto('/levering/');
  await page.getByRole('combobox', { name: 'Cijfer' }).selectOption('without_pip');
  await expect(page.locator('.matrix thead th[scope=colgroup]')).toHaveCount(1);
  await page.getByRole('combobox', { name: 'Stand' }).selectOption('niet-geleverd');
  await expect(page.locator('.matrix tbody th')).toHaveText(['Roderveen']);
  await expect(page.locator('.gaps > li')).toHaveText([/^Roderveen: .+, 2 peildata\./]);
  await expect(page.getByRole('status')).toContainText('1 gemeente in beeld');
  await expect(page).toHaveURL('/levering/?cijfer=without_pip&stand=niet-geleverd');
  await page.getByRole('combobox', { name: 'Peildatum' }).selectOption('2025-K3');
  await expect(page.locator('.matrix tbody tr')).toHaveCount(0);
  await expect(page.locator('[data-part=result]')).toContainText('op 30 september 2025');
  await page.goto('/levering/?regio=Zeeland&stand=kapot');
  await expect(page.getByRole('status')).toContainText('stand=kapot');
  await expect(page.locator('.matrix tbody th')).toHaveText(['Ganzedijk', 'Grutterdam', 'Rietkerke']);
  await expect(page.locator('.matrix tbody a')).toHaveCount(0);
});
