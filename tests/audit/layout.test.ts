import { describe, expect, it } from 'vitest';
import { derive, firstContradiction, unknown } from '../../src/audit/counts.ts';
import { layoutOf } from '../../src/audit/layout.ts';
import type { Shape } from '../../src/audit/sums.ts';

const table = (bestand: string, ...dimensies: string[]) => ({ bestand, dimensies, cumulatief: false });

const shape: Shape = {
  dimensies: { kind: ['a', 'b'], step: ['one', 'two', 'three'], end: ['open', 'done'] },
  tabellen: [
    table('total.csv'),
    table('kind_step.csv', 'kind', 'step'),
    table('end.csv', 'end'),
    { ...table('reached.csv', 'step'), cumulatief: true },
  ],
  deeltotalen: [{ naam: 'late', dimensie: 'step', codes: ['two', 'three'] }],
  gelijk: [['step=three', 'end=done']],
  sommen: [],
  regels: [],
  structureleNullen: [],
};

const rowsOf = (own: Shape, file: string) =>
  layoutOf(own, true).tables.find((entry) => entry.file === file)?.cells;

describe('a layout', () => {
  const layout = layoutOf(shape, true);
  const same = (one: string, other: string) => layout.variables.get(one) === layout.variables.get(other);

  it('gives cells that are always equal one variable', () => {
    expect(same('step=three', 'end=done')).toBe(true);
    expect(same('step>=three', 'step=three')).toBe(true);
    expect(same('step>=one', '')).toBe(true);
    expect(same('step>=two', 'step:late')).toBe(false);
    expect(new Set(layout.variables.values()).size).toBe(layout.names.length);
  });

  it('crosses a subtotal with the other dimension of its table', () => {
    const sum = layout.variables.get('kind=a;step:late');
    const parts = ['kind=a;step=two', 'kind=a;step=three'].map((name) => layout.variables.get(name));
    expect(layout.relations).toContainEqual({ total: sum, parts });
  });

  it('has only the total where there is no detail', () => {
    const small = layoutOf(shape, false);
    expect([small.names, small.relations, small.tables.map(({ file }) => file)]).toEqual([
      [''],
      [],
      ['total.csv'],
    ]);
  });

  it('gives cells of outside tables a variable and sums, but no row of ours', () => {
    const wide = layoutOf(shape, true, [['end', 'kind']]);
    expect(wide.variables.has('end=open;kind=a')).toBe(true);
    expect(wide.tables).toHaveLength(layout.tables.length);
    expect(wide.relations.length).toBe(layout.relations.length + 4);
  });

  it('refuses a cumulative table that nothing else explains', () => {
    const tabellen = shape.tabellen.filter(({ bestand }) => bestand !== 'kind_step.csv');
    expect(() => layoutOf({ ...shape, tabellen }, true)).toThrow(/vraagt ook een gewone tabel met step/);
  });
});

describe('structural zeros', () => {
  it('have no variable and no row', () => {
    const own = { ...shape, structureleNullen: [{ kind: ['b'], step: ['three'] }] };
    expect(layoutOf(own, true).variables.has('kind=b;step=three')).toBe(false);
    expect([...(rowsOf(own, 'kind_step.csv') ?? []).keys()]).not.toContain('b,three');
    expect(layoutOf(own, true).variables.get('kind=a;step=three')).toBe(
      layoutOf(own, true).variables.get('step=three'),
    );
  });

  it('make a sum of nothing else zero', () => {
    const own = { ...shape, structureleNullen: [{ kind: ['a', 'b'], step: ['three'] }] };
    expect([...(rowsOf(own, 'reached.csv') ?? []).keys()]).toEqual(['one', 'two']);
    expect([...(rowsOf(own, 'end.csv') ?? []).keys()]).toEqual(['open']);
  });

  it('make every part of a zero sum zero', () => {
    const own = { ...shape, structureleNullen: [{ end: ['done'] }] };
    expect([...(rowsOf(own, 'kind_step.csv') ?? []).keys()]).toEqual(['a,one', 'a,two', 'b,one', 'b,two']);
  });
});

describe('counts', () => {
  const layout = layoutOf(shape, true);
  const filled = (known: Readonly<Record<string, number>>) => {
    const counts = new Int32Array(layout.names.length).fill(unknown);
    for (const [name, count] of Object.entries(known)) counts[layout.variables.get(name) ?? -1] = count;
    derive(layout, counts);
    return counts;
  };
  const leaves = {
    'kind=a;step=one': 5,
    'kind=a;step=two': 0,
    'kind=a;step=three': 10,
    'kind=b;step=one': 0,
    'kind=b;step=two': 15,
    'kind=b;step=three': 0,
  };

  it('follow from their parts, and a part from the rest', () => {
    const counts = filled(leaves);
    const at = (name: string) => counts[layout.variables.get(name) ?? -1];
    expect(
      ['', 'kind=b', 'step=two', 'step>=two', 'step:late', 'kind=a;step:late', 'end=open'].map(at),
    ).toEqual([30, 15, 15, 25, 25, 10, 20]);
    expect(firstContradiction(layout, counts)).toBeNull();
  });

  it('contradict each other where a sum differs from its parts', () => {
    expect(firstContradiction(layout, filled({ ...leaves, '': 35 }))).toBe(layout.variables.get(''));
  });

  it('say nothing where a part is unknown', () => {
    const counts = filled({ '': 35, 'kind=a;step=one': 5 });
    expect(counts).toContain(unknown);
    expect(firstContradiction(layout, counts)).toBeNull();
  });
});
