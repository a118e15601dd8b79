import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import type { Page, Route } from '@playwright/test';
import { plainText } from '../../src/questions/letter.ts';
import { Journey } from './keystrokes.ts';
import { expect, test } from './watched.ts';

const search = (page: Page) => page.getByRole('combobox', { name: 'Zoek uw gemeente' });
const draft = (page: Page) => page.locator('[data-part=draft]');
const occasion = (page: Page) => page.locator('[data-occasion]');
const ask = (page: Page) => page.locator('.hero').getByRole('link', { name: 'Maak een vraag' });
/** The figure of Waterdonk, as a draft says it. */
const counted = 'Ongeveer 55 van hen (46%)';
const without = (text: string) => text.replace(/\s+/g, '');

async function toTheme(page: Page, journey: Journey, name: string): Promise<void> {
  await journey.open('/');
  await journey.point(search(page));
  await journey.type(name.toLowerCase().slice(0, 6));
  await journey.point(page.getByRole('option', { name }));
}

/** From home to the overview of a municipality, without a pointer. */
async function byKeyboard(page: Page, journey: Journey, name: string): Promise<void> {
  await journey.open('/');
  await journey.tabTo(search(page));
  await journey.type(name);
  await journey.enter();
  await journey.see(() => page.waitForURL(`**/gemeente/${name}/`));
}

async function savedByKeyboard(page: Page, journey: Journey): Promise<string> {
  await journey.tabTo(page.getByRole('button', { name: 'Download .txt' }));
  const waiting = page.waitForEvent('download');
  await journey.enter();
  return (await readFile(await (await waiting).path())).toString();
}

async function saved(page: Page, journey: Journey, name: string): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    journey.point(page.getByRole('button', { name })),
  ]);
  return readFile(await download.path());
}

/** The words of an office file, without spaces. */
const wordsOf = (bytes: Buffer, name: string) =>
  without(strFromU8(unzipSync(bytes)[name] ?? new Uint8Array()).replace(/<[^>]*>/g, ''))
    .replaceAll('&apos;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

test('R3: figure, verdict and a draft that says the same on the page and in every file', async ({ page }) => {
  const journey = new Journey(page);
  await toTheme(page, journey, 'Waterdonk');
  await journey.point(page.locator('.hero').getByRole('link', { name: 'Hoelang wachten zij al?' }));
  const verdict = (await page.locator('[data-compared=short]').first().innerText()).replace(
    /^.+? gemeenten\. /,
    '',
  );
  await journey.point(ask(page));
  await journey.see(() => expect(occasion(page)).toContainText(counted));
  await journey.point(page.getByRole('radio', { name: 'de oorzaak begrijpen' }));
  await expect(occasion(page)).toContainText('30 september 2026');
  await expect(occasion(page)).toContainText(verdict.trim());
  await expect(draft(page)).toContainText(
    '/vast/2026-K3/gemeente/waterdonk/zonder-plan/#zonder-plan, publicatie 2026-K3',
  );
  const said = without(await occasion(page).innerText());
  const questions = await page
    .locator('[data-question]')
    .evaluateAll((fields) => fields.map((field) => (field as HTMLTextAreaElement).value));
  expect(questions.length).toBeLessThanOrEqual(4);
  const odt = await saved(page, journey, 'Download .odt');
  const docx = await saved(page, journey, 'Download .docx');
  const txt = await saved(page, journey, 'Download .txt');
  journey.within('R3 pointer', { kliks: 8, seconds: 60 });
  for (const text of [
    wordsOf(odt, 'content.xml'),
    wordsOf(docx, 'word/document.xml'),
    without(txt.toString()),
  ]) {
    expect(text).toContain(said);
    for (const question of questions) expect(text).toContain(without(question));
    expect(text).toContain('Voorbeeldgegevens:verzonnengemeente.');
  }
  expect(Object.keys(unzipSync(odt)).some((name) => name.endsWith('.png'))).toBe(true);
  expect(wordsOf(odt, 'content.xml')).toContain('10wekenofkorter');
});

test('R3 with the keyboard only', async ({ page }) => {
  const journey = new Journey(page);
  await byKeyboard(page, journey, 'waterdonk');
  await journey.tabTo(ask(page));
  await journey.enter();
  await journey.see(() => expect(occasion(page)).toContainText(counted));
  await journey.tabTo(page.getByRole('radio', { name: 'nagaan of iets heeft gewerkt' }));
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('radio', { name: 'de oorzaak begrijpen' })).toBeChecked();
  await expect(page).toHaveURL(/doel=oorzaak/);
  expect(without(await savedByKeyboard(page, journey))).toContain(without(counted));
  journey.within('R3 keyboard', { kliks: 8, seconds: 60 });
});

