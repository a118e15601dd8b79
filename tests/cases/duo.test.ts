/** Saved answers of DUO as a case file: the same release as the case file that they were made from. */
import { expect, it } from 'vitest';
import { columnNames, type ColumnName } from '../../src/cases/columns.ts';
import { causeText } from '../../src/cases/grouped.ts';
import type { CaseReading } from '../../src/cases/read.ts';
import { read } from './case-files.ts';
import { duoFiles, zipOf } from './duo-answers.ts';
import { code, people, referenceDate, released, withoutColumns } from './two-hundred.ts';

/** What nobody can say who only has a folder of DUO. */
const never: readonly ColumnName[] = ['in_municipal_file', 'dispensation_ground'];
const ofDuo = (
  'group duty_start_date duty_notice_date clock_signal_date duty_end_date duty_end_reason current_pip_date route level ' +
  'pvt_date map_date exam_knm exam_le exam_lu exam_sc exam_sp exams_done_date term_start_date term_end_date ' +
  'term_original_end_date extension_grounds exemption exemption_reason dispensation record_key act in_duo_list'
).split(' ');
const own = columnNames.filter((name) => !ofDuo.includes(name) && !never.includes(name));
const few = ['relation', 'brp_registration_date', 'no_pip_reason', 'first_pip_date', 'pip_origin'] as const;

const reasons = (columns: readonly string[]) =>
  Object.fromEntries(columns.map((name) => [name, 'DUO heeft dit niet.']));
const asked = { municipalities: [code], referenceDate };

it('gives the same release, whoever the person is', { timeout: 180_000 }, async () => {
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
