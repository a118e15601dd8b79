/** Saved answers of DUO as a case file: the same release as the case file that they were made from. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'csv-parse/sync';
import { caseFileOf } from '../../scripts/example/cases.ts';
import { configOf, knownKey } from '../../scripts/example/delivery.ts';
import { allLives } from '../../scripts/example/lives.ts';
import { codeOf } from '../../scripts/example/places.ts';
import { editions, type Edition } from '../../scripts/example/releases.ts';
import { referenceRules } from '../../scripts/reference-rules.ts';
import { columnNames, type ColumnName } from '../../src/cases/columns.ts';
import { causeText } from '../../src/cases/grouped.ts';
import { readCases, type CaseReading } from '../../src/cases/read.ts';
import { openFile } from '../../src/desk/file-source.ts';
import { newKeyContent } from '../../src/desk/key-file.ts';
import { keysIn, memoryIn } from '../../src/desk/key-store.ts';
import { checkedConfig, make } from '../../src/release/make.ts';
import { read } from './case-files.ts';
import { duoFiles, zipOf } from './duo-answers.ts';
import { sheet, type Row } from './sheet.ts';

const place = 'Terpmeer';
const code = codeOf(place);
const example: Edition = {
  ...editions.at(-1)!,
  deliveries: [{ municipality: code, state: 'delivered', reason: null }],
  ...{ revisions: [], mergers: [], absent: {} },
};
const { referenceDate } = example;
const people: readonly Row[] = parse<Row>(
  caseFileOf(
    example,
    allLives().filter((life) => life.place === place),
  ),
  { columns: true },
)
  .filter(({ act }) => act === 'wi2021')
  .slice(0, 200);

/** What nobody can say who only has a folder of DUO. */
const never: readonly ColumnName[] = ['in_municipal_file', 'dispensation_ground'];
const ofDuo = (
  'group duty_start_date duty_notice_date clock_signal_date duty_end_date duty_end_reason current_pip_date route level ' +
  'pvt_date map_date exam_knm exam_le exam_lu exam_sc exam_sp exams_done_date term_start_date term_end_date ' +
  'term_original_end_date extension_grounds exemption exemption_reason dispensation record_key act in_duo_list'
).split(' ');
const own = columnNames.filter((name) => !ofDuo.includes(name) && !never.includes(name));
const few = ['relation', 'brp_registration_date', 'no_pip_reason', 'first_pip_date', 'pip_origin'] as const;

/** The case file without some columns. */
const withoutColumns = (left: readonly string[]) =>
  sheet(people, { columns: columnNames.filter((name) => !left.includes(name)) });

const reasons = (columns: readonly string[]) =>
  Object.fromEntries(columns.map((name) => [name, 'DUO heeft dit niet.']));
const asked = { municipalities: [code], referenceDate };

/** The files of a release of this case file, whatever it is. */
async function released(name: string, cases: string | Uint8Array): Promise<ReadonlyMap<string, string>> {
  const content = { ...(await newKeyContent()), afrondsleutel: knownKey };
  const keyFile = { name: 'sleutel', passphrase: '', content };
  const text = configOf(example, readFileSync('data/reference/protection.yaml', 'utf8'));
  const bytes = Buffer.from(text.replace(/^ {2}verklaringen:[\s\S]*?(?=^\S)/m, ''));
  const file = new File([Buffer.from(cases)], name);
  const { files } = await make({
    referenceDate,
    config: checkedConfig('config.yaml', bytes, referenceRules(), referenceDate),
    configFile: { name: 'config.yaml', bytes, alongside: () => null },
    read: (wanted) => readCases({ ...wanted, file: name, open: () => openFile(file) }),
    shelf: { place: '', releases: new Map() },
    ...{ predecessors: [], placed: new Map(), keys: keysIn(keyFile), memory: memoryIn(keyFile) },
    ...{ first: true, chained: true, say: () => undefined, progress: () => undefined },
  });
  return files ?? new Map();
}

it('gives the same release, whoever the person is', { timeout: 60_000 }, async () => {
  expect(people).toHaveLength(200);
  const fromDuo = await released('duo.zip', zipOf(duoFiles(people, own)));
  const fromCases = await released('dossiers.csv', withoutColumns(never));
  expect(fromDuo.size).toBeGreaterThan(20);
  expect(Object.fromEntries(fromDuo)).toEqual(Object.fromEntries(fromCases));
});

it('counts the same from the least that a municipality adds, and names what is absent', async () => {
  const absent = [...own.filter((name) => !(few as readonly string[]).includes(name)), ...never].filter(
    (name) => name !== 'municipality_code' && name !== 'course_hours',
  );
  const more = { ...asked, absent: reasons(absent.filter((name) => name !== 'dispensation_ground')) };
  const found: CaseReading = await read(zipOf(duoFiles(people, few)), more);
  const expected = await read(withoutColumns(absent), more);
  expect(found.blocks).toEqual(expected.blocks);
  expect(found.absentColumns.toSorted()).toEqual(absent.toSorted());
  const said = found.warningCauses.map(causeText).join('\n');
  for (const name of absent) expect(said).toContain(name);
  expect(said).toContain('antwoorden die niet worden gelezen: boetes');
});
