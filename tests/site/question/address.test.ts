import fc from 'fast-check';
import { expect, test } from 'vitest';
import { forms, purposes } from '../../../src/questions/purpose.ts';
import { noChoices, type Choices } from '../../../src/site/choice/address.ts';
import { readAddress, writeAddress } from '../../../src/site/question/address.ts';
import { draftFor } from '../../../src/site/question/markup.ts';
import { questionConfig } from '../../../src/site/question/page.ts';

const config = questionConfig('GM9029', 'https://voorbeeld.test');
const subjects = [
  ...config.findings.map(({ indicator }) => indicator),
  ...config.requests.map(({ code }) => code),
];

test('an empty address is about people without a plan, and what came of the commitment about that', () => {
  expect(readAddress('', config)).toEqual({
    chosen: { over: 'without_pip_overdue', purpose: 'check', form: 'written' },
    choices: noChoices,
    unknown: null,
  });
});

test('of a few people a letter does not ask for measures first, whatever was committed to', () => {
  const few = questionConfig('GM9008', 'https://voorbeeld.test');
  expect(readAddress('', few).chosen.purpose).toBe('goal');
});

test('without a purpose a letter about a commitment is to find out what came of it, and asks that first', () => {
  const { chosen } = readAddress('?over=pip_within_term_share', config);
  expect(chosen).toEqual({ over: 'pip_within_term_share', purpose: 'check', form: 'written' });
  expect(draftFor(config, chosen).questions[0]?.text).toMatch(/^Wat is er gedaan met de toezegging/);
});

test('a subject that the page does not offer is named, and what else is unknown becomes the start', () => {
  const { chosen, choices, unknown } = readAddress('?over=constructor&doel=x&vorm=y&groep=z', config);
  expect(unknown).toBe('constructor');
  expect(chosen).toEqual(readAddress('', config).chosen);
  expect(choices).toEqual(noChoices);
});

test('municipalities beside this one do not come along', () => {
  const { choices } = readAddress('?groep=asiel&naast=duinhaven&met=provincie', config);
  expect(choices).toMatchObject({ group: 'asylum', compared: [], peers: { kind: 'province' } });
});

test('every choice survives its own address', () => {
  const groups = fc.constantFrom<Choices['group']>(null, 'asylum', 'family_other');
  const wishes = fc.record({
    over: fc.constantFrom(...subjects),
    purpose: fc.constantFrom(...purposes.map(({ code }) => code)),
    form: fc.constantFrom(...forms.map(({ code }) => code)),
  });
  fc.assert(
    fc.property(wishes, groups, (chosen, group) => {
      const choices = { ...noChoices, group };
      expect(readAddress(writeAddress(chosen, choices), config)).toEqual({ chosen, choices, unknown: null });
    }),
  );
});
