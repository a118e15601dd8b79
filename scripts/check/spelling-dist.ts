/**
 * Checks the spelling of the built pages by `cspell.json`: every different word once, for pages share most of theirs.
 * Usage: npm run check -- --only=spelling-dist
 */
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { deskPlace } from '../desk/name.ts';
import { tool } from '../run.ts';

const pages = 'dist/**/*.html';

/** What `cspell.json` says is no text of a page. */
function ignoredOnPages(): RegExp[] {
  const { overrides } = JSON.parse(readFileSync('cspell.json', 'utf8')) as {
    overrides: { filename: string; ignoreRegExpList: string[] }[];
  };
  const patterns = overrides.find(({ filename }) => filename === pages)?.ignoreRegExpList;
  if (patterns === undefined) throw new Error(`cspell.json says nothing of ${pages}`);
  return patterns.map((pattern) => new RegExp(pattern.slice(1, pattern.lastIndexOf('/')), 'g'));
}

/** Every different piece of text between spaces, tags and quotes, with the first page that has it. */
function piecesOf(files: readonly string[]): Map<string, string> {
  const ignored = ignoredOnPages();
  const pieces = new Map<string, string>();
  for (const file of files) {
    const html = readFileSync(file, 'utf8');
    const text = ignored.reduce((left, pattern) => left.replaceAll(pattern, ' '), html);
    for (const piece of text.split(/[\s<>"]+/)) if (!pieces.has(piece)) pieces.set(piece, file);
  }
  return pieces;
}

const files = globSync(pages)
  .filter((file) => !file.endsWith(deskPlace))
  .toSorted();
if (files.length === 0) throw new Error('er is geen gebouwde site; draai eerst npm run build');
const pieces = piecesOf(files);
const { status, stdout, stderr } = spawnSync(
  process.execPath,
  tool('cspell', 'lint', '--no-progress', '--no-summary', '--words-only', '--unique', 'stdin://dist/a.html'),
  { input: [...pieces.keys()].join('\n'), encoding: 'utf8' },
);
for (const word of stdout.split('\n').filter((line) => line !== '')) {
  const [, file = 'dist'] = [...pieces].find(([piece]) => piece.includes(word)) ?? [];
  console.error(`${file}: onbekend woord ‘${word}’`);
}
if (status !== 0) console.error(stderr);
process.exitCode = status ?? 1;
