import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { html, lines, put, trusted } from '../../../src/site/frame/html.ts';

test('texts are escaped, markup is not, lists are joined and nothing is left out', () => {
  const items = ['<b>', 'Raad & college'].map((text) => html`<li>${text}</li>`);
  expect(
    String(html`<ul title="${`"'`}">${items}${null}${undefined}${false}</ul>${trusted('<svg/>')}${3}`),
  ).toBe('<ul title="&quot;&#39;"><li>&lt;b&gt;</li><li>Raad &amp; college</li></ul><svg/>3');
});

test('parts can stand on lines of their own, and texts among them are escaped', () => {
  expect(String(html`<ul>${lines([html`<li>een</li>`, '<twee>'])}</ul>`)).toBe(
    '<ul><li>een</li>\n&lt;twee&gt;</ul>',
  );
});

test('markup takes the place of what an element held', () => {
  const { document } = parseHTML('<p>Wacht</p>');
  const place = document.querySelector('p')!;
  put(place, html`<b>${'Raad & college'}</b>`);
  expect(place.outerHTML).toBe('<p><b>Raad &amp; college</b></p>');
});

test('no text makes a tag or leaves an attribute', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const [, attribute, content] = /^<p title="([^"]*)">([^<]*)<\/p>$/.exec(
        String(html`<p title="${text}">${text}</p>`),
      )!;
      expect(attribute).toBe(content);
      expect(content).not.toMatch(/[<>"']|&(?!amp;|lt;|gt;|quot;|#39;)/);
    }),
  );
});

test('an attribute without quotes is refused', () => {
  expect(() => html`<p title=${'a onclick=b'}></p>`).toThrow('an attribute without quotes');
});
