/**
 * The rooms of `src`: who may import whom. The only place where this is written down.
 * Imports run downward, to a lower layer; two rooms of one layer do not know each other.
 */
import path from 'node:path';

/**
 * `only` narrows what a room sees below it; `guests` names a room of the same layer that it may see;
 * `callers` are the only ones that may import it.
 * @typedef {{ layer: number, only?: string[], guests?: string[], callers?: string[] }} Room
 * @type {Readonly<Record<string, Room>>}
 */
export const rooms = {
  pages: { layer: 7 },
  middleware: { layer: 7 },
  frozen: { layer: 7, callers: ['scripts', 'tests'] },
  site: { layer: 6 },
  publish: { layer: 6, callers: ['scripts', 'tests'] },
  release: { layer: 6, callers: ['desk', 'scripts', 'tests'] },
  // One page that makes a release in a browser, from the code of the command; no site, no network.
  desk: {
    layer: 7,
    only: [
      'release',
      'audit',
      'cases',
      'contract',
      'protection',
      'edition',
      'checksum',
      'format',
      'statistics',
    ],
    callers: ['scripts', 'tests'],
  },
  // Reads what others published; it only sees what a source says of itself.
  import: {
    layer: 4,
    only: ['contract', 'reading', 'sources', 'format'],
    callers: ['publish', 'scripts', 'tests'],
  },
  receive: { layer: 5, callers: ['publish', 'scripts', 'tests'] },
  published: {
    layer: 5,
    only: ['contract', 'format', 'text', 'sources', 'figures', 'comparison', 'council'],
  },
  questions: { layer: 5 },
  evidence: { layer: 5 },
  council: { layer: 4 },
  comparison: { layer: 3 },
  figures: { layer: 2 },
  downloads: { layer: 2, only: ['contract', 'format', 'open-document'] },
  charts: { layer: 2, only: ['contract', 'text', 'format', 'styles'] },
  indicators: { layer: 1 },
  cases: { layer: 1, callers: ['release', 'desk'] },
  disclosure: { layer: 1, only: ['contract', 'protection'], callers: ['release'] },
  audit: { layer: 1, only: ['protection'], callers: ['release', 'receive', 'desk'] },
  query: { layer: 1 },
  'open-data': { layer: 1, guests: ['sources'] },
  sources: { layer: 1, only: ['contract'] },
  protection: { layer: 0 },
  'open-document': { layer: 0 },
  checksum: { layer: 0 },
  // The one way in for bytes of others, shared with `cases`, which sees nothing of what is published.
  reading: { layer: 0, guests: ['format'] },
  contract: { layer: 0, guests: ['reading', 'format', 'styles'] },
  text: { layer: 0, guests: ['edition'] },
  edition: { layer: 0, guests: ['contract', 'checksum', 'styles'] },
  format: { layer: 0 },
  statistics: { layer: 0 },
  // A picture has the inks of its edition, also one that a browser saves.
  styles: { layer: 0, guests: ['edition'] },
};

/**
 * Inside `site` a folder per subject, on floors: a subject imports lower floors only.
 * @type {Readonly<Record<string, number>>}
 */
export const floors = {
  sharing: 0,
  frame: 1,
  figure: 2,
  choice: 2,
  search: 2,
  changes: 2,
  data: 2,
  comparison: 3,
  workbench: 3,
  nation: 3,
  indicator: 3,
  municipality: 4,
  delivery: 4,
  council: 5,
  overview: 5,
  files: 5,
  ombudsman: 6,
  question: 7,
  evidence: 7,
  theme: 8,
};

/**
 * Packages that belong to some rooms only. A type from zod counts too: other rooms take types from `contract`.
 * @type {Readonly<Record<string, string[]>>}
 */
export const packages = {
  zod: ['contract', 'edition', 'council', 'protection', 'publish', 'release', 'audit', 'desk'],
  '@duckdb/node-api': ['query', 'publish'],
  '@noble/hashes': ['checksum', 'disclosure', 'audit'],
  '@duckdb/duckdb-wasm': ['query'],
  '@observablehq/plot': ['charts'],
  d3: ['charts'],
  highs: ['disclosure', 'audit', 'desk'],
  yaml: ['contract', 'audit', 'desk'],
  docx: ['questions'],
  'odf-kit': ['questions', 'downloads'],
  'write-excel-file': ['downloads'],
  'hyparquet-writer': ['publish'],
  fflate: ['reading', 'open-document', 'questions', 'evidence', 'release', 'desk'],
  uqr: ['site'],
  '@resvg/resvg-wasm': ['site'],
  // No HTML is read back into data: tests and scripts may, `src` may not.
  linkedom: [],
};

/** Outside `src`, and closed to it: deliveries are opened by the publish script, which is told where they are. */
const outside = ['scripts', 'tests', 'data'];

/**
 * The room of a file, given relative to the repository: `src/charts/tally.ts` → `charts`, `tests/x.ts` → `tests`.
 * @param {string} file
 */
export function roomOf(file) {
  const [top, second = ''] = file.split('/');
  if (top !== 'src') return top ?? '';
  return second.replace(/\.(ts|astro|mjs|d\.ts)$/, '');
}

/**
 * @param {string} from importing file, relative to the repository
 * @param {string} specifier as written in the import
 * @returns {string | null} what is wrong, or null
 */
