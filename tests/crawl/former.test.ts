import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { aboutRelease } from '../../scripts/crawl/crawl.ts';
import { formerFaults } from '../../scripts/crawl/former.ts';

const site = mkdtempSync(path.join(tmpdir(), 'former-'));
afterAll(() => rmSync(site, { recursive: true }));

function write(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(site, file)), { recursive: true });
  writeFileSync(path.join(site, file), text);
}

test('every address of a municipality that went up in another is kept, and names the other', () => {
  const { former } = aboutRelease('public/data');
  expect(former).toMatchObject([{ slug: 'wallemeer', successor: { slug: 'vaartland', name: 'Vaartland' } }]);
  write('gemeente/vaartland/cijfer/zonder-plan.csv', 'gemeente\nVaartland\n');
  write('inbed/vaartland/zonder-plan/index.html', '<p>Vaartland</p>');
  write('gemeente/vaartland/deel/mensen.png', 'picture');
  const gone = 'adres van een opgeheven gemeente is weg';
  expect(formerFaults(site, former).map(({ file, rule }) => [file, rule])).toEqual([
    ['gemeente/wallemeer/cijfer/zonder-plan.csv', gone],
    ['gemeente/wallemeer/deel/mensen.png', gone],
    ['inbed/wallemeer/zonder-plan/index.html', gone],
  ]);
  write('gemeente/wallemeer/cijfer/zonder-plan.csv', 'toelichting\nWallemeer is weg.\n');
  write('inbed/wallemeer/zonder-plan/index.html', '<p>Wallemeer ging op in Vaartland.</p>');
  write('gemeente/wallemeer/deel/mensen.png', 'another picture');
  expect(formerFaults(site, former)).toMatchObject([
    { file: 'gemeente/wallemeer/cijfer/zonder-plan.csv', rule: 'zegt niet waar de cijfers heen gingen' },
  ]);
});
