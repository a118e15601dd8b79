import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { part, expect, test } from './watched.ts';

const figures = [
  { theme: 'zonder-plan', id: 'zonder-plan' },
  { theme: 'wachttijd', id: 'plan-op-tijd' },
  { theme: 'wachttijd', id: 'duur-tot-plan' },
  { theme: 'start', id: 'intake' },
  { theme: 'doorstroom', id: 'doorstroom' },
  { theme: 'leerroutes', id: 'leerroutes' },
  { theme: 'mensen', id: 'aantal' },
] as const;

const built = (id: string) => `/gemeente/waterdonk/cijfer/${id}.svg`;

async function opened(page: Page, address: string, id: string): Promise<Locator> {
  await page.goto(address);
  const block = page.locator(`#${id}`);
  await block.getByText('Downloaden, citeren').click();
  return block;
}

async function saved(page: Page, press: Locator): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), press.click()]);
  return readFile(await download.path());
}

interface Look {
  readonly name: string;
  readonly look: readonly string[];
}

/** How a browser paints every shape and word, of the drawings under this selector. */
function looks(page: Page, drawings: string): Promise<Look[]> {
  return page.locator(drawings).evaluateAll((roots) =>
    roots.flatMap((root) =>
      [...root.querySelectorAll('path,line,rect,circle,text')]
        .filter((shape) => !shape.hasAttribute('aria-hidden'))
        .map((shape) => {
          const style = getComputedStyle(shape);
          const weight = Number(style.fontWeight) >= 600 ? 'bold' : 'plain';
          const line = [style.stroke, style.strokeWidth, style.strokeDasharray];
          const isText = shape.localName === 'text';
          return {
            name: isText ? shape.textContent : shape.localName,
            look: [style.fill.replace(/#[^")]+/, ''), ...(isText ? [weight] : line)],
          };
        }),
    ),
  );
}

for (const { theme, id } of figures) {
  test(`the picture of ${id} is painted as its chart in print`, async ({ page, watch }) => {
    watch.allow(/favicon\.ico/);
    await page.emulateMedia({ media: 'print' });
    await page.goto(`/gemeente/waterdonk/${theme}/`);
    const onPage = await looks(page, `#${id} svg.breed`);
    await page.goto(built(id));
    const inPicture = await looks(page, 'svg > g[transform]');
    expect(onPage.length).toBeGreaterThan(3);
    expect(inPicture.map(({ name }) => name)).toEqual(onPage.map(({ name }) => name));
    const stripped = (all: readonly Look[]) =>
      all.map(({ name, look }) => ({ name, look: look.map((one) => one.replace(/url\(.*\)/, 'url')) }));
    expect(stripped(inPicture)).toEqual(stripped(onPage));
  });
}

/** Mean difference of two PNG files per channel, 0 to 255; null when they differ in size. Blank = one colour. */
function compared(page: Page, one: Buffer, other: Buffer) {
  return page.evaluate(
    async (files) => {
      const [a, b] = await Promise.all(
        files.map(async (file) => {
          const bytes = Uint8Array.from(atob(file), (letter) => letter.charCodeAt(0));
          const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
          const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
          context?.drawImage(image, 0, 0);
          return context?.getImageData(0, 0, image.width, image.height);
        }),
      );
      if (!a || !b) throw new Error('a picture could not be decoded');
      let sum = 0;
      for (let at = 0; at < a.data.length; at += 1) sum += Math.abs((a.data[at] ?? 0) - (b.data[at] ?? 0));
      const colours = new Set(new Uint32Array(a.data.buffer));
      return {
        size: [a.width, a.height],
        other: [b.width, b.height],
        mean: sum / a.data.length,
        colours: colours.size,
      };
    },
    [one.toString('base64'), other.toString('base64')],
  );
}

test(
  'a PNG is sharp, light and the same as the SVG, also when the page is dark',
  { tag: '@any-width' },
  async ({ page, browser, baseURL }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    const block = await opened(page, '/gemeente/waterdonk/wachttijd/', 'plan-op-tijd');
    const png = await saved(page, block.getByRole('button', { name: 'Beeld (PNG)' }));
    await expect(block.locator('[data-part=taken]')).toHaveText(
      'waterdonk-plan-op-tijd-2026-K3.png is opgeslagen.',
    );
    expect(png.toString('utf8')).toContain('Description\0\0\0nl\0\0Voorbeeldgegevens: verzonnen gemeente.');
    const size = { width: 800, height: png.readUInt32BE(20) / 2 };
    const context = await browser.newContext({ deviceScaleFactor: 2, viewport: size });
    const svg = await context.newPage();
    await svg.goto(new URL(built('plan-op-tijd'), baseURL).href);
    const result = await compared(page, png, await svg.screenshot());
    await context.close();
    expect(result.size).toEqual(result.other);
    expect(result.size[0]).toBe(1600);
    expect(result.colours).toBeGreaterThan(100);
    // Letters are smoothed in another way in a picture than in a window.
    expect(result.mean).toBeLessThan(3);
  },
);

/** An SVG file as an XML parser of the browser reads it; throws on text that is not well formed. */
function read(page: Page, file: Buffer) {
  return page.evaluate((text) => {
    const svg = new DOMParser().parseFromString(text, 'image/svg+xml');
    const fault = svg.querySelector('parsererror');
    if (fault) throw new Error(fault.textContent);
    const plain = (element: Element | null) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
    return {
      title: plain(svg.querySelector('svg > title')),
      description: plain(svg.querySelector('svg > desc')),
      words: [...svg.querySelectorAll('text')].map(plain),
      charts: svg.querySelectorAll('svg > g[transform]').length,
      outside: [...svg.querySelectorAll('script,style,image,use,foreignObject,[style],[class],[href]')]
        .length,
    };
  }, file.toString());
}

const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

test('after a choice the picture shows that choice, with its notes, verdict and address', async ({
  page,
}) => {
  const address = '/gemeente/waterdonk/wachttijd/?groep=asiel&naast=duinhaven&met=provincie';
  const block = await opened(page, address, 'plan-op-tijd');
  await expect(part(page, 'cite', 'plan-op-tijd')).toContainText('naast Duinhaven');
  const file = await saved(page, block.getByRole('link', { name: 'Download het beeld (SVG)' }));
  const svg = await read(page, file);
  const all = svg.words.join(' ');
  for (const place of ['sentence', 'more', 'caption'] as const) {
    const shown = await part(page, place, 'plan-op-tijd')
      .locator('p')
      .or(part(page, place, 'plan-op-tijd'))
      .last()
      .innerText();
    expect(all).toContain(plain(shown));
  }
  expect(svg.title).toContain('Krijgen meer mensen hun plan binnen 10 weken dan eerst? Waterdonk');
  const verdict = page.locator('#vergeleken-pip_within_term_share [data-verdict]').first();
  expect(all).toContain(plain((await verdict.getAttribute('data-verdict')) ?? 'none'));
  expect(all).toContain(
    'Keuze: asielstatushouders, naast Duinhaven, vergeleken met andere gemeenten in de provincie',
  );
  expect(all.replaceAll(' ', '')).toContain(
    '/wachttijd/?groep=asiel&naast=duinhaven&met=provincie#plan-op-tijd',
  );
  expect(all).toContain('Stand op: 30 september 2026');
  for (const cell of await block.locator('[data-of]').all())
    expect(all).toMatch(new RegExp(`: ${(await cell.getAttribute('data-of')) ?? ''}[;.]`));
  expect(svg.words.filter((words) => words === 'Voorbeeldgegevens: verzonnen gemeente.')).toHaveLength(2);
  expect(svg.charts).toBe(2);
  expect(svg.outside).toBe(0);
});

test(
  'hostile words stay words in a picture, and words put into the page do not come along',
  {
    tag: '@any-width',
  },
  async ({ page }) => {
    const hostile = '</text><script xmlns="http://www.w3.org/2000/svg">alert(1)</script>&nbsp;]]>"\'<&\u0001';
    await page.route('**/gemeente/waterdonk/zonder-plan/**', async (route) => {
      const response = await route.fetch();
      const name = JSON.stringify(hostile).replaceAll('<', '\\u003c');
      const body = (await response.text()).replace('"name":"Waterdonk"', () => `"name":${name}`);
      await route.fulfill({ response, body });
    });
    const block = await opened(page, '/gemeente/waterdonk/zonder-plan/?groep=asiel', 'zonder-plan');
    await expect(part(page, 'cite', 'zonder-plan')).toContainText('asielstatushouders');
    await block.locator('h2').evaluate((title) => {
      title.textContent = 'Van een ander';
    });
    const svg = await read(
      page,
      await saved(page, block.getByRole('link', { name: 'Download het beeld (SVG)' })),
    );
    expect(svg.title).toContain(hostile.replace('\u0001', ''));
    expect(svg.title).not.toContain('Van een ander');
    expect(svg.outside).toBe(0);
  },
);

test('a picture goes to the clipboard', { tag: '@any-width' }, async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const block = await opened(page, '/gemeente/waterdonk/zonder-plan/', 'zonder-plan');
  await block.getByRole('button', { name: 'Kopieer als beeld' }).click();
  await expect(block.locator('[data-part=taken]')).toHaveText('Het beeld staat op uw klembord.');
  const size = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const image = await createImageBitmap((await item?.getType('image/png')) as Blob);
    return image.width;
  });
  expect(size).toBe(1600);
});

test('a browser without a clipboard for pictures says so', { tag: '@any-width' }, async ({ page }) => {
  await page.addInitScript(() => {
    delete (window as { ClipboardItem?: unknown }).ClipboardItem;
  });
  const block = await opened(page, '/gemeente/waterdonk/zonder-plan/', 'zonder-plan');
  await block.getByRole('button', { name: 'Kopieer als beeld' }).click();
  await expect(block.locator('[data-part=taken]')).toContainText('Sla de PNG op.');
});
