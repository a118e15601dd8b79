import fc from 'fast-check';
import { expect, test } from 'vitest';
import { html, trusted } from '../../../src/site/frame/html.ts';

test('texts are escaped, markup is not, lists are joined and nothing is left out', () => {
  const items = ['<b>', 'Raad & college'].map((text) => html`<li>${text}</li>`);
  expect(
    String(html`<ul title="${`"'`}">${items}${null}${undefined}${false}</ul>${trusted('<svg/>')}${3}`),
  ).toBe('<ul title="&quot;&#39;"><li>&lt;b&gt;</li><li>Raad &amp; college</li></ul><svg/>3');
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
