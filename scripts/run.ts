/** Runs other programs under the Node of this process. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { styleText } from 'node:util';
import { v8Flags } from './v8-flags.ts';

export interface Outcome {
  readonly code: number;
  /** What the program printed, both streams in order of arrival. */
  readonly output: string;
  readonly seconds: number;
}

/** The arguments that make Node run the command of an installed package: `tool('eslint', '.')`. */
export function tool(name: string, ...args: string[]): string[] {
  const folder = path.join('node_modules', name === 'playwright' ? '@playwright/test' : name);
  const { bin } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
    bin: string | Record<string, string>;
  };
  const file = typeof bin === 'string' ? bin : (bin[name] ?? Object.values(bin)[0]);
  if (file === undefined) throw new Error(`${name} has no command`);
  return [path.join(folder, file), ...args];
}

/**
 * Runs Node with these arguments in a folder, this one by default, and waits; never rejects, a program that cannot start
 * has code 1.
 */
export function run(
  args: readonly string[],
  environment: NodeJS.ProcessEnv = {},
  folder = '.',
): Promise<Outcome> {
  const start = performance.now();
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [...v8Flags, ...args], {
      cwd: folder,
      env: {
        ...process.env,
        ASTRO_TELEMETRY_DISABLED: '1',
        NO_COLOR: '1',
        FORCE_COLOR: undefined,
        // Up to half of the start of a small program is compiling what an earlier one compiled.
        NODE_COMPILE_CACHE: path.resolve('.cache/compiled'),
        ...environment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const finish = (code: number): void => {
      resolve({ code, output, seconds: (performance.now() - start) / 1000 });
    };
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => (output += text));
    }
    child.on('error', (error) => {
      output += error.message;
      finish(1);
    });
    child.on('close', (code) => {
      finish(code ?? 1);
    });
  });
}

export function duration(seconds: number): string {
  return styleText('dim', `${seconds.toFixed(1).replace('.', ',')} s`);
}
