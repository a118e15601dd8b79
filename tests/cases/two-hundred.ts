/** Two hundred invented people of one municipality, and the release that a case file about them gives. */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { caseFileOf } from '../../scripts/example/cases.ts';
import { configOf, knownKey } from '../../scripts/example/delivery.ts';
import { allLives } from '../../scripts/example/lives.ts';
import { codeOf } from '../../scripts/example/places.ts';
import { editions, type Edition } from '../../scripts/example/releases.ts';
import { referenceRules } from '../../scripts/reference-rules.ts';
import { columnNames } from '../../src/cases/columns.ts';
import { readCases } from '../../src/cases/read.ts';
import { openFile } from '../../src/desk/file-source.ts';
import { newKeyContent } from '../../src/desk/key-file.ts';
import { keysIn, memoryIn } from '../../src/desk/key-store.ts';
import { checkedConfig, make } from '../../src/release/make.ts';
import { sheet, type Row } from './sheet.ts';

const place = 'Terpmeer';
export const code = codeOf(place);
const example: Edition = {
  ...editions.at(-1)!,
  deliveries: [{ municipality: code, state: 'delivered', reason: null }],
  ...{ revisions: [], mergers: [], absent: {} },
};
export const { referenceDate } = example;
export const people: readonly Row[] = parse<Row>(
  caseFileOf(
    example,
    allLives().filter((life) => life.place === place),
  ),
  { columns: true },
)
  .filter(({ act }) => act === 'wi2021')
  .slice(0, 200);

/** The case file without some columns. */
export const withoutColumns = (left: readonly string[]) =>
  sheet(people, { columns: columnNames.filter((name) => !left.includes(name)) });

/** The files of a release of this case file, whatever it is; `absent` says why columns are absent. */
export async function released(
  name: string,
  cases: string | Uint8Array,
  absent: Edition['absent'] = {},
): Promise<ReadonlyMap<string, string>> {
  const content = { ...(await newKeyContent()), afrondsleutel: knownKey };
  const keyFile = { name: 'sleutel', passphrase: '', content };
  const text = configOf({ ...example, absent }, readFileSync('data/reference/protection.yaml', 'utf8'));
  const bytes = Buffer.from(text.replace(/^ {2}verklaringen:[\s\S]*?(?=^\S)/m, ''));
  const file = new File([Buffer.from(cases)], name);
  const { files } = await make({
    referenceDate,
    config: checkedConfig('config.yaml', bytes, referenceRules(), referenceDate),
    configFile: { name: 'config.yaml', bytes, alongside: () => null },
    read: (wanted) => readCases({ ...wanted, file: name, open: () => openFile(file) }),
    shelf: { place: '', releases: new Map() },
    ...{ predecessors: [], placed: new Map(), keys: keysIn(keyFile), memory: memoryIn(keyFile) },
    ...{ first: true, chained: true, say: () => undefined, progress: () => undefined },
  });
  return files ?? new Map();
}
