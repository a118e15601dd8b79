import { describe, expect, it } from 'vitest';
import { fontsOf, paperPage, paperStyles } from '../../scripts/bench/paper.ts';

const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 10 5" class="plot breed"><text><tspan y="1">65</tspan></text><path d="M0,1V2" class="turf" /></svg>';
const fonts = { sans: '/_a/source-sans.woff2', serif: '/_a/source-serif.woff2' };
const built = `<!DOCTYPE html><html lang="nl"><head><title>Wachten &amp; plan</title>
<script type="application/json" data-fonts>[{"href":"${fonts.serif}"},{"href":"${fonts.sans}","media":"(min-width: 48rem)"}]</script></head>
<body><header>Menu</header><main><own-figure data-config="{}"><nav>Kruimels</nav><h1 class="measure-title grijs">Titel</h1>
<div class="stack"><p class="key" data-part="sentence">Er zijn <span class="geteld">65</span> mensen.</p></div>
<form><select><option>alle</option></select></form><div class="grafiek" data-x="1">${svg}</div>
<table><tbody><tr><th scope="row">Totaal</th><td class="number">65</td></tr></tbody></table>
<p class="needs-script"><button>Reken dit na</button></p><details><pre>SELECT 1</pre></details></own-figure></main>
<script src="/x.js"></script></body></html>`;

describe('paperPage', () => {
  const page = paperPage(built, 'p{color:red}', true);

  it('keeps title, sentence, drawing and table', () => {
    expect(page).toContain('<title>Wachten &amp; plan</title>');
    expect(page).toContain('<h1 class="measure-title">Titel</h1>');
    expect(page).toContain('<p class="key">Er zijn <span class="geteld">65</span> mensen.</p>');
    expect(page).toContain(`<div class="grafiek">${svg}</div>`);
    expect(page).toContain('<tr><th scope="row">Totaal</th><td class="number">65</td></tr>');
  });

  it('leaves out frame, forms, queries and scripts', () => {
    for (const gone of [
      'Menu',
      'Kruimels',
      '<form',
      'alle',
      'Reken',
      'SELECT',
      '<script',
      'own-figure',
      'data-',
    ])
      expect(page).not.toContain(gone);
  });

  it('asks for the fonts of the first view as the built page does, or not at all', () => {
    expect(page).toContain(
      `<link rel="preload" href="${fonts.serif}" as="font" type="font/woff2" crossorigin>` +
        `<link rel="preload" href="${fonts.sans}" as="font" type="font/woff2" crossorigin media="(min-width: 48rem)">`,
    );
    expect(paperPage(built, 'p{color:red}', false)).not.toContain('woff2');
  });

  it('has its style in itself, and fetches none', () => {
    expect(page).toContain('<style>p{color:red}</style></head>');
    expect(page).not.toContain('stylesheet');
  });

  it('refuses a page without content', () => {
    expect(() => paperPage('<p>leeg</p>', '', false)).toThrow('no <main>');
  });
});

describe('fontsOf', () => {
  const face = (url: string) => `@font-face{font-family:x;src:url(${url})format("woff2")}`;

  it('finds the fonts that the styles of the built page load', () => {
    expect(fontsOf(`${face(fonts.sans)}${face(`"${fonts.serif}"`)}p{color:red}`)).toEqual(fonts);
  });

  it('refuses styles without both', () => {
    expect(() => fontsOf(face(fonts.sans))).toThrow('a sans and a serif');
  });
});

describe('paperStyles', () => {
  it('declares the fonts before the rules, or leaves the rules alone', () => {
    expect(paperStyles('p{}', null)).toBe('p{}');
    expect(paperStyles('p{}', fonts)).toMatch(
      /^@font-face\{.*source-sans.*\n@font-face\{.*source-serif.*\np\{\}$/,
    );
  });
});
