import { expect, test } from 'vitest';
import { exampleFiles, faultsOf, textOf, withFile } from './release-files.ts';

const files = exampleFiles();
const total = textOf(files, 'total.csv');
const lines = total.trimEnd().split('\n');
const rewritten = (change: (line: string, at: number) => string) => `${lines.map(change).join('\n')}\n`;

test('the example release itself is without fault', () => {
  expect(faultsOf(files)).toEqual([]);
});

test('a missing column is named', () => {
  const faults = faultsOf(withFile(files, 'total.csv', total.replaceAll(/^([^,]*,[^,]*),[^,]*,/gm, '$1,')));
  expect(faults).toContain(
    '2026-K3/total.csv, regel 1, kolom detail: ontvangen geen kolom, verwacht de kolom detail.',
  );
});

test('an unknown column is refused', () => {
  const faults = faultsOf(
    withFile(
      files,
      'total.csv',
      rewritten((line, at) => `${line},${at === 0 ? 'count_exact' : '3'}`),
    ),
  );
  expect(faults[0]).toMatch(
    /^2026-K3\/total\.csv, regel 1, kolom count_exact: ontvangen de kolom ‘count_exact’/,
  );
});

test.each([
  ['a negative count', '-5'],
  ['a fractional count', '2.5'],
  ['a count that is not a multiple of five', '7'],
  ['a count in words', 'vijf'],
  ['an empty count', ''],
  ['a count in scientific notation', '1e2'],
])('%s gives line, column, received and expected', (_, value) => {
  const faults = faultsOf(
    withFile(
      files,
      'total.csv',
      rewritten((line, at) => (at === 11 ? line.replace(/[^,]*(?=,verzonnen$)/, value) : line)),
    ),
  );
  expect(faults).toContain(
    `2026-K3/total.csv, regel 12, kolom count: ontvangen ‘${value}’, verwacht een veelvoud van 5, niet kleiner dan 0.`,
  );
});

test('all faults of a file are reported at once', () => {
  const faults = faultsOf(
    withFile(
      files,
      'total.csv',
      rewritten((line, at) => (at >= 1 && at <= 20 ? line.replace(/[^,]*(?=,verzonnen$)/, '3') : line)),
    ),
  );
  expect(faults.filter((fault) => fault.includes('ontvangen ‘3’'))).toHaveLength(20);
});

test('faults of several files are reported together', () => {
  const stages = textOf(files, 'group_stage.csv');
  const broken = withFile(
    withFile(files, 'total.csv', total.replace('GM9001', 'GM1')),
    'group_stage.csv',
    stages.replace(',asylum,', ',asiel,'),
  );
  const faults = faultsOf(broken).join('\n');
  expect(faults).toContain('kolom municipality: ontvangen ‘GM1’, verwacht een gemeentecode');
  expect(faults).toContain('kolom group: ontvangen ‘asiel’, verwacht een van: asylum, family_other');
});

test('an unknown municipality is refused', () => {
  const delivery = textOf(files, 'delivery.csv');
  const faults = faultsOf(
    withFile(files, 'delivery.csv', `${delivery.trimEnd()}\nGM9999,delivered,,verzonnen\n`),
  );
  expect(faults.join()).toContain('ontvangen GM9999, verwacht een code uit municipalities.csv');
});

test('a duplicate row names both lines', () => {
  const faults = faultsOf(withFile(files, 'total.csv', `${total}${lines[4] ?? ''}\n`));
  expect(faults.join()).toContain(
    `regel ${lines.length + 1}: ontvangen dezelfde municipality, cohort als in regel 5`,
  );
});

test('rows that do not add up name the block and both sums', () => {
  const quarter = textOf(files, 'quarter.csv');
  const changed = quarter.replace(/,q1,(\d+)/, (_, digits: string) => `,q1,${Number(digits) + 5}`);
  expect(faultsOf(withFile(files, 'quarter.csv', changed)).join()).toMatch(
    /quarter\.csv: ontvangen GM\d{4}\/20\d\d: de som van de delen is \d+, verwacht \d+/,
  );
});

