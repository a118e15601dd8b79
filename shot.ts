import { chromium } from '@playwright/test';
import { browserPath } from './scripts/browsers/chromium.ts';
const b = await chromium.launch({ executablePath: browserPath(), args: ['--no-sandbox'] }); const page = await b.newPage({ viewport: { width: 680, height: 1009 } });
await page.emulateMedia({ media: 'print' });
for (const [slug, ind] of [['waterdonk','without_pip_overdue'],['waterdonk','pip_within_term_share'],['polderhaven','without_pip_overdue'],['wilgenstein','pip_within_term_share']] as const) {
await page.goto(`http://localhost:4799/gemeente/${slug}/gespreksblad/${ind}/`);
console.log(slug, ind, await page.evaluate(() => document.body.scrollHeight));
await page.screenshot({ path: `/tmp/keep/sheet-${slug}-${ind}.png`, fullPage: true });
}
await b.close();
