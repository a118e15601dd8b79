import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { expect, status, test } from './watched.ts';
import { release } from './release.ts';

const engineWait = { timeout: 45_000 };
const sqlField = (page: Page) => page.getByLabel('SQL');
const result = (page: Page) => page.locator('[data-part=result]');

async function ask(page: Page, sql: string): Promise<void> {
  await sqlField(page).fill(sql);
  await page.getByRole('button', { name: 'Voer uit' }).click();
}

/** A plain query gets its answer: the workbench is usable at once. */
async function answersAgain(page: Page, word = 'weer'): Promise<void> {
  await ask(page, `SELECT 6 * 7 AS antwoord, '${word}' AS woord`);
  await expect(status(page)).toContainText('1 rij in', engineWait);
  await expect(result(page).locator('td').first()).toHaveText(word);
}

const rowsOf = (page: Page) => result(page).locator('tbody tr').allInnerTexts();

test.describe('a query that asks too much', { tag: '@any-width' }, () => {
  test('what can never run is refused before anything is fetched, and ten million rows are cut off', async ({
    page,
  }) => {
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(request.url()));
    await page.goto('/werkbank/');
    for (const [sql, words] of [
      ["COPY total TO 'uit.csv'", 'COPY kan hier niet. Dat schrijft of leest een bestand.'],
      ["ATTACH 'https://elders.example/x.duckdb'", 'ATTACH kan hier niet.'],
      ['INSTALL httpfs', 'De werkbank heeft geen uitbreidingen'],
      [
        "SELECT *\nFROM read_csv('https://elders.example/x.csv')",
        'Regel 2: read_csv opent een bestand of een adres.',
      ],
      ['SELECT current_date', 'de werkbank kent geen dag van vandaag'],
      ['SELECT 1; SELECT 2', 'hier begint een tweede query'],
    ] as const) {
      await ask(page, sql);
      await expect(status(page).locator('.error')).toContainText(words);
    }
    expect(fetched.filter((url) => /\.(wasm|duckdb)$|worker/.test(url))).toEqual([]);
    await answersAgain(page);
    await test.step('ten million rows, in words and in the file', async () => {
      await ask(page, 'SELECT range AS nummer FROM range(10000000)');
      await expect(status(page)).toContainText('Meer dan 100.000 rijen', engineWait);
      await expect(status(page)).toContainText('De tabel toont de eerste 1.000 rijen.');
      await expect(result(page).locator('tbody tr')).toHaveCount(1000);
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'CSV', exact: true }).click(),
      ]);
      const text = readFileSync(await download.path(), 'utf8');
      expect(text.trimEnd().split('\r\n')).toHaveLength(100_001);
      await answersAgain(page);
    });
  });
});