test('R4: a small municipality gets process questions, and no percentage anywhere', async ({ page }) => {
  const journey = new Journey(page);
  await toTheme(page, journey, 'Grutterdam');
  await journey.point(page.getByRole('link', { name: 'Maak een vraag' }).first());
  await journey.see(() =>
    expect(page.locator('[data-part=checks]')).toContainText('Te weinig mensen om iets te zeggen'),
  );
  await expect(page.locator('[data-question="0"]')).toHaveValue(
    'Hebben alle inburgeraars een plan (PIP), en kan het college de raad daarover zo nodig vertrouwelijk informeren?',
  );
  expect(await page.locator('question-composer').innerText()).not.toContain('%');
  await journey.point(page.getByRole('radio', { name: 'een feit weten' }));
  await expect(page.locator('[data-question="1"]')).toHaveValue(/deze kleine groep/);
  journey.within('R4', { kliks: 6, seconds: 45 });
});

test('R4 with the keyboard only', async ({ page }) => {
  const journey = new Journey(page);
  await byKeyboard(page, journey, 'grutterdam');
  await journey.tabTo(page.getByRole('link', { name: 'Maak een vraag' }).first());
  await journey.enter();
  await journey.see(() => expect(page.locator('[data-part=checks]')).toContainText('Te weinig mensen'));
  const text = await savedByKeyboard(page, journey);
  expect(text).toContain('kan het college de raad daarover zo nodig vertrouwelijk informeren?');
  expect(text).not.toContain('%');
  journey.within('R4 keyboard, with the draft', { kliks: 6, seconds: 45 });
});

test('R6, R7: what was asked and committed, with the keyboard only', async ({ page }) => {
  const asked = new Journey(page);
  await byKeyboard(page, asked, 'waterdonk');
  await asked.see(() => expect(page.locator('#gevraagd')).toContainText('Op tijd: nee'));
  asked.within('R6 keyboard', { kliks: 3, seconds: 25 });
  const commitment = new Journey(page);
  await byKeyboard(page, commitment, 'zuidervliet');
  await commitment.see(() => expect(page.locator('#toezeggingen .state-tag').first()).toHaveText('gehaald'));
  await expect(page.locator('#toezeggingen')).toContainText('125 van de 165 (76%)');
  commitment.within('R7 keyboard', { kliks: 3, seconds: 30 });
});

test('R8 with the keyboard only', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '');
  });
  const journey = new Journey(page);
  await byKeyboard(page, journey, 'waterdonk');
  await journey.tabTo(page.locator('.hero').getByRole('link', { name: 'Gespreksblad' }));
  await journey.enter();
  await journey.see(() => expect(page.locator('.sheet-questions > li')).toHaveCount(3));
  await journey.tabTo(page.getByRole('button', { name: /Print/ }));
  await journey.enter();
  await expect(page.locator('html')).toHaveAttribute('data-printed', '');
  journey.within('R8 keyboard', { kliks: 4, seconds: 30 });
});

test('O3: from the list of the ombudsman to a question with its evidence', async ({ page }) => {
  const journey = new Journey(page);
  await toTheme(page, journey, 'Waterdonk');
  await journey.menu('Ombudsman', 'nav.themes');
  await journey.point(page.getByRole('main').getByRole('link', { name: 'Maak een vraag' }).nth(5));
  await journey.see(() =>
    expect(occasion(page)).toContainText('De Nationale ombudsman schreef in 2018 in zijn oproep'),
  );
  const text = (await saved(page, journey, 'Download .txt')).toString();
  expect(text).toContain('Met hoeveel inburgeraars had de gemeente het laatste half jaar zelf contact');
  expect(text).toMatch(/Stand in Waterdonk op 30 september 2026: levert aantallen, geleverd\./);
  expect(text).toMatch(/Controlegetal van de gegevens \(SHA-256\): [0-9a-f]{64}/);
  journey.within('O3, the question', { kliks: 6, seconds: 60 });
});

