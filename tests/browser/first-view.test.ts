import type { Page } from '@playwright/test';
import { expect, sharedPageTest, status, test } from './watched.ts';

const theme = '/gemeente/waterdonk/zonder-plan/';

/** Opens a page whose scripts stay away until the function it gives is called. */
async function openWithoutScripts(page: Page, address: string): Promise<() => void> {
  const held = Promise.withResolvers<undefined>();
  await page.route(/\/_a\/.*\.js$/, async (route) => {
    await held.promise;
    await route.continue();
  });
  await page.goto(address, { waitUntil: 'commit' });
  await expect(page.locator('footer')).toBeAttached();
  return () => held.resolve(undefined);
}

for (const address of ['/', theme]) {
  sharedPageTest(
    `${address} asks for scripts and for the whole style after its first paint`,
    async ({ page }) => {
      await page.goto(address);
      const { painted, asked } = await page.evaluate(() => ({
        painted: performance.getEntriesByName('first-contentful-paint').map(({ startTime }) => startTime),
        asked: performance
          .getEntriesByType('resource')
          .filter(({ name }) => /\.js$|\/style\.[^/]+$/.test(name))
          .map(({ startTime }) => startTime),
      }));
      expect(painted).toHaveLength(1);
      expect(asked.length).toBeGreaterThan(2);
      for (const time of asked) expect(time).toBeGreaterThanOrEqual(painted[0]!);
    },
  );

  sharedPageTest(`${address} stands still while it comes in`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(address);
    const places = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('body > :not(footer, script), main > :nth-child(-n + 3)')].map(
          (one) => {
            const { x, y, width } = one.getBoundingClientRect();
            return [one.localName, x, y, width].join(' ');
          },
        ),
      );
    const whole = await places();
    expect(whole.length).toBeGreaterThan(4);
    await page.evaluate(() => document.querySelector('footer')?.remove());
    expect(await places()).toEqual(whole);
  });
}

const connections = [
  { said: 'nothing', connection: undefined, isPreloaded: true },
  { said: 'a near server', connection: { rtt: 50 }, isPreloaded: true },
  {
    said: 'an answer takes as long as a browser waits for a font',
    connection: { rtt: 100 },
    isPreloaded: false,
  },
  { said: 'the reader saves data', connection: { rtt: 0, saveData: true }, isPreloaded: false },
];

for (const { said, connection, isPreloaded } of connections) {
  const when = isPreloaded ? 'asks for its letters at once' : 'waits for no letters';
  test(`a page ${when} when the browser says of the line: ${said}`, async ({ page }) => {
    await page.addInitScript((value) => {
      Object.defineProperty(navigator, 'connection', { value });
    }, connection);
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto('/', { waitUntil: 'commit' });
    await expect(page.locator('footer')).toBeAttached();
    const asked = await page.evaluate(() =>
      [...document.head.querySelectorAll<HTMLLinkElement>('link[rel=preload]')].map(
        ({ href, as, type, crossOrigin, media }) =>
          [href.replace(/.*\/([a-z-]+)-\d.*/, '$1'), as, type, crossOrigin, media].join(' '),
      ),
    );
    expect(asked).toEqual(
      isPreloaded
        ? [
            'raadsmonitor-serif font font/woff2 anonymous ',
            expect.stringMatching(/source-sans.* font font\/woff2 anonymous \(min-width: 48rem\)/),
          ]
        : [],
    );
  });
}

test('a choice made before the scripts came is answered when they come', async ({ page }) => {
  const send = await openWithoutScripts(page, theme);
  await page.getByRole('combobox', { name: 'Groep' }).selectOption('asiel');
  expect(new URL(page.url()).search).toBe('');
  send();
  await expect(page).toHaveURL(`${theme}?groep=asiel`);
  await expect(status(page)).toContainText('Bijgewerkt.');
  await expect(page.getByRole('combobox', { name: 'Groep' })).toHaveValue('asiel');
});

test('an own combination that was asked for before the scripts came is answered too', async ({ page }) => {
  const send = await openWithoutScripts(page, theme);
  await page.locator('details[data-own] summary').click();
  await page.locator('details[data-own] input[value="2025"]').check();
  await page.getByRole('button', { name: 'Bereken' }).click();
  expect(new URL(page.url()).search).toBe('');
  send();
  await expect(page).toHaveURL(`${theme}?instroom=2025`);
  await expect(page.locator('details[data-own] input[value="duinhaven"]')).toBeAttached();
});

test('a button that was pressed before the scripts came does its work', async ({ page }) => {
  const send = await openWithoutScripts(page, theme);
  await page
    .locator('[data-action=recheck]')
    .first()
    .evaluate((button) => {
      button.closest('details')?.setAttribute('open', '');
    });
  await page.locator('[data-action=recheck]').first().click();
  send();
  await expect(page.locator('[data-part=recheck]').first()).not.toBeEmpty();
});

test('what was typed before the scripts came is searched for, and Enter leads there', async ({ page }) => {
  const send = await openWithoutScripts(page, '/');
  await page.getByRole('combobox').pressSequentially('waterdonk');
  send();
  await expect(page.getByRole('option')).toHaveCount(1);
  await page.getByRole('combobox').press('Enter');
  await expect(page).toHaveURL('/gemeente/waterdonk/');

  await page.unrouteAll();
  const again = await openWithoutScripts(page, '/');
  await page.getByRole('combobox').fill('waterdonk');
  await page.getByRole('combobox').press('Enter');
  again();
  await expect(page).toHaveURL('/gemeente/waterdonk/');
});

test('a colour that was chosen before the scripts came stays chosen', async ({ page }) => {
  const send = await openWithoutScripts(page, '/over/');
  await page.getByRole('radio', { name: 'donker' }).check();
  send();
  await expect(page.locator('html')).toHaveAttribute('data-kleur', 'donker');
  await expect(page.getByRole('radio', { name: 'donker' })).toBeChecked();
});
