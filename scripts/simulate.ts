/**
 * `npm run simulate`: invents people, protects them in four releases and measures what is lost and what stays hidden.
 * Writes the tables into docs/protection-evidence.md, between the two marks. `-- --seed=other` takes other people;
 * one seed always gives the same tables. `-- --een-op=6` measures one municipality in six; all of them take an hour.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { resultsOf, frozenResultsOf } from './simulate/results.ts';
import { reportOf, type Column, type FrozenColumn } from './simulate/report.ts';

const file = 'docs/protection-evidence.md';
const marks = { from: '<!-- measured: from here -->', to: '<!-- measured: to here -->' };
const given = (name: string) =>
  process.argv.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3);
const seed = given('seed') ?? 'raadsmonitor-1';
const oneIn = Number(given('een-op') ?? 1);
if (!Number.isInteger(oneIn) || oneIn < 1) throw new Error('--een-op takes a whole number above 0');

const around = (text: string) => {
  const [from, to] = [text.indexOf(marks.from), text.indexOf(marks.to)];
  if (from < 0 || to < from) throw new Error(`${file} has no place for the tables`);
  return [text.slice(0, from), text.slice(to)] as const;
};

around(readFileSync(file, 'utf8'));
const columns: Column[] = [];
const frozen: FrozenColumn[] = [];
for (const base of [5, 10] as const) {
  for (const company of ['independent', 'households'] as const) {
    console.log(`${company}, base ${base}`);
    const results = await resultsOf({ world: { seed, company, moving: true }, base, oneIn });
    columns.push({ heading: `${company}, base ${base}`, results });
  }
  console.log(`frozen margins, base ${base}`);
  const results = await frozenResultsOf({
    world: { seed, company: 'independent', moving: false },
    base,
    oneIn,
  });
  frozen.push({ heading: `base ${base}`, results });
}
const tables = `${marks.from}\n\nSeed: \`${seed}\`, one municipality in ${oneIn}.\n\n${reportOf(columns, frozen)}\n\n`;
const [before, after] = around(readFileSync(file, 'utf8'));
const written = before + tables + after;
writeFileSync(file, await format(written, { ...(await resolveConfig(file)), parser: 'markdown' }));
console.log(`written: ${file}`);