test('O3 with the keyboard only', async ({ page }) => {
  const journey = new Journey(page);
  await byKeyboard(page, journey, 'waterdonk');
  await journey.menuByKeyboard('Ombudsman', 'nav.themes');
  await journey.see(() => page.waitForURL('**/waterdonk/ombudsman/'));
  await journey.tabTo(page.getByRole('main').getByRole('link', { name: 'Maak een vraag' }).first());
  await journey.enter();
  await journey.see(() =>
    expect(occasion(page)).toContainText('De Nationale ombudsman schreef in 2018 in zijn oproep'),
  );
  expect(await savedByKeyboard(page, journey)).toMatch(/SHA-256\): [0-9a-f]{64}/);
  journey.within('O3 keyboard, the question', { kliks: 6, seconds: 60 });
});

test('the people and peers that a reader chose come along, into the draft and the file', async ({ page }) => {
  await page.goto('/gemeente/waterdonk/zonder-plan/?groep=asiel&met=land&naast=duinhaven');
  const verdict = page.locator('[data-compared=short]').first();
  // The label says "andere gemeenten" of any choice.
  await expect(verdict).toContainText(/spreiding van \d+ andere gemeenten/);
  const sentence = (await verdict.innerText()).replace(/^.+? gemeenten\. /, '').trim();
  await ask(page).click();
  await expect(page.locator('[data-part=people]')).toHaveText(
    /asielstatushouders, vergeleken met het hele land/,
  );
  await expect(occasion(page)).toContainText('Ongeveer 35 van hen (44%)');
  await expect(occasion(page)).toContainText(sentence);
  await expect(occasion(page)).toContainText('Dit cijfer gaat alleen over asielstatushouders.');
  await expect(page).toHaveURL(/over=without_pip_overdue&groep=asiel&met=land$/);
  const journey = new Journey(page);
  const odt = wordsOf(await saved(page, journey, 'Download .odt'), 'content.xml');
  expect(odt).toContain(without(await occasion(page).innerText()));
  expect(odt).toContain('/gemeente/waterdonk/zonder-plan/?groep=asiel&met=land#zonder-plan');
  expect(odt).toContain('Samenongeveer80,vanwieongeveer35langerdan10weken');
  await page.getByRole('button', { name: 'Neem de standaardkeuze' }).click();
  await expect(occasion(page)).toContainText(counted);
  await expect(page).not.toHaveURL(/groep/);
  await page.goto('/gemeente/waterdonk/vraag/?over=without_pip_overdue&instroom=2026');
  await expect(occasion(page)).toContainText('nog te vroeg om te vergelijken');
  expect(await page.locator('question-composer').innerText()).not.toContain('%');
});

test('R6: earlier questions here, or not found in the sources until a date', async ({ page }) => {
  const journey = new Journey(page);
  await toTheme(page, journey, 'Waterdonk');
  const trail = page.locator('#gevraagd');
  await journey.see(() =>
    expect(trail).toContainText('Waterdonk Vooruit, schriftelijke vraag, 4 november 2025'),
  );
  await expect(trail).toContainText('Op tijd: nee');
  await expect(trail).toContainText('Toen genoemd: ongeveer 50 van de 95 mensen');
  await expect(trail).toContainText(
    'Nu, op 30 september 2026: ‘Zonder plan (PIP), langer dan 10 weken’, ongeveer 55 van de 120 (46%).',
  );
  journey.within('R6', { kliks: 3, seconds: 25 });
  await page.goto('/gemeente/beukenrade/zonder-plan/');
  await expect(trail).toContainText(
    'Raadsmonitor vond geen eerdere vragen over dit onderwerp (t/m 9 november 2026).',
  );
  await page.goto('/gemeente/waterdonk/zonder-plan/');
  const later = trail.getByRole('img', {
    name: /Antwoord op 16 december 2025. Geteld: 30 september 2025, begonnen in 2024: 85 van de 200/,
  });
  await expect(later.locator('visible=true')).toHaveCount(1);
  await trail.getByRole('link', { name: 'Gebruik deze vraag' }).last().click();
  await expect(page.locator('[data-question="0"]')).toHaveValue(
    /Welk deel van de inburgeraars moet binnen 10 weken/,
  );
});

