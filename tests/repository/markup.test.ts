import { existsSync, readFileSync } from 'node:fs';
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';
import { inserters, writers } from '../../scripts/check/markup.mjs';

const eslint = new ESLint({
  ruleFilter: ({ ruleId }) => ruleId.startsWith('markup/'),
  overrideConfig: { languageOptions: { parserOptions: { projectService: false, project: null } } },
});

/** The rules that a text breaks, as a file of this name. */
async function faults(code: string, filePath = 'src/site/frame/imagined.ts'): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath });
  return (result?.messages ?? [])
    .filter(({ ruleId, fatal }) => fatal === true || ruleId?.startsWith('markup/'))
    .map(({ ruleId, message }) => ruleId ?? message);
}

describe('markup is made with the tag that escapes', () => {
  it.each([
    ['a template', 'export const p = (text: string) => `<p>${text}</p>`;'],
    ['a template whose tag is filled in', 'export const p = (name: string) => `<${name}>`;'],
    ['another tag', 'export const p = (text: string) => String.raw`<p>${text}</p>`;'],
    ['a template within the tag', 'export const p = (text: string) => html`<p>${`<b>${text}</b>`}</p>`;'],
    ['a text', "export const p = '<p>Verzonnen</p>';"],
    ['texts that are joined', "export const p = (text: string) => ['<p>', text].join('');"],
    ['a tag made of pieces', "export const p = (name: string) => '<' + name + '>';"],
  ])('and not as %s', async (_, code) => {
    expect(await faults(code)).toContain('markup/tagged');
  });

  it('which is found in the head and in the body of an .astro file', async () => {
    const name = 'src/site/frame/Imagined.astro';
    const head = '---\nconst few = `<b>${Astro.props.name}</b>`;\n---\n<p>{few}</p>\n';
    expect(await faults(head, name)).toEqual(['markup/tagged']);
    expect(await faults('<p>{`<b>${Astro.props.name}</b>`}</p>\n', name)).toEqual(['markup/tagged']);
  });

  it('as it may be, beside texts that only compare', async () => {
    const code =
      'export const p = (a: number) => html`<p title="${a}">${a < 3 ? \'a < b\' : `${a} < 3`}</p>`;';
    expect(await faults(code)).toEqual([]);
  });
});

describe('markup enters a page by one function', () => {
  it.each([
    ['innerHTML', 'export const fill = (place: Element, text: string) => { place.innerHTML = text; };'],
    ['more of it', 'export const fill = (place: Element, text: string) => { place.innerHTML += text; };'],
    ['outerHTML', 'export const fill = (place: Element, text: string) => { place.outerHTML = text; };'],
    [
      'insertAdjacentHTML',
      "export const fill = (place?: Element) => place?.insertAdjacentHTML('beforeend', 'x');",
    ],
  ])('and not by %s', async (_, code) => {
    expect(await faults(code)).toEqual(['markup/put']);
  });

  it('and stands in an .astro file as the text of it', async () => {
    const name = 'src/site/frame/Imagined.astro';
    expect(await faults('<p set:html={Astro.props.text} />\n', name)).toEqual(['markup/put']);
    expect(await faults('<Fragment set:html={`${Astro.props.text}`} />\n', name)).toEqual(['markup/put']);
    expect(await faults('<p set:html={String(Astro.props.text)} />\n', name)).toEqual([]);
    expect(await faults('<script is:inline set:html={Astro.props.text} />\n', name)).toEqual([]);
  });
});

describe('a file that is excused', () => {
  it.each([
    ...Object.keys(writers).map((file) => [file, 'markup/tagged'] as const),
    ...Object.keys(inserters).map((file) => [file, 'markup/put'] as const),
  ])('%s still needs it (%s)', async (file, rule) => {
    expect(existsSync(file)).toBe(true);
    const imagined = file.endsWith('.astro') ? 'src/site/frame/Imagined.astro' : undefined;
    expect(await faults(readFileSync(file, 'utf8'), imagined)).toContain(rule);
  });
});
