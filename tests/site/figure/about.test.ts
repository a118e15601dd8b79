import { describe, expect, test } from 'vitest';
import { choiceWords } from '../../../src/site/choice/words.ts';
import { noChoices, readChoices } from '../../../src/site/choice/address.ts';
import { citationOf, quotationOf, type FigureAbout } from '../../../src/site/figure/about.ts';

const about: FigureAbout = {
  figure: 'plan-op-tijd',
  question: 'Krijgen mensen hun plan sneller dan eerst?',
  municipality: 'Waterdonk',
  referenceDate: '2026-09-30',
  publishedOn: '2026-11-02',
  release: '2026-K3',
  invented: true,
  sentences: ['In 2025 hadden 90 van de 195 (46%) binnen 10 weken een plan.'],
  facts: [
    {
      kind: 'norm',
      label: 'De norm',
      sentence: ['De wet vraagt een plan (PIP) binnen 10 weken.'],
      isConcern: true,
      source: null,
      marks: {},
    },
  ],
  verdict: { text: 'Dat ligt binnen de spreiding van 7 vergelijkbare gemeenten.', cohort: '2025' },
  choice: '',
  frozen: 'https://x.example/vast/2026-K3/gemeente/waterdonk/wachttijd/#plan-op-tijd',
  address: 'https://x.example/gemeente/waterdonk/wachttijd/?groep=asiel#plan-op-tijd',
};

describe('a citation', () => {
  test('names publisher, title, place, reference date, release, mark and permanent address', () => {
    expect(citationOf(about)).toBe(
      'Raadsmonitor Inburgering, de publicerende organisatie (2026). Krijgen mensen hun plan sneller dan eerst? Waterdonk, stand op 30 september 2026, publicatie 2026-K3 [Voorbeeldgegevens: verzonnen gemeente]. https://x.example/vast/2026-K3/gemeente/waterdonk/wachttijd/#plan-op-tijd',
    );
    expect(citationOf({ ...about, invented: false })).not.toContain('verzonnen');
  });

  test('of a choice names the choice, and leads to it', () => {
    const cited = citationOf({ ...about, choice: 'asielstatushouders' });
    expect(cited).toContain('Waterdonk, keuze: asielstatushouders, stand op');
    expect(cited).toContain('?groep=asiel#plan-op-tijd');
  });
});

test('a quotation is the sentence with its number, the norm, the comparison and where it comes from', () => {
  expect(quotationOf(about)).toBe(
    'In 2025 hadden 90 van de 195 (46%) binnen 10 weken een plan. De wet vraagt een plan (PIP) binnen 10 weken. Dat ligt binnen de spreiding van 7 vergelijkbare gemeenten. Bron: Raadsmonitor Inburgering, stand op 30 september 2026, publicatie 2026-K3 [Voorbeeldgegevens: verzonnen gemeente], https://x.example/vast/2026-K3/gemeente/waterdonk/wachttijd/#plan-op-tijd',
  );
});

describe('a choice in words', () => {
  const municipalities = [
    { slug: 'duinhaven', name: 'Duinhaven' },
    { slug: 'beukenrade', name: 'Beukenrade' },
  ];
  test.each([
    ['', ''],
    ['?groep=gezin&instroom=2024', 'gezinsmigranten en overige migranten, begonnen in 2024'],
    [
      '?instroom=2023,2024&naast=duinhaven,beukenrade',
      'begonnen in 2023 en 2024, naast Duinhaven en Beukenrade',
    ],
    ['?met=land', 'vergeleken met alle andere gemeenten'],
    ['?met=duinhaven', 'vergeleken met Duinhaven'],
    ['?groep=<script>', ''],
  ])('%s', (search, words) => {
    const { choices } = readChoices(search, { cohorts: [2023, 2024], municipalities });
    expect(choiceWords(choices, municipalities)).toBe(words);
  });

  test('nothing chosen has no words', () => {
    expect(choiceWords(noChoices, municipalities)).toBe('');
  });
});