test('R7: what came of a commitment: status, figure and source', async ({ page }) => {
  const journey = new Journey(page);
  await toTheme(page, journey, 'Zuidervliet');
  const commitment = page.locator('#toezeggingen');
  await journey.see(() => expect(commitment.locator('.state-tag')).toHaveText('gehaald'));
  await expect(commitment).toContainText(
    '125 van de 165 (76%) van de mensen die in 2025 begonnen, stand 30 september 2026',
  );
  await expect(commitment.getByRole('link', { name: 'Bron van deze toezegging' })).toHaveAttribute(
    'href',
    /^https:/,
  );
  journey.within('R7', { kliks: 3, seconds: 30 });
});

/** The smallest letters of a talk sheet on A4, in points: what a drawing is shrunk to counts. */
async function smallestLetters(page: Page): Promise<number> {
  // The width between margins of 15 mm.
  await page.setViewportSize({ width: 680, height: 1000 });
  await page.emulateMedia({ media: 'print' });
  const sizes = await page.locator('.talk-sheet').evaluate((sheet) =>
    [...sheet.querySelectorAll('text, p, li, td, th, caption, b, span, h1, h2')].flatMap((words) => {
      if (words.textContent.trim() === '' || words.getClientRects().length === 0) return [];
      const drawing = words.closest('svg');
      const shrunk = drawing ? drawing.getBoundingClientRect().width / drawing.viewBox.baseVal.width : 1;
      return [parseFloat(getComputedStyle(words).fontSize) * shrunk];
    }),
  );
  return Math.round(Math.min(...sizes) * 7.5) / 10;
}

test('R8: one A4 for tonight', async ({ page, isMobile }) => {
  const journey = new Journey(page);
  await toTheme(page, journey, 'Waterdonk');
  await journey.point(page.locator('.hero').getByRole('link', { name: 'Gespreksblad' }));
  await expect(page.getByRole('heading', { name: 'Wat we niet weten' })).toBeVisible();
  await expect(page.locator('.sheet-questions > li')).toHaveCount(3);
  journey.within('R8', { kliks: 4, seconds: 30 });
  test.skip(isMobile, 'only Chromium on a desktop makes a PDF');
  for (const [slug, indicator] of [
    ['waterdonk', 'without_pip_overdue'],
    ['waterdonk', 'pip_within_term_share'],
    ['waterdonk', 'intake_started_share'],
    ['grutterdam', 'without_pip_overdue'],
    ['roderveen', 'without_pip_overdue'],
    ['polderhaven', 'without_pip_overdue'],
    ['wilgenstein', 'pip_within_term_share'],
    ['vaartland', 'days_duty_to_registration'],
  ]) {
    await page.goto(`/gemeente/${slug}/gespreksblad/${indicator}/`);
    expect(await smallestLetters(page), `${slug} ${indicator}`).toBeGreaterThanOrEqual(9);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page[^s]/g), `${slug} ${indicator}`).toHaveLength(1);
  }
});

test(
  'every ready question of the ombudsman opens in the composer',
  { tag: '@any-width' },
  async ({ page }) => {
    await page.goto('/gemeente/waterdonk/ombudsman/');
    const links = page.getByRole('main').getByRole('link', { name: 'Maak een vraag' });
    await expect(links).toHaveCount(18);
    await page.goto((await links.nth(5).getAttribute('href')) ?? '');
    await expect(page.locator('[data-question="0"]')).toHaveValue(/Met hoeveel inburgeraars had de gemeente/);
  },
);

test('typed text stays text, and warns when it is no question', async ({ page }) => {
  await page.goto('/gemeente/waterdonk/vraag/?over=onbekend');
  await expect(page.locator('[data-part=status]')).toContainText('‘onbekend’ kennen wij niet');
  await page.locator('[data-question="0"]').fill('<img src=x onerror=alert(1)> Het college faalt.');
  await expect(page.locator('[data-part=warning]')).toContainText('Vraag 1 is nog geen vraag');
  await expect(page.locator('question-composer img')).toHaveCount(0);
});

