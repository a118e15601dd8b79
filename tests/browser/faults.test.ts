/** What goes wrong around the site: a release half put in place, a wrong clock, no storage, a dead worker, two tabs. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { known, published, release } from './release.ts';
import { expect, part, replace, status, test, tickOwn } from './watched.ts';

const theme = '/gemeente/waterdonk/zonder-plan/';
const engineWait = { timeout: 30_000 };
const earlier = '2026-K1';

async function defaultFiguresStand(page: Page): Promise<void> {
  await expect(part(page, 'sentence', 'zonder-plan')).toHaveText(known);
  await expect(part(page, 'chart', 'zonder-plan').locator('svg:visible')).toHaveCount(1);
}

/** A query in the workbench gets its answer. */
async function answers(page: Page, word: string): Promise<void> {
  await page.getByLabel('SQL').fill(`SELECT 6 * 7 AS antwoord, '${word}' AS woord`);
  await page.getByRole('button', { name: 'Voer uit' }).click();
  await expect(page.locator('[data-part=result] td').filter({ hasText: word })).toBeVisible(engineWait);
}

const groupChoice = (page: Page) => page.getByRole('combobox', { name: 'Groep' });

/** A published JSON file as another release would have it. */
function ofEarlierRelease(name: string): string {
  const file = JSON.parse(readFileSync(published(name), 'utf8')) as object;
  return JSON.stringify({ ...file, release: earlier });
}

test.describe('a release that is half in place: this page, older data', () => {
  for (const { kind, files, name } of [
    {
      kind: 'answers',
      files: /\/answers\/GM9029\/zonder-plan\.json$/,
      name: 'answers/GM9029/zonder-plan.json',
    },
    {
      kind: 'comparison',
      files: /\/comparison\/without_pip_overdue\/asylum_all\.json$/,
      name: 'comparison/without_pip_overdue/asylum_all.json',
    },
  ]) {
    test(`the ${kind} of another release are refused, and the figures of the page stand`, async ({
      page,
    }) => {
      await replace(page, files, ofEarlierRelease(name));
      await page.goto(theme);
      await groupChoice(page).selectOption('asiel');
      await expect(
        page.getByText('De gegevens op de server horen bij een andere release dan deze pagina.').first(),
      ).toBeVisible();
      await page.unroute(files);
      await page.reload();
      await expect(part(page, 'sentence', 'zonder-plan')).toContainText('asielstatushouders');
    });
  }

  test('answers of another municipality are refused', async ({ page }) => {
    await replace(
      page,
      /\/answers\/GM9029\/zonder-plan\.json$/,
      readFileSync(published('answers/GM9004/zonder-plan.json')),
    );
    await page.goto(theme);
    await groupChoice(page).selectOption('asiel');
    await expect(status(page)).toContainText('De gegevens van Waterdonk zijn beschadigd.');
    await defaultFiguresStand(page);
  });

  test('a database of another release never agrees without a warning', async ({ page }) => {
    const older = path.join(path.dirname(path.dirname(published('x'))), earlier, 'GM9029.duckdb');
    await replace(page, /\/GM9029\.duckdb$/, readFileSync(older));
    await page.goto(theme);
    await page.getByRole('button', { name: 'Reken dit na' }).click();
    const verdict = part(page, 'recheck', 'zonder-plan');
    await expect(verdict).toContainText('Komt niet overeen.', engineWait);
    await expect(verdict).not.toContainText('Het controlegetal van het bestand klopt.');
    await defaultFiguresStand(page);
  });
});

test('a page that was cut off on its way is shown as far as it came', async ({ page }) => {
  await page.route(`**${theme}`, async (route) => {
    const response = await route.fetch();
    const body = await response.text();
    await route.fulfill({ response, body: body.slice(0, body.indexOf(' class="section')) });
  });
  await page.goto(theme);
  await expect(page.locator('footer')).toHaveCount(0);
  await expect(part(page, 'sentence', 'zonder-plan')).toHaveText(known);
  await expect(part(page, 'sentence', 'zonder-plan')).toBeVisible();
});

