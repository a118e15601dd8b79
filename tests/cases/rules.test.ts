import { describe, expect, it } from 'vitest';
import { caseColumns, columnNames } from '../../src/cases/columns.ts';
import { CasesRefusedError } from '../../src/cases/fault.ts';
import { levelOf, rules } from '../../src/cases/rules.ts';
import { observations, planned, read, refusal, sheet, waiting, type Row } from './case-files.ts';

const inCoa: Row = {
  ...waiting,
  relation: 'linked_coa',
  brp_registration_date: '',
  no_pip_reason: '',
};
const family: Row = { ...waiting, group: 'Gezinsmigrant en overige migrant' };
const old: Row = { ...waiting, act: 'wi2013', duty_start_date: '2019-03-01', no_pip_reason: '' };
const zRoute: Row = { ...planned, first_route: 'Z', route: 'Z', level: '' };
const done: Row = {
  ...planned,
  duty_end_date: '2026-01-01',
  duty_end_reason: 'Inburgeringsplicht voldaan',
};
const revised: Row = { ...planned, current_pip_date: '2025-01-10', pip_revisions: '1' };

/** A plan made on the reference date: the term starts the day after. */
const lastDay: Row = {
  ...planned,
  first_pip_date: '2026-09-30',
  current_pip_date: '2026-09-30',
  term_start_date: '2026-10-01',
  term_end_date: '2029-10-01',
  term_original_end_date: '2029-10-01',
};

const ended: Row = { ...waiting, no_pip_reason: '', duty_end_date: '2024-03-01', duty_end_reason: 'Overig' };

const clean: readonly (readonly [string, Row])[] = [
  ['V2', waiting],
  [
    'V2: nothing after the reference date but the ends of the term',
    { ...planned, term_end_date: '2027-05-11' },
  ],
  ['V2: on the reference date', { ...waiting, last_contact_date: '2026-09-30' }],
  ['V3', { ...planned, duty_start_date: '2024-03-01' }],
  ['V3: on the day', { ...revised, current_pip_date: '2024-05-10' }],
  ['V4', planned],
  ['V4: a former municipality', { ...planned, pip_origin: 'former', brp_registration_date: '2024-08-01' }],
  ['V5', { ...planned, level: 'B1' }],
  ['V5: Z at A2', { ...zRoute, level: 'A2' }],
  ['V5: O at B1', { ...planned, route: 'O', first_route: 'O', level: '' }],
  ['V6: after a revision', { ...revised, level: 'A2' }],
  ['V7', { ...planned, level: '' }],
  ['V8', { ...planned, offer_date: '2024-05-10' }],
  ['V9', { ...planned, pvt_date: '2024-05-11', map_date: '2024-06-01' }],
  [
    'V9: all on one day',
    { ...zRoute, pvt_date: '2025-01-01', map_date: '2025-01-01', z_route_date: '2025-01-01' },
  ],
  ['V10', { ...planned, map_date: '2025-01-01' }],
  ['V11', planned],
  ['V11: extended', { ...planned, term_end_date: '2027-11-11', extension_grounds: '1;2' }],
  ['V12', done],
  ['V13', { ...inCoa, municipality_link_date: '2024-03-10', duty_notice_date: '2024-03-05' }],
  ['V14: 7 days', { ...waiting, clock_start_date: '2024-04-08', clock_basis: 'local' }],
  ['V14: notice is later', { ...waiting, duty_notice_date: '2024-05-01', clock_signal_date: '2024-05-02' }],
  ['V15', { ...waiting, duty_start_date: '2022-01-01' }],
  ['V15: wi2013', { ...old, duty_start_date: '2021-12-31', elip: 'true' }],
  ['V16: March 2023', { ...waiting, duty_start_date: '2022-01-01', fine_duo_date: '2023-03-31' }],
  ['V16: family', { ...family, fine_municipality_date: '2025-01-01' }],
  ['V17: an end on the first day', ended],
  ['no reason needed in COA', inCoa],
  ['a term that starts the day after a plan of the reference date', lastDay],
  ['no reason needed without clock', { ...waiting, duty_notice_date: '', no_pip_reason: '' }],
  [
    'no reason needed after the end',
    { ...waiting, no_pip_reason: '', duty_end_date: '2025-01-01', duty_end_reason: 'Overig' },
  ],
];

