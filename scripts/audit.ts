import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { auditRelease } from '../src/audit/audit.ts';
import { reportText } from '../src/audit/report.ts';
import { decimal } from '../src/format.ts';
import { progressOn } from './progress.ts';

/**
 * `npm run audit -- --release DIR [--earlier DIR …] [--config FILE] [--workers N]`: anybody can repeat the audit of a
 * release with this; it reads published files only. Exit codes: 0 approved, 2 input invalid, 3 publication refused,
 * 4 the audit itself cannot be trusted.
 */
const usage =
  'Gebruik: npm run audit -- --release MAP [--earlier MAP …] [--config BESTAND] [--workers AANTAL]';

interface Options {
  readonly release: string;
  readonly earlier: readonly string[];
  readonly config: string | undefined;
  readonly workers: number;
}

function optionsOf(given: readonly string[]): Options | string {
  try {
    const { values } = parseArgs({
      args: [...given],
      options: {
        release: { type: 'string' },
        earlier: { type: 'string', multiple: true, default: [] },
        config: { type: 'string' },
        workers: { type: 'string', default: String(Math.min(2, availableParallelism())) },
      },
    });
    if (values.release === undefined) return 'Geef met --release de map van de release.';
    if (!/^[1-9]\d?$/.test(values.workers)) return 'Geef met --workers een getal van 1 tot en met 99.';
    const { release, earlier, config } = values;
    return { release, earlier, config, workers: Number(values.workers) };
  } catch {
    return 'Een optie is onbekend, of mist een waarde.';
  }
}

const options = optionsOf(process.argv.slice(2));
if (typeof options === 'string') {
  console.error(`${options}\n${usage}`);
  process.exitCode = 2;
} else {
  const start = performance.now();
  const progress = progressOn(process.stderr);
  const onProgress = (done: number, of: number) => {
    progress('Toetsen', done, of);
  };
  const report = await auditRelease({ ...options, onProgress });
  const text = reportText(report, { public: process.env['CI'] === 'true' });
  (report.exitCode === 0 ? console.log : console.error)(text);
  console.log(`Duur: ${decimal((performance.now() - start) / 1000)} s.`);
  process.exitCode = report.exitCode;
}
