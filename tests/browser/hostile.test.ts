import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { known, published } from './release.ts';
import { expect, part, replace, status, test, tickOwn } from './watched.ts';

const theme = '/gemeente/waterdonk/zonder-plan/';
/** Shows the median of each year, which takes the engine for a group. */
const medians = '/gemeente/waterdonk/wachttijd/';
const engineWait = { timeout: 30_000 };

/** A missing or refused file is logged by the browser itself. */
const failedResource = /Failed to load resource/;

/** Put before the worker's script: it takes the whole engine in, and then never starts it. */
const neverCompiles = `WebAssembly.instantiateStreaming = async (response) => {
  await (await response).arrayBuffer();
  return new Promise(() => {});
};`;

async function ask(page: Page, sql: string): Promise<void> {
  await page.getByLabel('SQL').fill(sql);
  await page.getByRole('button', { name: 'Voer uit' }).click();
}

/** The workbench still works: the next question gets its answer. */
async function answersAgain(page: Page): Promise<void> {
  await ask(page, "SELECT 6 * 7 AS antwoord, 'weer' AS woord");
  await expect(status(page)).toContainText('1 rij in', engineWait);
  await expect(page.locator('[data-part=result] td').first()).toHaveText('weer');
}

async function defaultFiguresStand(page: Page): Promise<void> {
  await expect(part(page, 'sentence', 'zonder-plan')).toHaveText(known);
  await expect(part(page, 'chart', 'zonder-plan').locator('svg:visible')).toHaveCount(1);
  await expect(
    part(page, 'table', 'zonder-plan').getByRole('row', { name: 'Totaal zonder plan' }),
  ).toContainText('120');
}

