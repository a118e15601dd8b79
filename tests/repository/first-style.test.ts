import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { layFirstStyles, usedStyle } from '../../scripts/build/first-style.ts';
import { sha256 } from '../../src/checksum/node.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'raadsmonitor-first-style-'));
afterAll(() => rmSync(folder, { recursive: true }));

const page =
  '<html><main id="inhoud" class="page wide"><h1>Kop</h1><details><summary>x</summary></details><input type="radio"></main>';

describe('a rule stays', () => {
  test.each([
    'h1',
    '.page.wide',
    '#inhoud>h1',
    'main:has(h1)',
    ':is(h1,h2):first-child',
    'h1:is(:first-child,:last-child)',
    'details[open]',
    ':root[data-kleur=donker]',
    'html.js .page',
    'html:not(.absent) h1',
    'h1:before',
    '.absent,h1',
    'h1[hidden]',
    'input[type=checkbox]',
    '*',
  ])('%s: a page may have such an element', (selector) => {
    expect(usedStyle(`${selector}{color:red}`, [page])).toContain('color:red');
  });

  test('within a condition, and fonts with it', () => {
    const style = '@font-face{font-family:A;src:url(a.woff2)}@media print{h1{color:red}.absent{color:#00f}}';
    expect(usedStyle(style, [page])).toMatch(/@font-face.*@media print\{h1\{color:red\}\}/);
  });

  test('of variables, where a rule, a drawing or a style beside it asks for them', () => {
    const style = ':root{--a:1px;--b:var(--a);--c:2px;--d:3px;--e:var(--f);--f:4px}h1{margin:var(--b)}';
    const drawing = '<path fill="var(--c)">';
    expect(usedStyle(style, [page, drawing], ['p{margin:var(--d, 0)}'])).toBe(
      ':root{--a:1px;--b:var(--a);--c:2px;--d:3px}h1{margin:var(--b)}',
    );
  });

  test('that only one of the pages asks for', () => {
    expect(usedStyle('.other{color:red}', [page, '<p class="other">'])).toContain('red');
  });
});

test.each(['h2', '.absent', 'h1 .absent', '#ander', 'main:has(h2)', ':is(h2,.absent) h1', 'h2:before'])(
  'a rule about %s goes: no page has it',
  (selector) => {
    expect(usedStyle(`${selector}{color:red}`, [page])).toBe('');
  },
);

test.each(['@media print{.absent{color:red}}', '@container (width>=40em){@media print{.absent{color:red}}}'])(
  '%s goes whole',
  (style) => {
    expect(usedStyle(style, [page])).toBe('');
  },
);

const font = '@font-face{font-family:A;src:url(a.woff2)}';
const rules = 'h1{color:red}.absent{color:#00f}';
const whole = `${font}${rules}`;

function siteOf(name: string, policy: string): string {
  const site = path.join(folder, name);
  const text = `<head><meta content="style-src '${policy}'"><style>${whole}</style></head><body>${page}</body>`;
  for (const file of [
    '404.html',
    'index.html',
    'gemeente/x/index.html',
    'gemeente/x/zonder-plan/index.html',
    'over.html',
  ]) {
    mkdirSync(path.dirname(path.join(site, file)), { recursive: true });
    writeFileSync(path.join(site, file), text);
  }
  mkdirSync(path.join(site, '_a'));
  return site;
}

test('first pages have their part of the style, the policy allows it, and the whole is a file', () => {
  const site = siteOf('whole', `sha256-${sha256(whole, 'base64')}`);
  const used = usedStyle(whole, [page]);
  const styles = layFirstStyles(site, '/pad/');
  const [name = ''] = readdirSync(path.join(site, '_a'));
  expect(readFileSync(path.join(site, '_a', name), 'utf8')).toBe(rules);
  expect(styles).toEqual([whole, ...Array<string>(3).fill(used)]);
  for (const file of ['index.html', 'gemeente/x/index.html', 'gemeente/x/zonder-plan/index.html']) {
    const text = readFileSync(path.join(site, file), 'utf8');
    expect(text).toContain(`<style>${used}</style>`);
    expect(text).toContain(`sha256-${sha256(used, 'base64')}'`);
    expect(text).toContain(`<script type="application/json" data-rest>"/pad/_a/${name}"</script></body>`);
  }
  for (const file of ['404.html', 'over.html'])
    expect(readFileSync(path.join(site, file), 'utf8')).toContain(`<style>${whole}</style>`);
});

test('a page whose policy does not know its style stops the build', () => {
  expect(() => layFirstStyles(siteOf('closed', 'self'), '/')).toThrow('index.html has 0 times');
});
