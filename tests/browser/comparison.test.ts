import type { Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { Journey } from './keystrokes.ts';
import { expect, sharedPageTest as test, part, test as freshTest } from './watched.ts';

const verdict = 'gemeenten verschillen te veel om iets te zeggen';
const compared = (page: Page, name: string, indicator = 'without_pip_overdue') =>
  page.locator(`[data-compared=${name}][data-for=${indicator}]`);
/** What the headline compares. */
const onTime = 'pip_within_term_share';
const section = (page: Page) => page.locator('#vergeleken-without_pip_overdue');

test('R2: from home to the verdict and its peers, in three kliks', async ({ page }) => {
  const journey = new Journey(page);
  await journey.open('/');
  await journey.point(page.getByRole('combobox', { name: 'Zoek uw gemeente' }));
  await journey.type('waterd');
  await journey.point(page.getByRole('option', { name: 'Waterdonk' }));
  await journey.point(page.getByRole('link', { name: 'Met wie vergeleken, en hoe' }));
  await journey.see(() => expect(compared(page, 'sentence', onTime)).toContainText(verdict));
  await expect(compared(page, 'sentence', onTime)).toBeInViewport();
  await expect(compared(page, 'peers', onTime).getByRole('listitem')).toContainText([
    'Brinkhorst',
    'Duinhaven',
  ]);
  await expect(compared(page, 'peers', onTime)).toContainText('Roderveen: niet geleverd');
  journey.within('R2', { kliks: 3, seconds: 25 });
});

test('R2 with the keyboard only', async ({ page }) => {
  const journey = new Journey(page);
  await journey.open('/');
  await journey.tabTo(page.getByRole('combobox', { name: 'Zoek uw gemeente' }));
  await journey.type('waterdonk');
  await journey.enter();
  await journey.see(() => page.waitForURL('**/gemeente/waterdonk/**'));
  await journey.tabTo(page.getByRole('link', { name: 'Met wie vergeleken, en hoe' }));
  await journey.enter();
  await journey.see(() => expect(compared(page, 'sentence', onTime)).toContainText(verdict));
  journey.within('R2 keyboard', { kliks: 3, seconds: 25 });
});

test('one string: on screen, in the alternative text, in the table and in the CSV', async ({ page }) => {
  await page.goto('/gemeente/waterdonk/zonder-plan/');
  const said = await section(page).locator('[data-verdict]').getAttribute('data-verdict');
  expect(said).toBe(verdict);
  await expect(compared(page, 'short')).toContainText(verdict);
  await expect(compared(page, 'sentence')).toContainText(verdict);
  await page.getByText('Laat zien hoe we dit bepalen').click();
  const drawing = compared(page, 'funnel').locator('svg:visible');
  await expect(drawing).toHaveAttribute(
    'aria-label',
    new RegExp(`Waterdonk: 55.van.de.120.\\(46%\\), ${verdict}`),
  );
  await expect(compared(page, 'table').getByRole('row', { name: /^Waterdonk/ })).toContainText(
    '46% (35 tot 58%)',
  );
  await expect(compared(page, 'table')).not.toContainText('vergelijkingsgroep');
  const csv = await page.request.get(String(await compared(page, 'csv').getAttribute('href')));
  expect(await csv.text()).toContain(`Waterdonk,GM9029,eigen gemeente,55,120,46% (35 tot 58%),${verdict},`);
});

test('other peers: taken out, put in, the province, the country; all in the address', async ({ page }) => {
  await page.goto('/gemeente/waterdonk/zonder-plan/');
  await page.getByRole('button', { name: 'Haal Brinkhorst uit de vergelijking' }).click();
  await expect(compared(page, 'sentence')).toContainText('De spreiding van 6 gemeenten (zelf gekozen groep)');
  await expect(page).toHaveURL(/met=duinhaven,ijsselhoek,/);
  await expect(compared(page, 'peers')).not.toContainText('Brinkhorst');
  await expect(page.getByRole('button', { name: 'Haal Duinhaven uit de vergelijking' })).toBeFocused();

  await page.getByLabel('Voeg toe').focus();
  await page.getByLabel('Voeg toe').selectOption('Brinkhorst');
  await expect(compared(page, 'sentence')).toContainText('De spreiding van 7 vergelijkbare gemeenten');
  await expect(page).toHaveURL('/gemeente/waterdonk/zonder-plan/');

  await page.getByLabel('Vergelijk met').selectOption('land');
  await expect(compared(page, 'sentence')).toContainText('De spreiding van 28 andere gemeenten');
  await expect(page).toHaveURL('/gemeente/waterdonk/zonder-plan/?met=land');
  // Two others are too few: the choice says so, and only an address still asks for it.
  await expect(
    page.getByRole('option', { name: 'andere gemeenten in Noord-Brabant (te weinig: 2)' }),
  ).toBeDisabled();
  await page.goto('/gemeente/waterdonk/zonder-plan/?met=provincie');
  await expect(compared(page, 'sentence')).toContainText('te weinig vergelijkbare gemeenten');
  await page.goBack();
  await expect(compared(page, 'sentence')).toContainText('De spreiding van 28 andere gemeenten');
});

test('a shared link with peers and a group gives the same verdict and a CSV of that view', async ({
  page,
}) => {
  await page.goto('/gemeente/waterdonk/zonder-plan/?groep=asiel&met=land');
  await expect(compared(page, 'sentence')).toContainText('andere gemeenten');
  const [download] = await Promise.all([page.waitForEvent('download'), compared(page, 'csv').click()]);
  const csv = await readFile(await download.path(), 'utf8');
  const said = await section(page).locator('[data-verdict]').getAttribute('data-verdict');
  const own = csv.split('\n').find((line) => line.startsWith('Waterdonk'));
  expect(own).toContain(said ?? 'none');
  expect(own).toContain('asielstatushouders');
});

test('a growing year has no verdict but a date, and several years of one’s own have none', async ({
  page,
}) => {
  await page.goto('/gemeente/waterdonk/zonder-plan/?instroom=2026');
  await expect(compared(page, 'sentence')).toHaveText(
    'Over de mensen die in 2026 begonnen, is het nog te vroeg om te vergelijken; vergelijkbaar vanaf 11 maart 2027.',
  );
  await expect(section(page).locator('[data-verdict]')).toHaveCount(0);
  await expect(compared(page, 'fold')).toBeHidden();
  await expect(part(page, 'sentence', 'zonder-plan')).not.toContainText('%');
});

test('what a link does not know is named, and the page keeps its verdict', async ({ page }) => {
  await page.goto('/gemeente/waterdonk/zonder-plan/?met=atlantis');
  await expect(page.locator('[data-part=status]')).toContainText('met=atlantis');
  await expect(compared(page, 'sentence')).toContainText(verdict);
});

test('J1: who stands out beyond chance, unranked, with the number expected by chance, in four kliks', async ({
  page,
}) => {
  const journey = new Journey(page);
  await journey.open('/');
  await journey.menu('Landelijk');
  await journey.point(page.getByRole('link', { name: 'Langer dan 10 weken zonder plan' }));
  await journey.see(() =>
    expect(page.locator('main')).toContainText(
      'Ook als gemeenten alleen gewoon van elkaar verschillen, liggen er van de 19 toch ongeveer 1 buiten.',
    ),
  );
  await expect(page.getByRole('heading', { name: 'Onder de spreiding: 1 gemeente' })).toBeVisible();
  await expect(page.locator('main').getByRole('link', { name: 'Oosterwaard' }).first()).toBeVisible();
  journey.within('J1', { kliks: 4, seconds: 45 });
});

test('J1 with the keyboard only', async ({ page }) => {
  const journey = new Journey(page);
  await journey.open('/');
  await journey.menuByKeyboard('Landelijk');
  await journey.see(() => page.waitForURL('**/landelijk/'));
  await journey.tabTo(page.getByRole('link', { name: 'Langer dan 10 weken zonder plan' }));
  await journey.enter();
  await journey.see(() =>
    expect(page.locator('main')).toContainText('liggen er van de 19 toch ongeveer 1 buiten'),
  );
  journey.within('J1 keyboard', { kliks: 4, seconds: 45 });
});

test('O5 with the keyboard only', async ({ page }) => {
  const journey = new Journey(page);
  await journey.open('/');
  await journey.menuByKeyboard('Landelijk');
  await journey.see(() => expect(page.locator('#sneller svg:visible')).toContainText('nog te vroeg'));
  await expect(page.locator('#sneller').getByRole('row', { name: /^2025/ })).toContainText('51%');
  journey.within('O5 keyboard', { kliks: 4, seconds: 40 });
});

test('R4 with the keyboard only', async ({ page }) => {
  const journey = new Journey(page);
  await journey.open('/');
  await journey.tabTo(page.getByRole('combobox', { name: 'Zoek uw gemeente' }));
  await journey.type('grutterdam');
  await journey.enter();
  await journey.see(() => expect(page.locator('main')).toContainText('te weinig mensen om iets te zeggen'));
  await expect(page.locator('main')).toContainText('Hoe volgt het college deze kleine groep');
  journey.within('R4 keyboard', { kliks: 6, seconds: 45 });
});

test('O5: three cohorts at equal follow-up nationally, as a curve and a table, the immature part marked', async ({
  page,
}) => {
  const journey = new Journey(page);
  await journey.open('/');
  await journey.menu('Landelijk');
  const plan = page.locator('#sneller');
  await journey.see(() =>
    expect(plan.locator('svg:visible')).toHaveAttribute('aria-label', /2023: .*; 2024: .*; 2025: /),
  );
  await expect(plan.locator('svg:visible')).toContainText('nog te vroeg');
  await expect(plan.getByRole('row', { name: /^2026\*/ })).toContainText('nog te vroeg');
  await expect(plan.getByRole('row', { name: /^2025/ })).toContainText('51%');
  await expect(plan).toContainText('Niet geleverd: Roderveen.');
  journey.within('O5', { kliks: 4, seconds: 40 });
});

test('R4: seven people: too few, no percentage, a question about the process and about the region', async ({
  page,
}) => {
  const journey = new Journey(page);
  await journey.open('/');
  await journey.point(page.getByRole('combobox', { name: 'Zoek uw gemeente' }));
  await journey.type('grutter');
  await journey.point(page.getByRole('option', { name: 'Grutterdam' }));
  const main = page.locator('main');
  await journey.see(() => expect(main).toContainText('te weinig mensen om iets te zeggen'));
  await expect(main).toContainText(
    'Hoe volgt het college deze kleine groep zonder dat mensen herkenbaar zijn?',
  );
  await expect(main).toContainText('Andere gemeenten in Zeeland samen');
  journey.within('R4', { kliks: 6, seconds: 45 });
  for (const page_ of [
    '',
    'zonder-plan/',
    'wachttijd/',
    'start/',
    'doorstroom/',
    'mensen/',
    'cijfers/',
    'ombudsman/',
  ]) {
    await page.goto(`/gemeente/grutterdam/${page_}`);
    // Of the province there is a share, in a section of its own.
    await page.locator('#regio').evaluateAll((regions) => regions.forEach((region) => region.remove()));
    expect(await main.innerText(), page_).not.toContain('%');
  }
});

test.describe('without JavaScript', () => {
  freshTest.use({ javaScriptEnabled: false });

  freshTest('verdict, peers, table and file are there', async ({ page }) => {
    await page.goto('/gemeente/waterdonk/zonder-plan/');
    await expect(compared(page, 'sentence')).toContainText(verdict);
    await expect(compared(page, 'peers')).toContainText('Zuidervliet');
    await expect(compared(page, 'table').getByRole('row')).toHaveCount(13);
    await expect(page.getByRole('button', { name: /Haal/ })).toHaveCount(0);
    expect((await page.request.get('/gemeente/waterdonk/vergelijking/without_pip_overdue.csv')).ok()).toBe(
      true,
    );
  });
});