test.describe('addresses', () => {
  test('a municipality that is not there gives a page with two ways out', async ({ page, watch }) => {
    watch.allow(failedResource);
    const response = await page.goto('/gemeente/nergenshuizen/zonder-plan/');
    expect(response?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Deze pagina vinden wij niet');
    await page.getByRole('main').getByRole('link', { name: 'Kies uit alle gemeenten, op naam' }).click();
    await expect(page).toHaveURL('/gemeenten/');
  });

  test('?g= goes to a municipality, and names one that it does not know', async ({ page }) => {
    await page.goto('/?g=GM0000');
    await expect(page.getByText('Deze gemeente kennen wij niet.')).toBeVisible();
    await page.getByRole('combobox').fill('waterdonk');
    await expect(page.getByRole('option', { name: 'Waterdonk' })).toBeVisible();
    await page.goto('/?g=gm9029');
    await expect(page).toHaveURL('/gemeente/waterdonk/');
  });

  test('unknown parameters and values are named and left out', async ({ page }) => {
    await page.goto(`${theme}?groep=iedereen&instroom=1066&naast=nergenshuizen&kleur=rood`);
    const message = status(page).locator('.error');
    for (const stray of ['kleur', 'groep=iedereen', 'instroom=1066', 'naast=nergenshuizen'])
      await expect(message).toContainText(stray);
    await expect(message).toContainText('Deze link vraagt om iets dat wij niet kennen');
    await defaultFiguresStand(page);
    await page.getByRole('combobox', { name: 'Groep' }).selectOption('asiel');
    await expect(part(page, 'sentence', 'zonder-plan')).toContainText('asielstatushouders');
  });

  test('a municipality that did not deliver is said, not shown as zero', async ({ page }) => {
    await page.goto(`${theme}?naast=roderveen`);
    await expect(status(page)).toContainText('Roderveen: niet geleverd.');
    await defaultFiguresStand(page);
    await expect(part(page, 'more', 'zonder-plan')).toBeEmpty();
  });

  test('markup in an address or a result ends up as text', async ({ page }) => {
    const attack = '<img src=x onerror=alert(1)>';
    await page.goto(`${theme}?naast=${encodeURIComponent(attack)}&${encodeURIComponent(attack)}=1`);
    await expect(status(page).locator('.error')).toContainText(attack);
    await expect(page.locator('img')).toHaveCount(0);

    const sql = `SELECT '${attack}' AS "<b>kop</b>", '</script><script>alert(2)</script>' AS tekst`;
    await page.goto(`/werkbank/?release=${encodeURIComponent(attack)}&sql=${encodeURIComponent(sql)}`);
    await expect(page.getByLabel('SQL')).toHaveValue(sql);
    await expect(status(page)).toContainText(attack);
    await page.getByRole('button', { name: 'Voer uit' }).click();
    const result = page.locator('[data-part=result]');
    await expect(result).toContainText('alert(2)', engineWait);
    await expect(result).toContainText(attack);
    await expect(result.locator('img, script, b')).toHaveCount(0);
  });
});

test.describe('queries', () => {
  const endless = 'SELECT count(*) FROM range(100000000) a, range(100000000) b WHERE a.range + b.range = -1';

  test('a query that is wrong, refused or stopped is said in words, and the next one runs', async ({
    page,
  }) => {
    await page.goto('/werkbank/');
    await test.step('a mistake in the SQL is explained, with its line', async () => {
      await ask(page, 'SELECT name\nFRM municipality');
      await expect(status(page)).toContainText(
        'De query is niet gelukt in regel 2. De SQL klopt niet bij ‘',
        engineWait,
      );
      await page.getByRole('button', { name: 'Ga naar regel 2' }).click();
      await expect(page.getByLabel('SQL')).toBeFocused();
      await ask(page, 'SELECT * FROM gemeentes');
      await expect(status(page)).toContainText('Er is geen tabel gemeentes.');
      await ask(page, 'SELECT naam FROM municipality');
      await expect(status(page)).toContainText('Er is geen kolom naam. Bedoelde u name');
      await answersAgain(page);
    });
    await test.step('a file, an address, an extension or a setting is refused, and no request leaves', async () => {
      const outside = 'https://elders.example/geheim.csv';
      for (const sql of [
        "COPY municipality TO 'uit.csv'",
        `COPY municipality TO '${outside}'`,
        `SELECT * FROM read_csv('${outside}')`,
        `SELECT * FROM '${outside}'`,
        "SELECT * FROM read_text('/etc/passwd')",
        "SELECT * FROM glob('*')",
        `ATTACH '${outside}' AS ander`,
        "ATTACH 'ander.duckdb' AS ander",
        'INSTALL httpfs; LOAD httpfs',
        'LOAD httpfs',
        'SET enable_external_access = true',
        'PRAGMA enable_external_access = true',
        'RESET lock_configuration',
        'DELETE FROM pip_time',
        'UPDATE pip_time SET count = 0',
      ]) {
        await ask(page, sql);
        await expect(status(page).locator('.error'), sql).toContainText(
          /kan hier niet\. Dat |opent een bestand of een adres|een bestand of een adres in plaats van een tabel/,
        );
        await page.locator('form [data-part=status]').evaluate((place) => place.replaceChildren());
      }
      await answersAgain(page);
    });
    await test.step('one that never ends can be stopped, or replaced by another', async () => {
      await ask(page, endless);
      await expect(status(page)).toContainText('De query loopt.', engineWait);
      await status(page).getByRole('button', { name: 'Stop' }).click();
      await expect(status(page)).toContainText('Gestopt.');
      await answersAgain(page);
      await ask(page, endless);
      await expect(status(page)).toContainText('De query loopt.', engineWait);
      await answersAgain(page);
    });
  });

  test('what never ends is stopped by its deadline, and what needs too much memory is refused', async ({
    page,
  }) => {
    await page.clock.install();
    await page.goto('/werkbank/');
    await answersAgain(page);
    for (const [kind, sql] of [
      ['two long lists', endless],
      ['a recursion', 'WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT 1 FROM t) SELECT count(*) FROM t'],
    ] as const)
      await test.step(kind, async () => {
        await ask(page, sql);
        await expect(status(page)).toContainText('De query loopt.');
        await page.clock.fastForward(21_000);
        await expect(status(page)).toContainText('De query duurde langer dan 20 seconden en is gestopt.');
        await expect(status(page)).toContainText('De vorige uitkomst staat er nog.');
        await answersAgain(page);
      });
    await test.step('too much memory', async () => {
      // The clock of the page stands still, so that the deadline of a slow machine does not come first.
      await page.clock.pauseAt(Date.now() + 120_000);
      await ask(page, 'SELECT list(range) AS a FROM range(200000000)');
      await expect(status(page).locator('.error')).toContainText('meer geheugen', engineWait);
      await page.clock.resume();
      await answersAgain(page);
    });
  });
});

test.describe('data files', () => {
  const national = /\/national\.duckdb$/;

  test('a data file that is missing', async ({ page, watch }) => {
    watch.allow(failedResource);
    await replace(page, national);
    await page.goto('/werkbank/');
    await ask(page, 'SELECT 1');
    await expect(status(page)).toContainText(
      'Het gegevensbestand ontbreekt op de server (fout 404).',
      engineWait,
    );
    await page.unroute(national);
    await answersAgain(page);
  });

  test('a data file that is cut off, empty or another kind of file', async ({ page }) => {
    test.slow();
    await page.clock.install();
    const spoilt: Readonly<Record<string, Buffer>> = {
      'cut off': readFileSync(published('national.duckdb')).subarray(0, 5000),
      empty: Buffer.alloc(0),
      'another kind of file': Buffer.from('<!doctype html><title>Onderhoud</title>'),
    };
    await page.goto('/werkbank/');
    for (const [kind, bytes] of Object.entries(spoilt))
      await test.step(kind, async () => {
        await replace(page, national, bytes);
        await ask(page, 'SELECT 1');
        await expect(status(page), kind).toContainText(/De gegevens worden geopend|beschadigd/, engineWait);
        await page.clock.fastForward(16_000);
        await expect(status(page), kind).toContainText('Het gegevensbestand is beschadigd of niet volledig.');
        await page.unroute(national);
      });
    await answersAgain(page);
  });

  test('a data file with spoiled blocks never gives an answer without a warning', async ({ page }) => {
    const bytes = Buffer.from(readFileSync(published('GM9029.duckdb')));
    bytes.fill(0xa5, 3 * 4096);
    await replace(page, /\/GM9029\.duckdb$/, bytes);
    await page.goto(theme);
    await page.getByRole('button', { name: 'Reken dit na' }).click();
    const verdict = part(page, 'recheck', 'zonder-plan');
    await expect(verdict).toContainText('De cijfers op de pagina staan er nog.', engineWait);
    await expect(verdict).toContainText('beschadigd');
    await defaultFiguresStand(page);
  });

  for (const { kind, body, message } of [
    {
      kind: 'missing',
      body: undefined,
      message: 'De gegevens van Waterdonk ontbreken op de server (fout 404).',
    },
    { kind: 'corrupt', body: '{"release":', message: 'De gegevens van Waterdonk zijn beschadigd.' },
    { kind: 'something else', body: '{}', message: 'De gegevens van Waterdonk zijn beschadigd.' },
  ]) {
    test(`compact answers that are ${kind}`, async ({ page, watch }) => {
      watch.allow(failedResource);
      const answers = /\/answers\/GM9029\//;
      await replace(page, answers, body);
      await page.goto(theme);
      await page.getByRole('combobox', { name: 'Groep' }).selectOption('asiel');
      await expect(status(page)).toContainText(message);
      await expect(status(page)).toContainText('De cijfers op de pagina staan er nog.');
      await defaultFiguresStand(page);
      await page.unroute(answers);
      await page.getByRole('combobox', { name: 'Groep' }).selectOption('gezin');
      await expect(part(page, 'sentence', 'zonder-plan')).toContainText('gezinsmigranten');
    });
  }
});

test.describe('the engine', () => {
  test('WebAssembly is not available: the page says so, and choices without it still work', async ({
    page,
  }) => {
    await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'WebAssembly'));
    await page.goto(theme);
    await page.getByRole('button', { name: 'Reken dit na' }).click();
    await expect(part(page, 'recheck', 'zonder-plan')).toContainText(
      'Uw browser kan hier niet rekenen: WebAssembly staat uit of ontbreekt.',
    );
    await defaultFiguresStand(page);
    await page.getByRole('combobox', { name: 'Groep' }).selectOption('asiel');
    await expect(part(page, 'sentence', 'zonder-plan')).toContainText('asielstatushouders');
    await page.goto('/werkbank/');
    await ask(page, 'SELECT 1');
    await expect(status(page)).toContainText('WebAssembly staat uit of ontbreekt.');
  });

  for (const { kind, file } of [
    { kind: 'program', file: /\.wasm(\.pack)?$/ },
    { kind: 'worker', file: /worker.*\.js$/ },
  ]) {
    test(`the ${kind} of the engine is missing`, async ({ page, watch }) => {
      watch.allow(/Failed to load resource|wasm|worker|^console: (Event|undefined)/i);
      await replace(page, file);
      await page.goto(medians);
      const before = (await part(page, 'sentence', 'duur-tot-plan').textContent()) ?? '';
      await tickOwn(page, [], ['duinhaven', 'klaverdam']);
      await page.getByRole('button', { name: 'Bereken' }).click();
      await expect(status(page)).toContainText('Het rekenprogramma kon niet starten in uw browser');
      await expect(status(page)).toContainText('De cijfers op de pagina staan er nog.');
      await expect(part(page, 'sentence', 'duur-tot-plan')).toHaveText(before);
      await page.unroute(file);
      await page.getByRole('button', { name: 'Bereken' }).click();
      await expect(part(page, 'table', 'duur-tot-plan')).toContainText('zelf gekozen groep', engineWait);
    });
  }

  test('the engine arrives, but does not start', async ({ page }) => {
    await page.clock.install();
    await page.route(/worker.*\.js$/, async (route) => {
      const script = await (await route.fetch()).text();
      const body = `${neverCompiles}\n${script}`;
      await route.fulfill({ body, contentType: 'text/javascript' });
    });
    await page.goto(medians);
    const before = (await part(page, 'sentence', 'duur-tot-plan').textContent()) ?? '';
    await tickOwn(page, [], ['duinhaven', 'klaverdam']);
    const arrived = page.waitForEvent('requestfinished', (one) =>
      /^GET.*\.wasm$/.test(one.method() + one.url()),
    );
    await page.getByRole('button', { name: 'Bereken' }).click();
    await arrived;
    // The last bytes may be reported after this, and then the wait begins again.
    await expect(async () => {
      await page.clock.fastForward(31_000);
      await expect(status(page)).toContainText('Het rekenprogramma start niet.', { timeout: 1000 });
    }).toPass();
    await expect(part(page, 'sentence', 'duur-tot-plan')).toHaveText(before);
  });

  test('offline at the moment of asking', async ({ page, context, watch }) => {
    watch.allow(failedResource);
    await page.goto(theme);
    await page.goto('/werkbank/');
    await context.setOffline(true);
    await ask(page, 'SELECT 1');
    await expect(status(page)).toContainText('Bent u nog online?');
    await context.setOffline(false);

    await page.goto(theme);
    await page.getByRole('combobox', { name: 'Groep' }).focus();
    await expect
      .poll(() =>
        page.evaluate(() =>
          performance.getEntriesByType('resource').some(({ name }) => name.endsWith('zonder-plan.json')),
        ),
      )
      .toBe(true);
    await context.setOffline(true);
    await page.getByRole('combobox', { name: 'Groep' }).selectOption('asiel');
    await expect(part(page, 'sentence', 'zonder-plan')).toContainText('asielstatushouders');
    await page.getByLabel('Zet naast').selectOption('duinhaven');
    await expect(status(page)).toContainText('De gegevens konden niet worden opgehaald. Bent u nog online?');
    await page.getByRole('button', { name: 'Reken dit na' }).click();
    await expect(part(page, 'recheck', 'zonder-plan')).toContainText('Bent u nog online?');
    await expect(part(page, 'sentence', 'zonder-plan')).toContainText('asielstatushouders');
  });
});
