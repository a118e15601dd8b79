import type { Browser } from '@playwright/test';
import { fullSpeed, withColdPage } from './chromium.ts';
import type { EngineTimes } from './in-page.ts';
import { median } from './report.ts';
import type { Measure } from './report.ts';
import { questions } from './rows.ts';
import { benchFolder, rowFiles } from './site.ts';

type Way = 'own' | 'bare';

/** Starts DuckDB in a page with an empty cache and asks, through the site's engine or with nothing around it. */
function engineTimes(
  browser: Browser,
  origin: string,
  way: Way,
  file: string,
  queries: readonly string[],
): Promise<EngineTimes> {
  return withColdPage(browser, fullSpeed, async (page) => {
    await page.goto(new URL(`${benchFolder}/blank.html`, origin).href);
    return page.evaluate(
      async (order) => {
        const ways = (await import(order.script)) as Record<
          Way,
          (url: string, queries: readonly string[]) => Promise<EngineTimes>
        >;
        return ways[order.way](order.file, order.queries);
      },
      { script: `/${benchFolder}/in-page.js`, way, file, queries },
    );
  });
}

const ways = ['own', 'bare'] as const;

/** Cold start, first and warm query for each number of rows. */
export async function engineMeasures(browser: Browser, origin: string, runs: number): Promise<Measure[]> {
  const queries = questions.map(({ sql }) => sql);
  const measures: Measure[] = [];
  for (const { rows, url } of rowFiles) {
    const times: Record<Way, EngineTimes[]> = { own: [], bare: [] };
    for (let run = 0; run < runs; run++) {
      for (const way of run % 2 === 0 ? ways : ways.toReversed())
        times[way].push(await engineTimes(browser, origin, way, url, queries));
    }
    measures.push(...linesOf(rows, times));
  }
  return measures;
}

function linesOf(rows: number, { own, bare }: Record<Way, readonly EngineTimes[]>): Measure[] {
  const line = (step: string, read: (times: EngineTimes) => number, target?: Measure['target']): Measure => ({
    section: `DuckDB in the page, full speed, ${rows / 1000} k rows`,
    name: step,
    unit: 'ms',
    values: own.map(read),
    reference: { name: 'bare DuckDB-WASM', values: bare.map(read) },
    ...(target ? { target } : {}),
  });
  const warmTarget = rows >= 500_000 ? ({ on: 'median', most: 50 } as const) : undefined;
  return [
    line('cold start, with data', ({ start }) => start),
    line('cold start and first answer', ({ start, queries }) => start + queries[0]!.first, {
      on: 'ratio',
      most: 1.3,
    }),
    ...questions.flatMap(({ name }, at) => [
      line(`${name}: first time`, ({ queries }) => queries[at]!.first),
      line(`${name}: warm`, ({ queries }) => median(queries[at]!.warm), warmTarget),
    ]),
  ];
}
