import { describe as group, expect, test } from 'vitest';
import { namingIn } from '../../src/contract/person-names.ts';
import { commitmentWith, questionWith, settingWith, type Cells } from './council-rows.ts';

const nameless = 'verwacht een partij, fractie of orgaan, zonder namen van personen.';

group('council questions', () => {
  test('a full row and a row without an answer are right', () => {
    expect(questionWith({})).toEqual([]);
    expect(questionWith({ answered_on: '', answer_url: '' })).toEqual([]);
    expect(questionWith({ answer_url: '' })).toEqual([]);
  });

  test.each([
    [
      { id: 'Vraag 1' },
      'id: ontvangen ‘Vraag 1’, verwacht kleine letters, cijfers en streepjes, zoals waterdonk-2026-1.',
    ],
    [
      { municipality: 'GM0363' },
      'municipality: ontvangen ‘GM0363’, verwacht een gemeente uit example/municipalities.csv.',
    ],
    [
      { indicators: 'without_pip|geluk' },
      'indicators: ontvangen ‘without_pip|geluk’, verwacht een of meer codes van indicatoren, elk één keer en gescheiden door |.',
    ],
    [
      { indicators: 'without_pip|without_pip' },
      'indicators: ontvangen ‘without_pip|without_pip’, verwacht een of meer codes van indicatoren, elk één keer en gescheiden door |.',
    ],
    [{ date: '3 juni 2026' }, 'date: ontvangen ‘3 juni 2026’, verwacht een datum als 2026-09-30.'],
    [{ party: 'mevrouw Voorbeeld' }, `party: ontvangen ‘mevrouw Voorbeeld’, ${nameless}`],
    [{ form: 'motion' }, 'form: ontvangen ‘motion’, verwacht een van: technical, written, oral.'],
    [
      { text: 'Wij willen een plan.' },
      'text: ontvangen ‘Wij willen een plan.’, verwacht een vraag met een vraagteken aan het eind.',
    ],
    [
      { url: 'http://raad.example' },
      'url: ontvangen ‘http://raad.example’, verwacht een adres dat begint met https://.',
    ],
    [
      { answered_on: '2026-06-02' },
      'answered_on: ontvangen ‘2026-06-02’, verwacht een dag vanaf 2026-06-03, of leeg.',
    ],
    [
      { answered_on: '2026-11-10' },
      'answered_on: ontvangen ‘2026-11-10’, verwacht een dag tot en met 2026-11-09, of leeg.',
    ],
    [
      { answered_on: '' },
      'answer_url: ontvangen ‘https://raad.example/antwoorden/1’, verwacht leeg, want er is geen dag van het antwoord.',
    ],
    [
      { source_date: '2026-06-02', answered_on: '', answer_url: '' },
      'source_date: ontvangen ‘2026-06-02’, verwacht een dag vanaf 2026-06-03.',
    ],
  ])('%o is refused with its place', (change: Cells, sentence) => {
    expect(questionWith(change)).toEqual([`example/vragen.csv, regel 2, kolom ${sentence}`]);
  });

  test('a text longer than 400 characters is refused', () => {
    expect(questionWith({ text: `${'a'.repeat(400)}?` })[0]).toMatch(
      /verwacht een tekst van hooguit 400 tekens\.$/,
    );
  });

  test('several faults in one row are all named', () => {
    expect(questionWith({ municipality: 'GM0363', text: 'Nee.' })).toHaveLength(2);
  });
});

