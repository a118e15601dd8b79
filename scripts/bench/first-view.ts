import type { Browser, Page } from '@playwright/test';
import { kinds, withColdPage } from './chromium.ts';
import type { Condition, Traffic } from './chromium.ts';
import type { Measure, Unit } from './report.ts';

/** Times in ms since navigation, `shift` as layout shift score, `blocking` in ms over 50 per long task. */
interface Paints {
  readonly firstPaint: number;
  readonly largestPaint: number;
  readonly largestElement: string;
  readonly shift: number;
  readonly blocking: number;
}

export type FirstView = Paints & Traffic;

/** A page to measure, and the two hand-written pages that are measured next to it in every run. */
export interface Subject {
  readonly url: string;
  readonly paper: string;
  readonly paperWithoutFonts: string;
}

/** Loads an address once with an empty cache and reads what the browser itself recorded. */
export function firstView(browser: Browser, url: string, condition: Condition): Promise<FirstView> {
  return withColdPage(browser, condition, async (page, traffic) => {
    await page.goto(url, { waitUntil: 'networkidle' });
    return { ...(await paints(page)), ...traffic };
  });
}

function paints(page: Page): Promise<Paints> {
  return page.evaluate(async () => {
    const recorded = async (type: string): Promise<PerformanceEntry[]> => {
      const entries: PerformanceEntry[] = [];
      const observer = new PerformanceObserver((list) => entries.push(...list.getEntries()));
      observer.observe({ type, buffered: true });
      await new Promise((resolve) => setTimeout(resolve, 100));
      observer.disconnect();
      return entries;
    };
    type Largest = PerformanceEntry & { readonly element?: Element | null };
    type Shift = PerformanceEntry & { readonly value: number; readonly hadRecentInput: boolean };
    const [paint, largest, shifts, long] = await Promise.all(
      ['paint', 'largest-contentful-paint', 'layout-shift', 'longtask'].map(recorded),
    );
    const last = largest?.at(-1) as Largest | undefined;
    const element = last?.element;
    return {
      firstPaint: paint?.find(({ name }) => name === 'first-contentful-paint')?.startTime ?? NaN,
      largestPaint: last?.startTime ?? NaN,
      largestElement: element ? [element.localName, ...element.classList].join('.') : '',
      shift: ((shifts ?? []) as Shift[])
        .filter(({ hadRecentInput }) => !hadRecentInput)
        .reduce((sum, { value }) => sum + value, 0),
      blocking: (long ?? []).reduce((sum, { duration }) => sum + Math.max(0, duration - 50), 0),
    };
  });
}

type Views = Readonly<Record<'own' | 'paper' | 'bare', readonly FirstView[]>>;

/** Every run loads the page and both hand-written pages, in turn first and last. */
export async function firstViews(
  browser: Browser,
  { url, paper, paperWithoutFonts }: Subject,
  condition: Condition,
  runs: number,
): Promise<Views> {
  const addresses = [
    ['own', url],
    ['paper', paper],
    ['bare', paperWithoutFonts],
  ] as const;
  const views: Record<'own' | 'paper' | 'bare', FirstView[]> = { own: [], paper: [], bare: [] };
  for (const [, address] of addresses) await firstView(browser, address, condition);
  for (let run = 0; run < runs; run++) {
    for (const [side, address] of run % 2 === 0 ? addresses : addresses.toReversed())
      views[side].push(await firstView(browser, address, condition));
  }
  return views;
}

const withFonts = 'by hand, same fonts';
const withoutFonts = 'by hand, no fonts';

/** The weight of a page; it does not depend on the speed, so one condition is enough. */
export function weights(section: string, { own, paper }: Views): Measure[] {
  const kilobytes = (views: readonly FirstView[], count: (view: FirstView) => number) =>
    views.map((view) => count(view) / 1000);
  const line = (name: string, count: (view: FirstView) => number, most?: number): Measure => ({
    section,
    name,
    unit: 'kB',
    values: kilobytes(own, count),
    reference: { name: withFonts, values: kilobytes(paper, count) },
    ...(most === undefined ? {} : { target: { on: 'median', most } }),
  });
  return [
    line('HTML with drawings, and CSS', ({ bytes }) => bytes.html + bytes.css, 60),
    ...kinds.map((kind) => line(kind, ({ bytes }) => bytes[kind], kind === 'js' ? 15 : undefined)),
    {
      section,
      name: 'requests',
      unit: 'count',
      values: own.map(({ requests }) => requests),
      reference: { name: withFonts, values: paper.map(({ requests }) => requests) },
    },
  ];
}

/** How fast a page is there. `most` is the largest good ratio of the largest paint to the page with the same fonts. */
export function speeds(section: string, { own, paper, bare }: Views, most: number): Measure[] {
  type Timed = 'firstPaint' | 'largestPaint' | 'shift' | 'blocking';
  const side = (name: string, views: readonly FirstView[], key: Timed) => ({
    name,
    values: views.map((view) => view[key]),
  });
  const line = (name: string, key: Timed, unit: Unit, target?: Measure['target']): Measure => ({
    section,
    name,
    unit,
    values: own.map((view) => view[key]),
    reference: side(withFonts, paper, key),
    ...(target ? { target } : {}),
  });
  const element = own.at(-1)?.largestElement ?? '';
  return [
    line('first contentful paint', 'firstPaint', 'ms'),
    line(`largest contentful paint (${element})`, 'largestPaint', 'ms', { on: 'ratio', most }),
    {
      ...line('largest contentful paint', 'largestPaint', 'ms'),
      reference: side(withoutFonts, bare, 'largestPaint'),
    },
    line('cumulative layout shift', 'shift', 'score', { on: 'median', most: 0 }),
    line('main thread blocked', 'blocking', 'ms', { on: 'median', most: 50 }),
  ];
}
