import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import os from 'node:os';
import path from 'node:path';
import { parse, stringify } from 'yaml';
import { caseFileOf } from '../../scripts/example/cases.ts';
import { configOf } from '../../scripts/example/delivery.ts';
import { allLives } from '../../scripts/example/lives.ts';
import { codeOf } from '../../scripts/example/places.ts';
import type { Edition } from '../../scripts/example/releases.ts';

const rules = readFileSync('data/reference/protection.yaml', 'utf8');
const lives = allLives();

export interface Outcome {
  readonly code: number | null;
  readonly text: string;
}

/** Runs a command of the handbook: `npm run <name> -- …`, as its script. */
export function command(name: string, ...args: readonly string[]): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${name}.ts`, ...args], {
    encoding: 'utf8',
    // The test runner leaves a base address in the environment, which a build would take for its own.
    env: Object.fromEntries(['HOME', 'PATH', 'NODE_COMPILE_CACHE'].map((name) => [name, process.env[name]])),
  });
  return { code: status, text: `${stdout}${stderr}` };
}

/** A quarter with the day on which a sender publishes it. */
export interface Quarter {
  readonly release: string;
  readonly referenceDate: string;
  readonly published: string;
}

/** An organisation that rehearses: invented people under real codes, from small invented municipalities. */
export class RehearsingSender {
  readonly #folder = mkdtempSync(path.join(os.tmpdir(), 'raadsmonitor-afzender-'));
  readonly #codes: ReadonlyMap<string, string>;
  readonly #name: string;
  /** Public key, known after the first release. */
  key = '';

  /** @param places real code by name of the invented municipality whose people stand in for it */
  constructor(name: string, places: Readonly<Record<string, string>>) {
    this.#name = name;
    this.#codes = new Map(Object.entries(places).map(([place, code]) => [codeOf(place), code]));
  }

  get codes(): string[] {
    return [...this.#codes.values()];
  }

  /** Makes the release of a quarter with the command; gives the path of the zip. */
  release(quarter: Quarter, ...words: readonly string[]): string {
    const { release, referenceDate } = quarter;
    const [cases, config, out] = ['dossiers.csv', 'config.yaml', 'releases'].map((name) =>
      path.join(this.#folder, name),
    ) as [string, string, string];
    writeFileSync(cases, this.#rehearsed(caseFileOf(this.#editionOf(quarter), lives)));
    writeFileSync(config, this.#configOf(quarter));
    const files = ['--cases', cases, '--config', config, '--secret', this.#secret(), '--out', out];
    const { code, text } = command('release', ...files, '--reference-date', referenceDate, ...words);
    if (code !== 0) throw new Error(text);
    this.key = /één keer geeft: (\S+)/.exec(text)?.[1] ?? '';
    return path.join(out, `${release}.zip`);
  }

  /** Takes the place of a release that was withdrawn: the folder is removed and made again. */
  forget({ release }: Quarter): void {
    rmSync(path.join(this.#folder, 'releases', release), { recursive: true });
  }

  #secret(): string {
    const secret = path.join(this.#folder, 'geheim');
    mkdirSync(secret, { recursive: true, mode: 0o700 });
    return secret;
  }

  #editionOf({ release, referenceDate, published }: Quarter): Edition {
    const deliveries = [...this.#codes.keys()].map((municipality) => ({
      municipality,
      state: 'delivered' as const,
      reason: null,
    }));
    const nextUpdate = '2027-05-03';
    return {
      release,
      referenceDate,
      published,
      nextUpdate,
      deliveries,
      revisions: [],
      mergers: [],
      absent: {},
    };
  }

  #configOf(quarter: Quarter): string {
    const config = parse(this.#rehearsed(configOf(this.#editionOf(quarter), rules))) as {
      levering: Record<string, unknown>;
      bescherming: { overTijd: Record<string, unknown> };
    };
    Object.assign(config.levering, {
      maker: this.#name,
      synthetisch: false,
      proef: true,
      verklaringen: [],
      toelichting: 'Proef: bedachte mensen.',
    });
    config.bescherming.overTijd['herzien'] = [];
    config.bescherming.overTijd['samengevoegd'] = [];
    return stringify(config);
  }

  #rehearsed(text: string): string {
    return text.replaceAll(/GM9\d{3}/g, (code) => this.#codes.get(code) ?? code);
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
