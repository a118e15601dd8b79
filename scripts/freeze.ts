/**
 * The pages of every release as they were published, kept apart so that they never change. A release that lies in the
 * archive is copied after its checksums were compared; one that does not is made from the deliveries up to it.
 */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { PublishedRelease } from '../src/contract/published.ts';
import { releaseTables } from '../src/contract/release.ts';
import { sinceFiles } from '../src/frozen/since-file.ts';
import { checksums, writeFiles, writeFrozen, type FrozenStyle } from '../src/frozen/write.ts';
import { publish } from '../src/publish/publish.ts';
import { run, type Outcome } from './run.ts';

export interface FreezeOptions {
  /** Folder with the deliveries. */
  readonly data: string;
  /** Folder with the published tables of now. */
  readonly published: string;
  /** Folder that keeps frozen releases between builds. */
  readonly archive: string;
  /** The built site, to which they are copied. */
  readonly site: string;
  readonly origin: string;
}

/** A frozen release was touched, or its figures are no longer those that were published. */
export class FrozenError extends Error {
  readonly code = 1;
}

/** Fills `site/vast` with every release. @throws FrozenError naming the release and the first file that differs */
export async function freeze(options: FreezeOptions): Promise<void> {
  const { published, archive, site } = options;
  const releases = JSON.parse(
    readFileSync(path.join(published, 'releases.json'), 'utf8'),
  ) as PublishedRelease[];
  const missing = releases.filter(({ release }) => !existsSync(path.join(archive, release, 'vast.json')));
  const newest = releases.at(-1)?.release;
  await Promise.all(missing.map(({ release }) => make(release, release === newest, options)));
  for (const { release } of releases) {
    const folder = path.join(archive, release);
    const fault = faultIn(folder, path.join(published, release));
    if (fault !== null)
      throw new FrozenError(
        `Vaste versie ${release}: ${fault} Zet ${folder} terug, of haal die map weg om haar opnieuw te maken.`,
      );
    cpSync(folder, path.join(site, 'vast', release), { recursive: true });
  }
  await orThrow(run([import.meta.filename, site], { PUBLISHED_DATA: published }));
}

async function orThrow(running: Promise<Outcome>): Promise<void> {
  const { code, output } = await running;
  if (code !== 0) throw new Error(output);
}

/** What is wrong with a frozen release, as a sentence; null when it is whole and holds the published tables. */
function faultIn(folder: string, tables: string): string | null {
  const { bestanden } = JSON.parse(readFileSync(path.join(folder, 'vast.json'), 'utf8')) as {
    bestanden: Record<string, string>;
  };
  const found = checksums(folder);
  const names = [...new Set([...Object.keys(bestanden), ...Object.keys(found)])];
  const touched = names.find((name) => bestanden[name] !== found[name]);
  if (touched !== undefined) return `het bestand ${touched} is niet meer zoals het was.`;
  const other = releaseTables.find(({ name }) => {
    const [now, then] = [path.join(tables, `${name}.csv`), path.join(folder, 'data', `${name}.csv`)];
    return readFileSync(now, 'utf8') !== readFileSync(then, 'utf8');
  });
  return other === undefined ? null : `de tabel ${other.name}.csv is na publicatie veranderd.`;
}

/** Makes one release; the newest one is what was just published. */
async function make(release: string, isNewest: boolean, options: FreezeOptions): Promise<void> {
  const { published, archive, site, origin } = options;
  mkdirSync(archive, { recursive: true });
  const work = mkdtempSync(path.join(archive, '.maak-'));
  try {
    const tables = isNewest ? published : await publishedThen(release, work, options);
    const out = path.join(work, 'vast');
    const args = [import.meta.filename, site, out, path.join(tables, release), origin];
    await orThrow(run(args, { PUBLISHED_DATA: tables }));
    renameSync(out, path.join(archive, release));
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

async function publishedThen(release: string, work: string, { data }: FreezeOptions): Promise<string> {
  const out = path.join(work, 'data');
  await publish({ data, out, work: path.join(work, 'work'), upTo: release, say: () => undefined });
  return out;
}

/** The style sheet of the built site, with its letters beside it. */
function styleOf(site: string): FrozenStyle {
  const page = readFileSync(path.join(site, 'index.html'), 'utf8');
  const name = /<link rel="stylesheet" href="[^"]*\/(_a\/[^"]+\.css)"/.exec(page)?.[1];
  if (name === undefined) throw new Error('the built site has no style sheet');
  const folder = path.join(site, '_a');
  const text = readFileSync(path.join(site, name), 'utf8');
  const letters = [...text.matchAll(/url\([^)]*\/([^/)]+\.woff2)\)/g)].map(([, file]) => file ?? '');
  const icon = readFileSync(path.join(site, 'favicon.svg'), 'utf8');
  return { icon, css: text.replaceAll(/url\([^)]*\/([^/)]+\.woff2)\)/g, 'url($1)'), folder, letters };
}

/** In a process of its own, because the folder of the tables is known once: a frozen release, or what came since. */
const [site, out, data, origin] = process.argv.slice(2);
if (process.argv[1] === import.meta.filename && site !== undefined) {
  if (out && data && origin) writeFrozen({ out, data, origin, style: styleOf(site) });
  else writeFiles(site, sinceFiles());
}
