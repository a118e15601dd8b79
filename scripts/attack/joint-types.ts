import type { Row, System } from '../../src/audit/solver.ts';
import { durationClasses, stages, waitingBins, type CodeList } from '../../src/contract/codes.ts';

/**
 * What people can be, written from the definitions of src/cases/person.ts and without the public rules: every joint
 * type of the codes that hang together, and for the other codes with which of those they can stand.
 */

type Codes = Readonly<Record<string, string>>;

const codesOf = (list: CodeList) => list.map(({ code }) => code);
const classes = codesOf(durationClasses);
const weeks: Readonly<Record<string, number>> = { w13: 4, w26: 6, w52: 8, w52p: 8 };
const withPlan = ['pip', 'lesson', 'pvt', 'route_done', 'fulfilled'];

/** Broad intakes that somebody can have had, by where that person stands towards the PIP. */
function intakesOf(state: string, isHere: boolean): string[] {
  if (!isHere || state === 'no_clock' || state === 'no_clock_plan') return ['undated'];
  if (state === 'w10') return ['early'];
  if (state in weeks) return classes.slice(0, weeks[state]);
  if (state === 'early') return ['early', 'undated'];
  return [...classes, 'undated', ...(classes.includes(state) ? [] : ['early'])];
}

function* withoutPlan(): Generator<Codes> {
  for (const group of ['asylum', 'family_other'])
    for (const place of group === 'asylum' ? ['here', 'reception'] : ['here']) {
      const isHere = place === 'here';
      const states = isHere
        ? [...codesOf(waitingBins), 'no_clock', 'ended_no_pip']
        : ['reception', 'ended_no_pip'];
      for (const state of states) {
        const end = state === 'ended_no_pip' ? 'other' : 'running';
        const open = state === 'ended_no_pip' ? 'ended' : state;
        const about = { group, place, plan: 'no', state, end };
        yield { ...about, stage: isHere ? 'registered' : 'notified', intake: open };
        for (const intake of intakesOf(state, isHere)) yield { ...about, stage: 'intake', intake };
      }
    }
}

function* planned(): Generator<Codes> {
  for (const group of ['asylum', 'family_other'])
    for (const place of group === 'asylum' ? ['here', 'reception'] : ['here'])
      for (const stage of withPlan)
        for (const end of stage === 'fulfilled' ? ['fulfilled'] : ['running', 'other'])
          for (const state of place === 'here'
            ? [...classes, 'early', 'no_clock_plan', 'former_pip']
            : ['no_clock_plan'])
            for (const intake of intakesOf(state, place === 'here'))
              yield { group, place, plan: 'yes', stage, end, state, intake };
}

/** Codes of a dimension that can stand with a type: what they depend on, and which there are. */
interface Leaf {
  readonly dimensions: readonly string[];
  readonly on: readonly string[];
  readonly codes: (type: Codes) => readonly Codes[];
}

const each = (name: string, codes: readonly string[]): Codes[] => codes.map((code) => ({ [name]: code }));

