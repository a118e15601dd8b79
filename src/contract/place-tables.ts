import { earlierStates, knownStates } from './codes.ts';
import { count, detail, group, municipality } from './count-columns.ts';
import { defineTable } from './table.ts';

/** Counts of a municipality that know no cohort: each is a block of its own, with a total and one table. */

export const earlierActTotals = defineTable({
  name: 'earlier_act_total',
  title: 'Nog plichtig onder de Wet inburgering 2013',
  description: 'Mensen van wie de plicht onder de vorige wet nog loopt. Onder de 10 is er geen uitsplitsing.',
  columns: { municipality, detail, count },
  key: ['municipality'],
});

export const earlierAct = defineTable({
  name: 'earlier_act',
  title: 'Wet inburgering 2013 naar groep en termijn',
  description: 'Waar mensen van wie de plicht onder de vorige wet nog loopt in hun termijn zijn.',
  columns: {
    municipality,
    group,
    earlier: {
      kind: 'code',
      list: earlierStates,
      label: 'termijn',
      description: 'Van deze standen geldt de eerste die past.',
    },
    count,
  },
  key: ['municipality', 'group', 'earlier'],
});

export const knownTotals = defineTable({
  name: 'known_total',
  title: 'Mensen in de lijst van DUO of het eigen bestand',
  description:
    'Wet inburgering 2021, ook mensen van wie alleen het PIP van de gemeente is. Onder de 10 is er geen uitsplitsing.',
  columns: { municipality, detail, count },
  key: ['municipality'],
});

export const knownTable = defineTable({
  name: 'known',
  title: 'Bekend bij DUO en bij de gemeente',
  description: 'In welke van de twee lijsten mensen staan.',
  columns: {
    municipality,
    known: { kind: 'code', list: knownStates, label: 'lijst', description: 'In welke lijst iemand staat.' },
    count,
  },
  key: ['municipality', 'known'],
});
