import { describe, expect, it } from 'vitest';
import { linkFaults } from '../../scripts/validate/links.ts';
import { ownMessages } from '../../scripts/validate/nu.ts';

const origin = 'https://raadsmonitor.example';
const page = (body: string) => `<!doctype html><html lang="nl"><body>${body}</body></html>`;
const faults = (body: string) =>
  linkFaults(
    {
      files: new Set(['index.html', 'a/index.html', 'a/b.csv', 'c/index.html']),
      pages: new Map([
        ['a/index.html', page(body)],
        ['c/index.html', page('<p id="hier"></p>')],
      ]),
    },
    origin,
  );

describe('a link', () => {
  it.each([
    '<a href="/">x</a>',
    '<a href="b.csv">x</a>',
    '<a href="../c/#hier">x</a>',
    `<a href="${origin}/c/?jaar=2024#hier">x</a>`,
    '<a href="#daar">x</a><p id="daar"></p>',
    '<a href="/c/#release=2026-K3&amp;q=select">x</a>',
    '<a href="https://elders.example/niets">x</a>',
    '<script>const a = \'<a href="/niets/">\';</script>',
    '<label for="veld">x</label><input id="veld">',
  ])('that leads somewhere: %s', (body) => {
    expect(faults(body)).toEqual([]);
  });

  it.each([
    ['<a href="/d/">x</a>', 'leads to nothing'],
    ['<a href="/c">x</a>', 'leads to nothing'],
    ['<img src="weg.svg" alt="">', 'leads to nothing'],
    [`<link rel="canonical" href="${origin}/404/">`, 'leads to nothing'],
    ['<a href="../c/#daar">x</a>', 'an anchor that is not there'],
    ['<a href="#daar">x</a>', 'an anchor that is not there'],
    ['<a href="http://[">x</a>', 'is no address'],
    ['<label for="veld">x</label>', 'no element has the id veld'],
    ['<p id="a"></p><p id="a"></p>', 'the id a stands twice'],
    ['</body></html><script src="/a/b.csv"></script>', 'something stands after </html>'],
  ])('that does not: %s', (body, words) => {
    expect(faults(body).join()).toContain(words);
  });
});

describe('what the Nu Html Checker says', () => {
  it('is ours, but for what it does not know', () => {
    const said = [
      { type: 'error', message: 'Stray start tag “script”.' },
      { type: 'info', subType: 'warning', message: 'Section lacks heading.' },
      { type: 'error', message: 'CSS: Unrecognized at-rule “@container”' },
      { type: 'error', message: "CSS: “colour”: Property “colour” doesn't exist." },
      {
        type: 'info',
        message: 'Section lacks heading.',
        url: 'file:/dist/vast/2025-K3/gemeente/a/index.html',
      },
      { type: 'error', message: 'Stray end tag “p”.', url: 'file:/dist/vast/2025-K3/gemeente/a/index.html' },
    ];
    const { own, excused } = ownMessages(said);
    expect(own.map(({ message }) => message)).toEqual(
      [said[0], said[1], said[3], said[5]].map((one) => one?.message),
    );
    expect([...excused.values()]).toEqual([1, 1]);
  });
});
