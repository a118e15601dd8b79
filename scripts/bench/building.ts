import { globSync, rmSync } from 'node:fs';
import { layFirstStyles } from '../build/first-style.ts';
import { allowStyles } from '../build/policy.ts';
import { run, tool } from '../run.ts';

export interface BuildRun {
  readonly seconds: number;
  /** Peak resident memory of the process, in MB. */
  readonly peak: number;
  readonly output: string;
}

/** Prints the peak memory of the process it is loaded into, when that ends. */
const reportPeak =
  'data:text/javascript,process.on("exit",()=>process.stderr.write("peak-kB "+process.resourceUsage().maxRSS+"\\n"))';

/** Runs a script in a process of its own. Throws with its output when it fails. */
export async function measured(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<BuildRun> {
  const { code, output, seconds } = await run(['--import', reportPeak, ...args], environment);
  const peak = /peak-kB (\d+)/.exec(output)?.[1];
  if (code !== 0 || peak === undefined) throw new Error(`${output.trimEnd()}\n${args.join(' ')} failed`);
  return { seconds, peak: Number(peak) / 1000, output };
}

/** Brings the data of the site up to date, as every build does first. Throws when a delivery is refused. */
export async function publishWhenChanged(): Promise<void> {
  await measured(['scripts/publish.ts']);
}

/** Publishes the deliveries into a folder of its own, so that the site's data stay as they are. */
export function publishInto(folder: string): Promise<BuildRun> {
  rmSync(folder, { recursive: true, force: true });
  return measured(['scripts/bench/publish-into.ts', folder]);
}

/** Builds all pages from the published data into a folder of its own, with the policy that lets them have their style. */
export async function buildInto(folder: string): Promise<BuildRun> {
  rmSync(folder, { recursive: true, force: true });
  const built = await measured(tool('astro', 'build', '--outDir', folder), { SITE_FOLDER: folder });
  allowStyles(folder, layFirstStyles(folder, '/'));
  return built;
}

export function pagesIn(folder: string): number {
  return globSync(`${folder}/**/*.html`).length;
}
