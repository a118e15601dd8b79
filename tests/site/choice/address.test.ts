import fc from 'fast-check';
import { expect, test } from 'vitest';
import { noChoices, readChoices, writeChoices } from '../../../src/site/choice/address.ts';

const offer = {
  cohorts: [2022, 2023, 2024],
  municipalities: [{ slug: 'duinhaven' }, { slug: 's-gravenberk' }],
};

test('a short, readable address holds the whole choice', () => {
  const choices = {
    group: 'asylum',
    cohorts: [2023, 2024],
    compared: ['duinhaven', 's-gravenberk'],
    peers: { kind: 'province', slugs: [] },
  } as const;
  const address = writeChoices(choices);
  expect(address).toBe('?groep=asiel&instroom=2023,2024&naast=duinhaven,s-gravenberk&met=provincie');
  expect(readChoices(address, offer)).toEqual({ choices, unknown: [] });
});

test('nothing chosen is no address at all', () => {
  expect(writeChoices(noChoices)).toBe('');
  expect(readChoices('', offer)).toEqual({ choices: noChoices, unknown: [] });
});

test('what the page does not know is left out and named', () => {
  expect(readChoices('?groep=iedereen&instroom=2024,1999&naast=atlantis&vandaag=x', offer)).toEqual({
    choices: { ...noChoices, cohorts: [2024] },
    unknown: ['vandaag', 'groep=iedereen', 'instroom=1999', 'naast=atlantis'],
  });
});

test('peers are a whole group by its word, or municipalities by their own', () => {
  const peersOf = (search: string) => readChoices(search, offer).choices.peers;
  expect(peersOf('?met=land')).toEqual({ kind: 'country', slugs: [] });
  expect(peersOf('?met=s-gravenberk,duinhaven')).toEqual({
    kind: 'own',
    slugs: ['duinhaven', 's-gravenberk'],
  });
  expect(peersOf('?met=')).toEqual({ kind: 'similar', slugs: [] });
  expect(readChoices('?met=atlantis,land', offer)).toEqual({
    choices: noChoices,
    unknown: ['met=atlantis', 'met=land'],
  });
});

test('names of object properties are no groups', () => {
  expect(readChoices('?groep=constructor', offer).choices.group).toBeNull();
});

test('every choice survives its own address', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(null, 'asylum' as const, 'family_other' as const),
      fc.subarray(offer.cohorts),
      fc.subarray(offer.municipalities.map(({ slug }) => slug)),
      fc.constantFrom(
        { kind: 'similar' as const, slugs: [] },
        { kind: 'country' as const, slugs: [] },
        { kind: 'own' as const, slugs: ['duinhaven'] },
      ),
      (group, cohorts, compared, peers) => {
        const choices = { group, cohorts: cohorts.length > 0 ? cohorts : null, compared, peers };
        expect(readChoices(writeChoices(choices), offer)).toEqual({ choices, unknown: [] });
      },
    ),
  );
});

test('any address at all is read without a fault', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (search) => {
      const { choices } = readChoices(search, offer);
      expect(
        choices.compared.every((slug) => offer.municipalities.some((entry) => entry.slug === slug)),
      ).toBe(true);
    }),
  );
});
