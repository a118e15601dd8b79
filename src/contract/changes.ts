import { changeKinds, revisionReasons } from './codes.ts';
import { defineTable, type RowOf } from './table.ts';

/** What differs between two consecutive releases: one line per difference that a reader is told of. */
export const changes = defineTable({
  name: 'change',
  title: 'Wat is er veranderd?',
  description:
    'De verschillen tussen twee opeenvolgende releases. Er staat nooit meer in dan de twee gepubliceerde waarden.',
  columns: {
    release: { kind: 'text', label: 'release', description: 'De nieuwste van de twee releases.' },
    earlier: { kind: 'text', label: 'vorige release', description: 'De release ervoor.' },
    municipality: {
      kind: 'municipality',
      optional: true,
      label: 'gemeente',
      description: 'Code van de gemeente; leeg als het verschil voor elke gemeente geldt.',
    },
    kind: { kind: 'code', list: changeKinds, label: 'soort', description: 'Soort verschil.' },
    cohort: {
      kind: 'cohort',
      optional: true,
      label: 'instroomjaar',
      description: 'Jaar waarin de inburgeringsplicht begon; leeg als het over meer jaren gaat.',
    },
    table: { kind: 'text', label: 'tabel', description: 'Tabel waarin het verschil staat.' },
    cell: {
      kind: 'text',
      optional: true,
      label: 'cel',
      description: 'De andere sleutelkolommen van de rij, als kolom=code;kolom=code.',
    },
    column: { kind: 'text', label: 'kolom', description: 'Kolom waarin de waarde staat.' },
    old: {
      kind: 'text',
      optional: true,
      label: 'was',
      description: 'Waarde in de vorige release; leeg als zij er niet was of niet herhaald wordt.',
    },
    new: {
      kind: 'text',
      optional: true,
      label: 'nu',
      description: 'Waarde in deze release; leeg als zij er niet is.',
    },
    reason: {
      kind: 'code',
      list: revisionReasons,
      optional: true,
      label: 'reden',
      description: 'Reden van een herziening.',
    },
    note: { kind: 'text', optional: true, label: 'toelichting', description: 'Toelichting bij de reden.' },
    cells: {
      kind: 'number',
      whole: true,
      min: 1,
      label: 'cellen',
      description: 'Hoeveel waarden in de tabellen verschillen en op deze regel samen staan.',
    },
  },
  key: ['release', 'municipality', 'kind', 'cohort', 'table', 'cell', 'column'],
});

export type ChangeRow = RowOf<typeof changes>;

/** All changes of a release as one file, with the part of every municipality under its code. */
export interface ChangeFile {
  readonly release: string;
  readonly earlier: string;
  /** Stands in the files of invented data only. */
  readonly voorbeeld?: string;
  /** What changed for every municipality: definitions. */
  readonly shared: readonly ChangeRow[];
  /** By code, in order of name; municipalities without a difference are left out. */
  readonly municipalities: Readonly<Record<string, readonly ChangeRow[]>>;
}
