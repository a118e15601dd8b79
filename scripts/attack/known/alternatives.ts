import type { Protection } from '../../../src/protection.ts';
import { rulesWithBase } from '../../simulate/rules.ts';
import type { Company } from './cases.ts';

/** A way to protect that was weighed, with what happens between the two releases. */
export interface Alternative {
  readonly name: string;
  readonly rules: Protection;
  readonly company: Company;
}

type Holding = Protection['overTijd']['vasthouden'];

const holding = (rules: Protection, vasthouden: Holding): Protection => ({
  ...rules,
  overTijd: { ...rules.overTijd, vasthouden },
});

const detailFrom = (rules: Protection, detailVanafTotaal: number): Protection => ({
  ...rules,
  drempels: { ...rules.drempels, detailVanafTotaal },
});

/** Every cell that did not change is held and no other: how it was. */
const before: Holding = { veranderd: 0, gelijk: 1 };

/** What was weighed against a person one knows; the last is what the rules say. */
export function alternatives(): Alternative[] {
  const [five, ten] = [rulesWithBase(5), rulesWithBase(10)];
  const alone = 'alone' as const;
  return [
    { name: 'as it was: unchanged cells held', rules: holding(five, before), company: alone },
    { name: 'as it was, detail from 20', rules: detailFrom(holding(five, before), 20), company: alone },
    { name: 'as it was, base 10', rules: holding(ten, before), company: alone },
    { name: 'as it was, half a year for everybody', rules: holding(five, before), company: 'everybody' },
    {
      name: 'half of the unchanged cells let go',
      rules: holding(five, { veranderd: 0, gelijk: 0.5 }),
      company: alone,
    },
    { name: 'nothing held', rules: holding(five, { veranderd: 0, gelijk: 0 }), company: alone },
    { name: 'everything held', rules: holding(five, { veranderd: 1, gelijk: 1 }), company: alone },
    {
      name: 'three in four changed held, one in two unchanged',
      rules: holding(five, { veranderd: 0.75, gelijk: 0.5 }),
      company: alone,
    },
    { name: 'chosen: three in four changed held, one in four unchanged', rules: five, company: alone },
    { name: 'chosen, half a year for everybody', rules: five, company: 'everybody' },
  ];
}
