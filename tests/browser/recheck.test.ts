import { copyFileSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import type { Page } from '@playwright/test';
import { published } from './release.ts';
import { expect, part, replace, test } from './watched.ts';

const shard = /\/GM9029\.duckdb$/;

/** Waterdonk's data file with one count changed: a copy that the manifest does not know. */
async function altered(by: number): Promise<Buffer> {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'herrekenen-')), 'GM9029.duckdb');
  copyFileSync(published('GM9029.duckdb'), file);
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(`ATTACH '${file}' AS copy`);
  await connection.run(
    `UPDATE copy.pip_time SET count = count + ${by} WHERE state = 'w13' AND "group" = 'asylum' AND cohort = 2026`,
  );
  await connection.run('CHECKPOINT copy');
  await connection.run('DETACH copy');
  connection.closeSync();
  instance.closeSync();
  return readFileSync(file);
}

async function recheck(page: Page, figure: string) {
  await page.locator(`[data-action=recheck][data-for="${figure}"]`).click();
  return part(page, 'recheck', figure);
}

for (const { theme, figure } of [
  { theme: 'zonder-plan', figure: 'zonder-plan' },
  { theme: 'wachttijd', figure: 'duur-tot-plan' },
  { theme: 'doorstroom', figure: 'doorstroom' },
]) {
  test(`"Reken dit na" on ${figure} agrees`, async ({ page }) => {
    await page.goto(`/gemeente/waterdonk/${theme}/`);
    const verdict = await recheck(page, figure);
    await expect(verdict).toContainText('Komt overeen.', { timeout: 30_000 });
    await expect(verdict).toContainText('Het controlegetal van het bestand klopt.');
  });
}

test('"Reken dit na" after a choice computes that choice again', async ({ page }) => {
  await page.goto('/gemeente/waterdonk/zonder-plan/?groep=asiel&instroom=2025');
  await expect(part(page, 'sentence', 'zonder-plan')).toContainText('die in 2025 begonnen');
  const verdict = await recheck(page, 'zonder-plan');
  await expect(verdict).toContainText('Komt overeen.', { timeout: 30_000 });
});

test('a data file in which one count is higher does not agree, by 5 or by 1, and the row is named', async ({
  page,
}) => {
  await page.goto('/gemeente/waterdonk/zonder-plan/');
  for (const by of [5, 1])
    await test.step(`${by} higher`, async () => {
      await replace(page, shard, await altered(by));
      const verdict = await recheck(page, 'zonder-plan');
      await expect(verdict.getByRole('listitem')).toHaveText(
        [new RegExp(`11 tot en met 13 weken: op de pagina 15, nagerekend ${15 + by}\\.$`)],
        { timeout: 30_000 },
      );
      await expect(verdict).toContainText('Komt niet overeen.');
      await expect(verdict).toContainText('Let op: het controlegetal van het bestand klopt niet.');
    });
});
