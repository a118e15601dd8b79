import { readdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { styleIn } from '../../scripts/build/policy.ts';
import { expect, test } from './watched.ts';

/** Pages of every kind that have a part of the style in themselves, and of a kind those that differ most. */
const pages = [
  '/',
  '/gemeente/waterdonk/',
  '/gemeente/grutterdam/',
  '/gemeente/roderveen/',
  '/gemeente/wallemeer/',
  '/gemeente/waterdonk/zonder-plan/',
  '/gemeente/waterdonk/doorstroom/',
  '/gemeente/roderveen/wachttijd/',
];

const name = readdirSync('dist/_a').find((file) => /^style\.\w+\.css$/.test(file)) ?? '';
const whole = styleIn('dist');

/** Without what is a matter of time: which fonts are there, and what lies under the pointer. */
const still = (css: string): string =>
  `${css.replaceAll(/@font-face\{[^}]*\}/g, '')}html{pointer-events:none}`;

const properties = [
  ...['display', 'position', 'visibility', 'content', 'color', 'fill', 'stroke', 'stroke-width', 'opacity'],
  ...['background-color', 'background-image', 'font-size', 'font-weight', 'font-family', 'line-height'],
  ...['margin-top', 'margin-bottom', 'padding-top', 'padding-bottom', 'padding-left', 'padding-right'],
  ...[
    'border-top-width',
    'border-bottom-width',
    'border-left-width',
    'border-left-color',
    'border-top-color',
  ],
  ...['gap', 'grid-column-start', 'flex-direction', 'flex-wrap', 'align-items', 'justify-content', 'order'],
  ...['list-style-type', 'text-align', 'text-decoration-line', 'max-width', 'min-height', 'clip-path'],
  ...['white-space-collapse', 'overflow-x', 'break-inside', 'cursor', 'hyphens', 'container-type'],
];

/**
 * What the browser makes of the first and last element of every kind, folded ones as well, and of what stands before and
 * after them; a kind is a name with its classes, within that of its parent.
 */
function drawn(page: Page): Promise<Record<string, string>> {
  return page.evaluate((names) => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
    const nameOf = (element: Element | null) =>
      `${element?.localName}.${element?.getAttribute('class') ?? ''}`;
    const seen: Record<string, string> = {};
    const [first, last] = [new Map<string, Element>(), new Map<string, Element>()];
    for (const element of document.querySelectorAll('body, body *:not(script)')) {
      const kind = `${nameOf(element.parentElement)} > ${nameOf(element)}`;
      if (!first.has(kind)) first.set(kind, element);
      last.set(kind, element);
    }
    for (const [place, elements] of Object.entries({ first, last }))
      for (const [kind, element] of elements)
        for (const part of ['', '::before', '::after']) {
          const style = getComputedStyle(element, part);
          seen[`${place} ${kind}${part}`] = names
            .map((name) => `${name}: ${style.getPropertyValue(name)}`)
            .join('; ');
        }
    return seen;
  }, properties);
}

test.describe('the style of a first page, without scripts', () => {
  test.use({ javaScriptEnabled: false, bypassCSP: true });

  for (const address of pages) {
    test(`${address} looks as with the whole style`, async ({ page }) => {
      await page.goto(address);
      const own = await page.evaluate(() => document.querySelector('style')?.textContent ?? '');
      expect(own.length).toBeLessThan(0.8 * whole.length);
      const put = (css: string) =>
        page.evaluate((text) => {
          const style = document.querySelector('style');
          if (style) style.textContent = text;
        }, still(css));
      const sights = [
        { width: 360, media: 'screen', colorScheme: 'light' },
        { width: 1280, media: 'screen', colorScheme: 'dark' },
        { width: 800, media: 'print', colorScheme: 'light' },
      ] as const;
      for (const { width, ...media } of sights) {
        await page.setViewportSize({ width, height: 800 });
        await page.emulateMedia({ ...media, reducedMotion: 'reduce' });
        await put(own);
        const before = await drawn(page);
        await put(whole);
        const after = await drawn(page);
        expect(Object.keys(before).length).toBeGreaterThan(200);
        const differs = Object.entries(before).flatMap(([kind, look]) => {
          const parts = after[kind]?.split('; ') ?? [];
          return look
            .split('; ')
            .flatMap((one, at) => (one === parts[at] ? [] : [`${kind}: ${one}, not ${parts[at]}`]));
        });
        expect(differs).toEqual([]);
        expect(Object.keys(after)).toEqual(Object.keys(before));
      }
    });
  }
});

test('the whole style comes before what is of paper, and a colour that was chosen is there at once', async ({
  page,
}) => {
  await page.goto('/gemeente/waterdonk/');
  const sheets = page.locator('head > style, head > link[rel=stylesheet]');
  await expect(sheets).toHaveCount(3);
  expect(
    await sheets.evaluateAll((all) => all.map((one) => one.getAttribute('href')?.split('/').pop() ?? '')),
  ).toEqual(['', name, expect.stringMatching(/^print\./)]);
  await page.evaluate(() => localStorage.setItem('kleur', 'donker'));
  const held = Promise.withResolvers<undefined>();
  await page.route(/\/_a\/style\./, async (route) => {
    await held.promise;
    await route.continue();
  });
  await page.goto('/gemeente/waterdonk/', { waitUntil: 'commit' });
  await expect(page.locator('footer')).toBeAttached();
  await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(16, 21, 31)');
  held.resolve(undefined);
  await expect(page.locator('html.works')).toBeAttached();
});
