/** Random case files of one invented municipality, stacked over three quarters, and the releases that the command makes of them. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parse, stringify } from 'yaml';
import { configOf, knownKey } from '../../scripts/example/delivery.ts';
import { editions } from '../../scripts/example/releases.ts';
import { referenceRules } from '../../scripts/reference-rules.ts';
import type { Folder } from '../../src/audit/folder.ts';
import { readCases } from '../../src/cases/read.ts';
import { sha256 } from '../../src/checksum/node.ts';
import { openFile } from '../../src/desk/file-source.ts';
import { newKeyContent, type KeyContent } from '../../src/desk/key-file.ts';
import { keysIn, memoryIn } from '../../src/desk/key-store.ts';
import { folderOf } from '../../src/release/approve.ts';
import { checkedConfig, make } from '../../src/release/make.ts';
import { randomLife } from '../cases/random-cases.ts';
import { sheet } from '../cases/sheet.ts';

const municipality = 'GM9001';

/** What is handed in for one quarter. */
export interface Quarter {
  readonly release: string;
  readonly referenceDate: string;
  readonly cases: string;
  readonly config: string;
}

/** The settings of every quarter, of nobody but this municipality. */
function configs(): Omit<Quarter, 'cases'>[] {
  const rules = readFileSync('data/reference/protection.yaml', 'utf8');
  return editions.map((edition) => {
    const deliveries = [{ municipality, state: 'delivered', reason: null }] as const;
    const text = configOf({ ...edition, deliveries, ...{ revisions: [], mergers: [], absent: {} } }, rules);
    const settings = parse(text) as {
      levering: Record<string, unknown>;
      bescherming: { overTijd: Record<string, unknown> };
    };
    settings.levering['verklaringen'] = [];
    settings.bescherming.overTijd['herzien'] = [];
    settings.bescherming.overTijd['samengevoegd'] = [];
    const { release, referenceDate } = edition;
    return { release, referenceDate, config: stringify(settings) };
  });
}

/** Who is there in the first quarter, and who comes in each later one: nobody else appears in a year that was over. */
const arrivals = editions.map(({ referenceDate }, at) => {
  const life = randomLife(editions[at - 1]?.referenceDate ?? '2022-01-01', referenceDate);
  return fc.array(life, at === 0 ? { minLength: 10, maxLength: 25 } : { maxLength: 4 });
});

/** So many chains of three quarters, always the same ones. */
export function randomChains(amount: number): Quarter[][] {
  const about = configs();
  return fc.sample(fc.tuple(...arrivals), { numRuns: amount, seed: 4641 }).map((lives) =>
    about.map((quarter, at) => {
      const people = lives.slice(0, at + 1).flat();
      const rows = people.map((rowOn) => ({
        ...rowOn(quarter.referenceDate),
        municipality_code: municipality,
      }));
      return { ...quarter, cases: sheet(rows) };
    }),
  );
}

/** A sender with the known key, who makes release after release in this process as the command does. */
export class Sender {
  #content: KeyContent | undefined;
  readonly #made = new Map<string, Folder>();

  async makes({ release, referenceDate, cases, config }: Quarter): Promise<ReadonlyMap<string, string>> {
    const content = (this.#content ??= { ...(await newKeyContent()), afrondsleutel: knownKey });
    const keyFile = { name: 'sleutel', passphrase: '', content };
    const bytes = Buffer.from(config);
    const file = new File([cases], 'dossiers.csv');
    const { files, state } = await make({
      referenceDate,
      config: checkedConfig('config.yaml', bytes, referenceRules(), referenceDate),
      configFile: { name: 'config.yaml', bytes, alongside: () => null },
      read: (asked) => readCases({ ...asked, file: 'dossiers.csv', open: () => openFile(file) }),
      shelf: { place: '', releases: this.#made },
      placed: new Map(Object.entries(content.releases)),
      ...{ predecessors: [], keys: keysIn(keyFile), memory: memoryIn(keyFile) },
      ...{ first: this.#made.size === 0, quiet: true, chained: true },
      ...{ say: () => undefined, progress: () => undefined },
    });
    if (!files) throw new Error(`${release} was not approved`);
    this.#made.set(release, folderOf(release, files));
    const manifest = sha256(files.get('manifest.json') ?? '');
    const { releases, stand } = content;
    this.#content = {
      ...content,
      releases: { ...releases, [release]: manifest },
      stand: { ...stand, [release]: state },
    };
    return files;
  }
}
