import type { Page } from '@playwright/test';
import { Journey } from './keystrokes.ts';
import { comparedSentence, known, waiting, waitingSentence } from './release.ts';
import { expect, sharedPageTest as test, part, status, test as freshTest } from './watched.ts';

/** R1: both counts, noemer and peildatum are on screen. */
async function answered(page: Page): Promise<void> {
  const sentence = part(page, 'sentence', 'zonder-plan').first();
  await expect(sentence).toHaveText(known);
  await expect(sentence).toBeInViewport({ ratio: 0.9 });
  await expect(page.locator('[data-part=referenceDate]')).toHaveText('30 september 2026');
  // Who is counted stands in the headline itself.
  await expect(sentence).toContainText('inburgeraars van wie de wachttijd is begonnen');
}

test('R1 with a pointer: from home to both counts in two kliks', async ({ page }) => {
  const journey = new Journey(page);
  await journey.open('/');
  await journey.point(page.getByRole('combobox', { name: 'Zoek uw gemeente' }));
  await journey.type('waterd');
  await journey.point(page.getByRole('option', { name: 'Waterdonk' }));
  await journey.see(() => answered(page));
  journey.within('R1 pointer', { kliks: 2, seconds: 15 });
});

test('R1 with the keyboard only', async ({ page }) => {
  const journey = new Journey(page);
  await journey.open('/');
  await journey.tabTo(page.getByRole('combobox', { name: 'Zoek uw gemeente' }));
  await journey.type('waterdonk');
  await journey.enter();
  await journey.see(() => answered(page));
  journey.within('R1 keyboard', { kliks: 2, seconds: 15 });
});

test.describe('without JavaScript', () => {
  freshTest.use({ javaScriptEnabled: false });

  freshTest('R1 from home, with the pointer', async ({ page }) => {
    const journey = new Journey(page);
    await journey.open('/');
    await journey.point(page.getByRole('main').getByRole('link', { name: 'Waterdonk' }));
    await journey.see(() => answered(page));
    journey.within('R1 without JavaScript', { kliks: 2, seconds: 15 });
  });
});

test('J6: a shared link shows the same sentence, controls, chart and table', async ({ page }) => {
  const journey = new Journey(page);
  await journey.open('/gemeente/waterdonk/zonder-plan/?groep=asiel&instroom=2026&naast=duinhaven');
  const own = waiting(['waterdonk'], ['asylum|2026']);
  const other = waiting(['duinhaven'], ['asylum|2026']);
  await journey.see(() =>
    expect(part(page, 'sentence', 'zonder-plan')).toHaveText(
      waitingSentence(own, 'asielstatushouders uit instroomjaar 2026', true),
    ),
  );
  await journey.see(() => expect(part(page, 'chart', 'zonder-plan').locator('svg:visible')).toHaveCount(2));
  journey.within('J6', { kliks: 0, seconds: 5 });
  await expect(part(page, 'more', 'zonder-plan')).toHaveText(
    comparedSentence(other, { name: 'Duinhaven', people: 'asielstatushouders', isYoung: true }),
  );
  await expect(page.getByRole('combobox', { name: 'Groep' })).toHaveValue('asiel');
  await expect(page.getByRole('combobox', { name: 'Begonnen in' })).toHaveValue('2026');
  await expect(page.getByLabel('Zet naast')).toHaveValue('duinhaven');
  const total = part(page, 'table', 'zonder-plan').getByRole('row', { name: 'Totaal zonder plan' });
  await expect(total.getByRole('cell')).toHaveText([String(own.all), String(other.all)]);
  await expect(status(page).locator('.error')).toHaveCount(0);
});
