import { endStates, pipStates, quarters, routes } from './codes.ts';
import { cohort, count, detail, group, municipality, stage } from './count-columns.ts';
import {
  contactTable,
  doneTime,
  examsTable,
  housingTime,
  intakeTime,
  lastTalkTable,
  lessonTime,
  lessonWaitReasonTable,
  noPipReasonTable,
  planChangeTable,
  termTable,
} from './course-tables.ts';
import { earlierAct, earlierActTotals, knownTable, knownTotals } from './place-tables.ts';
import { defineTable } from './table.ts';

/** Counts of one block = one municipality and one cohort year. */
export const totals = defineTable({
  name: 'total',
  title: 'Inburgeringsplichtigen per gemeente en instroomjaar',
  description: 'Het totaal van elk blok. Onder de 10 is er geen verdere uitsplitsing.',
  columns: {
    municipality,
    cohort,
    detail,
    count,
  },
  key: ['municipality', 'cohort'],
});

export const groupStage = defineTable({
  name: 'group_stage',
  title: 'Groep naar verste fase',
  description: 'Hoeveel mensen van een groep welke stap als verste bereikten.',
  columns: { municipality, cohort, group, stage, count },
  key: ['municipality', 'cohort', 'group', 'stage'],
});

export const routeStage = defineTable({
  name: 'route_stage',
  title: 'Leerroute naar verste fase',
  description: 'Leerroute van het huidige PIP. Vóór het PIP is er nog geen route.',
  columns: {
    municipality,
    cohort,
    route: { kind: 'code', list: routes, label: 'leerroute', description: 'Leerroute van het huidige PIP.' },
    stage,
    count,
  },
  key: ['municipality', 'cohort', 'route', 'stage'],
});

export const quarterTable = defineTable({
  name: 'quarter',
  title: 'Instroom per kwartaal',
  description: 'Kwartaal waarin de inburgeringsplicht begon.',
  columns: {
    municipality,
    cohort,
    quarter: {
      kind: 'code',
      list: quarters,
      label: 'kwartaal',
      description: 'Kwartaal van begin van de plicht.',
    },
    count,
  },
  key: ['municipality', 'cohort', 'quarter'],
});

export const pipTime = defineTable({
  name: 'pip_time',
  title: 'Tijd tot het PIP',
  description: 'Per groep: hoelang het duurde tot het PIP, of hoelang iemand er al op wacht.',
  columns: {
    municipality,
    cohort,
    group,
    state: {
      kind: 'code',
      list: pipStates,
      label: 'tijdstand',
      description: 'd…: PIP gemaakt, na zoveel weken. w…: nog geen PIP, wacht zoveel weken.',
    },
    count,
  },
  key: ['municipality', 'cohort', 'group', 'state'],
});

export const stageReached = defineTable({
  name: 'stage_reached',
  title: 'Fase bereikt',
  description: 'Hoeveel mensen een stap hebben bereikt, ook als zij daarna verder zijn gegaan.',
  columns: { municipality, cohort, stage, count },
  key: ['municipality', 'cohort', 'stage'],
});

export const endStateTable = defineTable({
  name: 'end_state',
  title: 'Stand van de plicht',
  description: 'Of de plicht nog loopt, en zo niet waarom.',
  columns: {
    municipality,
    cohort,
    end_state: {
      kind: 'code',
      list: endStates,
      label: 'stand',
      description: 'Vervallen: verblijfsdoel gewijzigd, lang vertrokken, overleden of overig, altijd samen.',
    },
    count,
  },
  key: ['municipality', 'cohort', 'end_state'],
});

/** The tables of counts per municipality and cohort that travel in every release. */
export const countTables = [
  totals,
  groupStage,
  routeStage,
  quarterTable,
  pipTime,
  stageReached,
  endStateTable,
  intakeTime,
  lessonTime,
  housingTime,
  noPipReasonTable,
  lessonWaitReasonTable,
  planChangeTable,
  contactTable,
  lastTalkTable,
  termTable,
  examsTable,
  doneTime,
] as const;

/** The tables of counts per municipality that know no cohort: for each count its total first. */
export const placeTables = {
  earlier_act: [earlierActTotals, earlierAct],
  known: [knownTotals, knownTable],
} as const;

/** Every table of counts. */
export const allCountTables = [...countTables, ...placeTables.earlier_act, ...placeTables.known] as const;
