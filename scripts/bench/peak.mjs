/** Loaded into every process of a build by the bench: notes its peak memory in kB and what it ran, when it ends. */
import { appendFileSync } from 'node:fs';

const file = process.env['BENCH_PEAKS'];
if (file !== undefined)
  process.on('exit', () => {
    appendFileSync(file, `${process.resourceUsage().maxRSS}\t${process.argv.slice(1, 3).join(' ')}\n`);
  });
