import {
  contacts,
  doneStates,
  examStates,
  housingStates,
  intakeStates,
  lastTalks,
  lessonStates,
  lessonWaitReasons,
  noPipReasons,
  planChanges,
  termStates,
  type CodeList,
} from './codes.ts';
import { cohort, count, group, municipality } from './count-columns.ts';
import { defineTable } from './table.ts';

/** Tables of one dimension and of a dimension per group, about the course of the people in a block. */

const code = <L extends CodeList>(list: L, label: string, description: string) =>
  ({ kind: 'code', list, label, description }) as const;

export const intakeTime = defineTable({
  name: 'intake_time',
  title: 'Tijd tot de brede intake',
  description: 'Per groep: hoelang het duurde tot de brede intake, of hoelang iemand er al op wacht.',
  columns: {
    municipality,
    cohort,
    group,
    intake: code(
      intakeStates,
      'tijdstand intake',
      'Weken vanaf de start van de 10 weken. d…: intake gehad. w…: nog niet, wacht zoveel weken.',
    ),
    count,
  },
  key: ['municipality', 'cohort', 'group', 'intake'],
});

export const lessonTime = defineTable({
  name: 'lesson_time',
  title: 'Tijd van PIP tot taalles',
  description:
    'Per groep: hoelang het na het PIP duurde tot de eerste les, of hoelang iemand er al op wacht.',
  columns: {
    municipality,
    cohort,
    group,
    lesson: code(
      lessonStates,
      'tijdstand les',
      'Weken vanaf het eerste PIP. d…: les begonnen. w…: nog niet, wacht zoveel weken.',
    ),
    count,
  },
  key: ['municipality', 'cohort', 'group', 'lesson'],
});

export const housingTime = defineTable({
  name: 'housing_time',
  title: 'Tijd tot de vestiging',
  description:
    'Asielstatushouders: hoelang na het begin van de plicht zij zich vestigden, of hoelang zij in de opvang zijn.',
  columns: {
    municipality,
    cohort,
    housing: code(
      housingStates,
      'vestiging',
      'Weken vanaf het begin van de plicht. d…: gevestigd. r…: nog in de opvang en zonder PIP.',
    ),
    count,
  },
  key: ['municipality', 'cohort', 'housing'],
});

export const noPipReasonTable = defineTable({
  name: 'no_pip_reason',
  title: 'Reden nog geen PIP',
  description: 'Waarom mensen van wie de 10 weken lopen nog geen PIP hebben, volgens de gemeente.',
  columns: {
    municipality,
    cohort,
    no_pip_reason: code(noPipReasons, 'reden', 'Informatie van derden ook als die elders is aangegeven.'),
    count,
  },
  key: ['municipality', 'cohort', 'no_pip_reason'],
});

export const lessonWaitReasonTable = defineTable({
  name: 'lesson_wait_reason',
  title: 'Reden nog geen taalles',
  description: 'Waarom mensen met een PIP nog geen les hebben, volgens de gemeente.',
  columns: {
    municipality,
    cohort,
    lesson_wait_reason: code(lessonWaitReasons, 'reden', 'Alleen van wie op les wacht.'),
    count,
  },
  key: ['municipality', 'cohort', 'lesson_wait_reason'],
});

export const planChangeTable = defineTable({
  name: 'plan_change',
  title: 'Wijzigingen van het PIP',
  description: 'Of het PIP is gewijzigd, en of de leerroute of het niveau anders werd.',
  columns: {
    municipality,
    cohort,
    plan_change: code(planChanges, 'wijziging', 'Van deze standen geldt de eerste die past.'),
    count,
  },
  key: ['municipality', 'cohort', 'plan_change'],
});

export const contactTable = defineTable({
  name: 'contact',
  title: 'Vast aanspreekpunt',
  description: 'Of mensen van wie de plicht loopt een vast aanspreekpunt hebben.',
  columns: {
    municipality,
    cohort,
    contact: code(contacts, 'aanspreekpunt', 'Of er een vast aanspreekpunt is.'),
    count,
  },
  key: ['municipality', 'cohort', 'contact'],
});

export const lastTalkTable = defineTable({
  name: 'last_talk',
  title: 'Laatste gesprek',
  description: 'Wanneer de gemeente het laatst sprak met mensen van wie de plicht loopt.',
  columns: {
    municipality,
    cohort,
    last_talk: code(lastTalks, 'laatste gesprek', 'Hele maanden tot de peildatum.'),
    count,
  },
  key: ['municipality', 'cohort', 'last_talk'],
});

export const termTable = defineTable({
  name: 'term',
  title: 'Termijn',
  description: 'Waar mensen met een PIP van wie de plicht loopt in hun termijn zijn.',
  columns: {
    municipality,
    cohort,
    term: code(termStates, 'termijn', 'Voorbij: de einddatum die nu geldt is bereikt.'),
    count,
  },
  key: ['municipality', 'cohort', 'term'],
});

export const examsTable = defineTable({
  name: 'exams',
  title: 'Examenonderdelen',
  description: 'Hoeveel van de vereiste examenonderdelen mensen met een PIP hebben gehaald.',
  columns: {
    municipality,
    cohort,
    exams: code(examStates, 'examens', 'Onderdelen met vrijstelling of ontheffing tellen niet mee.'),
    count,
  },
  key: ['municipality', 'cohort', 'exams'],
});

export const doneTime = defineTable({
  name: 'done_time',
  title: 'Tijd tot voldaan',
  description: 'Hoeveel maanden na de start van de termijn mensen voldeden, of hoelang zij bezig zijn.',
  columns: {
    municipality,
    cohort,
    done: code(doneStates, 'tijdstand voldaan', 'f…: voldaan. n…: nog niet, is zoveel maanden bezig.'),
    count,
  },
  key: ['municipality', 'cohort', 'done'],
});