const leaves: readonly Leaf[] = [
  { dimensions: ['quarter'], on: [], codes: () => each('quarter', ['q1', 'q2', 'q3', 'q4']) },
  {
    dimensions: ['end_state'],
    on: ['end'],
    codes: ({ end }) =>
      each('end_state', end === 'other' ? ['exempt', 'dispensed', 'paused', 'lapsed'] : [end!]),
  },
  {
    dimensions: ['lesson', 'lesson_wait_reason'],
    on: ['group', 'plan', 'stage', 'end'],
    codes: ({ plan, stage, end }) => {
      const rest = { lesson_wait_reason: 'not_waiting' };
      if (plan === 'no') return [{ lesson: 'no_plan', ...rest }];
      if (stage !== 'pip') return [...classes, 'early', 'undated'].map((lesson) => ({ lesson, ...rest }));
      if (end !== 'running') return [{ lesson: 'ended', ...rest }];
      return codesOf(waitingBins).flatMap((lesson) =>
        ['no_place', 'illness_birth', 'own_choice', 'other', 'unknown'].map((lesson_wait_reason) => ({
          lesson,
          lesson_wait_reason,
        })),
      );
    },
  },
  {
    dimensions: ['housing'],
    on: ['group', 'place', 'plan', 'end'],
    codes: ({ group, place, plan, end }) => {
      if (group !== 'asylum') return each('housing', ['other_group']);
      if (place === 'here')
        return each('housing', ['d00_13', 'd13_26', 'd26_39', 'd39_52', 'd52p', 'undated']);
      if (plan === 'yes') return each('housing', ['reception_plan']);
      return each('housing', end === 'running' ? ['r13', 'r26', 'r52', 'r52p'] : ['reception_ended']);
    },
  },
  {
    dimensions: ['no_pip_reason'],
    on: ['state'],
    codes: ({ state }) =>
      each(
        'no_pip_reason',
        state!.startsWith('w')
          ? ['third_party', 'no_show', 'capacity', 'moved_in', 'other', 'unknown']
          : ['not_waiting'],
      ),
  },
  {
    dimensions: ['route', 'plan_change', 'exams'],
    on: ['plan', 'stage'],
    codes: ({ plan }) => {
      if (plan === 'no') return [{ route: 'none', plan_change: 'no_plan', exams: 'no_plan' }];
      const changes = ['route_changed', 'more', 'once', 'some', 'never'];
      return ['b1', 'education', 'z'].flatMap((route) =>
        [...changes, ...(route === 'b1' ? ['to_a2'] : [])].flatMap((plan_change) =>
          (route === 'z' ? ['z_route'] : ['none', 'under_half', 'half', 'all', 'unknown']).map((exams) => ({
            route,
            plan_change,
            exams,
          })),
        ),
      );
    },
  },
  ...(['contact', 'last_talk'] as const).map((name) => ({
    dimensions: [name],
    on: ['end'],
    codes: ({ end }: Codes) => {
      const running =
        name === 'contact' ? ['yes', 'no', 'unknown'] : ['m3', 'm6', 'm12', 'longer', 'unknown'];
      return each(name, end === 'running' ? running : ['not_running']);
    },
  })),
  {
    dimensions: ['term'],
    on: ['plan', 'end'],
    codes: ({ plan, end }) =>
      each(
        'term',
        plan === 'yes' && end === 'running' ? ['within', 'extended', 'over', 'unknown'] : ['not_running'],
      ),
  },
  {
    dimensions: ['done'],
    on: ['plan', 'end'],
    codes: ({ plan, end }) => {
      if (plan === 'no') return each('done', ['no_plan']);
      if (end === 'running') return each('done', ['n12', 'n18', 'n24', 'n30', 'n36', 'n36p', 'n_undated']);
      if (end === 'other') return each('done', ['ended']);
      return each('done', ['f12', 'f18', 'f24', 'f30', 'f36', 'f36p', 'early', 'undated']);
    },
  },
];

const order = codesOf(stages);

/** Whether somebody with these codes is in a cell; undefined when they do not say. */
function isIn(
  name: string,
  codes: Codes,
  subtotals: ReadonlyMap<string, readonly string[]>,
): boolean | undefined {
  const parts = name === '' ? [] : name.split(';');
  const found = parts.map((part) => {
    const [, dimension = '', sign = '', code = ''] = /^(\w+?)(>=|=|:)(\w+)$/.exec(part) ?? [];
    const own = codes[dimension];
    if (own === undefined) return undefined;
    if (sign === '=') return own === code;
    return sign === ':' ? subtotals.get(part)!.includes(own) : order.indexOf(own) >= order.indexOf(code);
  });
  return found.includes(undefined) ? undefined : found.every(Boolean);
}

/**
 * The cells of a block as columns, and after them hidden ones: how many people there are of each joint type, and of
 * each combination of what a leaf depends on with its codes. Cells are sums of hidden columns; no public rule is used.
 * @param cells column of every cell, by name: `group=asylum;stage=pip`, `stage>=pip`, `state:waiting`
 * @param width number of columns of the cells
 * @param subtotals codes of each subtotal, by name: `state:waiting`
 */
export function jointSystem(
  cells: ReadonlyMap<string, number>,
  width: number,
  subtotals: ReadonlyMap<string, readonly string[]> = new Map(),
): System {
  const types = [...withoutPlan(), ...planned()];
  const rows: Row[] = [];
  let columns = width;
  const equal = (plus: readonly number[], minus: readonly number[]) => {
    const values = [...plus.map(() => 1), ...minus.map(() => -1)];
    rows.push({ columns: [...plus, ...minus], values, lower: 0, upper: 0 });
  };
  const core = types.map((type) => ({ type, column: columns++ }));
  const cliques = [core.map(({ type, column }) => ({ codes: type, column }))];
  for (const { on, codes } of leaves) {
    const groups = Map.groupBy(core, ({ type }) => on.map((name) => type[name]).join());
    const clique = [...groups.values()].flatMap((own) => {
      const base = Object.fromEntries(on.map((name) => [name, own[0]!.type[name]!]));
      const made = codes(own[0]!.type).map((more) => ({ codes: { ...base, ...more }, column: columns++ }));
      equal(
        made.map(({ column }) => column),
        own.map(({ column }) => column),
      );
      return made;
    });
    cliques.push(clique);
  }
  for (const [name, cell] of cells)
    for (const clique of cliques) {
      const inside = clique.map(({ codes }) => isIn(name, codes, subtotals));
      if (inside.includes(undefined)) continue;
      equal(
        [cell],
        clique.flatMap(({ column }, at) => (inside[at] ? [column] : [])),
      );
      break;
    }
  return { columns, rows };
}
