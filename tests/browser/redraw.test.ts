/** A choice shows its first figure at once; nothing of the choice before may pass for the new one meanwhile. */
import type { Page } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { expect, part, replace, saved, status, test } from './watched.ts';

const theme = '/gemeente/waterdonk/zonder-plan/';
const comparison = /\/comparison\/without_pip_overdue\/asylum_all\.json$/;
const groupChoice = (page: Page) => page.getByRole('combobox', { name: 'Groep' });
const verdicts = (page: Page) => page.locator('[data-compared=sentence], [data-compared=short]');

/** Holds the comparison of a choice back until `release` is called. */
async function held(page: Page): Promise<{ readonly release: () => void }> {
  let release = () => {};
  const freed = new Promise<void>((resolve) => (release = resolve));
  await page.route(comparison, async (route) => {
    await freed;
    await route.continue();
  });
  return { release };
}

test('the figure does not wait for the comparison, and an earlier verdict is marked until it is there', async ({
  page,
}) => {
  const { release } = await held(page);
  await page.goto(theme);
  const before = await verdicts(page).allTextContents();
  await groupChoice(page).selectOption('asiel');
  await expect(part(page, 'sentence', 'zonder-plan')).toContainText('asielstatushouders');
  await expect(part(page, 'sentence', 'zonder-plan')).not.toHaveAttribute('data-busy');
  for (const verdict of await verdicts(page).all()) await expect(verdict).toHaveAttribute('data-busy');
  release();
  await expect(page.locator('[data-busy]')).toHaveCount(0);
  expect(await verdicts(page).allTextContents()).not.toEqual(before);
});

test('a file that is asked for meanwhile is made when everything is about the same choice', async ({
  page,
}) => {
  const { release } = await held(page);
  await page.goto(theme);
  await page.locator('#zonder-plan').getByText('Downloaden, citeren').click();
  await groupChoice(page).selectOption('asiel');
  await expect(part(page, 'sentence', 'zonder-plan')).toContainText('asielstatushouders');
  const file = saved(page, async () => {
    await page.getByRole('link', { name: 'Download de tabel (CSV)' }).click();
    release();
  });
  expect(parse((await file).toString())[1]).toContain('groep=asiel');
});

test('without its comparison a choice shows the figure, and no verdict of the choice before', async ({
  page,
  watch,
}) => {
  watch.allow(/404|Failed to load/);
  await replace(page, comparison);
  await page.goto(theme);
  await groupChoice(page).selectOption('asiel');
  await expect(status(page)).toContainText('De vergelijking ontbreekt op de server (fout 404).');
  await expect(part(page, 'sentence', 'zonder-plan')).toContainText('asielstatushouders');
  await expect(page.locator('[data-compared=sentence]')).toHaveText(
    'De vergelijking voor deze keuze kon niet worden opgehaald.',
  );
  await expect(page.locator('[data-compared=short]')).toBeEmpty();
  await expect(page.locator('[data-compared=csv]')).toBeHidden();
  await expect(page.locator('[data-busy]')).toHaveCount(0);
  await page.unroute(comparison);
  await groupChoice(page).selectOption('');
  await expect(page.locator('[data-compared=sentence] [data-verdict]')).toBeVisible();
});

test('a second choice during the first wins, in every part of the page', async ({ page }) => {
  const parts = page.locator('[data-part=table], [data-part=caption], [data-part=queries], [data-compared]');
  const figures = page.locator('municipality-figures');
  await page.goto(`${theme}?groep=gezin`);
  await expect(figures).toHaveAttribute('data-shown', '1');
  const alone = await parts.allTextContents();
  const { release } = await held(page);
  await page.goto(theme);
  expect(await parts.allTextContents()).not.toEqual(alone);
  await groupChoice(page).selectOption('asiel');
  await expect(part(page, 'sentence', 'zonder-plan')).toContainText('asielstatushouders');
  await groupChoice(page).selectOption('gezin');
  await expect(part(page, 'sentence', 'zonder-plan')).toContainText('gezinsmigranten');
  release();
  await expect(page.locator('[data-busy]')).toHaveCount(0);
  await expect(part(page, 'sentence', 'zonder-plan')).toContainText('gezinsmigranten');
  await expect(figures).toHaveAttribute('data-shown', '2');
  expect(await parts.allTextContents()).toEqual(alone);
  await expect(page).toHaveURL(`${theme}?groep=gezin`);
});

test('two choices within one frame leave the page of the second, and back leads to the first', async ({
  page,
}) => {
  await page.goto(theme);
  await groupChoice(page).evaluate((field: HTMLSelectElement) => {
    for (const value of ['asiel', 'gezin']) {
      field.value = value;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    }
  });
  await expect(page.locator('municipality-figures')).toHaveAttribute('data-shown', '2');
  await expect(part(page, 'sentence', 'zonder-plan')).toContainText('gezinsmigranten');
  await expect(page).toHaveURL(`${theme}?groep=gezin`);
  await page.goBack();
  await expect(page).toHaveURL(`${theme}?groep=asiel`);
  await expect(part(page, 'sentence', 'zonder-plan')).toContainText('asielstatushouders');
  await expect(groupChoice(page)).toHaveValue('asiel');
});

test('the first figure of every next step is the same, whether it was prepared or not', async ({ page }) => {
  const chart = part(page, 'chart', 'zonder-plan');
  await page.goto(`${theme}?groep=gezin`);
  await expect(part(page, 'sentence', 'zonder-plan')).toContainText('gezinsmigranten');
  const drawn = await chart.innerHTML();
  await page.goto(theme);
  const fetched = page.waitForResponse(/\/answers\/GM9029\/zonder-plan\.json$/);
  await groupChoice(page).focus();
  await fetched;
  const idle = () => page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  for (let times = 0; times < 10; times++) await idle();
  await groupChoice(page).selectOption('gezin');
  await expect(part(page, 'sentence', 'zonder-plan')).toContainText('gezinsmigranten');
  expect(await chart.innerHTML()).toBe(drawn);
});

test('the first choice asks for its answers and for few files, all at once', async ({ page }) => {
  await page.goto(theme, { waitUntil: 'networkidle' });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.locator('form.choices').evaluate((form: HTMLFormElement) => {
    const group = form.elements.namedItem('groep') as HTMLSelectElement;
    group.value = 'asiel';
    group.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await expect(page.locator('municipality-figures')).toHaveAttribute('data-shown', '1');
  const isAnswer = (name: string) => name.includes('/answers/');
  const scripts = asked.filter((name) => name.endsWith('.js'));
  expect(asked.some(isAnswer)).toBe(true);
  expect(asked.findIndex(isAnswer)).toBeLessThan(asked.findIndex((name) => name === scripts[0]) + 2);
  expect(asked.filter(isAnswer)).toHaveLength(new Set(asked.filter(isAnswer)).size);
  expect(scripts.length).toBeGreaterThan(2);
  expect(scripts.length).toBeLessThan(16);
});
