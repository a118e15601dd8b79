import { expect, test } from 'vitest';
import { withLateScripts, withOwnPolicy } from '../../src/middleware.ts';

const imports: Readonly<Record<string, readonly string[]>> = {
  '/_a/one.js': ['/_a/one.js', '/_a/shared.js'],
  '/_a/two.js': ['/_a/two.js', '/_a/shared.js', '/_a/own.js'],
};
const late = (page: string) => withLateScripts(page, (src) => imports[src] ?? [src]);
const asked = (src: string) => `<script type="module" src="${src}"></script>`;
const kept = (...sources: string[]) =>
  `<script type="application/json" data-late>${JSON.stringify(sources)}</script>`;

test('scripts become data, each with what it imports, and no file twice', () => {
  expect(late(`<p>a</p>${asked('/_a/one.js')}<p>b</p>${asked('/_a/two.js')}`)).toBe(
    `<p>a</p>${kept('/_a/one.js', '/_a/shared.js')}<p>b</p>${kept('/_a/two.js', '/_a/own.js')}`,
  );
});

test('a page of which a script draws a part asks for it at once', () => {
  const page = `<my-part data-drawn-by-script></my-part>${asked('/_a/one.js')}`;
  expect(late(page)).toBe(page);
});

test('data and the script in the page stay what they are', () => {
  const page = '<script>now()</script><script type="application/json" data-config>{}</script>';
  expect(late(page)).toBe(page);
});

test('the policy of a page allows the scripts that stand in it, and no other', () => {
  // printf 'now()' | openssl dgst -sha256 -binary | base64
  const own = "'sha256-KKTa4EYeF69W6XnCCVq/vgv8Rf6cqKvzFEM4pRihu48='";
  const other = "'sha256-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA='";
  const page = (sources: string) =>
    `<meta http-equiv="content-security-policy" content="default-src 'none'; script-src ${sources}; style-src 'self' ${other};"><script>now()</script><script type="application/json">{}</script>`;
  expect(withOwnPolicy(page(`'self' 'wasm-unsafe-eval' ${other} ${own} ${other}`))).toBe(
    page(`'self' 'wasm-unsafe-eval' ${own}`),
  );
  expect(withOwnPolicy(page(`'self' ${other}`))).toBe(page("'self'"));
});
