import { durationClasses, stages, waitingBins, type CodeList } from '../../src/contract/codes.ts';
import type { Person } from './count.ts';

/** Takes one of some choices. */
export type Draw = <T>(choices: readonly T[]) => T;

const codesOf = (list: CodeList) => list.map(({ code }) => code);

/** Broad intakes that somebody without a PIP can have had, by the bin in which the PIP is waited for. */
const intakesBefore: Readonly<Record<string, readonly string[]>> = {
  w10: ['early'],
  w13: ['d00_04', 'd04_08', 'd08_10', 'd10_13'],
  w26: ['d00_04', 'd04_08', 'd08_10', 'd10_13', 'd13_17', 'd17_26'],
  w52: codesOf(durationClasses),
  w52p: codesOf(durationClasses),
};

/** What the codes of a person hang together by. */
interface Core {
  readonly group: string;
  readonly stage: string;
  readonly inReception: boolean;
  readonly hasPlan: boolean;
  readonly hadIntake: boolean;
  readonly end: string;
  /** Whether the start of the ten weeks is known. */
  readonly clock: boolean;
  /** The bin in which somebody without a PIP waits. */
  readonly bin: string;
}

/** A person with codes that can occur together in what the counter makes of a case; every such person can be drawn. */
export function jointPerson(draw: Draw): Person {
  const core = coreOf(draw);
  const { group, stage, hasPlan, end } = core;
  const state = stateOf(core, draw);
  const route = hasPlan ? draw(['b1', 'education', 'z']) : 'none';
  const lesson = lessonOf(core, draw);
  const isRunning = end === 'running';
  return {
    group,
    stage,
    route,
    quarter: draw(['q1', 'q2', 'q3', 'q4']),
    state,
    end_state: end,
    intake: intakeOf(core, state, draw),
    lesson,
    housing: housingOf(core, draw),
    no_pip_reason: state.startsWith('w')
      ? draw(['third_party', 'no_show', 'capacity', 'moved_in', 'other', 'unknown'])
      : 'not_waiting',
    lesson_wait_reason: lesson.startsWith('w')
      ? draw(['no_place', 'illness_birth', 'own_choice', 'other', 'unknown'])
      : 'not_waiting',
    plan_change: hasPlan
      ? draw([...(route === 'b1' ? ['to_a2'] : []), 'route_changed', 'more', 'once', 'some', 'never'])
      : 'no_plan',
    contact: isRunning ? draw(['yes', 'no', 'unknown']) : 'not_running',
    last_talk: isRunning ? draw(['m3', 'm6', 'm12', 'longer', 'unknown']) : 'not_running',
    term: hasPlan && isRunning ? draw(['within', 'extended', 'over', 'unknown']) : 'not_running',
    exams: examsOf(route, draw),
    done: doneOf(core, draw),
  };
}

function coreOf(draw: Draw): Core {
  const group = draw(['asylum', 'family_other']);
  const inReception = group === 'asylum' && draw([true, false, false]);
  const stage = draw(codesOf(stages).filter((code) => code !== (inReception ? 'registered' : 'notified')));
  const at = codesOf(stages).indexOf(stage);
  const others = ['running', 'exempt', 'dispensed', 'paused', 'lapsed'];
  return {
    group,
    stage,
    inReception,
    hasPlan: at >= 3,
    hadIntake: at >= 2,
    end: stage === 'fulfilled' ? 'fulfilled' : draw([...others, 'running', 'running', 'running']),
    clock: !inReception && draw([true, true, true, false]),
    bin: draw(codesOf(waitingBins)),
  };
}

function stateOf({ hasPlan, inReception, clock, end, bin }: Core, draw: Draw): string {
  if (hasPlan && inReception) return 'no_clock_plan';
  if (hasPlan && draw([false, false, false, true])) return 'former_pip';
  if (hasPlan) return clock ? draw([...codesOf(durationClasses), 'early']) : 'no_clock_plan';
  if (end !== 'running') return 'ended_no_pip';
  if (inReception) return 'reception';
  return clock ? bin : 'no_clock';
}

function intakeOf(core: Core, state: string, draw: Draw): string {
  const { hasPlan, hadIntake, inReception, clock, end, bin } = core;
  if (!hadIntake && end !== 'running') return 'ended';
  if (!hadIntake && inReception) return 'reception';
  if (!hadIntake) return clock ? bin : 'no_clock';
  if (!clock || (hasPlan && draw([false, false, true]))) return 'undated';
  if (state.startsWith('w')) return draw(intakesBefore[bin]!);
  if (state === 'early') return 'early';
  const isLate = state.startsWith('d');
  return draw([...codesOf(durationClasses), ...(isLate ? [] : ['early'])]);
}

function lessonOf({ hasPlan, stage, end, bin }: Core, draw: Draw): string {
  if (!hasPlan) return 'no_plan';
  if (stage === 'pip') return end === 'running' ? bin : 'ended';
  return draw([...codesOf(durationClasses), 'early', 'undated']);
}

function housingOf({ group, inReception, hasPlan, end }: Core, draw: Draw): string {
  if (group !== 'asylum') return 'other_group';
  if (!inReception) return draw(['d00_13', 'd13_26', 'd26_39', 'd39_52', 'd52p', 'undated']);
  if (hasPlan) return 'reception_plan';
  return end === 'running' ? draw(['r13', 'r26', 'r52', 'r52p']) : 'reception_ended';
}

function examsOf(route: string, draw: Draw): string {
  if (route === 'none') return 'no_plan';
  return route === 'z' ? 'z_route' : draw(['none', 'under_half', 'half', 'all', 'unknown']);
}

function doneOf({ hasPlan, end }: Core, draw: Draw): string {
  if (!hasPlan) return 'no_plan';
  if (end === 'fulfilled') return draw(['f12', 'f18', 'f24', 'f30', 'f36', 'f36p', 'early', 'undated']);
  return end === 'running' ? draw(['n12', 'n18', 'n24', 'n30', 'n36', 'n36p', 'n_undated']) : 'ended';
}
