import type { RowOf } from './table.ts';
import { defineTable } from './table.ts';

/** What can happen to a quarter of an edition. */
export const registerActs = [
  { code: 'received', name: 'ontvangen' },
  { code: 'closed', name: 'gesloten' },
  { code: 'withdrawn', name: 'ingetrokken' },
] as const;

/** What the commands did with an edition, one row per act, in the order in which they did it. */
export const registerTable = defineTable({
  name: 'register',
  title: 'Register van ontvangst, sluiting en intrekking',
  description: 'Wat er met de kwartalen van een editie is gebeurd. Alleen de opdrachten schrijven hierin.',
  columns: {
    day: { kind: 'date', label: 'dag', description: 'Dag waarop het gebeurde.' },
    act: { kind: 'code', list: registerActs, label: 'wat', description: 'Wat er gebeurde.' },
    release: { kind: 'text', max: 7, label: 'kwartaal', description: 'Kwartaal, zoals 2026-K3.' },
    sender: {
      kind: 'text',
      optional: true,
      label: 'afzender',
      description: 'Afzender uit afzenders.yaml; leeg bij een sluiting.',
    },
    manifest: {
      kind: 'text',
      optional: true,
      label: 'manifest',
      description: 'SHA-256 van het manifest van het deel.',
    },
    municipalities: {
      kind: 'text',
      optional: true,
      label: 'gemeenten',
      description: 'Codes van de gemeenten in het deel, gescheiden door |.',
    },
    reason: {
      kind: 'text',
      max: 280,
      optional: true,
      label: 'reden',
      description: 'Waarom een deel is ingetrokken, zoals lezers het zien.',
    },
  },
  key: ['act', 'release', 'sender', 'manifest'],
});

export type RegisterRow = RowOf<typeof registerTable>;