group('names of persons', () => {
  test.each([
    'dhr. Voorbeeld',
    'Dhr Voorbeeld',
    'de heer Voorbeeld',
    'meneer Voorbeeld',
    'mevr. Voorbeeld',
    'mw. Voorbeeld',
    'Fractie Mevrouw Voorbeeld',
    'drs. Voorbeeld',
    'wethouder Voorbeeld',
    'burgemeester De Voorbeeld',
    'raadslid voorbeeld',
  ])('%s is no party', (party) => {
    expect(questionWith({ party })).toEqual([
      `example/vragen.csv, regel 2, kolom party: ontvangen ‘${party}’, ${nameless}`,
    ]);
  });

  test.each([
    'Waterdonk Vooruit',
    'Lijst Dorpen',
    'Heerlijk Wonen',
    'Drsten 2000',
    'Burgemeester en wethouders',
    'MW Lokaal',
    'Dr. Schaepmanpartij',
    'Ir. Lely Belangen',
    'Prof. mr. Voorbeeldlijst',
    'MW2000',
    'Partij De Heer',
    'Mw Lokaal',
    'Burgemeester Daalman Partij',
    'fractievoorzitter VVD',
    'raadslid GroenLinks',
    'raadslid namens D66',
    '50PLUS',
    'Fractie De Vries',
    'Hart voor Den Haag / Groep de Mos',
  ])('%s is a party or body', (party) => {
    expect(questionWith({ party })).toEqual([]);
  });
});

group('whom a question is for', () => {
  test.each([
    'Aan de burgemeester van Brinkhorst',
    'Aan de wethouder inburgering',
    'Aan de wethouder Sociaal Domein',
    'Aan de wethouder voor werk en inkomen',
    'Aan het college van burgemeester en wethouders',
    'Aan de raad',
    'Aan de heer of mevrouw de voorzitter',
    'Aan mevrouw de voorzitter',
    'Aan de wethouder Armoede en Schulden',
    'Aan de wethouder WMO',
  ])('%s names nobody for sure', (address) => {
    expect(settingWith({ address })).toEqual([]);
  });

  test.each([
    'Aan burgemeester Voorbeeld',
    'Aan wethouder McVoorbeeld',
    'Aan de wethouder Voorbeeld',
    'Aan mw. Voorbeeld',
  ])('%s names a person', (address) => {
    expect(settingWith({ address })).toHaveLength(1);
  });

  test.each([
    ['MW Voorbeeld', 'doubtful'],
    ['Aan de burgemeester van Brinkhorst', 'doubtful'],
    ['raadslid namens Lijst Dorpen', 'doubtful'],
    ['MW Lokaal', 'nobody'],
    ['MW. Voorbeeld', 'person'],
    ['DR. Voorbeeld', 'person'],
  ] as const)('%s is %s', (text, naming) => {
    expect(namingIn(text)).toBe(naming);
  });
});

