import { expect, test } from 'vitest';
import { layoutOf } from '../../src/disclosure/layout.ts';
import { rules } from './blocks.ts';

const { variables, relations, rules: publicRules } = layoutOf(rules);
const named = (name: string) => variables.find(({ names }) => names.includes(name));

test('every distinct cell is one variable', () => {
  expect(variables).toHaveLength(331);
  expect(new Set(variables.flatMap(({ names }) => names)).size).toBe(
    variables.reduce((sum, { names }) => sum + names.length, 0),
  );
});

test('cells that are equal for everybody are one variable', () => {
  expect(named('stage=fulfilled')?.names).toEqual([
    'done:fulfilled',
    'end_state=fulfilled',
    'stage=fulfilled',
    'stage>=fulfilled',
  ]);
  expect(named('group=asylum;state:plan')?.names).toContain('group=asylum;stage:plan');
  expect(named('housing:reception')?.name).toBe('housing:reception');
  expect(named('route=none;stage=intake')?.name).toBe('stage=intake');
  expect(named('stage>=notified')?.name).toBe('');
});

test('impossible combinations are no variables', () => {
  expect(named('route=none;stage=pip')).toBeUndefined();
  expect(named('route=b1;stage=notified')).toBeUndefined();
});

test('subtotals stand on their own and per group', () => {
  const names = variables.map(({ name }) => name).filter((name) => name.includes(':'));
  expect(names).toContain('state:within_term');
  expect(names).toContain('group=family_other;state:overdue');
});

test('a rule stands there once for each cell that it is for', () => {
  const each = rules.regels.map(({ per }) => per?.length ?? 1);
  expect(publicRules).toHaveLength(each.reduce((sum, one) => sum + one, 0));
  expect(publicRules.every(({ smaller, larger }) => smaller.length > 0 && larger.length > 0)).toBe(true);
});

test.each([
  ['', 24],
  ['group=asylum', 3],
  ['route=b1', 3],
  ['stage=pip', 3],
  ['stage>=pip', 3],
  ['end_state=fulfilled', 3],
  ['state:made', 3],
  ['group=asylum;state:made', 3],
  ['quarter=q1', 2],
  ['state=w26', 2],
  ['end_state=running', 2],
  ['group=asylum;stage=pip', 1],
  ['group=asylum;state=w26', 1],
  ['route=b1;stage=pip', 1],
])('‘%s’ weighs %i', (name, weight) => {
  expect(named(name)?.weight).toBe(weight);
});

test('no name has a character of the keyed message in it', () => {
  expect(variables.filter(({ name }) => name.includes('|'))).toEqual([]);
});

test('every variable hangs on another', () => {
  const bound = new Set(relations.flatMap(({ total, parts }) => [total, ...parts]));
  expect(bound.size).toBe(variables.length);
});
