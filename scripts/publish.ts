import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { RefusedError } from '../src/contract/fault.ts';
import { closureOf } from './build/closure.ts';
import { hashOf, hashOfFiles, publishStamp } from './build/hash.ts';
import { chosenEdition } from './edition.ts';

/**
 * `npm run publish [-- --editie=MAP]`: from what an edition received to the tables that its pages read; without an edition
 * the example, into public/data. `DATA OUT` in place of an option: another data folder, with the example in it.
 * Exit code 2 = refused, nothing written. With unchanged input it does nothing.
 */

interface Task {
  readonly data: string;
  readonly edition: string;
  readonly out: string;
  readonly work: string;
  readonly address?: string;
}

function taskOf(given: readonly string[]): Task {
  const [data, out] = given.filter((one) => !one.startsWith('--'));
  if (data !== undefined && out !== undefined)
    return { data, edition: path.join(data, 'example'), out, work: '.cache/work' };
  const { paths, address } = chosenEdition(given);
  return {
    data: path.dirname(paths.reference),
    edition: paths.folder,
    out: paths.published,
    work: paths.work,
    ...(address === undefined ? {} : { address }),
  };
}

/** What an edition is published from: not what was built of it. */
function hashOfInput({ data, edition, address = '' }: Task): string {
  const own = ['*.csv', '*.yaml', 'letters/**', 'bronnen/**', 'ontvangen/**', '[0-9]*/**'];
  const files = [...own.map((pattern) => path.join(edition, pattern)), path.join(data, 'reference/**')];
  return `${hashOf(files)} ${address}`;
}

async function publishWhenChanged(task: Task): Promise<void> {
  const { out } = task;
  const stamp = publishStamp(out);
  const code = hashOfFiles([...closureOf('scripts/publish.ts'), 'package-lock.json']);
  const hash = `${code} ${hashOfInput(task)}`;
  if (existsSync(out) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) {
    console.log('Gegevens: ongewijzigd.');
    return;
  }
  const start = performance.now();
  const { publish } = await import('../src/publish/publish.ts');
  await publish({
    ...task,
    code,
    say: (line) => {
      console.log(line);
    },
  });
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, hash);
  console.log(
    `Gegevens: gecontroleerd en geschreven in ${((performance.now() - start) / 1000).toFixed(1)} s.`,
  );
}

try {
  await publishWhenChanged(taskOf(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof RefusedError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
