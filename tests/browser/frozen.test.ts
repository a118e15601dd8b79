import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { Journey } from './keystrokes.ts';
import { expect, test } from './watched.ts';

const site = 'https://raadsmonitor.example';

/** Another site with the strictest policy that still allows one frame; it runs no script. */
async function hostOf(body: string, frames: string): Promise<{ server: Server; address: string }> {
  const server = createServer((_, response) => {
    response.setHeader('content-security-policy', `default-src 'none'; frame-src ${frames}`);
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><html lang="nl"><title>Nieuws</title><body>${body}</body></html>`);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return { server, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` };
}

async function toFigure(page: Page, journey: Journey): Promise<void> {
  await journey.open('/');
  await journey.point(page.getByRole('combobox', { name: 'Zoek uw gemeente' }));
  await journey.type('waterdo');
  await journey.point(page.getByRole('option', { name: 'Waterdonk' }));
  await journey.point(page.locator('.hero').getByRole('link', { name: 'Hoelang wachten zij al?' }));
}

test('J3: a frozen chart stands on another site, with source, date and description', async ({
  page,
  baseURL,
  watch,
}) => {
  const journey = new Journey(page);
  await toFigure(page, journey);
  await journey.point(page.getByText('plaatsen op uw site').first());
  const code = await page.getByLabel('Code om over te nemen').first().inputValue();
  journey.within('J3', { kliks: 5, seconds: 40 });
  expect(code).toContain(`${site}/vast/2026-K3/gemeente/waterdonk/zonder-plan/zonder-plan/`);
  const origin = new URL(baseURL ?? '').origin;
  const { server, address } = await hostOf(code.replace(site, origin), origin);
  try {
    watch.allow(/request to http:\/\/127\.0\.0\.1:\d+\/(favicon\.ico)?$|favicon\.ico because it violates/);
    await page.goto(address);
    const frame = page.frameLocator('iframe');
    await expect(frame.locator('main')).toContainText('Ongeveer 55 van hen (46%)');
    await expect(frame.locator('main')).toContainText('Stand op 30 september 2026');
    await expect(frame.locator('main')).toContainText('Voorbeeldgegevens: verzonnen gemeente.');
    await expect(
      frame.getByRole('img', { name: /van wie ongeveer 55 langer dan 10 weken/ }).first(),
    ).toBeVisible();
    await expect(frame.getByRole('link', { name: 'Raadsmonitor Inburgering' })).toHaveAttribute(
      'href',
      `${site}/vast/2026-K3/gemeente/waterdonk/zonder-plan/#zonder-plan`,
    );
  } finally {
    server.close();
  }
});

test('the newest figure stands on another site without a script, and says that it changes', async ({
  page,
  baseURL,
  watch,
}) => {
  await page.goto('/gemeente/waterdonk/wachttijd/');
  await page.getByText('plaatsen op uw site').first().click();
  const code = await page.getByLabel('Code voor altijd het nieuwste cijfer').first().inputValue();
  expect(code).toContain(`${site}/inbed/waterdonk/plan-op-tijd/`);
  const origin = new URL(baseURL ?? '').origin;
  const { server, address } = await hostOf(code.replace(site, origin), origin);
  try {
    watch.allow(/request to http:\/\/127\.0\.0\.1:\d+\/(favicon\.ico)?$|favicon\.ico because it violates/);
    await page.goto(address);
    const frame = page.frameLocator('iframe');
    await expect(frame.locator('main')).toContainText('Ongeveer 95 van hen (50%)');
    await expect(frame.locator('main')).toContainText('bij een nieuwe publicatie verandert het');
    await expect(frame.locator('main')).toContainText('Stand op 30 september 2026');
    await expect(frame.locator('.fictitious')).toContainText('Voorbeeldgegevens: verzonnen gemeente.');
    await expect(frame.getByRole('img', { name: /2025: ongeveer 95 van de 190/ }).first()).toBeVisible();
    await expect(frame.locator('script')).toHaveCount(0);
    await expect(frame.getByRole('link', { name: 'Raadsmonitor Inburgering' })).toHaveAttribute(
      'href',
      `${site}/gemeente/waterdonk/wachttijd/#plan-op-tijd`,
    );
  } finally {
    server.close();
  }
});

test('only what is meant for other sites may be framed', async ({ request }) => {
  const policy = async (path: string) => (await request.get(path)).headers()['content-security-policy'] ?? '';
  expect(await policy('/inbed/waterdonk/plan-op-tijd/')).toMatch(/frame-ancestors \*$/);
  expect(await policy('/inbed/waterdonk/plan-op-tijd/')).not.toContain('script-src');
  expect(await policy('/gemeente/waterdonk/wachttijd/')).toMatch(/frame-ancestors 'none'$/);
});

test('a figure on another site fits the height of its code, in an article and on a phone', async ({
  page,
}) => {
  for (const figure of ['plan-op-tijd', 'duur-tot-plan']) {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto('/gemeente/waterdonk/wachttijd/');
    const fold = page.locator(`#${figure} details`, { hasText: 'Plaats dit op uw site' });
    const code = await fold.getByLabel('Code om over te nemen').inputValue();
    const told = /hoogte van (\d+)/.exec((await fold.textContent()) ?? '')?.[1];
    const heights = [
      { width: 640, height: Number(/height="(\d+)"/.exec(code)?.[1]) },
      { width: 360, height: Number(told) },
    ];
    for (const { width, height } of heights) {
      await page.setViewportSize({ width, height: 400 });
      for (const path of ['/inbed/waterdonk/', '/vast/2026-K3/gemeente/waterdonk/wachttijd/']) {
        await page.goto(`${path}${figure}/`);
        const needed = await page.evaluate(() => document.documentElement.scrollHeight);
        expect(needed, `${path}${figure}/ at ${width}`).toBeLessThanOrEqual(height);
      }
    }
  }
});

test('an address that is embedded stays, also for a municipality without figures', async ({ page }) => {
  await page.goto('/inbed/roderveen/plan-op-tijd/');
  await expect(page.locator('main')).toContainText(
    'Roderveen leverde hierover geen cijfers over 30 september 2026',
  );
  await page.goto('/inbed/grutterdam/zonder-plan/');
  await expect(page.locator('main')).toContainText('begonnen in geen enkel jaar 10 of meer mensen');
  await page.goto('/inbed/wallemeer/zonder-plan/');
  await expect(page.locator('main')).toContainText('Wallemeer ging op in');
});

test('the permanent address of a figure is a link on its page', async ({ page }) => {
  await page.goto('/gemeente/waterdonk/wachttijd/');
  await page.getByRole('link', { name: 'Blijvende link' }).first().click();
  await expect(page).toHaveURL('/vast/2026-K3/gemeente/waterdonk/wachttijd/#plan-op-tijd');
  await expect(page.locator('main')).toContainText('Vaste versie van 2 november 2026');
  await expect(page.locator('#plan-op-tijd')).toContainText('Ongeveer 95 van hen (50%)');
});

test('a frozen page says what was revised since, and leads to the change', async ({ page }) => {
  await page.goto('/vast/2026-K1/gemeente/lindervoort/wachttijd/');
  const told = page.locator('#plan-op-tijd [data-since]');
  await expect(told).toContainText(
    'Het cijfer over wie in 2024 begon is herzien op 2 november 2026: nagekomen gegevens.',
  );
  await expect(page.locator('[data-newer]')).toContainText('Er is een nieuwere, van 2 november 2026');
  await told.getByRole('link', { name: 'Zie wat er veranderde' }).click();
  await expect(page).toHaveURL('/gemeente/lindervoort/wijzigingen/#release-2026-K3');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a frozen page is whole, and leads to the figures of now', async ({ page }) => {
    await page.goto('/vast/2025-K3/gemeente/waterdonk/zonder-plan/');
    await expect(page.locator('main')).toContainText('Ongeveer 45 van hen (47%)');
    await expect(page.locator('main svg[aria-label]').first()).toBeAttached();
    await expect(page.getByRole('table').first()).toBeVisible();
    await page.getByRole('link', { name: 'Naar de actuele cijfers' }).click();
    await expect(page).toHaveURL('/gemeente/waterdonk/zonder-plan/');
  });
});

test('without an answer about what came since, the frozen page stays as it is', async ({ page, watch }) => {
  watch.allow(/404|Failed to load/);
  await page.route('**/sinds/**', (route) => route.fulfill({ status: 200, body: '{"kapot":' }));
  await page.goto('/vast/2026-K1/gemeente/lindervoort/wachttijd/');
  await expect(page.locator('main')).toContainText('Vaste versie van 4 mei 2026');
  await expect(page.locator('[data-since] p')).toHaveCount(0);
});
