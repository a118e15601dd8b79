import { groups, yesNo } from './codes.ts';
import { stepCodes } from './step-codes.ts';
import { defineTable, type RowOf } from './table.ts';

/** Source of both tables: the law articles in the field description; nobody has checked the texts of the law yet. */
export const stepTable = defineTable({
  name: 'step',
  title: 'Stappen en wie erover gaat',
  description: 'Per groep de stappen tot het examen: van wie de stap is, en welke klok erbij hoort.',
  columns: {
    group: { kind: 'code', list: groups, label: 'groep', description: 'Groep die deze stappen doorloopt.' },
    order: {
      kind: 'number',
      whole: true,
      min: 1,
      label: 'volgorde',
      description: 'Plaats in de rij, vanaf 1.',
    },
    step: { kind: 'code', list: stepCodes, label: 'stap', description: 'Code van de stap.' },
    name: { kind: 'text', max: 24, label: 'naam', description: 'Naam van de stap op de site.' },
    owners: {
      kind: 'text',
      label: 'verantwoordelijke',
      description:
        'Wie over de stap gaat: ind, coa, municipality, language_provider of duo, gescheiden door |.',
    },
    note: { kind: 'text', optional: true, label: 'kanttekening', description: 'Eén zin bij de stap.' },
    clock_start: {
      kind: 'text',
      optional: true,
      label: 'klok start',
      description: 'Waarmee de tijd naar deze stap begint; leeg bij de eerste stap.',
    },
    clock_stop: {
      kind: 'text',
      optional: true,
      label: 'klok stopt',
      description: 'Waarmee de tijd naar deze stap eindigt; leeg bij de eerste stap.',
    },
    measured_by: {
      kind: 'text',
      optional: true,
      label: 'gemeten met',
      description: 'Indicator met de gepubliceerde duur tot deze stap; leeg is niet gemeten.',
    },
    measured_from: {
      kind: 'code',
      list: stepCodes,
      optional: true,
      label: 'gemeten vanaf',
      description: 'Stap waar die duur begint. Daar kunnen andere stappen tussen liggen.',
    },
    norm_weeks: {
      kind: 'number',
      whole: true,
      min: 1,
      optional: true,
      label: 'norm in weken',
      description: 'Leeg is geen norm.',
    },
    norm_from: {
      kind: 'code',
      list: stepCodes,
      optional: true,
      label: 'norm vanaf',
      description: 'Stap waar de norm begint te tellen.',
    },
    source: { kind: 'text', label: 'bron', description: 'Wetsartikel of andere bron.' },
    checked: {
      kind: 'code',
      list: yesNo,
      label: 'gecontroleerd',
      description: 'Of iemand de stap in de bron zelf heeft nagelezen. nee: nog te controleren.',
    },
  },
  key: ['group', 'step'],
});

export const executorTable = defineTable({
  name: 'executor',
  title: 'Wie de stappen van een gemeente uitvoert',
  description: 'Een ander lichaam dat stappen voor de gemeente uitvoert, met de dagen waarop dat geldt.',
  columns: {
    municipality: {
      kind: 'municipality',
      label: 'gemeente',
      description: 'Gemeente die over de stappen gaat.',
    },
    body: { kind: 'text', max: 60, label: 'uitvoerder', description: 'Naam van de uitvoerder.' },
    steps: { kind: 'text', label: 'stappen', description: 'Codes van de stappen, gescheiden door |.' },
    from: { kind: 'date', label: 'vanaf', description: 'Eerste dag.' },
    to: {
      kind: 'date',
      optional: true,
      label: 'tot en met',
      description: 'Laatste dag; leeg als het nog geldt.',
    },
    source: { kind: 'text', label: 'bron', description: 'Waar dit staat.' },
  },
  key: ['municipality', 'body', 'from'],
});

export type StepRow = RowOf<typeof stepTable>;
export type ExecutorRow = RowOf<typeof executorTable>;