test('a missing row is a fault: a row that is left out would be a proven zero', () => {
  const states = textOf(files, 'end_state.csv').split('\n');
  states.splice(3, 1);
  expect(faultsOf(withFile(files, 'end_state.csv', states.join('\n'))).join()).toMatch(
    /5 regels voor GM\d{4}\/2022, verwacht 6 regels/,
  );
});

test('an impossible combination of route and stage is a fault', () => {
  const routes = textOf(files, 'route_stage.csv');
  const changed = routes.replace(/,b1,pip,/, ',none,pip,');
  expect(faultsOf(withFile(files, 'route_stage.csv', changed)).join()).toContain('een combinatie die kan');
});

test('detail under a total below ten is a fault', () => {
  const changed = rewritten((line, at) => (at === 1 ? line.replace(/[^,]*(?=,verzonnen$)/, '5') : line));
  expect(faultsOf(withFile(files, 'total.csv', changed)).join()).toContain('daaronder niet');
});

test('a wrong checksum is a fault', () => {
  expect(faultsOf(withFile(files, 'total.csv', `${total}\n`, { keepManifest: true })).join()).toMatch(
    /total\.csv: ontvangen controlegetal [0-9a-f]{12}…, verwacht controlegetal [0-9a-f]{12}… uit het manifest/,
  );
});

test('a wrong row count in the manifest is a fault', () => {
  const manifest = textOf(files, 'manifest.json').replace(/"rijen": ?(\d+)/, '"rijen": 1');
  expect(faultsOf(withFile(files, 'manifest.json', manifest)).join()).toContain('ontvangen 1 rijen');
});

test('a file that the manifest does not name is a fault', () => {
  expect(faultsOf(withFile(files, 'namen.csv', 'naam\n')).join()).toContain(
    '2026-K3/namen.csv: ontvangen een bestand, verwacht alleen bestanden die in het manifest staan',
  );
});

test('a missing file is a fault', () => {
  const without = new Map(files);
  without.delete('quarter.csv');
  expect(faultsOf(without).join()).toContain('2026-K3/quarter.csv: ontvangen geen bestand');
});

test('an empty file is a fault', () => {
  expect(faultsOf(withFile(files, 'total.csv', '')).join()).toContain(
    'total.csv: ontvangen een leeg bestand, verwacht een regel met kolomnamen',
  );
});

test('a file in another encoding names the first bad line', () => {
  const bytes = new Uint8Array([
    ...new TextEncoder().encode('municipality,cohort,detail,count\nGM9001,2022,'),
    0xe9,
    0x0a,
  ]);
  expect(faultsOf(withFile(files, 'total.csv', bytes)).join()).toContain(
    'total.csv, regel 2: ontvangen tekens in een andere codering, zoals van ANSI (Windows-1252), verwacht UTF-8',
  );
});

test('UTF-16 is refused with its name', () => {
  const bytes = new Uint8Array([0xff, 0xfe, 0x67, 0x00]);
  expect(faultsOf(withFile(files, 'total.csv', bytes)).join()).toContain('ontvangen een bestand in UTF-16');
});

test('quotes that do not close are a fault, not a crash', () => {
  expect(faultsOf(withFile(files, 'total.csv', `${total}"GM9001,2022,yes,5\n`)).join()).toContain(
    'aanhalingstekens die niet sluiten',
  );
});

test('a manifest that is no JSON, or misses a field, is a fault', () => {
  expect(faultsOf(withFile(files, 'manifest.json', '{'))).toEqual([
    '2026-K3/manifest.json: ontvangen geen leesbare JSON, verwacht JSON in UTF-8.',
  ]);
  const dateless = textOf(files, 'manifest.json').replace(
    /"peildatum": ?"[^"]*"/,
    '"peildatum": "30 september"',
  );
  expect(faultsOf(withFile(files, 'manifest.json', dateless))).toEqual([
    '2026-K3/manifest.json, kolom peildatum: ontvangen ‘"30 september"’, verwacht een datum als 2026-09-30.',
  ]);
});

