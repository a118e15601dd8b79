/** What the publish step has to do, and whether it did so already; the build asks it without starting the step. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { chosenEdition } from '../edition.ts';
import { closureOf } from './closure.ts';
import { hashOf, hashOfFiles, publishStamp } from './hash.ts';

export interface PublishTask {
  readonly data: string;
  readonly edition: string;
  readonly out: string;
  readonly work: string;
  readonly address?: string;
}

/**
 * `--editie=MAP …`: from what an edition received to the tables that its pages read; without an edition the example, into
 * public/data. `DATA OUT` in place of an option: another data folder, with the example in it.
 */
export function taskOf(given: readonly string[]): PublishTask {
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
function hashOfInput({ data, edition, address = '' }: PublishTask): string {
  const own = ['*.csv', '*.yaml', 'letters/**', 'bronnen/**', 'ontvangen/**', '[0-9]*/**'];
  const files = [...own.map((pattern) => path.join(edition, pattern)), path.join(data, 'reference/**')];
  return `${hashOf(files)} ${address}`;
}

/** The code of the publish step, and that with everything that it reads. */
export function publishHash(task: PublishTask): { code: string; hash: string } {
  const code = hashOfFiles([...closureOf('scripts/publish.ts'), 'package-lock.json']);
  return { code, hash: `${code} ${hashOfInput(task)}` };
}

/** Whether a folder was published from the same deliveries by the same code; its stamp is what the step noted. */
export function isPublished({ out }: PublishTask, hash: string): boolean {
  const stamp = publishStamp(out);
  return existsSync(out) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash;
}
