import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { parseHTML } from 'linkedom';
import { themes } from '../../src/figures/catalogue.ts';
import { decimal } from '../../src/format.ts';
import { municipalities, plain, release } from './release.ts';
import { expect, test } from './watched.ts';

test.use({ javaScriptEnabled: false });

const delivered = municipalities.filter(({ deliveries }) =>
  deliveries.some((entry) => entry.release === release.release && entry.state === 'delivered'),
);

test('every theme page of every municipality is sent with its figures and tables', async ({ request }) => {
  expect(delivered.length).toBeGreaterThan(25);
  const lacking: string[] = [];
  for (const { slug, name, missing } of delivered) {
    for (const theme of themes) {
      const address = `/gemeente/${slug}/${theme.id}/`;
      const { document } = parseHTML(await (await request.get(address)).text());
      const isSmall = document.querySelector('.te-klein') !== null;
      const gaps = document.querySelectorAll('section[id^=ontbreekt-] .call').length;
      const absent = theme.figures.filter(({ id }) => missing.includes(id));
      const present = theme.figures.filter(({ id }) => !missing.includes(id));
      const isDrawn = (id: string) =>
        document.querySelector(`[data-part=chart][data-for=${id}] svg[role=img]`) !== null ||
        /te weinig om uit te splitsen/.test(document.getElementById(id)?.textContent ?? '');
      const isComplete = present.every(
        ({ id }) => isDrawn(id) && document.querySelector(`[data-part=table][data-for=${id}] td`) !== null,
      );
      const isNamed = document.querySelector('h1')?.textContent.includes(name) === true;
      if (!isNamed || gaps !== absent.length || (!isComplete && !isSmall)) lacking.push(address);
    }
  }
  expect(lacking).toEqual([]);
});

for (const address of [
  '/gemeente/waterdonk/zonder-plan/',
  '/gemeente/waterdonk/wachttijd/',
  '/gemeente/waterdonk/doorstroom/',
  '/werkbank/',
]) {
  test(`${address} shows no control that needs a script, and does show its tables`, async ({ page }) => {
    await page.goto(address);
    for (const control of await page.locator('.needs-script, colour-switch, form').all())
      await expect(control).toBeHidden();
    await expect(page.locator('main table').first()).toBeAttached();
    if (address.startsWith('/gemeente')) {
      await expect(page.locator('[data-part=chart] svg:visible').first()).toBeVisible();
      await expect(page.locator('[data-part=table] table').first()).toBeVisible();
    }
  });
}

interface SourceRow {
  readonly figure: string;
  readonly edition_key: string;
  readonly edition: string;
  readonly label: string;
  readonly value: string;
  readonly checked: string;
}

const source = path.resolve(import.meta.dirname, '../../data/reference/national-figures.csv');
const rows = parse<SourceRow>(readFileSync(source, 'utf8'), { columns: true, bom: true });

/** Ten rows, picked by a fixed seed (a linear congruential generator), so that a failure can be repeated. */
function picked(): SourceRow[] {
  let seed = 20_260_930;
  const next = () => (seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31);
  const left = [...rows];
  return Array.from({ length: 10 }, () => left.splice(next() % left.length, 1)[0]!);
}

test('the national page shows every published figure with source and edition', async ({ page }) => {
  await page.goto('/landelijk/');
  const shown = page.locator('tr[data-figure]');
  expect(await shown.count()).toBeGreaterThanOrEqual(60);
  await expect(shown).toHaveCount(rows.length);
  const links = await shown
    .locator('td:last-child > a')
    .evaluateAll((all) =>
      all.map((link) => ({ href: link.getAttribute('href') ?? '', edition: link.textContent.trim() })),
    );
  expect(links).toHaveLength(rows.length);
  for (const { href, edition } of links) {
    expect(href).toMatch(/^https:\/\//);
    expect(edition).not.toBe('');
  }

  for (const { figure, edition_key, edition, label, value, checked } of picked()) {
    test.info().annotations.push({ type: 'picked', description: `${figure}@${edition_key} = ${value}` });
    const row = page.locator(`tr[data-figure="${figure}@${edition_key}"]`);
    await expect(row.locator('th')).toHaveText(label);
    const number = plain((await row.locator('td.number').textContent()) ?? '').trim();
    expect(number.replace(/(%| duizend| weken)$/, '')).toBe(decimal(Number(value)));
    await expect(row.locator('td:last-child > a')).toContainText(edition);
    await expect(row.getByText('volgens berichtgeving')).toHaveCount(checked === 'yes' ? 0 : 1);
  }
});
