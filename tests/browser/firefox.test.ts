import { expect, layOutAll, pageKinds, test } from './watched.ts';

/** What only this browser shows: every kind of page as Firefox lays it out, in the colours of its setting. */
for (const { kind, path: address } of pageKinds) {
  test(`${kind}: in its letters, within the width, in the colours of the system`, async ({
    page,
    watch,
  }, info) => {
    await page.goto(address, { waitUntil: 'networkidle' });
    await layOutAll(page);
    const look = await page.evaluate(async () => {
      await document.fonts.ready;
      return {
        families: [...document.fonts]
          .filter(({ status }) => status === 'loaded')
          .map(({ family }) => family.replaceAll('"', '')),
        files: performance
          .getEntriesByType('resource')
          .filter(({ name }) => name.endsWith('.woff2'))
          .map((file) => (file as PerformanceResourceTiming).responseStatus),
        over: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        isDark: matchMedia('(prefers-color-scheme: dark)').matches,
        background: getComputedStyle(document.documentElement).backgroundColor,
      };
    });
    expect(new Set(look.files)).toEqual(new Set([200]));
    // Letters that come too late for this page are for the next one; this one keeps its stand-ins, and nothing moves.
    expect(look.families.join()).toMatch(/Source Sans 3|Sans als /);
    expect(look.over).toBeLessThanOrEqual(0);
    expect(look.isDark).toBe(info.project.name === 'dark');
    const [red = 0] = (/\d+/.exec(look.background) ?? []).map(Number);
    expect(red < 128, look.background).toBe(look.isDark);
    expect(watch.unexpected()).toEqual([]);
    // The test runner itself puts a style on the page for a screenshot; the page was judged above.
    watch.allow(/blocked an inline style/);
    await page.screenshot({ path: info.outputPath('page.png'), fullPage: true });
  });
}
