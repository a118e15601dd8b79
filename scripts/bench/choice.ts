import type { Browser, Page } from '@playwright/test';
import { fullSpeed, kinds, slowPhone, withColdPage } from './chromium.ts';
import type { Condition, Traffic } from './chromium.ts';
import type { Measure } from './report.ts';

/** In ms: until the next frame with the first chart, the page's own time for it, and until all of the page is redrawn. */
interface Redraw {
  readonly painted: number;
  readonly reported: number;
  readonly whole: number;
}

type Choice = { readonly group: string } | { readonly cohorts: readonly string[] };

/** Makes a choice in the form of a theme page and waits for the frames that show it. */
function choose(page: Page, choice: Choice): Promise<Redraw> {
  return page.evaluate(async (chosen) => {
    // On a busy machine the page can be quiet before its script ran, and a form without it loads another page.
    await customElements.whenDefined('municipality-figures');
    const figures = document.querySelector<HTMLElement>('municipality-figures');
    const form = figures?.querySelector('form');
    if (!figures || !form) throw new Error('the page has no choices');
    const sees = (place: Element, options: MutationObserverInit) =>
      new Promise<void>((resolve, reject) => {
        const patience = setTimeout(() => {
          reject(new Error(form.querySelector('[data-part=status]')?.textContent ?? 'no redraw'));
        }, 60_000);
        new MutationObserver(() => {
          clearTimeout(patience);
          resolve();
        }).observe(place, options);
      });
    const frame = () => new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    const chart = figures.querySelector('[data-part=chart]');
    if (!chart) throw new Error('the page has no chart');
    const start = performance.now();
    const first = sees(chart, { childList: true })
      .then(frame)
      .then(() => performance.now() - start);
    const shown = sees(figures, { attributes: true, attributeFilter: ['data-shown'] });
    if ('group' in chosen) {
      const select = form.elements.namedItem('groep') as HTMLSelectElement;
      select.value = chosen.group;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    } else {
      for (const box of form.querySelectorAll<HTMLInputElement>('[name=eigen-instroom]'))
        box.checked = chosen.cohorts.includes(box.value);
      form.requestSubmit();
    }
    await shown;
    await frame();
    const whole = performance.now() - start;
    const reported = figures.querySelector<HTMLElement>('[data-milliseconds]')?.dataset['milliseconds'];
    return { painted: await first, reported: Number(reported), whole };
  }, choice);
}

interface CommonRun {
  readonly unprepared: Redraw;
  readonly first: Redraw;
  readonly later: Redraw;
  readonly fetched: Traffic;
}

/** One choice before anything was fetched; then, on a new page, choices after the reader reached for the form. */
async function commonRun(browser: Browser, url: string, condition: Condition): Promise<CommonRun> {
  const unprepared = await withColdPage(browser, condition, async (page) => {
    await page.goto(url, { waitUntil: 'networkidle' });
    return choose(page, { group: 'asiel' });
  });
  return withColdPage(browser, condition, async (page, traffic) => {
    await page.goto(url, { waitUntil: 'networkidle' });
    const before = structuredClone(traffic);
    await page.evaluate(() => document.querySelector('form.choices')?.dispatchEvent(new Event('focusin')));
    await settled(traffic, before);
    const fetched = fetchedSince(before, traffic);
    const first = await choose(page, { group: 'asiel' });
    const later = await choose(page, { group: 'gezin' });
    return { unprepared, first, later, fetched };
  });
}

const quiet = 500;

/** Waits until an answer file is there and nothing was under way for half a second; throws after a minute. */
async function settled(traffic: Traffic, { bytes }: Traffic): Promise<void> {
  let turns = 0;
  for (let still = 0; still < 2; turns++) {
    if (turns * quiet > 60_000) throw new Error('reaching for the choices fetched no answers');
    const isStill = traffic.bytes.other > bytes.other && traffic.pending === 0;
    still = isStill ? still + 1 : 0;
    await new Promise((resolve) => setTimeout(resolve, quiet));
  }
}

function fetchedSince(before: Traffic, { requests, pending, bytes }: Traffic): Traffic {
  const more = structuredClone(bytes);
  for (const kind of kinds) more[kind] -= before.bytes[kind];
  return { requests: requests - before.requests, pending, bytes: more };
}

/** Choices that the compact answer file covers, at full speed and on the slow phone. */
export async function commonChoices(browser: Browser, url: string, runs: number): Promise<Measure[]> {
  const measures: Measure[] = [];
  for (const condition of [fullSpeed, slowPhone]) {
    const made: CommonRun[] = [];
    for (let run = 0; run < runs; run++) made.push(await commonRun(browser, url, condition));
    measures.push(...commonLines(condition, made));
  }
  return measures;
}

function commonLines({ name: condition }: Condition, made: readonly CommonRun[]): Measure[] {
  const section = `Common choice (group), ${condition}`;
  const ms = (name: string, read: (run: CommonRun) => number, most?: number): Measure => ({
    section,
    name,
    unit: 'ms',
    values: made.map(read),
    ...(most === undefined ? {} : { target: { on: 'median', most } }),
  });
  const kilobytes = (name: string, read: (run: CommonRun) => number, most?: number): Measure => ({
    ...ms(name, (run) => read(run) / 1000, most),
    unit: 'kB',
  });
  return [
    ms('first choice, file there: to the painted chart', ({ first }) => first.painted, 100),
    ms('first choice, file there: as the page reports it', ({ first }) => first.reported, 100),
    ms('first choice, file there: everything redrawn', ({ first }) => first.whole),
    ms('next choice: to the painted chart', ({ later }) => later.painted, 100),
    ms('next choice: everything redrawn', ({ later }) => later.whole),
    ms('first choice with nothing fetched before', ({ unprepared }) => unprepared.painted),
    kilobytes('answer file', ({ fetched }) => fetched.bytes.other, 20),
    kilobytes('code to redraw', ({ fetched }) => fetched.bytes.js),
  ];
}

/**
 * An own combination of years on a fresh page, from click to painted chart: added up from published answers. On the slow
 * phone it took 34 s when the engine was fetched for it.
 */
export async function ownChoices(browser: Browser, url: string, runs: number): Promise<Measure[]> {
  const measures: Measure[] = [];
  for (const condition of [fullSpeed, slowPhone]) {
    const values: number[] = [];
    for (let run = 0; run < runs; run++) values.push(await ownRun(browser, url, condition));
    measures.push({
      section: `Own combination of years, cold, ${condition.name}`,
      name: 'from click to painted chart',
      unit: 'ms',
      values,
      target: { on: 'median', most: 1500 },
    });
  }
  return measures;
}

function ownRun(browser: Browser, url: string, condition: Condition): Promise<number> {
  return withColdPage(browser, condition, async (page) => {
    await page.goto(url, { waitUntil: 'networkidle' });
    return (await choose(page, { cohorts: ['2023', '2024'] })).painted;
  });
}
