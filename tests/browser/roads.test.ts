/** Roads of a reader that cross several pages, at both widths, with a pointer and with the keyboard only. */
import type { Page } from '@playwright/test';
import { Journey } from './keystrokes.ts';
import { expect, test } from './watched.ts';

const search = (page: Page) => page.getByRole('combobox', { name: 'Zoek uw gemeente' });
const theme = (page: Page) => page.locator('.hero').getByRole('link', { name: 'Hoelang wachten zij al?' });
const whose = (page: Page) => page.locator('.whose');

/** R5: one sentence on the first screen says who answers for the wait, with the way to the other steps. */
async function sayWhose(page: Page): Promise<void> {
  await expect(whose(page)).toHaveText(/Over het plan gaat het college van Waterdonk\./);
  await expect(whose(page).getByRole('link')).toHaveAttribute('href', '#wie');
}

test('R5: whose delay it is, in a sentence, with the steps of others', async ({ page }) => {
  const journey = new Journey(page);
  await journey.open('/');
  await journey.point(search(page));
  await journey.type('waterdo');
  await journey.point(page.getByRole('option', { name: 'Waterdonk' }));
  await journey.point(theme(page));
  await journey.see(() => sayWhose(page));
  await journey.point(whose(page).getByRole('link'));
  await journey.see(() => expect(page.locator('#wie')).toBeInViewport());
  await expect(page.locator('#wie')).toContainText('De uitvoering doet Werkplein De Vaart');
  journey.within('R5', { kliks: 4, seconds: 30 });
});

test('what one knows of a municipality and can do about it is on the first screen', async ({ page }) => {
  await page.goto('/gemeente/waterdonk/');
  const hero = page.locator('.hero');
  await expect(hero.getByRole('link', { name: 'Maak een vraag' })).toBeInViewport({ ratio: 1 });
  if ((page.viewportSize()?.width ?? 0) < 1280) return;
  for (const fact of ['Vergeleken met eerder.', 'De norm.', 'Vergeleken met andere', 'Toezegging.'])
    await expect(hero.locator('.fact').filter({ hasText: fact })).toBeInViewport({ ratio: 1 });
});

test('R5 with the keyboard only', async ({ page }) => {
  const journey = new Journey(page);
  await journey.open('/gemeente/waterdonk/wachttijd/');
  await journey.see(() => sayWhose(page));
  await journey.tabTo(whose(page).getByRole('link'));
  await journey.enter();
  await journey.see(() => expect(page.locator('#wie')).toBeInViewport());
  journey.within('R5 keyboard', { kliks: 4, seconds: 30 });
});

test('O4: of an old number, whether it was revised and what it is now', async ({ page }) => {
  const journey = new Journey(page);
  await journey.open('/vast/2026-K1/gemeente/lindervoort/wachttijd/#plan-op-tijd');
  const told = page.locator('#plan-op-tijd [data-since]');
  await journey.see(() =>
    expect(told).toContainText('Het cijfer over wie in 2024 begon is herzien op 2 november 2026'),
  );
  journey.within('O4, revised', { kliks: 1, seconds: 20 });
  const same = new Journey(page);
  await same.open('/vast/2026-K1/gemeente/waterdonk/wachttijd/#plan-op-tijd');
  await same.see(() => expect(told).toHaveText('Niet herzien sinds deze publicatie.'));
  await expect(page.locator('[data-newer]')).toHaveText(/^Er is een nieuwere, .+\. Naar de actuele cijfers$/);
  const now = page.getByRole('link', { name: 'Naar de actuele cijfers' });
  await same.tabTo(now);
  await same.enter();
  await same.see(() => page.waitForURL('**/gemeente/waterdonk/wachttijd/'));
  same.within('O4, not revised, with the keyboard', { kliks: 1, seconds: 20 });
});

test('J3 with the keyboard only: the code of a chart for another site', async ({ page }) => {
  const journey = new Journey(page);
  await journey.open('/gemeente/waterdonk/zonder-plan/');
  const fold = page.locator('#zonder-plan').getByText('plaatsen op uw site');
  await journey.tabTo(fold);
  await journey.enter();
  const code = page.locator('#zonder-plan').getByLabel('Code om over te nemen');
  await journey.tabTo(code);
  await page.keyboard.press('ControlOrMeta+a');
  expect(await page.evaluate(() => getSelection()?.toString() ?? '')).toContain('<iframe ');
  journey.within('J3 keyboard', { kliks: 5, seconds: 40 });
});

