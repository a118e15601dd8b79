import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalCsv, csvDifference, parseCanonical, textDifference } from '../../src/evidence/canonical.ts';

const value = fc.oneof(
  fc.constant(null),
  fc.string({ unit: 'grapheme' }),
  fc.stringMatching(/^[",\r\n a]*$/),
  fc.integer(),
  fc.boolean(),
);

describe('canonical CSV', () => {
  it('has columns in their order, a decimal point, line feeds and the mark of invented data', () => {
    const rows = [
      { weeks: 12.5, cohort: 2024, class: 'd10_13' },
      { cohort: 2025, weeks: null, class: 'a "b", c' },
    ];
    expect(canonicalCsv(['cohort', 'class', 'weeks'], rows, true)).toBe(
      'cohort,class,weeks,voorbeeld\n2024,d10_13,12.5,verzonnen\n2025,"a ""b"", c",,verzonnen\n',
    );
    expect(canonicalCsv(['cohort'], rows, false)).toBe('cohort\n2024\n2025\n');
  });

  it('reads back as what was written, whatever the values are', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(value, value, value), { maxLength: 8 }), (rows) => {
        const columns = ['een', 'twee', 'drie'];
        const records = rows.map((row) =>
          Object.fromEntries(columns.map((name, at) => [name, row[at] ?? null])),
        );
        const read = parseCanonical(canonicalCsv(columns, records, false));
        expect(read).toEqual([
          columns,
          ...rows.map((row) => row.map((cell) => (cell === null ? null : String(cell)))),
        ]);
      }),
    );
  });

  it.each(['', 'a,b', 'a,b\r\n', 'a"b\n', '"a\n', 'a\n1,', '"a"b\n'])('does not read %j', (text) => {
    expect(parseCanonical(text)).toBeNull();
  });
});

describe('the first difference', () => {
  const ours = 'state,numerator\nw10,65\nw13,15\nw26,20\n';

  it('is a cell with its line and column', () => {
    expect(csvDifference(ours.replace('15', '20'), ours)).toEqual({
      line: 3,
      column: 'numerator',
      theirs: '20',
      ours: '15',
    });
    expect(csvDifference(ours, ours)).toBeNull();
  });

  it('is a line that is missing, or one too many', () => {
    expect(csvDifference(ours.replace('w26,20\n', ''), ours)).toMatchObject({
      line: 4,
      theirs: null,
      ours: 'w26,20',
    });
    expect(csvDifference(`${ours}w52,5\n`, ours)).toMatchObject({ line: 5, theirs: 'w52,5', ours: null });
  });

  it('is a line as it stands where the columns differ or it is no CSV', () => {
    expect(csvDifference(ours.replace('state,', ''), ours)).toMatchObject({ line: 1, column: null });
    expect(csvDifference(ours.replaceAll('\n', '\r\n'), ours)).toMatchObject({
      line: 1,
      theirs: 'state,numerator\r',
    });
  });

  it('of texts is the first line that differs, also at the end', () => {
    expect(textDifference('a\nb\n', 'a\nc\n')).toEqual({ line: 2, column: null, theirs: 'b', ours: 'c' });
    expect(textDifference('a\n', 'a\nb\n')).toMatchObject({ line: 2, theirs: '', ours: 'b' });
  });
});
