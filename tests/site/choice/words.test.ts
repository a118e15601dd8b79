import { expect, test } from 'vitest';
import { noChoices, type Choices } from '../../../src/site/choice/address.ts';
import { choiceWords } from '../../../src/site/choice/words.ts';

const municipalities = [
  { slug: 'duinhaven', name: 'Duinhaven' },
  { slug: 's-gravenberk', name: '’s-Gravenberk' },
];
const wordsFor = (choices: Partial<Choices>) => choiceWords({ ...noChoices, ...choices }, municipalities);

test('nothing chosen is nothing said', () => {
  expect(wordsFor({})).toBe('');
});

test('a whole choice in the order in which a reader makes it', () => {
  const peers = { kind: 'own', slugs: ['duinhaven', 's-gravenberk'] } as const;
  expect(wordsFor({ group: 'asylum', cohorts: [2023, 2024], compared: ['duinhaven'], peers })).toBe(
    'asielstatushouders, begonnen in 2023 en 2024, naast Duinhaven, vergeleken met Duinhaven en ’s-Gravenberk',
  );
});

test('one year is one year', () => {
  expect(wordsFor({ cohorts: [2024] })).toBe('begonnen in 2024');
});

test('a whole group of peers by its word', () => {
  expect(wordsFor({ peers: { kind: 'province', slugs: [] } })).toBe(
    'vergeleken met andere gemeenten in de provincie',
  );
  expect(wordsFor({ peers: { kind: 'country', slugs: [] } })).toBe('vergeleken met alle andere gemeenten');
});
