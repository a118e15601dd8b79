/** What the commands that receive, close and withdraw have in common. */
import { parseArgs } from 'node:util';
import { RefusedError } from '../src/contract/fault.ts';

/** The values of options that must all be given; a RefusedError names every one that is not, and shows the usage. */
export function requiredOptions<const N extends string>(
  names: readonly N[],
  usage: string,
): Record<N, string> {
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]));
  const given = read(options, usage);
  const missing = names.filter((name) => (given[name] ?? '') === '');
  if (missing.length === 0) return given as Record<N, string>;
  throw new RefusedError(
    missing.map((name) => ({ file: `--${name}`, received: 'niets', expected: `een waarde. ${usage}` })),
  );
}

function read(
  options: Record<string, { type: 'string' }>,
  usage: string,
): Record<string, string | undefined> {
  try {
    return parseArgs({ options, strict: true }).values;
  } catch {
    throw new RefusedError([
      { file: 'de opdracht', received: 'een optie die er niet is, of zonder waarde', expected: usage },
    ]);
  }
}

/** ISO day of today on this machine. */
export function today(): string {
  return new Intl.DateTimeFormat('sv-SE').format(new Date());
}

/** Runs a command: a refusal is printed and ends with exit code 2. */
export async function runCommand(command: () => void | Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error;
    console.error(error.message);
    process.exitCode = 2;
  }
}

export const say = (line: string): void => {
  console.log(line);
};
