import type { Page } from '@playwright/test';
import { comparedSentence, known, plain, waiting, waitingSentence } from './release.ts';
import { expect, part, status, test, tickOwn } from './watched.ts';

const theme = '/gemeente/waterdonk/zonder-plan/';
/** Shows the median of each year, which is more than a sum. */
const medians = '/gemeente/waterdonk/wachttijd/';

const sentence = (page: Page) => part(page, 'sentence', 'zonder-plan');

/** Marks the document: a page load would take the mark away. */
async function openMarked(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.evaluate(() => document.body.setAttribute('data-mark', ''));
}

const isSameDocument = (page: Page) => page.evaluate(() => document.body.hasAttribute('data-mark'));

test('a choice changes sentence, chart, table, address, query and live region without a page load', async ({
  page,
}) => {
  await openMarked(page, theme);
  const chart = await part(page, 'chart', 'zonder-plan').innerHTML();
  const asylum = waiting(['waterdonk'], ['asylum|all']);

  await page.getByRole('combobox', { name: 'Groep' }).selectOption('asiel');
  await expect(sentence(page)).toHaveText(waitingSentence(asylum, 'asielstatushouders'));
  await expect(page).toHaveURL(`${theme}?groep=asiel`);
  expect(await part(page, 'chart', 'zonder-plan').innerHTML()).not.toBe(chart);
  const drawing = part(page, 'chart', 'zonder-plan').locator('svg:visible');
  await expect(drawing).toHaveAttribute('aria-label', new RegExp(`Samen ongeveer.${asylum.all}, van wie`));
  const total = part(page, 'table', 'zonder-plan').getByRole('row', { name: 'Totaal zonder plan' });
  await expect(total.getByRole('cell')).toHaveText([String(asylum.all)]);
  await expect(part(page, 'queries', 'zonder-plan')).toContainText(`"group" IN ('asylum')`);
  await expect(status(page)).toContainText(`Bijgewerkt. ${waitingSentence(asylum, 'asielstatushouders')}`);

  await page.getByRole('combobox', { name: 'Begonnen in' }).selectOption('2025');
  const one = waiting(['waterdonk'], ['asylum|2025']);
  await expect(sentence(page)).toHaveText(waitingSentence(one, 'asielstatushouders uit instroomjaar 2025'));
  await expect(page).toHaveURL(`${theme}?groep=asiel&instroom=2025`);

  await page.getByLabel('Zet naast').selectOption('duinhaven');
  const compared = waiting(['duinhaven'], ['asylum|2025']);
  await expect(part(page, 'more', 'zonder-plan')).toHaveText(
    comparedSentence(compared, { name: 'Duinhaven', people: 'asielstatushouders' }),
  );
  await expect(part(page, 'table', 'zonder-plan').getByRole('columnheader')).toHaveText([
    'Wachttijd',
    'Waterdonk',
    'Duinhaven',
  ]);
  await expect(drawing).toHaveCount(2);
  await expect(page).toHaveURL(`${theme}?groep=asiel&instroom=2025&naast=duinhaven`);
  expect(await isSameDocument(page)).toBe(true);
});

test('the tallies of the headline never contradict its sentence', async ({ page }) => {
  await page.goto(theme);
  const tallies = page.locator('[data-part=tallies] svg:visible');
  await expect(tallies).toHaveAttribute(
    'aria-label',
    '120 mensen zonder plan, van wie 55 langer dan 10 weken. Verzonnen voorbeeld.',
  );
  await page.getByRole('combobox', { name: 'Groep' }).selectOption('asiel');
  const asylum = waiting(['waterdonk'], ['asylum|all']);
  await expect(sentence(page)).toHaveText(waitingSentence(asylum, 'asielstatushouders'));
  const labels = await tallies.evaluateAll((drawings) =>
    drawings.map((svg) => svg.getAttribute('aria-label')),
  );
  for (const label of labels)
    expect(label).toBe(
      `${asylum.all} mensen zonder plan, van wie ${asylum.beyond} langer dan 10 weken. Verzonnen voorbeeld.`,
    );
});

