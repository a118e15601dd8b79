import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { RefusedError } from '../src/contract/fault.ts';
import { publishStamp } from './build/hash.ts';
import { isPublished, publishHash, taskOf, type PublishTask } from './build/publish-task.ts';

/**
 * `npm run publish [-- --editie=MAP]`; `taskOf` says what the arguments mean.
 * Exit code 2 = refused, nothing written. With unchanged input it does nothing.
 */

async function publishWhenChanged(task: PublishTask): Promise<void> {
  const { code, hash } = publishHash(task);
  if (isPublished(task, hash)) {
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
  const stamp = publishStamp(task.out);
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
