import { expect, test } from 'vitest';
import manifest from '../../../package.json' with { type: 'json' };
import { notices, noticesText, onMachine, served } from '../../../src/site/data/notices.ts';

test('every package is either served with its licence, or used on the machine alone', () => {
  expect([...served, ...onMachine].toSorted()).toEqual(Object.keys(manifest.dependencies).toSorted());
});

test('the licences of what is served are there in full, of what it needs too', () => {
  const all = notices();
  const names = all.map(({ name }) => name);
  for (const name of [...served, 'd3-array', 'apache-arrow']) expect(names).toContain(name);
  const text = noticesText();
  for (const words of [/Permission is hereby granted/, /SIL OPEN FONT LICENSE/i, /Apache License/])
    expect(text).toMatch(words);
});

test('a licence that would ask more of this site is not among them', () => {
  const copyleft = /\b(?:A?GPL|LGPL|SSPL|CDDL)/;
  expect(notices().filter(({ license = '' }) => copyleft.test(license) && !/\bOR\b/.test(license))).toEqual(
    [],
  );
});
