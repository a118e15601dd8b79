import { chromium } from '@playwright/test';
import { browserPath } from './scripts/browsers/chromium.ts';
const b = await chromium.launch({ executablePath: browserPath(), args: ['--no-sandbox'] });
for (const width of [360, 320]) { const page = await b.newPage({ viewport: { width, height: 800 } });
for (const path of ['/gemeente/waterdonk/doorstroom/', '/gemeente/waterdonk/start/', '/gemeenten/']) {
await page.goto(`http://localhost:4799${path}`);
for (const open of [false, true]) {
await page.evaluate((o) => document.querySelectorAll('details').forEach((d) => (d.open = o)), open);
console.log(width, path, open, await page.evaluate(() => { const w = document.documentElement.clientWidth; const over = document.documentElement.scrollWidth - w; const hasScroll = (e: Element | null): boolean => e !== null && (getComputedStyle(e).overflowX !== 'visible' || hasScroll(e.parentElement)); return over + ' ' + [...document.querySelectorAll('body *')].filter((e) => e.getBoundingClientRect().right > w + 1 && !hasScroll(e)).slice(0, 4).map((e) => e.outerHTML.slice(0, 160)).join('\n   '); }));
}}}
await b.close();
