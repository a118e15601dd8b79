import { describe, expect, it } from 'vitest';
import { referenceRules } from '../../scripts/reference-rules.ts';
import { weakerThan } from '../../src/protection/weaker.ts';
import type { Protection } from '../../src/protection.ts';

const reference = referenceRules();
const pathsOf = (rules: Protection) => weakerThan(reference, rules).map(({ path }) => path);
const overTime = (more: Partial<Protection['overTijd']>): Protection => ({
  ...reference,
  overTijd: { ...reference.overTijd, ...more },
});

const revised = (years: readonly number[], reden: Protection['overTijd']['herzien'][number]['reden']) =>
  overTime({
    herzien: years.map((jaar) => ({
      gemeente: 'GM9001',
      jaar,
      vanaf: '2026-K3',
      reden,
      toelichting: 'Hersteld.',
    })),
  });

const weaker: readonly (readonly [string, Protection, string])[] = [
  ['no equal cells, so that one count is rounded twice', { ...reference, gelijk: [] }, 'gelijk'],
  [
    'nothing that is believed, so that nothing is stacked',
    overTime({ veronderstelling: [] }),
    'overTijd.veronderstelling',
  ],
  [
    'one more structural zero',
    {
      ...reference,
      structureleNullen: [...reference.structureleNullen, { group: ['asylum'], stage: ['pvt'] }],
    },
    'structureleNullen',
  ],
  ['no subtotals', { ...reference, deeltotalen: [] }, 'deeltotalen'],
  ['fewer tables', { ...reference, tabellen: reference.tabellen.slice(0, -1) }, 'tabellen'],
  [
    'fewer candidates',
    { ...reference, eis: { ...reference.eis, metBuitentabellen: 2 } },
    'eis.metBuitentabellen',
  ],
  [
    'detail sooner',
    { ...reference, drempels: { ...reference.drempels, detailVanafTotaal: 5 } },
    'drempels.detailVanafTotaal',
  ],
  ['cells that tell who moved', overTime({ vasthouden: { veranderd: 0, gelijk: 1 } }), 'overTijd.vasthouden'],
  ['every block revised', revised([2022, 2023, 2024, 2025, 2026], 'late_data'), 'overTijd.herzien'],
  ['a merger of nobody knows whom', revised([2022], 'municipal_merger'), 'overTijd.samengevoegd'],
  ['three of five blocks revised', revised([2022, 2023, 2024], 'error_corrected'), 'overTijd.herzien'],
];

describe('rules beside the reviewed rules', () => {
  it.each(weaker)('are weaker with %s', (_, rules, path) => {
    expect(pathsOf(rules)).toEqual([path]);
  });

  it('are as strong when they are the same, in any order of keys', () => {
    const turned = Object.fromEntries(Object.entries(reference.dimensies).toReversed());
    expect(pathsOf({ ...reference, dimensies: turned })).toEqual([]);
  });

  it('may ask for more, and revise some years or a merger', () => {
    expect(pathsOf({ ...reference, drempels: { ...reference.drempels, detailVanafTotaal: 20 } })).toEqual([]);
    expect(pathsOf(overTime({ veronderstelling: ['total', 'quarter'] }))).toEqual([]);
    expect(pathsOf(revised([2023, 2024], 'late_data'))).toEqual([]);
    const { overTijd } = revised([2022, 2023, 2024, 2025, 2026], 'municipal_merger');
    const merged = { gemeente: 'GM9001', vanaf: '2026-K3', uit: ['GM9001', 'GM9002'], deels: [] };
    expect(pathsOf(overTime({ ...overTijd, samengevoegd: [merged] }))).toEqual([]);
  });
});
