import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, sharedPageTest as test, layOutAll, pageKinds } from './watched.ts';

const builder = createRequire(import.meta.url).resolve('@axe-core/playwright');
const axeSource = readFileSync(createRequire(builder).resolve('axe-core/axe.min.js'), 'utf8');

const norms = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** By far the slowest rule. Colours are the same at every width: what only a wide screen shows has a test of its own. */
const contrast = 'color-contrast';

/** In dark only the rules that look at colours can find something new. */
const colourRules = [contrast, 'link-in-text-block'];

/** Rules that depend on where things stand. */
const placeRules = ['target-size', 'scrollable-region-focusable'];

interface Look {
  readonly colorScheme?: 'light' | 'dark';
  /** Selector of the part that is looked at; absent = the whole page. */
  readonly part?: string;
  /** Absent = all rules of the norms in light, those of colours in dark. */
  readonly rules?: readonly string[];
  /** A rule that is left out. */
  readonly without?: string;
}

/** Once for a document: the builder reads the whole source twice for every analysis, unless it is given another. */
async function giveAxe(page: Page): Promise<void> {
  for (const frame of page.frames())
    if (!(await frame.evaluate(() => 'axe' in globalThis))) await frame.evaluate(axeSource);
}

async function seriousFaults(page: Page, look: Look = {}): Promise<string[]> {
  const { colorScheme = 'light', part = 'html', rules, without = [] } = look;
  await giveAxe(page);
  await layOutAll(page);
  // Without motion, or colours are read while they fade from one scheme to the other.
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  const axe = new AxeBuilder({ page, axeSource: ';' })
    .include(part)
    .setLegacyMode()
    .options({ resultTypes: ['violations'] });
  const only = rules ?? (colorScheme === 'dark' ? colourRules : null);
  const chosen = only === null ? axe.withTags(norms).disableRules(without) : axe.withRules([...only]);
  const { violations } = await chosen.analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}

/** Charts without a name, and charts without a table in their section. The headline's tallies repeat the chart. */
const lackingCharts = (page: Page) =>
  page.locator('main svg[role=img]').evaluateAll((charts) =>
    charts
      .filter((chart) => {
        const isHeadline = chart.closest('[data-part=tallies]') !== null;
        const hasTable = isHeadline || chart.closest('section')?.querySelector('table') !== null;
        return !chart.getAttribute('aria-label') || !hasTable;
      })
      .map((chart) => chart.outerHTML.slice(0, 200)),
  );

/** Everything but the menu, which lies over the page when it is open; it has a test of its own. */
const unfold = (page: Page) =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll<HTMLDetailsElement>('details:not(.masthead .menu)'))
      details.open = true;
  });

/** How far the page can be scrolled sideways, in pixels. */
const sideways = (page: Page) =>
  page.evaluate(() => (document.scrollingElement?.scrollWidth ?? Infinity) - innerWidth);

for (const { kind, path } of pageKinds) {
  test(`${kind}: axe finds nothing serious, nothing scrolls sideways, charts have names`, async ({
    page,
  }) => {
    await page.goto(path);
    await layOutAll(page);
    expect(await lackingCharts(page)).toEqual([]);
    // Unfolded shows everything that folded shows, but in other places.
    expect(await seriousFaults(page, { rules: placeRules }), 'folded').toEqual([]);
    expect(await sideways(page), 'scrolls sideways, folded').toBeLessThanOrEqual(0);
    await unfold(page);
    const isPhone = (page.viewportSize()?.width ?? 0) < 400;
    expect(await seriousFaults(page, isPhone ? {} : { without: contrast }), 'light, unfolded').toEqual([]);
    if (isPhone) expect(await seriousFaults(page, { colorScheme: 'dark' }), 'dark, unfolded').toEqual([]);
    expect(await sideways(page), 'scrolls sideways, unfolded').toBeLessThanOrEqual(0);
    // The narrowest phone, and a tablet: most columns on the least room.
    const width = isPhone ? 320 : 768;
    await page.setViewportSize({ width, height: 640 });
    expect(await sideways(page), `scrolls sideways at ${width}`).toBeLessThanOrEqual(0);
  });
}

test('what only a wide screen shows has enough contrast, in light and in dark', async ({ page }) => {
  test.skip(test.info().project.name === 'phone', 'every page is looked at there');
  test.slow();
  for (const path of [
    '/',
    '/gemeente/waterdonk/zonder-plan/',
    '/gemeente/waterdonk/doorstroom/',
    '/gemeente/waterdonk/vraag/',
    '/landelijk/',
    '/levering/',
    '/werkbank/',
  ]) {
    await page.goto(path);
    await unfold(page);
    for (const colorScheme of ['light', 'dark'] as const)
      expect(await seriousFaults(page, { colorScheme, rules: colourRules }), path).toEqual([]);
  }
});