export function faultOf(from, specifier) {
  const room = roomOf(from);
  const inSource = from.startsWith('src/');
  if (!specifier.startsWith('.') && !specifier.startsWith('/'))
    return inSource ? packageFault(room, specifier) : null;
  const bare = specifier.replace(/[?#].*$/, '');
  const target = bare.startsWith('/') ? bare.slice(1) : path.posix.join(path.posix.dirname(from), bare);
  return inSource ? sourceFault(from, target) : outsideFault(room, target);
}

/** @param {string} room @param {string} specifier */
function packageFault(room, specifier) {
  const name = Object.keys(packages).find((own) => specifier === own || specifier.startsWith(`${own}/`));
  const owners = name === undefined ? undefined : packages[name];
  if (owners === undefined || owners.includes(room)) return null;
  return `${name} is for ${owners.join(' and ') || 'tests and scripts'}, not for ${room}`;
}

/** @param {string} room @param {string} target */
function outsideFault(room, target) {
  return room === 'scripts' && roomOf(target) === 'tests' ? 'scripts do not import tests' : null;
}

/** @param {string} from @param {string} target */
function sourceFault(from, target) {
  const [room, to] = [roomOf(from), roomOf(target)];
  if (!target.startsWith('src/')) return outside.includes(to) ? `src does not import ${to}` : null;
  const [own, other] = [rooms[room], rooms[to]];
  if (!own) return `${room} is not a room; name it in scripts/rooms.mjs`;
  if (!other) return `${to} is not a room; name it in scripts/rooms.mjs`;
  if (room === to) return room === 'site' ? floorFault(from, target) : null;
  if (other.callers && !other.callers.includes(room))
    return `only ${other.callers.join(' and ')} may import ${to}`;
  if (to === 'published' && room === 'site' && !isBuildOnly(from))
    return 'only `page.ts`, `*.page.ts` and .astro files of site may import published';
  if (own.guests?.includes(to)) return null;
  if (other.layer >= own.layer)
    return `${room} (layer ${own.layer}) does not import ${to} (layer ${other.layer})`;
  if (own.only && !own.only.includes(to)) return `${room} does not import ${to}`;
  return null;
}

/** Whether a file of `site` is used at build time only, by its name. @param {string} file */
const isBuildOnly = (file) => /(\/|\.)page\.ts$|\.astro$/.test(file);

/**
 * Within `site`: `page.ts` reads what was published, the rest of a subject serves build and browser alike.
 * @param {string} from @param {string} target
 */
function floorFault(from, target) {
  const [subject, below] = [subjectOf(from), subjectOf(target)];
  if (subject === below) return null;
  const [own, other] = [floors[subject], floors[below]];
  if (own === undefined) return `${subject} is not a subject of site; name its floor in scripts/rooms.mjs`;
  if (other === undefined) return `${below} is not a subject of site; name its floor in scripts/rooms.mjs`;
  return other < own ? null : `site/${subject} (floor ${own}) does not import site/${below} (floor ${other})`;
}

/** `src/site/figure/drawings/aantal.ts` → `figure`. @param {string} file */
const subjectOf = (file) => file.split('/')[2] ?? '';

/**
 * A block `<script>` of an .astro file is linted as `Name.astro/0.ts`.
 * @param {string} filename @param {string} cwd
 */
function fileOf(filename, cwd) {
  const file = path.relative(cwd, filename).split(path.sep).join('/');
  return { file: file.replace(/(\.astro)\/.*$/, '$1'), isScriptBlock: /\.astro\//.test(file) };
}

/** What a string in the code says, when it can be read without running it. @param {any} node */
function literal(node) {
  if (node?.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node?.type === 'TemplateLiteral' && node.expressions.length === 0) return node.quasis[0].value.cooked;
  return undefined;
}

/**
 * ESLint plugin with the one rule, for static, dynamic and type imports, and `import.meta.glob`.
 * @type {import('eslint').ESLint.Plugin}
 */
export const plugin = {
  rules: {
    walls: {
      meta: { type: 'problem', schema: [] },
      create(context) {
        const { file, isScriptBlock } = fileOf(context.filename, context.cwd);
        /** @param {any} node @param {string} message */
        const report = (node, message) => context.report({ node, message });

        /** @param {any} node @param {any} source */
        function check(node, source) {
          const specifier = literal(source);
          if (specifier === undefined) {
            if (file.startsWith('src/')) report(node, 'an import names its module in plain text');
            return;
          }
          const fault = faultOf(file, specifier);
          if (fault) report(node, fault);
          else if (isScriptBlock && !isElement(file, specifier)) {
            report(node, 'a script block only imports custom elements: a .ts file of site');
          }
        }

        return {
          /** @param {any} node */
          ImportDeclaration: (node) => check(node, node.source),
          /** @param {any} node */
          ExportAllDeclaration: (node) => check(node, node.source),
          /** @param {any} node */
          ExportNamedDeclaration: (node) => node.source && check(node, node.source),
          /** @param {any} node */
          ImportExpression: (node) => check(node, node.source),
          /** @param {any} node */
          TSImportType: (node) => check(node, node.source ?? node.argument?.literal),
          /** @param {any} node */
          'CallExpression[callee.object.type="MetaProperty"][callee.property.name="glob"]': (node) =>
            [node.arguments[0]]
              .flatMap((given) => given.elements ?? [given])
              .forEach((source) => check(node, source)),
        };
      },
    },
  },
};

/** @param {string} from @param {string} specifier */
function isElement(from, specifier) {
  const target = path.posix.join(path.posix.dirname(from), specifier);
  return roomOf(target) === 'site' && target.endsWith('.ts');
}