test('back, forward and "Terug naar de standaard" follow the choices', async ({ page }) => {
  await openMarked(page, theme);
  const asylum = waitingSentence(waiting(['waterdonk'], ['asylum|all']), 'asielstatushouders');
  const family = waitingSentence(
    waiting(['waterdonk'], ['family_other|all']),
    'gezinsmigranten en overige migranten',
  );
  await page.getByRole('combobox', { name: 'Groep' }).selectOption('asiel');
  await expect(sentence(page)).toHaveText(asylum);
  await page.getByRole('combobox', { name: 'Groep' }).selectOption('gezin');
  await expect(sentence(page)).toHaveText(family);

  await page.goBack();
  await expect(sentence(page)).toHaveText(asylum);
  await expect(page.getByRole('combobox', { name: 'Groep' })).toHaveValue('asiel');
  await page.goBack();
  await expect(sentence(page)).toHaveText(known);
  await expect(page.getByRole('combobox', { name: 'Groep' })).toHaveValue('');
  await page.goForward();
  await expect(sentence(page)).toHaveText(asylum);

  await page.locator('details[data-own] summary').click();
  await page.getByRole('button', { name: 'Terug naar de standaard' }).click();
  await expect(sentence(page)).toHaveText(known);
  await expect(page).toHaveURL(theme);
  await expect(page.getByRole('combobox', { name: 'Groep' })).toHaveValue('');
  expect(await isSameDocument(page)).toBe(true);
});

const drawn = ['sentence', 'more', 'chart', 'table', 'caption', 'queries', 'tallies']
  .map((name) => `[data-part=${name}]`)
  .join(', ');

/** What a reader gets, part by part. Two documents may write the attributes of an element in another order. */
function shownParts(page: Page): Promise<string[]> {
  return page.locator(drawn).evaluateAll((parts) => {
    const text = (node: Node): string => {
      if (!(node instanceof Element)) return node.textContent ?? '';
      const attributes = [...node.attributes].map(({ name, value }) => `${name}="${value}"`).toSorted();
      return `<${[node.localName, ...attributes].join(' ')}>${[...node.childNodes].map(text).join('')}</${node.localName}>`;
    };
    return parts.map((part) => [...part.childNodes].map(text).join(''));
  });
}

for (const name of ['zonder-plan', 'wachttijd', 'doorstroom']) {
  test(`${name}: back at the default, the browser drew exactly what the server sent`, async ({ page }) => {
    await page.goto(`/gemeente/waterdonk/${name}/`);
    const sent = await shownParts(page);
    await page.getByRole('combobox', { name: 'Groep' }).selectOption('asiel');
    await expect(page.locator('municipality-figures')).toHaveAttribute('data-shown', '1');
    expect(await shownParts(page)).not.toEqual(sent);
    await page.getByRole('combobox', { name: 'Groep' }).selectOption('');
    await expect(page.locator('municipality-figures')).toHaveAttribute('data-shown', '2');
    for (const [at, part] of (await shownParts(page)).entries()) expect(part === sent[at], part).toBe(true);
  });
}

test('an own combination is added up without the engine, and labelled as self-chosen', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(theme);
  await tickOwn(page, [2024, 2025], ['duinhaven', 'klaverdam']);
  await page.getByRole('button', { name: 'Bereken' }).click();
  const own = waiting(['waterdonk'], ['all|2024', 'all|2025']);
  await expect(sentence(page)).toHaveText(
    waitingSentence(own, 'inburgeraars uit instroomjaren 2024 en 2025'),
  );
  const group = waiting(['duinhaven', 'klaverdam'], ['all|2024', 'all|2025']);
  await expect(part(page, 'more', 'zonder-plan')).toHaveText(
    comparedSentence(group, { name: 'de zelf gekozen groep (2 gemeenten)' }),
  );
  await expect(page).toHaveURL(`${theme}?instroom=2024,2025&naast=duinhaven,klaverdam`);
  await expect(part(page, 'table', 'zonder-plan')).toContainText('zelf gekozen groep');
  expect(plain((await part(page, 'queries', 'zonder-plan').textContent()) ?? '')).toContain(
    'cohort IN (2024, 2025)',
  );
  expect(asked.filter((url) => /\.(wasm|pack|duckdb)$|worker/.test(url))).toEqual([]);
});

test(
  'a median of a group starts the engine, which can be stopped',
  { tag: '@any-width' },
  async ({ page }) => {
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route(/\.wasm$/, async (route) => {
      await held;
      await route.continue().catch(() => undefined);
    });
    await page.goto(medians);
    const before = (await part(page, 'sentence', 'duur-tot-plan').textContent()) ?? '';
    await tickOwn(page, [], ['duinhaven', 'klaverdam']);
    await page.getByRole('button', { name: 'Bereken' }).click();
    await expect(status(page).getByRole('progressbar')).toBeVisible();
    await expect(status(page)).toContainText('Het rekenprogramma wordt opgehaald');
    await status(page).getByRole('button', { name: 'Stop' }).click();
    await expect(status(page)).toContainText('Gestopt. De pagina staat er nog zoals hij was.');
    await expect(part(page, 'sentence', 'duur-tot-plan')).toHaveText(before);
    release();
    await page.getByRole('button', { name: 'Bereken' }).click();
    await expect(part(page, 'table', 'duur-tot-plan')).toContainText('zelf gekozen groep', {
      timeout: 30_000,
    });
  },
);
