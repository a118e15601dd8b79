import { expect, test } from 'vitest';
import { foundIn, matches, type ListedMunicipality } from '../../../src/site/search/match.ts';

const codes: Readonly<Record<string, string>> = { Waterdonk: 'GM9014', Oosterwaard: 'GM0344' };

const municipality = (
  name: string,
  aliases: string[] = [],
  note = 'verzonnen gemeente',
): ListedMunicipality => ({
  code: codes[name] ?? 'GM9001',
  name,
  slug: name.toLowerCase(),
  aliases,
  note,
});

const list = [
  municipality('Oosterwaard'),
  municipality('Vaartland', ['Wallemeer'], 'vroeger: Wallemeer'),
  municipality('Waterdonk'),
  municipality('Walddijk aan Zee'),
  municipality("'s-Hertogendal", ['Den Dal']),
  municipality('Súderwâld'),
  municipality('Bergen (NH.)'),
];

const names = (typed: string) => matches(typed, list).map(({ municipality }) => municipality.name);

test('names that start so come first, then other names; within a rank by alphabet', () => {
  expect(names('wa')).toEqual(['Walddijk aan Zee', 'Waterdonk', 'Vaartland']);
});

test('three letters or more are also found inside a name', () => {
  expect(names('waard')).toEqual(['Oosterwaard']);
  expect(names('aa')).toEqual(['Walddijk aan Zee']);
});

test.each([
  ["'s-hertog", "'s-Hertogendal"],
  ['’s hertog', "'s-Hertogendal"],
  ['s-hertog', "'s-Hertogendal"],
  ['HERTOG', "'s-Hertogendal"],
  ['suderwald', 'Súderwâld'],
  ['bergen nh', 'Bergen (NH.)'],
  ['zee', 'Walddijk aan Zee'],
  ['gemeente Waterdonk', 'Waterdonk'],
  ['Gemeente  WATERDONK.', 'Waterdonk'],
  ['gem. waterdonk', 'Waterdonk'],
  ["de gemeente 's-Hertogendal", "'s-Hertogendal"],
  ['GM9014', 'Waterdonk'],
  ['gm 9014', 'Waterdonk'],
  ['9014', 'Waterdonk'],
  ['344', 'Oosterwaard'],
  ['0344', 'Oosterwaard'],
  ['gemeente GM0344', 'Oosterwaard'],
  ['gemeente Wallemeer', 'Vaartland'],
  ['shertogendal', "'s-Hertogendal"],
  ['bergennh', 'Bergen (NH.)'],
  ['walddijkaanzee', 'Walddijk aan Zee'],
  ['Sûderwald', 'Súderwâld'],
])('%s finds %s', (typed, name) => {
  expect(names(typed)).toEqual([name]);
});

test.each(['', '  ', '-', 'xyz', 'gemeente xyz', '9999', '90'])('"%s" finds nothing', (typed) => {
  expect(names(typed)).toEqual([]);
});

test('the note tells which other name fitted', () => {
  expect(matches('walle', list)[0]?.note).toBe('vroeger: Wallemeer');
  expect(matches('den', list)[0]?.note).toBe('ook: Den Dal');
  expect(matches('9014', list)[0]?.note).toBe('verzonnen gemeente, GM9014');
});

test('a match is marked in the name as it is written', () => {
  const marked = (text: string, typed: string) => {
    const place = foundIn(text, typed);
    return place && text.slice(...place);
  };
  expect(marked('Súderwâld', 'wald')).toBe('wâld');
  expect(marked("'s-Hertogendal", 's-hert')).toBe('Hert');
  expect(marked('vroeger: Wallemeer', 'wa')).toBe('Wa');
  expect(marked('Vaartland', 'wa')).toBeNull();
});
