/**
 * From a fresh clone to a site in the browser: publish, build what changed, serve. Without `--editie=MAP` the real
 * municipalities at `/` and the invented ones at `/voorbeeld/`; with it one edition, under the path of its address.
 */
import { readSettings, partsOf } from '../src/edition/settings.ts';
import { editionPaths, exampleFolder } from '../src/edition/paths.ts';
import { RefusedError } from '../src/contract/fault.ts';
import { inParallel } from '../src/publish/parallel.ts';
import { buildOrExplain } from './build.ts';
import { chosenEdition, valueOf, type ChosenEdition } from './edition.ts';
import { serveUntilStopped } from './serve.ts';

const port = 4321;

interface Served {
  readonly edition: ChosenEdition;
  readonly name: string;
  readonly base: string;
}

/** The two editions of the repository, on the address of the first. */
function both(): Served[] {
  const folder = 'data/nederland';
  const { adres, voorbeeld = '/voorbeeld/' } = readSettings(folder);
  const example = new URL(voorbeeld, adres).href;
  return [
    { name: 'Nederland', edition: { paths: editionPaths(folder) }, base: partsOf(adres).base },
    {
      name: 'Voorbeeld',
      edition: { paths: editionPaths(exampleFolder, { variant: 'voorbeeld' }), address: example },
      base: partsOf(example).base,
    },
  ];
}

function one(given: readonly string[]): Served[] {
  const edition = chosenEdition(given);
  const { adres } = readSettings(edition.paths.folder);
  return [{ name: 'Editie', edition, base: partsOf(edition.address ?? adres).base }];
}

async function start(given: readonly string[]): Promise<void> {
  const editions = valueOf(given, 'editie') === undefined ? both() : one(given);
  const built: boolean[] = [];
  await inParallel(editions, editions.length, async ({ edition, name }) => {
    built.push(await buildOrExplain({ onlyWhenChanged: true, edition, name }));
  });
  if (built.includes(false)) return;
  await serveUntilStopped(
    editions.map(({ edition, base }) => ({ dist: edition.paths.site, base })),
    port,
  );
}

try {
  await start(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof RefusedError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