test('what a person wrote stays with every choice, stands in no address or storage, and is not lost unwarned', async ({
  page,
  watch,
}) => {
  await page.goto('/gemeente/waterdonk/vraag/?over=without_pip_overdue&doel=doel');
  const written = {
    'Naam en fractie': 'A. de Boer, Lokaal',
    Portefeuillehouder: 'wethouder De Vries',
    'Eigen toevoeging (mag leeg blijven)': 'Eerste regel.\nTweede regel.',
    'Vraag 2': 'Is dit van mij?',
  };
  for (const [label, text] of Object.entries(written))
    await page.getByRole('textbox', { name: label }).fill(text);
  await page.getByRole('radio', { name: 'de oorzaak begrijpen' }).check();
  await page.getByLabel('Cijfer of verzoek').selectOption('pip_within_term_share');
  for (const [label, text] of Object.entries(written))
    await expect(page.getByRole('textbox', { name: label })).toHaveValue(text);
  const taken = page.locator('.offered li').first();
  await page.getByRole('button', { name: 'Laat vraag 4 weg' }).click();
  const proposal = ((await taken.innerText()).split('?')[0] ?? '') + '?';
  await taken.getByRole('button', { name: 'Neem deze vraag erbij' }).click();
  await expect(page.getByRole('textbox', { name: 'Vraag 4' })).toHaveValue(proposal);
  const kept = await page.evaluate(() => JSON.stringify([location.href, localStorage, sessionStorage]));
  expect(kept).not.toMatch(/Boer|Vries|regel|van mij/);
  // Every dialog is refused here, so that the reader stays.
  watch.allow(/^dialog: $/);
  const asked = page.waitForEvent('dialog');
  await page.reload({ timeout: 2000 }).catch(() => null);
  expect((await asked).type()).toBe('beforeunload');
  await expect(page.getByLabel('Portefeuillehouder')).toHaveValue(written.Portefeuillehouder);
  expect((await saved(page, new Journey(page), 'Download .txt')).toString()).toContain('Tweede regel.');
  await page.reload();
  await expect(page.getByLabel('Portefeuillehouder')).toHaveValue('');
});

test('a commitment opens the letter on what came of it', { tag: '@any-width' }, async ({ page }) => {
  await page.goto('/gemeente/waterdonk/vraag/?over=pip_within_term_share');
  await expect(page.getByRole('radio', { name: 'nagaan of iets heeft gewerkt' })).toBeChecked();
  await expect(occasion(page)).toContainText('65%');
  await expect(page.getByRole('textbox', { name: 'Vraag 1' })).toHaveValue(/de toezegging in de toelichting/);
});

test('paper gets the letter and not the form', { tag: '@any-width' }, async ({ page }) => {
  await page.goto('/gemeente/waterdonk/vraag/?over=without_pip_overdue');
  await page.getByLabel('Portefeuillehouder').fill('wethouder De Vries');
  await page.pdf();
  await page.emulateMedia({ media: 'print' });
  const paper = page.locator('[data-part=paper]');
  await expect(paper).toContainText('Portefeuillehouder: wethouder De Vries');
  await expect(paper.locator('ol > li')).toHaveCount(4);
  await expect(page.locator('[data-part=draft]')).toBeHidden();
  await expect(page.getByText('van hooguit 4 vragen')).toBeHidden();
});

