import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';

const validator = new HtmlValidate(new FileSystemConfigLoader());

async function faults(body: string): Promise<string[]> {
  const page = `<!DOCTYPE html><html lang="nl"><head><meta charset="utf-8"><title>Proef</title></head><body>${body}</body></html>`;
  const { results } = await validator.validateString(page, 'dist/index.html');
  return results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId));
}

describe('.htmlvalidate.json', () => {
  it.each([
    [
      'a void element and a boolean attribute as Astro writes them',
      '<main><img src="/a.svg" alt=""><details open><summary>Meer</summary><p>Tekst</p></details></main>',
    ],
    [
      'a custom element around a chart',
      '<main><cohort-curve data-code="GM9001"><svg role="img" aria-label="Lijn" viewBox="0 0 1 1"><path d="M0 0"></path></svg></cohort-curve></main>',
    ],
    [
      'a table that scrolls',
      '<main><div role="region" aria-label="Tabel" tabindex="0"><table><caption>Aantal</caption><thead><tr><th scope="col">Jaar</th></tr></thead><tbody><tr><th scope="row">2024</th></tr></tbody></table></div></main>',
    ],
  ])('accepts %s', async (_, body) => {
    expect(await faults(body)).toEqual([]);
  });

  it.each([
    ['no-dup-id', '<p id="a">een</p><p id="a">twee</p>'],
    ['input-missing-label', '<form><input type="text" name="q"><button type="submit">Zoek</button></form>'],
    ['no-inline-style', '<p style="color: red">rood</p>'],
    ['no-missing-references', '<p aria-describedby="nergens" role="note">tekst</p>'],
    ['heading-level', '<h1>een</h1><h3>drie</h3>'],
    ['wcag/h30', '<a href="/x/"></a>'],
    ['aria-label-misuse', '<p aria-label="naam">tekst</p>'],
  ])('refuses %s', async (rule, body) => {
    expect(await faults(`<main>${body}</main>`)).toContain(rule);
  });
});
