import { detailStates, groups, stages } from './codes.ts';

/** Columns that several tables of counts share. */

export const municipality = {
  kind: 'municipality',
  label: 'gemeente',
  description: 'Code van de gemeente die de cijfers leverde.',
} as const;

export const cohort = {
  kind: 'cohort',
  label: 'instroomjaar',
  description: 'Jaar waarin de inburgeringsplicht begon.',
} as const;

export const group = {
  kind: 'code',
  list: groups,
  label: 'groep',
  description: 'Groep op de peildatum.',
} as const;

export const stage = {
  kind: 'code',
  list: stages,
  label: 'fase',
  description: 'Verste stap die iemand heeft bereikt. Wie vertrekt, blijft bij de laatste stap staan.',
} as const;

export const count = {
  kind: 'count',
  label: 'aantal',
  description: 'Aantal mensen, beschermd: een veelvoud van 5 dat hooguit 4 van de telling afwijkt.',
} as const;

export const detail = {
  kind: 'code',
  list: detailStates,
  label: 'uitsplitsing',
  description: 'Of de andere tabellen dit blok bevatten.',
} as const;
