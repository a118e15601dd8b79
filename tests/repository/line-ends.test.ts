import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';

/** `i/lf w/lf attr/text=auto eol=lf  README.md` → the parts and the name. */
function files() {
  return execFileSync('git', ['ls-files', '--eol'], { encoding: 'utf8' })
    .trimEnd()
    .split('\n')
    .map((line) => {
      const [state = '', name = ''] = line.split('\t');
      const [stored = '', , ...attributes] = state.trim().split(/\s+/);
      return { name, stored, attributes: attributes.join(' ').replace(/^attr\//, '') };
    });
}

it('no checkout changes the line ends of any file, whatever Git is told to do', () => {
  const all = files();
  expect(all.length).toBeGreaterThan(900);
  const changed = all.filter(
    ({ stored, attributes }) => stored !== 'i/-text' && !/-text|eol=lf/.test(attributes),
  );
  expect(changed).toEqual([]);
});

it('every text is stored with line feeds only', () => {
  expect(files().filter(({ stored }) => ['i/crlf', 'i/mixed'].includes(stored))).toEqual([]);
});

it('what carries a checksum is never converted at all', () => {
  const checked = files().filter(({ name }) => name.startsWith('data/'));
  expect(checked.length).toBeGreaterThan(40);
  expect(checked.filter(({ attributes }) => attributes !== '-text')).toEqual([]);
});
