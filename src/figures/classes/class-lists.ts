import {
  contacts,
  doneStates,
  earlierStates,
  endStates,
  examStates,
  housingStates,
  intakeStates,
  knownStates,
  lastTalks,
  lessonStates,
  lessonWaitReasons,
  noPipReasons,
  pipStates,
  planChanges,
  termStates,
} from '../../contract/codes.ts';

/** The list of codes of each column of classes: a table and the database sort by it. */
export const classLists = {
  intake: intakeStates,
  lesson: lessonStates,
  housing: housingStates,
  state: pipStates,
  no_pip_reason: noPipReasons,
  lesson_wait_reason: lessonWaitReasons,
  plan_change: planChanges,
  contact: contacts,
  last_talk: lastTalks,
  term: termStates,
  end_state: endStates,
  exams: examStates,
  done: doneStates,
  earlier: earlierStates,
  known: knownStates,
} as const;

/** Columns of classes, each with its own list of codes. */
export type ClassColumn = keyof typeof classLists;