test('with the menu open axe finds nothing serious in it, and it is wholly in view', async ({ page }) => {
  test.skip(test.info().project.name !== 'phone', 'a wide screen has its menu on the page');
  await page.goto('/gemeente/waterdonk/zonder-plan/');
  const menu = page.locator('.masthead .menu');
  await menu.locator('summary').click();
  for (const colorScheme of ['light', 'dark'] as const)
    expect(await seriousFaults(page, { colorScheme, part: '.masthead' })).toEqual([]);
  await expect(menu.getByRole('link').last()).toBeInViewport({ ratio: 1 });
});

test('after a choice and a recheck axe still finds nothing serious', async ({ page }) => {
  test.skip(test.info().project.name !== 'phone', 'the same elements, and the engine takes its time');
  await page.goto('/gemeente/waterdonk/zonder-plan/?groep=asiel&naast=duinhaven&onbekend=1');
  await expect(page.locator('form [data-part=status] .error')).toBeVisible();
  await page.getByRole('button', { name: 'Reken dit na' }).click();
  await expect(page.getByText('Komt overeen.')).toBeVisible({ timeout: 30_000 });
  expect(await seriousFaults(page)).toEqual([]);
});

test('with an outcome and a list of suggestions in the workbench axe finds nothing serious', async ({
  page,
}) => {
  test.skip(test.info().project.name !== 'phone', 'the same elements, and the engine takes its time');
  await page.goto('/werkbank/');
  await page.getByRole('button', { name: 'Voer uit' }).click();
  await expect(page.locator('[data-part=result] table')).toBeVisible({ timeout: 30_000 });
  await page.getByLabel('SQL').press('Control+ ');
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('#suggesties [aria-selected=true]')).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const)
    expect(await seriousFaults(page, { colorScheme })).toEqual([]);
});

test('the first Tab reaches the skip link, every stop has a visible focus, and none is a trap', async ({
  page,
}) => {
  await page.goto('/gemeente/waterdonk/zonder-plan/');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Naar de inhoud' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.locator('#inhoud')).toBeFocused();
  const unmarked: string[] = [];
  let last = '';
  let stops = 0;
  for (; stops < 60; stops += 1) {
    await page.keyboard.press('Tab');
    const focus = await page.evaluate(() => {
      const element = document.activeElement ?? document.body;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      const isMarked = (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
      return {
        isMarked,
        isOver: element === document.body,
        html: element.outerHTML.slice(0, 120),
        place: String([...document.querySelectorAll('*')].indexOf(element)),
      };
    });
    if (focus.isOver) break;
    expect(focus.place, `Tab is trapped in ${focus.html}`).not.toBe(last);
    last = focus.place;
    if (!focus.isMarked) unmarked.push(focus.html);
  }
  expect(unmarked).toEqual([]);
  expect(stops, 'stops after the skip link').toBeGreaterThan(10);
});

test('the combobox follows the arrows, Escape and Enter', async ({ page }) => {
  await page.goto('/');
  const box = page.getByRole('combobox', { name: 'Zoek uw gemeente' });
  const options = page.getByRole('option');
  await box.focus();
  await page.keyboard.type('w');
  await expect(box).toHaveAttribute('aria-expanded', 'true');
  const names = await options.allInnerTexts();
  expect(names.length).toBeGreaterThan(1);
  await expect(options.first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(options.nth(1)).toHaveAttribute('aria-selected', 'true');
  await expect(box).toHaveAttribute('aria-activedescendant', (await options.nth(1).getAttribute('id')) ?? '');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(options.last()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Escape');
  await expect(box).toHaveAttribute('aria-expanded', 'false');
  await expect(options).toHaveCount(0);
  await expect(box).toBeFocused();
  for (const [typed, name, slug] of [
    ['sudermar', 'Súdermar', 'sudermar'],
    ['Zuidermeer', 'Súdermar', 'sudermar'],
    ['gravenberk', '’s-Gravenberk', 's-gravenberk'],
  ] as const) {
    await box.fill(typed);
    await expect(options.first()).toContainText(name.slice(2));
    await expect(options).toHaveCount(1);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(`/gemeente/${slug}/`);
    await page.goto('/');
  }
});

test('charts stay visible in forced colours and without motion', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  for (const theme of ['zonder-plan', 'wachttijd', 'doorstroom']) {
    await page.goto(`/gemeente/waterdonk/${theme}/`);
    for (const chart of await page.locator('main .chart svg:visible').all()) {
      const inks = await chart.evaluate((svg) => {
        const background = getComputedStyle(document.body).backgroundColor;
        const marks = [...svg.querySelectorAll('path, rect, circle, text')].map((mark) => {
          const { fill, stroke } = getComputedStyle(mark);
          return [fill, stroke].some((ink) => ink !== 'none' && ink !== background);
        });
        return { all: marks.length, seen: marks.filter(Boolean).length };
      });
      expect(inks.all).toBeGreaterThan(0);
      expect(inks.seen).toBe(inks.all);
    }
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  }
});