const refused: readonly (readonly [string, Row, readonly string[]])[] = [
  ['V2: key too short', { ...waiting, record_key: 'abc-123' }, ['V2 record_key']],
  ['V2: key without a letter', { ...waiting, record_key: '1234-5678-12' }, ['V2 record_key']],
  ['V2: key with a space', { ...waiting, record_key: 'Piet Jansen' }, ['V2 record_key']],
  ['V2: unknown code', { ...waiting, relation: 'inwoner' }, ['V2 relation']],
  ['V2: another date order', { ...waiting, intake_start_date: '20/04/2024' }, ['V2 intake_start_date']],
  [
    'V2: a day that does not exist',
    { ...waiting, intake_start_date: '2025-02-29' },
    ['V2 intake_start_date'],
  ],
  ['V2: after the reference date', { ...waiting, last_contact_date: '2026-10-01' }, ['V2 last_contact_date']],
  [
    'V2: a term two days after the reference date',
    {
      ...lastDay,
      term_start_date: '2026-10-02',
      term_original_end_date: '2029-10-02',
      term_end_date: '2029-10-02',
    },
    ['V2 term_start_date'],
  ],
  ['V2: hours', { ...planned, course_hours: '10000' }, ['V2 course_hours']],
  ['V2: negative', { ...planned, pip_revisions: '-1' }, ['V2 pip_revisions']],
  ['verplicht', { ...waiting, act: '' }, ['verplicht act']],
  ['verplicht: resident', { ...waiting, brp_registration_date: '' }, ['verplicht brp_registration_date']],
  ['verplicht: reason', { ...waiting, no_pip_reason: '' }, ['verplicht no_pip_reason']],
  ['V3: first', { ...planned, duty_start_date: '2024-05-11' }, ['V3 first_pip_date']],
  ['V3: current', { ...revised, current_pip_date: '2024-05-09' }, ['V3 current_pip_date']],
  ['V5: A2 with O', { ...revised, route: 'O', level: 'A2' }, ['V5 level']],
  ['V5: B1 with Z', { ...zRoute, level: 'B1' }, ['V5 level']],
  ['V6', { ...planned, level: 'A2' }, ['V6 level']],
  ['V6: revisions empty', { ...planned, pip_revisions: '', level: 'A2' }, ['V6 level']],
  [
    'V8: family',
    { ...planned, ...{ group: 'Gezinsmigrant en overige migrant' }, offer_date: '2024-06-01' },
    ['V8 offer_date'],
  ],
  ['V8: no PIP', { ...waiting, offer_date: '2024-06-01' }, ['V8 offer_date']],
  ['V8: before the PIP', { ...planned, offer_date: '2024-05-09' }, ['V8 offer_date']],
  ['V9: no PIP', { ...waiting, pvt_date: '2024-06-01' }, ['V9 pvt_date']],
  ['V9: before the term', { ...planned, map_date: '2024-05-10' }, ['V9 map_date']],
  [
    'V9: after the Z-route',
    { ...zRoute, pvt_date: '2025-01-02', map_date: '2025-01-01', z_route_date: '2025-01-01' },
    ['V9 pvt_date'],
  ],
  ['V9: Z-route without both', { ...zRoute, z_route_date: '2025-01-01' }, ['V9 map_date', 'V9 pvt_date']],
  [
    'V11: end on the start',
    { ...planned, term_end_date: '2024-05-11', extension_grounds: '1' },
    ['V11 term_end_date'],
  ],
  ['V12: end date only', { ...waiting, duty_end_date: '2025-01-01' }, ['V12 duty_end_reason']],
  ['V12: end reason only', { ...planned, duty_end_reason: 'Overig' }, ['V12 duty_end_date']],
  [
    'V12: half a PIP',
    { ...waiting, first_pip_date: '2024-05-10', pip_origin: 'own' },
    ['V12 current_pip_date', 'V12 first_route', 'V12 route'],
  ],
  [
    'V12: fulfilled without PIP',
    { ...waiting, duty_end_date: '2025-01-01', duty_end_reason: 'Inburgeringsplicht voldaan' },
    ['V12 first_pip_date'],
  ],
  ['V13: group', { ...inCoa, group: 'Gezinsmigrant en overige migrant' }, ['V13 group']],
  ['V13: registered', { ...inCoa, brp_registration_date: '2024-04-01' }, ['V13 brp_registration_date']],
  [
    'V13: clock',
    { ...inCoa, clock_start_date: '2024-04-01', clock_basis: 'local', clock_signal_date: '2024-04-01' },
    ['V13 clock_basis', 'V13 clock_signal_date', 'V13 clock_start_date'],
  ],
  ['V15: wi2021 before 2022', { ...waiting, duty_start_date: '2021-12-31' }, ['V15 duty_start_date']],
  ['V15: wi2013 from 2022', { ...old, duty_start_date: '2022-01-01' }, ['V15 duty_start_date']],
  ['V15: wi2013 with PIP', { ...old, pip_sent_date: '2021-01-01' }, ['V15 pip_sent_date']],
  ['V15: elip', { ...waiting, elip: 'true' }, ['V15 elip']],
  ['V17: an end before its start', { ...ended, duty_end_date: '2024-02-29' }, ['V17 duty_end_date']],
  [
    'V17: an intake before the act',
    { ...waiting, intake_start_date: '2021-06-01' },
    ['V17 intake_start_date'],
  ],
  ['levering', { ...waiting, municipality_code: 'GM9002' }, ['levering municipality_code']],
];

