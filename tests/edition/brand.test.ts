import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { RefusedError } from '../../src/contract/fault.ts';
import { readBrand } from '../../src/edition/brand-file.ts';
import { logoFault } from '../../src/edition/logo.ts';
import { noBrand } from '../../src/styles/brand.ts';

const root = mkdtempSync(path.join(tmpdir(), 'raadsmonitor-huisstijl-'));
afterAll(() => {
  rmSync(root, { recursive: true });
});

let made = 0;
function folderWith(text: string | null): string {
  made += 1;
  const folder = path.join(root, String(made));
  mkdirSync(path.join(folder, 'letters'), { recursive: true });
  writeFileSync(path.join(folder, 'letters/goed.woff2'), 'wOF2 en nog wat');
  writeFileSync(path.join(folder, 'letters/anders.woff2'), 'OTTO');
  if (text !== null) writeFileSync(path.join(folder, 'huisstijl.yaml'), text);
  return folder;
}

function faultsOf(text: string): string[] {
  try {
    readBrand(folderWith(text));
  } catch (error) {
    if (error instanceof RefusedError)
      return error.faults.map(
        ({ line, column, received, expected }) => `${line ?? '-'} ${column ?? ''}: ${received}; ${expected}`,
      );
    throw error;
  }
  return [];
}

const logo =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><title>Wapen</title><g fill="#00447c"><path d="M0 0h40v20z"/></g></svg>';
const whole = `kleuren:
  basis.color.action-1.color-default: { licht: '#00447C', donker: '#8ec5ff' }
letters:
  koppen: { naam: Proefletter, bestand: letters/goed.woff2, gewicht: "600" }
logo:
  tekst: gemeente Proefstad
  svg: '${logo}'
`;

describe('the look of an edition', () => {
  test('is that of this site where there is no file', () => {
    expect(readBrand(folderWith(null))).toEqual(noBrand);
    expect(readBrand(folderWith('{}'))).toEqual(noBrand);
  });

  test('sets colours, letters and logo', () => {
    const brand = readBrand(folderWith(whole));
    expect(brand.colours).toEqual({ 'basis.color.action-1.color-default': ['#00447c', '#8ec5ff'] });
    expect(brand.text).toBeNull();
    expect(brand.headings).toMatchObject({ name: 'Proefletter', weight: '600' });
    expect(brand.headings!.file).toMatch(/^huisstijl-koppen\.[\da-f]{8}\.woff2$/);
    expect(brand.logo).toEqual({ svg: logo, text: 'gemeente Proefstad' });
  });

  test.each([
    [
      'a token that is none',
      'kleuren:\n  basis.color.nee: { licht: "#000000", donker: "#ffffff" }',
      /^2 kleuren: .*; geen basis\.color\.nee/,
    ],
    [
      'a colour by name',
      "kleuren:\n  basis.color.default.bg-subtle: { licht: wit, donker: '#000000' }",
      /^2 kleuren.*licht: ‘wit’; een kleur van # en zes tekens/,
    ],
    [
      'style in a colour',
      "kleuren:\n  basis.color.default.bg-subtle: { licht: '#fff;}body{', donker: '#000000' }",
      /een kleur van/,
    ],
    ['one scheme alone', "kleuren:\n  basis.color.default.bg-subtle: { licht: '#ffffff' }", /donker/],
    [
      'a colour that cannot be read',
      "kleuren:\n  basis.color.action-1.color-default: { licht: '#ffcc00', donker: '#9dbbff' }",
      /kleuren\.basis\.color\.action-1\.color-default\.licht: #ffcc00 op #fbfaf6, een contrast van 1,4 op 1; ten minste 4,5 op 1, want dit is tekst/,
    ],
    [
      'letters that are not there',
      'letters: { tekst: { naam: X, bestand: letters/weg.woff2 } }',
      /letters\.tekst\.bestand: letters\/weg\.woff2, dat er niet is/,
    ],
    ['another kind of file', 'letters: { tekst: { naam: X, bestand: letters/anders.woff2 } }', /geen WOFF2/],
    [
      'letters from elsewhere',
      'letters: { tekst: { naam: X, bestand: ../../x.woff2 } }',
      /een bestand in de map letters/,
    ],
    [
      'style in the name of a letter',
      'letters: { tekst: { naam: "X\';}", bestand: letters/goed.woff2 } }',
      /zonder leestekens/,
    ],
    ['something else', 'achtergrond: foto.jpg', /achtergrond/],
  ])('%s is refused in one sentence', (_, text, message) => {
    expect(faultsOf(text).join('\n')).toMatch(message);
  });
});

describe('a logo', () => {
  test('that is drawing alone is taken', () => {
    expect(logoFault(logo)).toBeNull();
  });

  test.each([
    ['a script', logo.replace('<g', '<script>x</script><g')],
    ['a page in it', logo.replace('<g', '<foreignObject><p>x</p></foreignObject><g')],
    ['a handler', logo.replace('<path', '<path onload="x()"')],
    ['a link', logo.replace('<path', '<path href="https://elders.example/"')],
    ['an address in a paint', logo.replace('#00447c', 'url(https://elders.example/#a)')],
    ['style', logo.replace('<path', '<path style="x"')],
    ['an image', logo.replace('<path d="M0 0h40v20z"/>', '<image xlink:href="x"/>')],
    ['an attribute without quotes', logo.replace('<path', '<path onload=x')],
    ['an entity', logo.replace('Wapen', '&lt;')],
    ['a comment', logo.replace('Wapen', '<!-- x -->')],
    ['something after it', `${logo}<p>x</p>`],
    ['a second drawing', `${logo}${logo}`],
    ['no size', logo.replace(' viewBox="0 0 40 20"', '')],
    ['an element that stays open', logo.replace('</g>', '')],
    ['an element that closes too much', logo.replace('<title>', '</svg><title>')],
    ['too many letters', logo.replace('M0 0', `M0 0${' 1'.repeat(9000)}`)],
  ])('with %s is refused', (_, svg) => {
    expect(logoFault(svg)).not.toBeNull();
  });
});
