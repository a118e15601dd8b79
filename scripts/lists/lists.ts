import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import prettier from 'prettier';
import { themeList } from '../../src/figures/themes.ts';

/** A list that follows from the files of one folder: nobody writes in it. */
interface List {
  /** Where it stands. */
  readonly file: string;
  readonly folder: string;
  /** Finds what a file gives to the list: the exported name is the first group. */
  readonly given: RegExp;
  readonly name: string;
  readonly type: string;
  /** The file that the type is of. */
  readonly typeFile: string;
  /** What the list is, as its docstring. */
  readonly about: string;
  /** Which of the given values stand in it; absent = all. */
  readonly takes?: (value: Given) => boolean;
  /** Where a value stands, by the first number that differs; absent = by the name of its file. */
  readonly place?: (value: Given) => readonly number[];
}

interface PlacedFigure {
  readonly theme: string;
  readonly place: number;
  readonly compared?: object;
}

type Given = Partial<PlacedFigure> & { readonly figure?: PlacedFigure };

const themes: readonly string[] = themeList.map(({ id }) => id);
const figurePlace = ({ theme = '', place = 0 }: Given): number[] => [themes.indexOf(theme), place];
const place = (one: Given): number[] => [one.place ?? 0];

const figures = { folder: 'src/figures', given: /^export const (\w+Figure)\b/m, type: 'Figure' } as const;

export const lists: readonly List[] = [
  {
    file: 'src/indicators/counted.ts',
    folder: 'src/indicators',
    given: /^export const (\w+): CountedIndicator\b/m,
    name: 'countedCatalogue',
    type: 'CountedIndicator',
    typeFile: 'src/indicators/indicator.ts',
    about: 'Indicators with counts in the published tables, in the order in which releases list them.',
    place,
  },
  {
    file: 'src/indicators/uncounted.ts',
    folder: 'src/indicators',
    given: /^export const (\w+): UncountedIndicator\b/m,
    name: 'uncountedCatalogue',
    type: 'UncountedIndicator',
    typeFile: 'src/indicators/indicator.ts',
    about: 'Indicators that are defined, while no release holds figures for them.',
    place,
  },
  {
    ...figures,
    file: 'src/figures/all.ts',
    name: 'allFigures',
    typeFile: 'src/figures/figure.ts',
    about: 'Every figure of a municipality page, in the order of the themes.',
    place: figurePlace,
  },
  {
    ...figures,
    file: 'src/comparison/figures.ts',
    name: 'comparedFigures',
    typeFile: 'src/figures/figure.ts',
    about:
      'The figures with a share that gets a verdict; a list of its own, so that a browser loads only these.',
    takes: ({ compared }) => compared !== undefined,
    place: figurePlace,
  },
  {
    file: 'src/site/figure/all.ts',
    folder: 'src/site/figure/drawings',
    given: /^export const (drawn) =/m,
    name: 'drawnFigures',
    type: 'DrawnFigure',
    typeFile: 'src/site/figure/drawn.ts',
    about: 'Every figure with its drawing, for the build; the browser loads only those it needs.',
    place: ({ figure }) => figurePlace(figure ?? {}),
  },
  {
    file: 'src/questions/bank/bank.ts',
    folder: 'src/questions/bank',
    given: /^export const (\w+): Sheet\b/m,
    name: 'sheets',
    type: 'Sheet',
    typeFile: 'src/questions/bank/sheet.ts',
    about: 'The sheets of the bank; an indicator without one gets the questions that hold for all.',
  },
  {
    file: 'src/sources/all.ts',
    folder: 'src/sources',
    given: /^export const (\w+): Source\b/m,
    name: 'sources',
    type: 'Source',
    typeFile: 'src/sources/source.ts',
    about: 'Every published source.',
  },
  {
    file: 'src/sources/public.ts',
    folder: 'src/sources',
    given: /^export const (\w+): PublicSource\b/m,
    name: 'publicSources',
    type: 'PublicSource',
    typeFile: 'src/sources/source.ts',
    about: 'Every source of which an edition may hold files.',
  },
];

interface Item {
  readonly file: string;
  readonly exported: string;
  readonly place: readonly number[];
}

/** The text of a list as the files under `root` make it. Throws when one of those files cannot be read as a module. */
export async function listText(list: List, root: string): Promise<string> {
  const items = (await itemsOf(list, root)).toSorted(byPlace);
  const names = items.map(({ file, exported }) => nameOf(file, exported));
  const imports = items.map(
    ({ file, exported }, at) =>
      `import { ${exported}${exported === names[at] ? '' : ` as ${names[at] ?? ''}`} } from '${from(list, file)}';`,
  );
  const text = [
    '// Made by `npm run lists` from the files that it imports; to change it, change those.',
    ...imports,
    `import type { ${list.type} } from '${from(list, list.typeFile)}';`,
    '',
    `/** ${list.about} */`,
    `export const ${list.name}: readonly ${list.type}[] = [${names.join(', ')}];`,
  ].join('\n');
  const file = path.join(root, list.file);
  return prettier.format(text, { ...(await prettier.resolveConfig(file)), filepath: file });
}

async function itemsOf({ folder, given, takes, place: placeOf }: List, root: string): Promise<Item[]> {
  const items: Item[] = [];
  for (const name of readdirSync(path.join(root, folder), { encoding: 'utf8', recursive: true }).toSorted()) {
    const file = path.posix.join(folder, name.replaceAll('\\', '/'));
    const exported = name.endsWith('.ts') && given.exec(readFileSync(path.join(root, file), 'utf8'))?.[1];
    if (!exported) continue;
    const module = (await import(pathToFileURL(path.join(root, file)).href)) as Record<string, Given>;
    const value = module[exported] ?? {};
    if (takes?.(value) ?? true) items.push({ file, exported, place: placeOf?.(value) ?? [] });
  }
  return items;
}

/** `drawings/duur-tot-plan.ts` exports `drawn` → `duurTotPlan`; any other name stays as it is. */
function nameOf(file: string, exported: string): string {
  if (exported !== 'drawn') return exported;
  return path.basename(file, '.ts').replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function from({ file }: List, target: string): string {
  const relative = path.posix.relative(path.posix.dirname(file), target);
  return relative.startsWith('.') ? relative : `./${relative}`;
}

function byPlace(one: Item, other: Item): number {
  const at = one.place.findIndex((value, index) => value !== other.place[index]);
  if (at >= 0) return (one.place[at] ?? 0) - (other.place[at] ?? 0);
  return one.file < other.file ? -1 : 1;
}
