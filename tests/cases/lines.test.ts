import { parse } from 'csv-parse';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { LineCounter } from '../../src/cases/lines.ts';

const lineEnd = fc.constantFrom('\n', '\r\n');
const cell = fc.array(fc.oneof(fc.constant('a'), lineEnd), { maxLength: 4 }).map((parts) => parts.join(''));
const record = fc.record({ empty: fc.nat(2), cells: fc.tuple(cell, cell) });

/** The lines on which records begin, read in pieces of `size` characters. */
async function startsOf(text: string, size: number): Promise<number[]> {
  const lines = new LineCounter();
  const starts: number[] = [];
  const parser = parse({
    record_delimiter: ['\r\n', '\n', '\r'],
    skip_empty_lines: true,
    on_record: (cells: string[], info: { readonly lines: number }) => {
      starts.push(lines.startOf(cells, info.lines));
      return null;
    },
  });
  const ended = new Promise((resolve) => parser.on('end', resolve));
  parser.resume();
  for (let at = 0; at < text.length; at += size) parser.write(text.slice(at, at + size));
  parser.end();
  await ended;
  return starts;
}

it('finds the line on which a record begins, whatever line ends and pieces there are', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(record),
      lineEnd,
      fc.constantFrom(1, 2, 3, 7, 1000),
      async (records, end, size) => {
        const expected: number[] = [];
        let text = '';
        for (const { empty, cells } of records) {
          text += end.repeat(empty);
          expected.push(text.split('\n').length);
          text += `${cells.map((value) => `"${value}"`).join(',')}${end}`;
        }
        expect(await startsOf(text, size)).toEqual(expected);
      },
    ),
  );
});
