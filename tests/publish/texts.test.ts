import { describe, expect, it } from 'vitest';
import type { CommitmentRow, CouncilQuestionRow } from '../../src/contract/council.ts';
import { citedFaults, commitmentTextFaults } from '../../src/publish/council-texts.ts';
import { textFaults } from '../../src/receive/texts.ts';
import type { Release } from '../../src/contract/release-lines.ts';

const question: CouncilQuestionRow = {
  id: 'waterdonk-2026-1',
  municipality: 'GM9029',
  indicators: 'without_pip',
  date: '2026-06-03',
  party: 'Fractie Samen Verder',
  form: 'technical',
  text: 'Hoeveel inburgeraars wachten langer dan 10 weken?',
  url: 'https://raad.example/vragen/waterdonk-2026-1',
  answered_on: '2026-06-24',
  answer_url: null,
  cited: null,
  source_date: '2026-11-09',
};

const releaseWith = (...sources: string[]) => {
  const rules = JSON.stringify({ buitentabellen: sources.map((bron) => ({ bron })) });
  return { files: new Map([['bescherming.json', { bytes: new TextEncoder().encode(rules), sha256: '' }]]) };
};

const cited = (text: string, ...sources: string[]) =>
  citedFaults('vragen.csv', [{ line: 2, row: { ...question, cited: text } }], [releaseWith(...sources)]);

describe('a figure that a council was told', () => {
  it.each(['94 mensen zonder plan', '95 mensen zonder plan', 'ongeveer 94 mensen', 'zeven mensen wachten'])(
    'is refused when it may be exact: %s',
    (text) => {
      expect(cited(text)).toMatchObject([{ line: 2, column: 'cited' }]);
      expect(cited(text)[0]?.expected).toContain('met bron ‘raad waterdonk-2026-1’ bij buitentabellen');
    },
  );

  it.each([
    'ongeveer 95 mensen zonder plan',
    'ongeveer 50 van de 95 mensen wachten langer dan 10 weken',
    '60%',
  ])('may be rounded, and say so: %s', (text) => {
    expect(cited(text)).toEqual([]);
  });

  it('may be exact when the municipality declared it as a table of another', () => {
    expect(cited('94 mensen zonder plan', 'raad waterdonk-2026-1')).toEqual([]);
    expect(cited('94 mensen zonder plan', 'raad waterdonk-2026-11')).toHaveLength(1);
  });

  it('stands in a question as well', () => {
    const row = { ...question, text: 'Klopt het dat 7 mensen wachten?' };
    expect(citedFaults('vragen.csv', [{ line: 2, row }], [])).toMatchObject([{ column: 'text' }]);
  });
});

it('a promise names a goal and no count', () => {
  const row = { text: 'Eind 2026 heeft 65% binnen 10 weken een plan.' } as CommitmentRow;
  expect(commitmentTextFaults('toezeggingen.csv', [{ line: 2, row }])).toEqual([]);
  const counted = { text: 'Eind 2026 hebben de laatste zeven mensen een plan.' } as CommitmentRow;
  expect(commitmentTextFaults('toezeggingen.csv', [{ line: 2, row: counted }])).toMatchObject([
    { column: 'text' },
  ]);
});

it('every text of a release is searched, and each count is named with its place', () => {
  const text = 'Er ontbraken zeven mensen.';
  const line = (row: object) => [{ line: 3, row }];
  const release = {
    manifest: { maker: 'team van 12', toelichting: text },
    lines: {
      delivery: line({ reason: text }),
      indicator_delivery: line({ reason: text }),
      revision: line({ note: text }),
      declaration: line({ text }),
    },
  } as unknown as Release;
  const places = textFaults('deel', release).map(({ file, column }) => `${file} ${column}`);
  expect(places).toEqual([
    'deel/manifest.json maker',
    'deel/manifest.json toelichting',
    'deel/delivery.csv reason',
    'deel/indicator_delivery.csv reason',
    'deel/revision.csv note',
    'deel/declaration.csv text',
  ]);
});
