import { expect, it } from 'vitest';
import { columnNames, type ColumnName } from '../../src/cases/columns.ts';
import { TakenBack } from '../../src/cases/back.ts';
import { FaultBook } from '../../src/cases/fault.ts';
import { planned, read, sheet, waiting, type Row } from './case-files.ts';

/** The cells that change when a case goes back to 30 September 2026, and what is said of it; null = no case yet. */
function back(row: Row): { changed: Row | null; said: string[] } {
  const notes = new FaultBook();
  const own = columnNames.map((name) => row[name] ?? '');
  const cells = new TakenBack(columnNames, 'dossiers.csv', '2026-09-30', notes).row(2, own);
  const changed = columnNames.flatMap((name, at): [ColumnName, string][] =>
    cells === null || cells[at] === own[at] ? [] : [[name, cells[at] ?? '']],
  );
  const said = notes.listed.map(({ column, received }) => `${column}: ${received}`);
  return { changed: cells && Object.fromEntries(changed), said };
}

it('leaves a case alone of which nothing happened later', () => {
  expect(back(planned)).toEqual({ changed: {}, said: [] });
  expect(back({ ...planned, duty_end_date: '9999-12-31' })).toEqual({ changed: {}, said: [] });
});

it.each<[what: string, row: Row, changed: Row | null]>([
  ['a duty that began later', { ...waiting, duty_start_date: '1-10-2026' }, null],
  ['somebody who came later', { ...waiting, brp_registration_date: '2026-10-02' }, null],
  [
    'somebody who was linked and came later',
    { ...waiting, municipality_link_date: '2026-06-01', brp_registration_date: '2026-10-02' },
    { relation: 'linked_coa', brp_registration_date: '', no_pip_reason: '' },
  ],
  [
    'a plan that was changed later',
    { ...planned, current_pip_date: '2026-10-02', route: 'Z', level: 'A2', pip_revisions: '1' },
    { current_pip_date: '2024-05-10', route: 'B', level: '', pip_revisions: '0' },
  ],
  [
    'a lesson that began later, with its hours',
    { ...planned, first_lesson_date: '2026-10-01', course_hours: '8' },
    { first_lesson_date: '', course_hours: '' },
  ],
  [
    'a duty that ended later',
    { ...planned, duty_end_date: '2026-11-01', duty_end_reason: 'Overig' },
    { duty_end_date: '', duty_end_reason: '' },
  ],
  [
    'an answer of others that came later',
    { ...waiting, third_party_info: 'received', third_party_received_date: '2026-10-05' },
    { third_party_info: 'waiting', third_party_received_date: '' },
  ],
])('takes back %s', (_, row, changed) => {
  const found = back(row);
  expect(found.changed).toEqual(changed);
  expect(found.said).toHaveLength(1);
});

it('takes back a plan with all that rests on it, and the case is then read', async () => {
  const later: Row = Object.fromEntries(
    Object.entries({ ...planned, exam_knm: 'Gezakt' }).map(([name, value]) => [
      name,
      /pip_date|term_start/.test(name) ? '2026-10-05' : value,
    ]),
  );
  const { records, warningCauses, blocks } = await read(sheet([later]), { takeBack: true });
  expect([records, blocks[2]?.counts.get('group=asylum;stage=intake')]).toEqual([1, 1]);
  expect(warningCauses.map(({ received }) => received)).toEqual([
    'een datum na de peildatum',
    'gegevens zonder datum, zoals uitslagen, uren, vrijstelling en ontheffing',
  ]);
});
