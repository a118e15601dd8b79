import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, it } from 'vitest';

/** Words that were retired, each with the words that took their place. One thing has one word. */
const retired = new Map([
  ['finding', 'observation (of an indicator), fault (of a check) or result'],
  ['lane', 'bar, as in responsibility bar'],
  ['standing', 'availability (of figures) or state'],
  ['beside', 'compared, peers or reference'],
  ['fictitious', 'invented'],
  ['synthetic', 'invented'],
  ['verzonnen', 'invented'],
  ['promise', 'commitment'],
  ['promised', 'commitment'],
  ['peildatum', 'referenceDate'],
]);

/** Past participles that named a thing; as a plain local, or in `isKnown`, they are ordinary English. */
const participles = new Map([
  [/^Known/, 'SiteRecords, References or what it holds'],
  [/^Kept|Kept$/, 'EarlierRun, Limited… or what was done'],
  [/^Asked|[a-z]Asked$/, 'EarlierQuestion, or what it is asked of'],
  [/^Trail|Trail$/, 'QuestionHistory'],
  [/[a-z]LettersShown$|^letters$/, 'fonts, fontFamily or characters'],
]);

/** Names that stay, each with where and why. */
const allowed: readonly { readonly name: RegExp; readonly file: RegExp; readonly reason: string }[] = [
  { name: /^Promise([A-Z]\w+)?$/, file: /./, reason: 'of JavaScript itself' },
  { name: /^promise$/, file: /^tests\//, reason: 'what Promise.withResolvers of JavaScript gives' },
  { name: /^peildatum$/, file: /./, reason: 'Dutch key of the manifest and of published files' },
  { name: /^fictitious$/, file: /./, reason: 'column of municipality.csv and key of municipalities.json' },
  { name: /^synthetic$/, file: /data-package|open-data/, reason: 'key of datapackage.json' },
  { name: /^synthetic$/, file: /workbench|werkbank/, reason: 'key of the configuration in the page' },
  { name: /^findings$/, file: /question/, reason: 'key of the configuration in the page' },
  {
    name: /^verzonnen$/,
    file: /^src\/(edition\/marks|open-data\/data-package|pages)/,
    reason: 'kind of an edition, as its settings have it',
  },
  { name: /^letters$/, file: /^tests\/audit\/self-test/, reason: 'letters of the alphabet' },
  { name: /^letters$/, file: /^src\/edition\/brand-file/, reason: 'key of huisstijl.yaml' },
];

const files = execFileSync('git', ['ls-files', 'src', 'scripts', 'tests'], { encoding: 'utf8' })
  .split('\n')
  .filter((file) => /\.(ts|mjs|astro)$/.test(file));

function scriptOf(file: string): string {
  const text = readFileSync(file, 'utf8');
  return file.endsWith('.astro') ? (/^---\n(.*?)\n---/s.exec(text)?.[1] ?? '') : text;
}

/** Every identifier of a script once; words in strings and comments are none. */
function identifiersIn(file: string, text: string): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) found.add(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file.replace(/astro$/, 'ts'), text, ts.ScriptTarget.Latest));
  return found;
}

/** "promisesHere" → promises, here. */
const wordsOf = (name: string): string[] => name.split(/(?=[A-Z])|[_$\d]+/).map((word) => word.toLowerCase());

/** The word to use instead of a name; null when the name may stand. */
function insteadOf(name: string, file: string): string | null {
  if (allowed.some((one) => one.name.test(name) && one.file.test(file))) return null;
  for (const word of wordsOf(name)) {
    const better = retired.get(word) ?? retired.get(word.replace(/s$/, ''));
    if (better !== undefined) return better;
  }
  return [...participles].find(([pattern]) => pattern.test(name))?.[1] ?? null;
}

it('code has one word for one thing', () => {
  const faults = files.flatMap((file) =>
    [...identifiersIn(file, scriptOf(file))].flatMap((name) => {
      const better = insteadOf(name, file);
      return better === null ? [] : [`${file}: ${name}; use ${better}`];
    }),
  );
  expect(faults).toEqual([]);
});

it('files have no retired word in their name', () => {
  const faults = files.flatMap((file) =>
    (/([^/]+)$/.exec(file)?.[1] ?? '').split(/[.-]|(?=[A-Z])/).flatMap((part) => {
      const better = retired.get(part.toLowerCase().replace(/s$/, ''));
      return better === undefined ? [] : [`${file}; use ${better}`];
    }),
  );
  expect(faults).toEqual([]);
});

/** Words that English documents may not use for what has another name now; code between backquotes is code. */
const retiredInProse = /\b(findings?|lanes?|fictitious|synthetic)\b/gi;

it('documents have no retired word', () => {
  const documents = execFileSync('git', ['ls-files', '*.md'], { encoding: 'utf8' })
    .split('\n')
    .filter(Boolean);
  const faults = documents.flatMap((file) =>
    [
      ...readFileSync(file, 'utf8')
        .replaceAll(/`[^`\n]*`/g, '')
        .matchAll(retiredInProse),
    ].map(([word]) => `${file}: ${word}`),
  );
  expect(faults).toEqual([]);
});

it.each([
  ['promisesHere', 'src/site/council/commitments.page.ts'],
  ['syntheticColumn', 'src/contract/csv.ts'],
  ['KnownSite', 'src/evidence/site-records.ts'],
  ['fictitiousStrip', 'src/site/frame/Base.astro'],
  ['allAsked', 'src/council/question-history.ts'],
])('refuses %s', (name, file) => {
  expect(insteadOf(name, file)).not.toBeNull();
});

it.each(['Promise', 'peildatum', 'unknown', 'isKnown'])('lets %s stand', (name) => {
  expect(insteadOf(name, 'src/contract/manifest.ts')).toBeNull();
});