/** Numbers of tables that lie beside the screen, and letters of drawings that do. */
const offScreen = (page: Page) =>
  page.evaluate(() => {
    for (const fold of document.querySelectorAll<HTMLDetailsElement>('main details')) fold.open = true;
    return [...document.querySelectorAll('table:not(.matrix) td.number, main svg.plot text')]
      .filter((one) => {
        const { left, right, width } = one.getBoundingClientRect();
        return width > 0 && (right > innerWidth + 1 || left < -1);
      })
      .map((one) => one.textContent);
  });

test('on the smallest phone, and with large letters, no number and no word of a drawing lies beside the screen', async ({
  page,
}) => {
  test.skip(test.info().project.name !== 'phone', 'a wide screen has room');
  const pages = [
    '/landelijk/',
    '/verschillen/without_pip_overdue/',
    '/gemeente/waterdonk/zonder-plan/',
    '/gemeente/waterdonk/wachttijd/',
    '/gemeente/waterdonk/start/',
  ];
  for (const path of pages) {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(path);
    expect(await offScreen(page), path).toEqual([]);
    const high = await page
      .locator('main tbody tr')
      .evaluateAll((rows) => Math.max(0, ...rows.map((row) => row.getBoundingClientRect().height)));
    expect(high, `${path}: a row of a table is a few lines`).toBeLessThan(600);
    const cut = await page.locator('main svg.plot text').evaluateAll((all) => {
      document.documentElement.style.fontSize = '200%';
      return all.filter((one) => one.getBoundingClientRect().right > innerWidth + 1).length;
    });
    expect(cut, `${path} with large letters`).toBe(0);
  }
});

test('fingers have 44 px for what stands by itself', async ({ page }) => {
  test.skip(test.info().project.name !== 'phone', 'a pointer is finer');
  for (const path of [
    '/gemeente/waterdonk/zonder-plan/',
    '/levering/',
    '/gemeente/waterdonk/vraag/',
    '/ombudsman/',
  ]) {
    await page.goto(path);
    const small = await page
      .locator('main :is(.tools a, .tools button, .gaps a, .peers button, li > a:only-child, summary)')
      .evaluateAll((all) =>
        all
          .map((one) => ({ name: one.textContent.trim(), height: one.getBoundingClientRect().height }))
          .filter(({ height }) => height > 0 && height < 43.5),
      );
    expect(small, path).toEqual([]);
  }
});

test('a chart on another site is light, and wide from an article of 620 px', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  for (const path of [
    '/inbed/waterdonk/plan-op-tijd/',
    '/vast/2026-K3/gemeente/waterdonk/wachttijd/plan-op-tijd/',
  ]) {
    await page.setViewportSize({ width: 620, height: 700 });
    await page.goto(path);
    await expect(page.locator('svg.breed').first()).toBeVisible();
    await expect(page.locator('svg.smal').first()).toBeHidden();
    await page.setViewportSize({ width: 400, height: 700 });
    await expect(page.locator('svg.smal').first()).toBeVisible();
    const [paper] = await page.evaluate(() => [getComputedStyle(document.documentElement).colorScheme]);
    expect(paper, path).toBe('light');
  }
});

test('the poster has one drawing for every width, and takes the room that there is', async ({ page }) => {
  await page.goto('/landelijk/');
  const shown = () =>
    page
      .locator('.grafiek:has(.breed + .breed)')
      .locator('svg')
      .evaluateAll((all) =>
        all
          .filter((one) => getComputedStyle(one).display !== 'none')
          .map((one) => one.getBoundingClientRect().width / (one.parentElement?.clientWidth ?? 0)),
      );
  for (const [width, media, least] of [
    [360, 'screen', 0.9],
    [768, 'screen', 0.99],
    [1100, 'screen', 0.99],
    [1280, 'screen', 0.99],
    [700, 'print', 0.99],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ media });
    const parts = await shown();
    expect(parts, `${width} ${media}`).toHaveLength(1);
    expect(parts[0], `${width} ${media}`).toBeGreaterThanOrEqual(least);
  }
});