group('commitments', () => {
  const reaction = {
    reaction: 'Het college werkt hieraan.',
    reaction_date: '2026-11-05',
    reaction_url: 'https://raad.example/reacties/1',
  };
  test('a full row is right, and so is one that cannot be measured', () => {
    expect(commitmentWith({})).toEqual([]);
    expect(commitmentWith({ question: '', indicator: '', target: '', target_date: '' })).toEqual([]);
    expect(commitmentWith({ indicator: '' })).toEqual([]);
    expect(commitmentWith({ target: '', target_date: '' })).toEqual([]);
    expect(commitmentWith(reaction)).toEqual([]);
  });

  test.each([
    [
      { id: 'plan_1' },
      'id: ontvangen ‘plan_1’, verwacht kleine letters, cijfers en streepjes, zoals waterdonk-2026-1.',
    ],
    [
      { municipality: 'GM0363', question: '' },
      'municipality: ontvangen ‘GM0363’, verwacht een gemeente uit example/municipalities.csv.',
    ],
    [
      { question: 'geen-vraag' },
      'question: ontvangen ‘geen-vraag’, verwacht een vraag van dezelfde gemeente, of leeg.',
    ],
    [
      { municipality: 'GM9002' },
      'question: ontvangen ‘beukenrade-2026-1’, verwacht een vraag van dezelfde gemeente, of leeg.',
    ],
    [{ body: 'wethouder Voorbeeld' }, `body: ontvangen ‘wethouder Voorbeeld’, ${nameless}`],
    [
      { date: '2026-06-02' },
      'date: ontvangen ‘2026-06-02’, verwacht een dag vanaf 2026-06-03, de dag van de vraag.',
    ],
    [
      { ...reaction, reaction: '', reaction_url: '' },
      'reaction_date: ontvangen ‘2026-11-05’, verwacht leeg, want er is geen reactie.',
    ],
    [
      { ...reaction, reaction: '', reaction_date: '' },
      'reaction_url: ontvangen ‘https://raad.example/reacties/1’, verwacht leeg, want er is geen reactie.',
    ],
    [
      { ...reaction, reaction_date: '' },
      'reaction_date: ontvangen ‘’, verwacht de dag van de reactie, van 2026-06-24 tot en met 2026-11-09.',
    ],
    [
      { ...reaction, reaction_date: '2026-06-23' },
      'reaction_date: ontvangen ‘2026-06-23’, verwacht de dag van de reactie, van 2026-06-24 tot en met 2026-11-09.',
    ],
    [
      { ...reaction, reaction_date: '2026-11-10' },
      'reaction_date: ontvangen ‘2026-11-10’, verwacht de dag van de reactie, van 2026-06-24 tot en met 2026-11-09.',
    ],
    [
      { ...reaction, reaction_url: '' },
      'reaction_url: ontvangen ‘’, verwacht het openbare adres van de reactie.',
    ],
    [
      { ...reaction, reaction: 'Mevrouw Voorbeeld werkt eraan.' },
      'reaction: ontvangen ‘Mevrouw Voorbeeld werkt eraan.’, verwacht een tekst zonder namen van personen.',
    ],
    [{ indicator: 'geluk' }, 'indicator: ontvangen ‘geluk’, verwacht de code van een indicator, of leeg.'],
    [{ target: '0' }, 'target: ontvangen ‘0’, verwacht een geheel getal van 1 tot en met 99, of leeg.'],
    [{ target: '100' }, 'target: ontvangen ‘100’, verwacht een geheel getal van 1 tot en met 99, of leeg.'],
    [{ target: '65%' }, 'target: ontvangen ‘65%’, verwacht een geheel getal van 1 tot en met 99, of leeg.'],
    [
      { target_date: '2026-06-24' },
      'target_date: ontvangen ‘2026-06-24’, verwacht een dag na 2026-06-24, of leeg.',
    ],
    [
      { source_date: '2026-06-23' },
      'source_date: ontvangen ‘2026-06-23’, verwacht een dag vanaf 2026-06-24.',
    ],
  ])('%o is refused with its place', (change: Cells, sentence) => {
    expect(commitmentWith(change)).toEqual([`example/toezeggingen.csv, regel 2, kolom ${sentence}`]);
  });
});

group('rules of councils', () => {
  test('a full row and one without a term are right', () => {
    expect(settingWith({})).toEqual([]);
    expect(settingWith({ answer_days: '' })).toEqual([]);
  });

  test.each([
    [
      { municipality: 'GM0363' },
      'municipality: ontvangen ‘GM0363’, verwacht een gemeente uit example/municipalities.csv.',
    ],
    ...['0', '366', '30.5'].map(
      (days) =>
        [
          { answer_days: days },
          `answer_days: ontvangen ‘${days}’, verwacht een geheel getal van 1 tot en met 365, of leeg.`,
        ] as const,
    ),
    [{ address: 'Aan wethouder Voorbeeld' }, `address: ontvangen ‘Aan wethouder Voorbeeld’, ${nameless}`],
    [
      { article: 'artikel 42, eerste lid' },
      'article: ontvangen ‘artikel 42, eerste lid’, verwacht een tekst van hooguit 20 tekens.',
    ],
  ] as const)('%o is refused with its place', (change: Cells, sentence) => {
    expect(settingWith(change)).toEqual([`example/raden.csv, regel 2, kolom ${sentence}`]);
  });
});
