/** What the desk has been given so far, and what it makes of that. Lives in the worker: the page sees answers only. */
import type { Folder } from '../audit/folder.ts';
import { reportText } from '../audit/report.ts';
import { readCases, type CaseReading } from '../cases/read.ts';
import { sha256 } from '../checksum/plain.ts';
import { RefusedError } from '../contract/fault.ts';
import { manifestSchema } from '../contract/manifest.ts';
import { manifestFile, signatureFile } from '../contract/release.ts';
import { printOf } from '../edition/print.ts';
import { folderOf } from '../release/approve.ts';
import { deliveryTemplate } from '../release/config-template.ts';
import type { Earlier, Shelf } from '../release/earlier.ts';
import { checkedConfig, make, releaseOf } from '../release/make.ts';
import type { Order, Outcome } from '../release/order.ts';
import { zipOf } from '../release/zip.ts';
import type { Protection } from '../protection.ts';
import { changesSince, type Changes } from './changes.ts';
import { openFile } from './file-source.ts';
import { closed, newKeyContent, opened, signatureText } from './key-file.ts';
import { keysIn, memoryIn, type OpenKeyFile } from './key-store.ts';
import type { Answer, Wish, Checked, Inside } from './messages.ts';
import { rulesIn } from './self-test.ts';
import { settingsIn, withRevisions, withSettings, type Revision, type Settings } from './settings.ts';
import { shelfOf } from './shelf.ts';
import { drawPassphrase } from './words.ts';

const configName = 'config.yaml';
const keyName = 'sleutelbestand.raadsmonitor';

/** Marks of so many releases are kept: the next release asks for the newest only. */
const statesHeld = 2;

export class Desk {
  readonly #tell: (answer: Answer) => void;
  readonly #reference: Protection;
  #config: string;
  /** Reasons that were given for figures of this case file, by their block. */
  #revisions = new Map<string, Revision>();
  #tables = new Map<string, Uint8Array>();
  #keyFile: OpenKeyFile | null = null;
  #shelf: Shelf = { place: 'eerdere releases', releases: new Map() };
  /** Releases that others made, of municipalities that went up in one of these. */
  #predecessors: Shelf[] = [];
  #cases: File | null = null;
  #outcome: Outcome | null = null;

  constructor(inside: Inside, tell: (answer: Answer) => void) {
    this.#tell = tell;
    this.#reference = rulesIn(inside);
    this.#config = `${deliveryTemplate}${inside.rules}`;
  }

  get settings(): Settings {
    return settingsIn(this.#config);
  }

  async makeKey(): Promise<void> {
    const passphrase = drawPassphrase();
    this.#keyFile = { name: keyName, passphrase, content: await newKeyContent() };
    this.#tell({ kind: 'key', passphrase, releases: [] });
  }

  async openKey(file: File, passphrase: string): Promise<void> {
    const content = await opened(file.name, await bytesOf(file), passphrase);
    this.#keyFile = { name: file.name, passphrase, content };
    this.#tell({ kind: 'key', passphrase: null, releases: Object.keys(content.releases) });
    this.#tellShelf();
  }

  /** Adds earlier releases to those that are there. */
  async earlier(files: readonly File[]): Promise<void> {
    const zips = await Promise.all(
      files.map(async (file) => ({ name: file.name, bytes: await bytesOf(file) })),
    );
    const { place, releases } = shelfOf(zips);
    this.#shelf = { place, releases: new Map([...this.#shelf.releases, ...releases]) };
    this.#tellShelf();
  }

  /** Takes the releases of who went up in a municipality; each sender has a chain of its own. */
  async predecessors(files: readonly File[]): Promise<void> {
    const zips = await Promise.all(
      files.map(async (file) => ({ name: file.name, bytes: await bytesOf(file) })),
    );
    this.#predecessors = zips.map((zip) => shelfOf([zip]));
    this.#tell({ kind: 'predecessors', what: zips.map(({ name }) => name).join(', ') });
  }

  #tellShelf(): void {
    const releases = [...this.#shelf.releases.keys()].toSorted();
    const listed = Object.keys(this.#keyFile?.content.releases ?? {});
    this.#tell({ kind: 'shelf', releases, missing: listed.filter((name) => !releases.includes(name)) });
  }

  async config(file: File): Promise<void> {
    this.#config = new TextDecoder().decode(await bytesOf(file));
    this.#tell({ kind: 'settings', settings: this.settings });
  }

  /** Takes the tables that others publish, which the configuration names. */
  async tables(files: readonly File[]): Promise<void> {
    for (const file of files) this.#tables.set(file.name, await bytesOf(file));
    this.#tell({ kind: 'chosen', what: [...this.#tables.keys()].join(', ') });
  }

  cases(file: File): void {
    this.#cases = file;
    this.#outcome = null;
    this.#revisions.clear();
    this.#tell({ kind: 'chosen', what: file.name });
  }

  configFile(settings: Settings): void {
    this.#config = withSettings(this.#config, settings);
    const bytes = this.#configBytes();
    this.#tell({ kind: 'configFile', file: { name: configName, bytes } });
  }

  /** Makes the release in memory; `save` gives it out. Throws a RefusedError for what is not accepted. */
  async check(asked: Wish): Promise<void> {
    this.#outcome = null;
    const { keyFile, cases } = this.#needed();
    const vanaf = releaseOf(asked.referenceDate, asked.today);
    for (const one of asked.revisions)
      if (one.toelichting.trim() !== '')
        this.#revisions.set(`${one.gemeente}/${one.jaar}/${vanaf}`, { ...one, vanaf });
    this.#config = withSettings(this.#config, asked.settings);
    const said: string[] = [];
    let reading: CaseReading | undefined;
    const order = this.#orderOf(asked, keyFile, said, async (wanted) => {
      reading = await readCases({ ...wanted, file: cases.name, open: () => openFile(cases) });
      return reading;
    });
    const outcome = await make(order);
    const changes = outcome.files && this.#changes(outcome, order);
    const approved = outcome.files !== null && !(changes?.changes.some((one) => one.needsReason) ?? false);
    this.#outcome = approved ? outcome : null;
    const audit = [...said, reportText(outcome.report, { public: false })].join('\n');
    this.#tell({ kind: 'checked', checked: checkedOf(outcome, reading, changes, { audit, approved }) });
  }

