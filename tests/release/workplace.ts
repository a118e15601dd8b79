import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parse, stringify } from 'yaml';
import { caseFileOf } from '../../scripts/example/cases.ts';
import { configOf } from '../../scripts/example/delivery.ts';
import { allLives } from '../../scripts/example/lives.ts';
import { codeOf } from '../../scripts/example/places.ts';
import { editions, type Edition } from '../../scripts/example/releases.ts';
import { failureOf } from '../../src/release/failure.ts';
import { makeRelease } from '../../src/release/release.ts';
import type { ReleaseOptions } from '../../src/release/run.ts';
import { referenceRules } from '../../scripts/reference-rules.ts';

const root = path.resolve(import.meta.dirname, '../..');
const rules = readFileSync(path.join(root, 'data/reference/protection.yaml'), 'utf8');

/** Two small invented municipalities: about 80 and 250 people. */
const bothPlaces: readonly string[] = ['Rietkerke', 'Terpmeer'];
const everybody = allLives().filter(({ place }) => bothPlaces.includes(place));

/** An edition in which only those places take part. */
function smallEdition(edition: Edition, places: readonly string[]): Edition {
  const participants = new Set(places.map(codeOf));
  return {
    ...edition,
    deliveries: edition.deliveries.filter(({ municipality }) => participants.has(municipality)),
    revisions: [],
  };
}

interface Settings {
  levering: { gemeenten: { code: string }[]; verklaringen: unknown[] } & Record<string, unknown>;
  bescherming: { overTijd: Record<string, unknown> } & Record<string, unknown>;
}

export interface Outcome {
  readonly code: number;
  readonly text: string;
}

/** The folder of a data officer: case files, a configuration per release, a secret folder and the releases made. */
export class Workplace {
  readonly folder = mkdtempSync(path.join(os.tmpdir(), 'raadsmonitor-release-'));
  readonly secret = path.join(this.folder, 'geheim');
  readonly out = path.join(this.folder, 'releases');

  /** @param settled whether the officer has run the command before, so that there is a key: always the same */
  constructor({ settled = true, places = bothPlaces } = {}) {
    const lives = everybody.filter(({ place }) => places.includes(place));
    if (settled) {
      mkdirSync(this.secret, { mode: 0o700 });
      writeFileSync(path.join(this.secret, 'afrondsleutel'), '5a'.repeat(32), { mode: 0o600 });
    }
    for (const edition of editions.map((one) => smallEdition(one, places))) {
      writeFileSync(this.cases(edition.release), caseFileOf(edition, lives));
      writeFileSync(this.config(edition.release), this.#settingsOf(edition));
    }
  }

  #settingsOf(edition: Edition): string {
    const settings = parse(configOf(edition, rules)) as Settings;
    settings.levering.verklaringen = [];
    settings.bescherming.overTijd['herzien'] = [];
    settings.bescherming.overTijd['samengevoegd'] = [];
    return stringify(settings);
  }

  cases(release: string): string {
    return path.join(this.folder, `dossiers-${release}.csv`);
  }

  config(release: string): string {
    return path.join(this.folder, `config-${release}.yaml`);
  }

  /** Changes the text of a file of the workplace. */
  change(file: string, change: (text: string) => string): void {
    const before = readFileSync(file, 'utf8');
    const after = change(before);
    if (after === before) throw new Error(`${path.basename(file)} did not change`);
    writeFileSync(file, after);
  }

  options(release: string, more: Partial<ReleaseOptions> = {}): ReleaseOptions {
    return {
      cases: this.cases(release),
      referenceDate: editions.find((edition) => edition.release === release)!.referenceDate,
      config: this.config(release),
      reference: referenceRules(),
      secret: this.secret,
      out: this.out,
      check: false,
      first: !this.#hasEarlier(release),
      workers: 1,
      say: () => undefined,
      progress: () => undefined,
      ...more,
    };
  }

  /** An officer says that a release is the first when there is none before it. */
  #hasEarlier(release: string): boolean {
    if (!existsSync(this.out)) return false;
    return readdirSync(this.out).some((name) => /^\d{4}-K\d$/.test(name) && name < release);
  }

  /** Runs the command in this process; gives its exit code and all that it said. */
  async release(release: string, more: Partial<ReleaseOptions> = {}): Promise<Outcome> {
    const said: string[] = [];
    const say = (line: string) => {
      said.push(line);
    };
    try {
      const code = await makeRelease(this.options(release, { ...more, say }));
      return { code, text: said.join('\n') };
    } catch (error) {
      const failure = failureOf(error);
      if (failure === null) throw error;
      return { code: failure.code, text: [...said, failure.text].join('\n') };
    }
  }

  /** The arguments that start the command as a process of its own. */
  command(release: string): string[] {
    const { cases, referenceDate, config, secret, out, first } = this.options(release);
    const named = { cases, 'reference-date': referenceDate, config, secret, out, workers: '1' };
    const words = Object.entries(named).flatMap(([name, value]) => [`--${name}`, value]);
    return ['scripts/release.ts', ...words, ...(first === true ? ['--eerste'] : [])];
  }

  /** Starts the command and kills it after some milliseconds; resolves when it is gone. */
  async killedAfter(release: string, milliseconds: number): Promise<void> {
    const child = spawn(process.execPath, this.command(release), { cwd: root, stdio: 'ignore' });
    const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds);
    await new Promise((resolve) => child.on('close', resolve));
    clearTimeout(timer);
  }

  /** Runs the command where no file may grow beyond some blocks of 1,024 bytes: as on a disk that fills up. */
  onFullDisk(release: string, blocks: number): Outcome {
    const line = `ulimit -f ${blocks}; exec "$0" "$@"`;
    const { status, signal, stdout, stderr } = spawnSync(
      'bash',
      ['-c', line, process.execPath, ...this.command(release)],
      { cwd: root, encoding: 'utf8' },
    );
    return { code: status ?? -1, text: `${signal ?? ''}${stdout}${stderr}` };
  }

  /**
   * Every file under the output folder with its bytes, by path; empty when there is none. Without signatures and the zips
   * that hold them: a signature is another one every time.
   */
  published(): Record<string, string> {
    if (!existsSync(this.out)) return {};
    const paths = readdirSync(this.out, { recursive: true, encoding: 'utf8' }).toSorted();
    return Object.fromEntries(
      paths
        .filter((name) => statSync(path.join(this.out, name)).isFile() && !/ondertekening|\.zip$/.test(name))
        .map((name) => [name, readFileSync(path.join(this.out, name), 'latin1')]),
    );
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