test.describe('a link', { tag: '@any-width' }, () => {
  test('of 2,000 characters opens the query, and gives the same result when it is run', async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto('/werkbank/');
    const years = Array.from({ length: 90 }, (_, n) => `2022 + ${n}`).join(', ');
    const sql = `-- één “vraag” + 100 % van ‘n lange link\nSELECT cohort, sum(count) AS mensen\nFROM total\nWHERE cohort IN (${years})\n  AND municipality NOT IN (${Array.from({ length: 80 }, (_, n) => `'GM8${String(n).padStart(3, '0')}'`).join(', ')})\nGROUP BY cohort\nORDER BY cohort`;
    expect(sql.length).toBeGreaterThan(1900);
    await ask(page, sql);
    await expect(status(page)).toContainText('rijen in', engineWait);
    const before = await rowsOf(page);
    await page.getByRole('button', { name: 'Kopieer link met query' }).click();
    await expect(page.getByRole('button', { name: 'Link gekopieerd' })).toBeVisible();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toContain(`/werkbank/#release=${release.release}&`);

    const other = await context.newPage();
    const sent: string[] = [];
    other.on('request', (request) => sent.push(request.url()));
    await other.goto(link);
    await expect(sqlField(other)).toHaveValue(sql);
    await expect(status(other)).toContainText('Deze query komt uit een link.');
    const runButton = other.getByRole('button', { name: 'Voer uit' });
    await expect(runButton).toBeFocused();
    await expect(result(other)).toContainText('Nog geen uitkomst.');
    await other.keyboard.press('Enter');
    await expect(status(other)).toContainText('rijen in', engineWait);
    expect(await rowsOf(other)).toEqual(before);
    expect(sent.filter((url) => url.includes('GM8') || url.includes('q='))).toEqual([]);
  });

  test('of an older kind still works', async ({ page }) => {
    await page.goto(`/werkbank/?sql=${encodeURIComponent('SELECT 1 AS een')}&release=2026-K1`);
    await expect(sqlField(page)).toHaveValue('SELECT 1 AS een');
    await expect(page.getByRole('combobox', { name: 'Release' })).toHaveValue('2026-K1');
  });

  test('that is damaged is said, and the workbench works at once', async ({ page }) => {
    await page.goto('/werkbank/');
    const standard = await sqlField(page).inputValue();
    for (const [kind, fragment] of [
      ['cut off', 'release=2026-K3&c=1a2b3c&q=SELECT+nam'],
      ['of another alphabet', 'release=2026-K3&z=ж%%'],
      ['not UTF-8', 'q=%FF%FE%E0%A4'],
      ['packed and broken', 'z=AAAAgarbageAAAA'],
    ] as const)
      await test.step(kind, async () => {
        await sqlField(page).fill(standard);
        await expect(status(page).locator('.error')).toHaveCount(0);
        await page.goto(`/werkbank/#${fragment}`);
        await expect(status(page).locator('.error')).toContainText('Deze link is beschadigd');
        await expect(sqlField(page)).toHaveValue(standard);
        await answersAgain(page, kind);
      });
  });

  test('to a release that is not here is said, and shows its query', async ({ page }) => {
    await page.goto('/werkbank/#release=2031-K1&q=SELECT+7');
    await expect(status(page).locator('.error')).toContainText('release 2031-K1');
    await expect(status(page).locator('.error')).toContainText('kan de uitkomst anders zijn');
    await expect(sqlField(page)).toHaveValue('SELECT 7');
  });

  test('from a figure opens exactly its query', async ({ page }) => {
    await page.goto('/gemeente/waterdonk/zonder-plan/');
    await page.getByText('plaatsen op uw site en de query').first().click();
    const block = page.locator('[data-part=queries][data-for=zonder-plan]');
    const sql = await block.locator('pre').first().innerText();
    await block.getByRole('link', { name: 'Open in de werkbank' }).first().click();
    await expect(sqlField(page)).toHaveValue(sql);
    await expect(page.locator('[data-part=legend]')).toContainText('Waterdonk');
    await page.getByRole('button', { name: 'Voer uit' }).click();
    await expect(status(page)).toContainText('in', engineWait);
    await expect(result(page).locator('tbody tr').first()).toBeVisible(engineWait);
  });
});