const warned: readonly (readonly [string, Row, readonly string[]])[] = [
  ['V4: before registration', { ...planned, brp_registration_date: '2024-05-11' }, ['V4 first_pip_date']],
  ['V4: before the clock', { ...planned, duty_notice_date: '2024-05-11' }, ['V4 first_pip_date']],
  ['V10: MAP with O', { ...planned, route: 'O', first_route: 'O', map_date: '2025-01-01' }, ['V10 map_date']],
  [
    'V10: Z-route with B',
    { ...planned, pvt_date: '2025-01-01', map_date: '2025-01-01', z_route_date: '2025-01-01' },
    ['V10 z_route_date'],
  ],
  [
    'V11: start',
    {
      ...planned,
      term_start_date: '2024-05-12',
      term_original_end_date: '2027-05-12',
      term_end_date: '2027-05-12',
    },
    ['V11 term_start_date'],
  ],
  [
    'V11: original end',
    { ...planned, term_original_end_date: '2027-05-10', term_end_date: '2027-05-10' },
    ['V11 term_original_end_date'],
  ],
  ['V11: grounds without a move', { ...planned, extension_grounds: '28b' }, ['V11 extension_grounds']],
  ['V11: a move without grounds', { ...planned, term_end_date: '2027-11-11' }, ['V11 extension_grounds']],
  ['V14: 8 days', { ...waiting, clock_start_date: '2024-04-09' }, ['V14 clock_start_date']],
  ['V14: 8 days before', { ...waiting, clock_start_date: '2024-03-24' }, ['V14 clock_start_date']],
  ['V14: SS139', { ...waiting, clock_signal_date: '2024-04-09' }, ['V14 clock_signal_date']],
  [
    'V17: an intake before the duty',
    { ...waiting, intake_start_date: '2024-02-01' },
    ['V17 intake_start_date'],
  ],
  ['V17: an exam before the duty', { ...planned, exams_done_date: '2021-05-01' }, ['V17 exams_done_date']],
  [
    'V16: the municipality',
    { ...waiting, fine_municipality_date: '2025-01-01' },
    ['V16 fine_municipality_date'],
  ],
  [
    'V16: DUO',
    { ...waiting, duty_start_date: '2022-01-01', fine_duo_date: '2023-04-01' },
    ['V16 fine_duo_date'],
  ],
];

describe('the rules of the case file', () => {
  it.each(clean)('accepts %s', (_, row) => {
    expect(observations(row)).toEqual({ faults: [], warnings: [] });
  });

  it.each(refused)('refuses %s', (_, row, faults) => {
    expect(observations(row).faults).toEqual(faults);
  });

  it.each(warned)('reports and keeps %s', (_, row, warnings) => {
    expect(observations(row)).toEqual({ faults: [], warnings });
  });

  it('names the line of the first use of a key', async () => {
    const twice = [waiting, waiting].map((row) => ({ ...row, record_key: 'dezelfde-sleutel' }));
    const { faults } = await refusal(sheet(twice));
    expect(faults).toMatchObject([
      { rule: 'V2', line: 3, column: 'record_key', received: 'dezelfde sleutel als in regel 2' },
    ]);
  });

  it('fills an empty level with B1 for B and O only (V7)', () => {
    const record = { level: null } as Parameters<typeof levelOf>[0];
    expect((['B', 'O', 'Z', null] as const).map((route) => levelOf({ ...record, route }))).toEqual([
      'B1',
      'B1',
      null,
      null,
    ]);
  });

  it('skips rules that need a column that is absent', async () => {
    const columns = columnNames.filter((name) => !['term_start_date', 'pip_revisions'].includes(name));
    const row = { ...planned, map_date: '2024-05-10', level: 'A2' };
    const { warnings } = await read(sheet([row], { columns }));
    expect(warnings).toEqual([]);
  });

  it('says one thing about an unreadable cell, not what follows from it', () => {
    const row = { ...planned, first_pip_date: '10/05/2024', offer_date: '2024-05-01' };
    expect(observations(row).faults).toEqual(['V2 first_pip_date']);
  });

  it('finds all faults at once', async () => {
    const rows = [
      { ...waiting, act: 'wi2020', elip: 'x' },
      { ...planned, level: 'A2' },
    ];
    const error = await refusal(sheet(rows));
    expect(error).toBeInstanceOf(CasesRefusedError);
    expect(error.faults.map(({ line, column }) => `${line} ${column}`)).toEqual([
      '2 act',
      '2 elip',
      '3 level',
    ]);
  });

  it('knows every column that it names', () => {
    for (const { column, needs } of rules)
      for (const name of [column, ...needs]) expect(Object.keys(caseColumns)).toContain(name);
  });

  it('has a rule for every number from V3 to V17, V7 apart', () => {
    const ids = new Set(rules.map(({ id }) => id));
    const expected = Array.from({ length: 15 }, (_, at) => `V${at + 3}`).filter((id) => id !== 'V7');
    expect([...ids].filter((id) => id.startsWith('V')).sort()).toEqual(expected.sort());
  });
});
