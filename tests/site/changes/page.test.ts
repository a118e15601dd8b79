import { describe, expect, it } from 'vitest';
import { summaryOf } from '../../../src/site/changes/summary.page.ts';
import { lineOf, placeWords } from '../../../src/site/changes/lines.page.ts';
import {
  changesLink,
  municipalityChanges,
  onlyPeriodWords,
  releaseChanges,
} from '../../../src/site/changes/page.ts';
import type { ChangeRow } from '../../../src/contract/changes.ts';
import { folded, nbsp } from '../../../src/format.ts';
import { municipalities } from '../../../src/published/files.ts';

const codeOf = (name: string) => municipalities().find((one) => one.name === name)?.code ?? '';
const stepsOf = (name: string) => municipalityChanges(codeOf(name));
const cellsOf = (table: { rows: readonly { cells: readonly unknown[] }[] } | null | undefined) =>
  table?.rows.map(({ cells }) => cells.join(' ').replaceAll(nbsp, ' '));

const row = (given: Partial<ChangeRow>): ChangeRow => ({
  ...{ release: '2026-K3', earlier: '2026-K1', municipality: codeOf('Waterdonk'), kind: 'revised' },
  ...{ cohort: 2024, table: 'total', cell: null, column: 'count', old: '15', new: '20' },
  ...{ reason: null, note: null, cells: 1 },
  ...given,
});

describe('one municipality', () => {
  it('has every release, newest first, and says that the first has nothing before it', () => {
    expect(stepsOf('Waterdonk').map(({ release }) => release.release)).toEqual([
      '2026-K3',
      '2026-K1',
      '2025-K3',
    ]);
    expect(stepsOf('Waterdonk').at(-1)).toMatchObject({
      sentences: ['Dit is de eerste release. Er is nog niets om mee te vergelijken.'],
      lines: [],
    });
  });

  it('says a revised year by its total, old and new, with the reason, and every number below it', () => {
    const [newest] = stepsOf('Lindervoort');
    expect(newest?.sentences).toEqual([
      '86 aantallen van mensen die in 2024 begonnen zijn aangepast: nagekomen gegevens.',
    ]);
    expect(newest?.lines).toEqual([
      {
        what: 'Begonnen in 2024: alle mensen',
        old: '225',
        new: '245',
        why: 'nagekomen gegevens',
      },
    ]);
    expect(newest?.notes).toEqual([
      'De gemeente leverde mensen na die in 2024 begonnen. Zij ontbraken in eerdere leveringen.',
    ]);
    expect(newest?.revised[0]?.summary).toBe('Alle 86 aangepaste aantallen van mensen die in 2024 begonnen');
    expect(cellsOf(newest?.revised[0]?.table)).toContain(
      'Groep naar verste fase: gezinsmigranten en overige migranten, Examens of eindgesprek klaar minder dan 5 5',
    );
  });

  it('lists a new period apart, and years of which the total stayed the same', () => {
    const [newest] = stepsOf('Lindervoort');
    expect(cellsOf(newest?.periods)).toEqual([
      'Mensen in de lijst van DUO of het eigen bestand 815 935',
      '2026 45 145',
    ]);
    expect(newest?.sameTotals).toBe(
      'Ook van mensen die in 2022, 2023 en 2025 begonnen en ‘Nog plichtig onder de Wet inburgering 2013’ is er een nieuwe stand. Het totaal bleef gelijk.',
    );
  });

  it('has a merger first, with both codes, on both sides', () => {
    expect(stepsOf('Vaartland').find(({ release }) => release.release === '2026-K1')?.notes).toHaveLength(1);
    for (const name of ['Vaartland', 'Wallemeer']) {
      const step = stepsOf(name).find(({ release }) => release.release === '2026-K1');
      expect(step?.sentences[0]).toBe('Wallemeer (GM9028) ging op 1 januari 2026 op in Vaartland (GM9026).');
      expect(step?.lines[0]).toEqual({
        what: 'Herindeling',
        old: 'Wallemeer (GM9028)',
        new: 'Vaartland (GM9026)',
        why: 'op 1 januari 2026',
      });
    }
    expect(stepsOf('Wallemeer').map(({ release }) => release.release)).toEqual(['2026-K1', '2025-K3']);
  });

  it('says that it no longer delivers, and that nothing differs after that', () => {
    const [newest, before] = stepsOf('Roderveen');
    expect(newest?.sentences).toEqual(['Van Roderveen verschilt geen enkel gepubliceerd getal.']);
    expect(before?.lines).toEqual([
      {
        what: 'Levering van de gemeente',
        old: 'geleverd',
        new: 'niet geleverd',
        why: 'reden niet opgegeven',
      },
    ]);
  });

  it('gives both words of a changed verdict, with what a check needs', () => {
    const [newest] = stepsOf('IJsselhoek');
    expect(newest?.lines).toMatchObject([
      {
        what: 'Oordeel: Eerste gesprek (brede intake) gestart (2024)',
        old: 'onder de spreiding',
        new: 'binnen de spreiding',
        verdict: { indicator: 'intake_started_share', cohort: '2024' },
      },
    ]);
  });

  it('is linked from its overview with how many numbers were revised', () => {
    expect(changesLink(codeOf('Lindervoort'))).toBe(
      '86 aantallen zijn aangepast: oude en nieuwe waarde per release',
    );
    expect(changesLink(codeOf('Waterdonk'))).toBe('Alle wijzigingen: oude en nieuwe waarde per release');
  });
});