test.describe('writing', () => {
  test('suggestions by keyboard: arrows choose, Enter inserts, Escape closes, Tab leaves', async ({
    page,
  }) => {
    await page.goto('/werkbank/');
    const field = sqlField(page);
    const options = page.locator('#suggesties').getByRole('option');
    // The help with writing comes with the first focus: what was typed before that gets no suggestions.
    await expect(async () => {
      await field.fill('');
      await field.pressSequentially('FROM pi');
      await expect(options).toHaveText([/^pip_time/, /^no_pip_reason/], { timeout: 1000 });
    }).toPass();
    await page.keyboard.press('Enter');
    await expect(field).toHaveValue('FROM pi\n');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Control+ ');
    await page.keyboard.press('ArrowDown');
    await expect(options.first()).toHaveAttribute('aria-selected', 'true');
    await expect(field).toHaveAttribute(
      'aria-activedescendant',
      (await options.first().getAttribute('id')) ?? '',
    );
    await page.keyboard.press('Enter');
    await expect(field).toHaveValue('FROM pip_time');
    await expect(options).toHaveCount(0);
    await field.pressSequentially(" WHERE state = 'w1");
    await expect(options).toHaveText([/w10.*10 weken of korter/, /w13.*11 tot en met 13 weken/]);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await expect(field).toHaveValue("FROM pip_time WHERE state = 'w13'");
    await expect(page.locator('[data-part=legend]')).toContainText('11 tot en met 13 weken');
    await field.pressSequentially(' AND co');
    await expect(options.first()).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(options).toHaveCount(0);
    await page.keyboard.press('Control+ ');
    await expect(options.first()).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(options).toHaveCount(0);
    await expect(field).not.toBeFocused();
    await expect(field).toHaveValue("FROM pip_time WHERE state = 'w13' AND co");
  });

  test('a press in the tables puts a name or a code in the query', async ({ page }) => {
    await page.goto('/werkbank/');
    const field = sqlField(page);
    await field.fill('SELECT ');
    await page.locator('summary', { hasText: 'pip_time' }).first().click();
    const table = page.locator('[data-table=pip_time]');
    for (const name of ['cohort', 'group', 'w10']) {
      await table.getByRole('button', { name, exact: true }).focus();
      await page.keyboard.press('Enter');
    }
    await expect(field).toHaveValue(`SELECT cohort, "group", 'w10'`);
  });
});

test('a result has a chart in its own order, marked rows in its files and its origin, also after a ready query', async ({
  page,
}) => {
  await page.goto('/werkbank/');
  await test.step('a ready query of an indicator, and back again', async () => {
    await sqlField(page).fill('SELECT 1 AS van_mij');
    await page
      .getByRole('combobox', { name: 'Vraag' })
      .selectOption('Zonder plan (PIP), langer dan 10 weken');
    await page.getByRole('combobox', { name: 'Gemeente' }).selectOption('Waterdonk');
    await page.getByRole('button', { name: 'Zet in het veld' }).click();
    await expect(sqlField(page)).toHaveValue(/^-- Zonder plan \(PIP\), langer dan 10 weken: Waterdonk/);
    await page.getByRole('button', { name: 'Voer uit' }).click();
    await expect(result(page).locator('tbody tr')).toHaveText([/55\s*120/], engineWait);
    await page.getByRole('button', { name: 'Zet mijn vorige query terug' }).click();
    await expect(sqlField(page)).toHaveValue('SELECT 1 AS van_mij');
  });
  await ask(
    page,
    "SELECT name AS gemeente, sum(count) AS mensen, count(*) AS rijen FROM total JOIN municipality ON code = municipality WHERE name IN ('Waterdonk', 'Duinhaven') GROUP BY name ORDER BY name DESC",
  );
  const chart = result(page).locator('svg:visible');
  await expect(chart).toHaveAttribute('aria-label', /mensen per gemeente, 2 rijen/, engineWait);
  await expect(chart.locator('text').first()).toHaveText('Waterdonk');
  await expect(result(page).locator('figure')).toContainText('Verzonnen voorbeeld.');
  await page.getByLabel('Teken de kolom').selectOption('rijen');
  await expect(chart).toHaveAttribute('aria-label', /rijen per gemeente/);
  const saved = async (name: string) => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name, exact: true }).click(),
    ]);
    return readFileSync(await download.path(), 'utf8');
  };
  const [head, first] = parse(await saved('CSV'));
  expect(head).toEqual(['gemeente', 'mensen', 'rijen', 'release', 'peildatum', 'voorbeeld']);
  expect(first?.[0]).toBe('Waterdonk');
  expect(first?.slice(3)).toEqual([release.release, release.peildatum, 'verzonnen']);
  expect((await saved('CSV voor Excel')).startsWith('\uFEFFgemeente;')).toBe(true);
  const origin = await saved('Herkomst (tekst)');
  expect(origin).toContain('ORDER BY name DESC');
  expect(origin).toContain(`/werkbank/#release=${release.release}&`);
});