test.describe('typing while another figure is on its way', { tag: '@any-width' }, () => {
  const mine = 'Is dit mijn eigen vraag?';
  const figureAnswer = /\/answers\/GM9029\/plan-op-tijd\.json$/;
  const subject = (page: Page) => page.getByLabel('Cijfer of verzoek');
  const firstQuestion = (page: Page) => page.locator('[data-question="0"]');

  /** Opens a draft about one group, asks for another figure, and types in the draft before its answer is there. */
  async function typeMeanwhile(page: Page, answer: (route: Route) => Promise<void>): Promise<() => void> {
    const gate = Promise.withResolvers<undefined>();
    await page.route(figureAnswer, async (route) => {
      await gate.promise;
      await answer(route);
    });
    await page.goto('/gemeente/waterdonk/vraag/?over=without_pip_overdue&groep=asiel');
    await expect(occasion(page)).toContainText('asielstatushouders');
    await subject(page).selectOption('pip_within_term_share');
    await firstQuestion(page).fill(mine);
    return () => gate.resolve(undefined);
  }

  test('the text stays, and goes along to the figure that was asked for', async ({ page }) => {
    const arrive = await typeMeanwhile(page, (route) => route.continue());
    const before = await occasion(page).innerText();
    arrive();
    await expect(page.locator('[data-part=status]')).toContainText('staat klaar');
    await page.keyboard.press('End');
    await page.keyboard.type(' En dit?');
    await expect(firstQuestion(page)).toHaveValue(`${mine} En dit?`);
    expect(await occasion(page).innerText()).toBe(before);
    await subject(page).focus();
    await expect(occasion(page)).not.toHaveText(before);
    await expect(firstQuestion(page)).toHaveValue(`${mine} En dit?`);
    await subject(page).selectOption('without_pip_overdue');
    await expect(firstQuestion(page)).toHaveValue(`${mine} En dit?`);
    await expect(occasion(page)).toHaveText(before);
  });

  test('an answer that fails loses no text', async ({ page, watch }) => {
    watch.allow(/Failed to load resource/);
    const arrive = await typeMeanwhile(page, (route) => route.fulfill({ status: 404 }));
    await subject(page).focus();
    arrive();
    await expect(page.locator('[data-part=status]')).toContainText('over de standaardkeuze');
    await expect(firstQuestion(page)).toHaveValue(mine);
    await subject(page).selectOption('without_pip_overdue');
    await expect(firstQuestion(page)).toHaveValue(mine);
  });

  test('an answer that comes after the reader chose otherwise changes nothing', async ({ page }) => {
    const arrive = await typeMeanwhile(page, (route) => route.continue());
    await subject(page).selectOption('without_pip_overdue');
    await expect(firstQuestion(page)).toHaveValue(mine);
    await page.getByRole('button', { name: 'Laat vraag 4 weg' }).click();
    const before = await draft(page).innerText();
    const arrived = page.waitForResponse(figureAnswer);
    arrive();
    await (await arrived).finished();
    await page.getByRole('button', { name: 'Voeg een vraag toe' }).click();
    await page.getByRole('button', { name: 'Laat vraag 4 weg' }).click();
    expect(await draft(page).innerText()).toBe(before);
    await expect(firstQuestion(page)).toHaveValue(mine);
  });
});

const hostile = {
  markup: '<b>vet</b> & "aan" \'halen\' ]]> <!-- --> {{ naam }}',
  script: '<script>document.title = "gekraakt"</script><img src=x onerror="document.title=\'gekraakt\'">',
  'right-to-left marks': 'veilig \u202Etxet\u202C \u2066x\u2069',
  'right-to-left letters': 'שלום عربي',
  emoji: 'goed 👍🏽 👩‍👩‍👧 🇳🇱',
  long: 'Waarom? '.repeat(12_500).trim(),
};

test(
  'typed in every field, text of every kind ends as text in every export',
  { tag: '@any-width' },
  async ({ page, context }) => {
    test.slow();
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto('/gemeente/waterdonk/vraag/?over=without_pip_overdue&doel=oorzaak');
    await expect(occasion(page)).toBeVisible();
    const title = await page.title();
    const about = without(await occasion(page).innerText());
    const fields = page.locator('[data-part=draft] textarea');
    const written = (await fields.count()) - 1;
    const journey = new Journey(page);
    for (const [name, text] of Object.entries(hostile))
      await test.step(name, async () => {
        for (const field of await fields.all()) await field.fill(text);
        const [kept = ''] = [plainText(text)].map(without);
        const times = (place: string) => place.split(kept).length - 1;
        const odt = wordsOf(await saved(page, journey, 'Download .odt'), 'content.xml');
        const docx = wordsOf(await saved(page, journey, 'Download .docx'), 'word/document.xml');
        const txt = without((await saved(page, journey, 'Download .txt')).toString());
        await page.evaluate(() => navigator.clipboard.writeText(''));
        await page.getByRole('button', { name: 'Kopieer tekst' }).click();
        await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).not.toBe('');
        const copied = without(await page.evaluate(() => navigator.clipboard.readText()));
        for (const file of [odt, docx, txt, copied]) {
          expect(times(file), name).toBeGreaterThanOrEqual(written);
          expect(file, name).toContain(about);
        }
        expect(await page.title()).toBe(title);
        await expect(page.locator('question-composer :is(img, script)')).toHaveCount(0);
        await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
        const paper = without((await page.locator('[data-part=paper]').textContent()) ?? '');
        expect(times(paper), name).toBeGreaterThanOrEqual(written);
        await page.evaluate(() => dispatchEvent(new Event('afterprint')));
      });
    await expect(page.locator('[data-part=status]')).toContainText('klembord');
  },
);