  /** The configuration with the reasons of this case file. */
  #configBytes(): Uint8Array {
    const reasons = [...this.#revisions.values()];
    const text = reasons.length === 0 ? this.#config : withRevisions(this.#config, reasons);
    return new TextEncoder().encode(text);
  }

  #needed(): { keyFile: OpenKeyFile; cases: File } {
    const [keyFile, cases] = [this.#keyFile, this.#cases];
    if (keyFile && cases) return { keyFile, cases };
    throw new RefusedError([
      ...(keyFile ? [] : [missing('stap 1', 'een sleutelbestand: open het, of maak een nieuw')]),
      ...(cases ? [] : [missing('stap 3', 'een dossierbestand')]),
    ]);
  }

  #orderOf(asked: Wish, keyFile: OpenKeyFile, said: string[], read: Order['read']): Order {
    const bytes = this.#configBytes();
    const { referenceDate, first, newKey, quiet, again, skipExtra, takeBack } = asked;
    const own = releaseOf(referenceDate);
    const releases = new Map([...this.#shelf.releases].filter(([name]) => name !== own));
    return {
      referenceDate,
      config: checkedConfig(configName, bytes, this.#reference, referenceDate),
      configFile: { name: configName, bytes, alongside: (name) => this.#tables.get(name) ?? null },
      read,
      shelf: { ...this.#shelf, releases },
      predecessors: this.#predecessors,
      placed: new Map(Object.entries(keyFile.content.releases)),
      keys: keysIn(keyFile),
      memory: memoryIn(keyFile),
      newKey: newKey.trim() === '' ? undefined : newKey.trim(),
      first,
      quiet,
      again,
      skipExtra,
      takeBack,
      chained: true,
      say: (line) => said.push(line),
      progress: (what, done, of) => {
        this.#tell({ kind: 'progress', what, done, of });
      },
    };
  }

  #changes({ release, files }: Outcome, { config, shelf }: Order): Changes | null {
    const name = [...shelf.releases.keys()]
      .filter((one) => one < release)
      .toSorted()
      .at(-1);
    const folder = name === undefined ? undefined : shelf.releases.get(name);
    if (!folder || !files) return null;
    return changesSince(earlierIn(folder), folderOf(release, files), config.rules);
  }

  /** The release as a zip, and the key file that knows of it. Throws when nothing was approved. */
  async save(): Promise<void> {
    const [outcome, keyFile] = [this.#outcome, this.#keyFile];
    if (!outcome?.files || !keyFile) throw new RefusedError([missing('stap 5', 'een goedgekeurde release')]);
    const { release, files, state, settle } = outcome;
    const manifest = files.get(manifestFile) ?? '';
    settle();
    const { releases, stand } = keyFile.content;
    keyFile.content = {
      ...keyFile.content,
      releases: { ...releases, [release]: sha256(manifest) },
      stand: newest({ ...stand, [release]: state }),
    };
    const signature = await signatureText(keyFile.content, manifest);
    const { openbaar } = keyFile.content;
    this.#tell({
      kind: 'saved',
      key: { name: keyFile.name, bytes: await closed(keyFile.content, keyFile.passphrase) },
      zip: { name: `${release}.zip`, bytes: zipOf(release, new Map([...files, [signatureFile, signature]])) },
      print: printOf(openbaar),
      publicKey: openbaar,
    });
  }
}

const missing = (file: string, expected: string) => ({ file, received: 'niets', expected });

function checkedOf(
  { release }: Outcome,
  reading: CaseReading | undefined,
  changes: Changes | null,
  verdict: Pick<Checked, 'audit' | 'approved'>,
): Checked {
  const warnings = reading?.warningCauses ?? [];
  return { release, records: reading?.records ?? 0, warnings, changes, ...verdict };
}

function newest(states: Readonly<Record<string, string>>): Record<string, string> {
  const names = Object.keys(states).toSorted().slice(-statesHeld);
  return Object.fromEntries(names.map((name) => [name, states[name] ?? '']));
}

function earlierIn(folder: Folder): Earlier {
  const text = new TextDecoder().decode(folder.read(manifestFile) ?? new Uint8Array());
  return { folder, manifest: manifestSchema.parse(JSON.parse(text)) };
}

async function bytesOf(file: File): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer());
}
