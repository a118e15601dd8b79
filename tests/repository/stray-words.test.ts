import { describe, expect, it } from 'vitest';
import { strayWords } from '../../scripts/check/stray-words.ts';

describe('words of the example in a real edition', () => {
  it.each([
    '<p>Voorbeeldgegevens: verzonnen gemeente.</p>',
    'https://raadsmonitor.example/data/',
    'GM9029',
    'voorbeeld,verzonnen',
    '<p>De gemeenten zijn verzonnen.</p>',
  ])('are found: %s', (text) => {
    expect(strayWords('over/index.html', text)[0]).toContain('over/index.html: van het voorbeeld');
  });

  it.each([
    'a={one:`Voorbeeldgegevens: verzonnen gemeente.`}',
    'o={verzonnen:r}',
    'a.startsWith(`GM9`)',
    'a=/gm9029/',
    'fetch("https://raadsmonitor.example/")',
  ])('are found in a program: %s', (text) => {
    expect(strayWords('_a/text.js', text)).not.toEqual([]);
  });

  it('are of no edition in the desk, but for an address', () => {
    const file = 'publiceren/raadsmonitor-publiceren.html';
    expect(strayWords(file, 't.synthetisch?"verzonnen":"echt";GM9001')).toEqual([]);
    expect(strayWords(file, 'fetch("https://raadsmonitor.example/")')).toHaveLength(1);
    expect(strayWords('publiceren/index.html', 'verzonnen')).toHaveLength(1);
  });

  it('may be the column of marked files in a program, and nowhere else', () => {
    const text = 'var a=`voorbeeld`;x={soort:`cijfer`,voorbeeld:r?n:null}';
    expect(strayWords('_a/csv.js', text)).toEqual([]);
    expect(strayWords('over/index.html', text)).toHaveLength(2);
  });

  it('are not looked for in the hash of a name, which holds any letters', () => {
    expect(strayWords('_a/loaders.js', 'import("./term.BWgM9gOW.js"),"_a/term.GM9gOW_a.css"')).toEqual([]);
    expect(strayWords('_a/loaders.js', 'import("./GM9029.js");"/data/GM9029.BWgM9gOW.svg"')).toHaveLength(2);
    expect(strayWords('_a/duckdb.js', 'function gM9(a){return a}')).toEqual([]);
    expect(strayWords('gemeente/index.html', '<a href="/gemeente/gm9029/">')).toHaveLength(1);
  });

  it('may speak of the example beside it, and are part of other words', () => {
    const text = `<a href="/voorbeeld/">het voorbeeld, met verzonnen gemeenten</a> bijvoorbeeld, met voorbeelden:
      Of de gemeente verzonnen is.`;
    expect(strayWords('over/index.html', text)).toEqual([]);
  });
});