test('a delivery of a merged municipality names its successor', () => {
  const delivery = textOf(files, 'delivery.csv').replace(
    /^(GM\d{4}),not_applicable,.*$/m,
    '$1,delivered,,verzonnen',
  );
  expect(faultsOf(withFile(files, 'delivery.csv', delivery)).join()).toMatch(/verwacht de opvolger GM\d{4}/);
});

test('received text is shortened and shows no control characters', () => {
  const long = `x\u0007${'y'.repeat(200)}`;
  const changed = rewritten((line, at) => (at === 1 ? line.replace(/[^,]*(?=,verzonnen$)/, long) : line));
  const [fault] = faultsOf(withFile(files, 'total.csv', changed));
  expect(fault).toContain('·');
  expect(fault?.length).toBeLessThan(200);
});

test.each([
  ['a byte order mark', (text: string) => `\ufeff${text}`],
  ['semicolons', (text: string) => text.replaceAll(',', ';')],
  ['Windows line ends', (text: string) => text.replaceAll('\n', '\r\n')],
  ['empty lines at the end', (text: string) => `${text}\n\n`],
])('%s are read as they are meant', (_, change) => {
  const changed = withFile(files, 'total.csv', change(total));
  const manifest = textOf(changed, 'manifest.json').replace(
    /("bestand":"total\.csv","sha256":"[0-9a-f]+","rijen":)\d+/,
    `$1${lines.length - 1}`,
  );
  expect(faultsOf(withFile(changed, 'manifest.json', manifest))).toEqual([]);
});

test('invented data are marked in every row of every table, and other data in none', () => {
  const files = exampleFiles();
  const quarter = textOf(files, 'quarter.csv');
  const unmarked = quarter.replaceAll(/,(voorbeeld|verzonnen)$/gm, '');
  expect(faultsOf(withFile(files, 'quarter.csv', unmarked))).toEqual([
    '2026-K3/quarter.csv, regel 1: ontvangen geen kolom, verwacht de kolom voorbeeld met verzonnen: het manifest zegt synthetisch true.',
  ]);
  const rehearsed = quarter.replaceAll(/,verzonnen$/gm, ',proef');
  expect(faultsOf(withFile(files, 'quarter.csv', rehearsed))).toEqual([
    '2026-K3/quarter.csv, regel 2: ontvangen de kolom voorbeeld met proef, verwacht de kolom voorbeeld met verzonnen: het manifest zegt synthetisch true.',
  ]);
  const other = quarter.replace(',verzonnen\n', ',echt\n');
  expect(faultsOf(withFile(files, 'quarter.csv', other))).toEqual([
    '2026-K3/quarter.csv, regel 2, kolom voorbeeld: ontvangen ‘echt’, verwacht verzonnen.',
  ]);
});

test.each([
  ['gepubliceerd', '2026-09-29', 'een dag vanaf 2026-09-30, de peildatum'],
  ['gepubliceerd', '1900-01-01', 'een datum van 2022-01-01 tot en met 2099-12-30'],
  ['volgendeUpdate', '2026-11-02', 'een dag na 2026-11-02, de dag van publicatie'],
  ['volgendeUpdate', '9999-12-31', 'een datum van 2022-01-01 tot en met 2099-12-30'],
  ['volgendeUpdate', '2027-02-30', 'een datum als 2026-09-30'],
])('a manifest whose %s is %s is a fault', (key, day, expected) => {
  const manifest = JSON.parse(textOf(files, 'manifest.json')) as Record<string, unknown>;
  const [fault = ''] = faultsOf(
    withFile(files, 'manifest.json', JSON.stringify({ ...manifest, gepubliceerd: '2026-11-02', [key]: day })),
  );
  expect(fault).toContain(`2026-K3/manifest.json, kolom ${key}: ontvangen`);
  expect(fault).toContain(`verwacht ${expected}.`);
});