for (const day of ['1999-12-31T23:59:59Z', '2061-01-01T00:00:00Z'])
  test(`with a clock that says ${day} the figures, the dates and a choice are the same`, async ({ page }) => {
    await page.clock.setFixedTime(day);
    await page.goto(theme);
    await defaultFiguresStand(page);
    await expect(page.getByText('30 september 2026').first()).toBeVisible();
    await groupChoice(page).selectOption('asiel');
    await expect(part(page, 'sentence', 'zonder-plan')).toContainText('asielstatushouders');
    await page.goto('/gemeente/waterdonk/vraag/?over=without_pip_overdue&doel=begrijpen');
    await expect(page.getByText('30 september 2026').first()).toBeVisible();
  });

test('without storage, or with a full one, every choice works and the colour holds for the page', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    for (const name of ['getItem', 'setItem', 'removeItem'] as const) Storage.prototype[name] = refuse;
  });
  await page.goto(theme);
  await page.getByRole('radio', { name: 'Donker' }).check();
  await expect(page.locator('html')).toHaveAttribute('data-kleur', 'donker');
  await groupChoice(page).selectOption('asiel');
  await expect(part(page, 'sentence', 'zonder-plan')).toContainText('asielstatushouders');
});

test('a worker that is killed in the middle of a query is missed, and replaced by the next question', async ({
  page,
}) => {
  await page.clock.install();
  await page.addInitScript(() => {
    const started: Worker[] = [];
    const Original = Worker;
    Object.assign(globalThis, {
      Worker: class extends Original {
        constructor(url: string | URL, options?: WorkerOptions) {
          super(url, options);
          started.push(this);
        }
      },
      killWorkers: () => {
        for (const worker of started) worker.terminate();
      },
    });
  });
  await page.goto('/werkbank/');
  await answers(page, 'eerst');
  await page.evaluate(() => {
    (globalThis as unknown as { killWorkers: () => void }).killWorkers();
  });
  await page.getByRole('button', { name: 'Voer uit' }).click();
  await expect(status(page)).toContainText(/De gegevens worden geopend|De query loopt/, engineWait);
  await page.clock.fastForward(21_000);
  await expect(status(page)).toContainText(/duurt te lang|duurde langer/);
  await answers(page, 'weer');
});

test('a host without room for the engine: it comes packed', async ({ page, watch }) => {
  watch.allow(/Failed to load resource/);
  await replace(page, /\.wasm$/);
  await page.goto('/werkbank/');
  const packed = page.waitForResponse(/\.wasm\.pack$/);
  await answers(page, 'gepakt');
  expect((await (await packed).body()).byteLength).toBeLessThan(25 * 2 ** 20);
});

test('two tabs each have their own choice and their own engine', async ({ page, context }) => {
  const other = await context.newPage();
  await Promise.all([page.goto('/werkbank/'), other.goto('/gemeente/waterdonk/wachttijd/')]);
  await page.getByLabel('SQL').fill("SELECT 6 * 7 AS antwoord, 'een' AS woord");
  await tickOwn(other, [], ['duinhaven', 'klaverdam']);
  await Promise.all([
    page.getByRole('button', { name: 'Voer uit' }).click(),
    other.getByRole('button', { name: 'Bereken' }).click(),
  ]);
  await expect(part(other, 'table', 'duur-tot-plan')).toContainText('zelf gekozen groep', {
    timeout: 60_000,
  });
  await expect(page.locator('[data-part=result] td').filter({ hasText: 'een' })).toBeVisible({
    timeout: 60_000,
  });
  expect(new URL(page.url()).pathname).toBe('/werkbank/');
  expect(new URL(other.url()).search).toContain('klaverdam');
});

test('the release that these tests call the newest is the newest', () => {
  expect(release.release > earlier).toBe(true);
});