describe('all municipalities', () => {
  it('stand by name in every release, newest first; who only has a new period apart', () => {
    const all = releaseChanges();
    expect(all.map(({ release }) => release.release)).toEqual(['2026-K3', '2026-K1', '2025-K3']);
    for (const { changed, onlyPeriod } of all)
      for (const names of [changed, onlyPeriod].map((list) => list.map(({ name }) => folded(name))))
        expect(names).toEqual(names.toSorted((one, other) => one.localeCompare(other, 'nl')));
    expect(all[0]?.onlyPeriod.map(({ name }) => name)).toContain('Waterdonk');
    expect(all[0]?.changed.find(({ name }) => name === 'Lindervoort')?.text).toBe(
      '86 aantallen van mensen die in 2024 begonnen zijn aangepast: nagekomen gegevens.',
    );
    expect(all[1]?.shared).toEqual(['Wallemeer (GM9028) ging op 1 januari 2026 op in Vaartland (GM9026).']);
    expect(all[2]).toMatchObject({ changed: [], onlyPeriod: [], earlier: null });
  });

  it('are counted in words', () => {
    expect(onlyPeriodWords(1)).toBe('1 gemeente heeft alleen een nieuwe periode');
    expect(onlyPeriodWords(18)).toBe('18 gemeenten hebben alleen een nieuwe periode');
  });
});

describe('words', () => {
  it('never repeat the value of a year that became too small', () => {
    const small = row({ kind: 'protected', column: 'detail', old: null, new: 'no' });
    expect(lineOf(small)).toEqual({
      what: 'Begonnen in 2024',
      old: 'zie release 2026-K1',
      new: 'nu te klein om te tonen',
      why: '',
    });
    expect(summaryOf([small])).toEqual(['Nu te klein om te tonen: begonnen in 2024.']);
  });

  it('tell a year that cannot be rounded from one that is too small', () => {
    const small = row({ kind: 'protected', column: 'detail', old: null, new: 'no' });
    const withheld = { ...small, cohort: 2025, new: 'withheld' };
    expect(lineOf(withheld).new).toBe('nu door afronden niet te tonen');
    expect(summaryOf([small, withheld])).toEqual([
      'Nu te klein om te tonen: begonnen in 2024.',
      'Nu door afronden niet te tonen: begonnen in 2025.',
    ]);
  });

  it('name a count that knows no year by its title', () => {
    const act = row({ cohort: null, table: 'earlier_act_total', kind: 'new_period', old: '20', new: '0' });
    expect(lineOf(act)).toMatchObject({
      what: 'Nog plichtig onder de Wet inburgering 2013',
      old: '20',
      new: `minder dan${nbsp}10`,
    });
    const small = { ...act, kind: 'protected', column: 'detail', old: null, new: 'no' } as const;
    expect(lineOf(small).what).toBe('Nog plichtig onder de Wet inburgering 2013');
    expect(summaryOf([small, { ...small, cohort: 2024, table: 'total' }])).toEqual([
      'Nu te klein om te tonen: begonnen in 2024 en ‘Nog plichtig onder de Wet inburgering 2013’.',
    ]);
    expect(placeWords(row({ cohort: null, table: 'known', cell: 'known=both' }))).toMatch(
      /^Bekend bij DUO en bij de gemeente: \S/,
    );
  });

  it('cover every other kind', () => {
    expect(lineOf(row({ kind: 'unprotected', old: null })).new).toBe('20 mensen');
    const same = row({ kind: 'unprotected', old: null, new: null });
    expect(lineOf(same).new).toBe('zelfde totaal, nu uitgesplitst');
    const delivery = row({ kind: 'delivered', table: 'delivery', old: 'not_delivered', new: 'delivered' });
    expect(lineOf(delivery)).toMatchObject({ old: 'niet geleverd', new: 'geleverd', why: '' });
    expect(summaryOf([delivery])).toEqual(['De gemeente leverde eerst niet en nu wel.']);
    const part = {
      table: 'indicator_delivery',
      cell: 'indicator=route_share',
      new: 'not_delivered',
    } as const;
    expect(summaryOf([row({ kind: 'not_delivered', ...part })])[0]).toMatch(/^Niet meer geleverd: \S/);
    const definition = row({
      ...{ kind: 'definition', cell: 'indicator=without_pip', old: '1', new: '2' },
      ...{ reason: 'definition_changed', note: 'Zonder mensen in de opvang.' },
    });
    expect(lineOf(definition)).toMatchObject({ old: 'versie 1', new: 'versie 2' });
    expect(lineOf(definition).why).toBe('definitie gewijzigd');
    expect(summaryOf([definition])[0]).toMatch(
      /^Definitie gewijzigd van ‘.+’\. Zonder mensen in de opvang\.$/,
    );
    expect(summaryOf([row({ kind: 'new_period' })])).toEqual([]);
  });

  it('name a cell by its codes and its table', () => {
    expect(placeWords(row({ table: 'pip_time', cell: 'group=asylum;state=w52p' }))).toBe(
      'Tijd tot het PIP: asielstatushouders, langer dan 52 weken',
    );
    expect(placeWords(row({}))).toBe('Alle mensen van dit jaar');
  });
});
