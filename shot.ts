import { chromium } from '@playwright/test';
import { browserPath } from './scripts/browsers/chromium.ts';
const b = await chromium.launch({ executablePath: browserPath(), args: ['--no-sandbox'] }); const page = await b.newPage({ viewport: { width: 794, height: 1123 } });
for (const [slug, ind] of [['waterdonk','without_pip_overdue'],['waterdonk','pip_within_term_share'],['grutterdam','without_pip_overdue'],['roderveen','without_pip_overdue'],['polderhaven','without_pip_overdue'],['wilgenstein','pip_within_term_share']]) {
await page.goto(`http://localhost:4799/gemeente/${slug}/gespreksblad/${ind}/`);
const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
await page.emulateMedia({ media: 'print' });
console.log(slug, ind, pdf.match(/\/Type\s*\/Page[^s]/g)!.length, await page.evaluate(() => document.querySelector('main')!.getBoundingClientRect().height));
await page.screenshot({ path: `/tmp/keep/sheet-${slug}-${ind}.png`, fullPage: true });
await page.emulateMedia({ media: 'screen' });
}
await b.close();
