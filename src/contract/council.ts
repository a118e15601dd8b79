import { questionForms } from './council-codes.ts';
import { defineTable, type RowOf } from './table.ts';

const sourceDate = {
  kind: 'date',
  past: true,
  label: 'bron bekeken op',
  description: 'Dag waarop iemand de bron heeft bekeken.',
} as const;

export const councilQuestionTable = defineTable({
  name: 'council_question',
  title: 'Vragen van raadsleden over inburgering',
  description: 'Een vraag uit een raad, met de partij, de vindplaats en het antwoord.',
  columns: {
    id: { kind: 'text', max: 24, label: 'vraag', description: 'Eigen code: waterdonk-2026-1.' },
    municipality: {
      kind: 'municipality',
      label: 'gemeente',
      description: 'Gemeente van de raad, zoals zij toen heette.',
    },
    indicators: {
      kind: 'text',
      label: 'indicatoren',
      description: 'Codes van de indicatoren waarover de vraag gaat, gescheiden door |.',
    },
    date: { kind: 'date', past: true, label: 'gesteld op', description: 'Dag waarop de vraag is gesteld.' },
    party: {
      kind: 'text',
      max: 60,
      label: 'partij',
      description: 'Partij of fractie, zonder namen van personen.',
    },
    form: { kind: 'code', list: questionForms, label: 'vorm', description: 'Soort vraag.' },
    text: {
      kind: 'text',
      max: 400,
      label: 'tekst',
      description: 'De vraag zoals die is gesteld, met een vraagteken aan het eind.',
    },
    url: { kind: 'url', label: 'vindplaats', description: 'Openbaar adres van de vraag.' },
    answered_on: {
      kind: 'date',
      past: true,
      optional: true,
      label: 'beantwoord op',
      description: 'Dag van het antwoord; leeg als er op de dag van de bron geen antwoord was.',
    },
    answer_url: {
      kind: 'url',
      optional: true,
      label: 'vindplaats antwoord',
      description: 'Openbaar adres van het antwoord.',
    },
    cited: {
      kind: 'text',
      max: 80,
      optional: true,
      label: 'genoemd cijfer',
      description: 'Het cijfer dat toen in de vraag of het antwoord stond.',
    },
    source_date: sourceDate,
  },
  key: ['id'],
});

export const commitmentTable = defineTable({
  name: 'commitment',
  title: 'Toezeggingen over inburgering',
  description: 'Wat een college of ander orgaan in het openbaar heeft toegezegd, met een doel en een dag.',
  columns: {
    id: { kind: 'text', max: 24, label: 'toezegging', description: 'Eigen code: waterdonk-plan-2026.' },
    municipality: {
      kind: 'municipality',
      label: 'gemeente',
      description: 'Gemeente die het toezegde, zoals zij toen heette.',
    },
    question: {
      kind: 'text',
      max: 24,
      optional: true,
      label: 'vraag',
      description: 'Code van de vraag waarop de toezegging een antwoord is.',
    },
    body: {
      kind: 'text',
      max: 60,
      label: 'orgaan',
      description: 'Wie het toezegde, zonder namen van personen: college.',
    },
    date: { kind: 'date', past: true, label: 'toegezegd op', description: 'Dag van de toezegging.' },
    text: { kind: 'text', max: 280, label: 'tekst', description: 'De toezegging, letterlijk overgenomen.' },
    url: { kind: 'url', label: 'vindplaats', description: 'Openbaar adres van de toezegging.' },
    indicator: {
      kind: 'text',
      optional: true,
      label: 'indicator',
      description: 'Code van de indicator waaraan de toezegging is te meten; leeg is niet meetbaar.',
    },
    target: {
      kind: 'number',
      whole: true,
      min: 1,
      max: 99,
      optional: true,
      label: 'doel',
      description: 'Het toegezegde percentage, van 1 tot en met 99; leeg is niet meetbaar.',
    },
    target_date: {
      kind: 'date',
      optional: true,
      label: 'doel op',
      description: 'Dag waarop het doel gehaald moet zijn; leeg is niet meetbaar.',
    },
    reaction: {
      kind: 'text',
      max: 280,
      optional: true,
      label: 'reactie van het college',
      description:
        'Wat het college zelf zegt bij cijfer en toezegging, letterlijk overgenomen; leeg is geen reactie.',
    },
    reaction_date: {
      kind: 'date',
      past: true,
      optional: true,
      label: 'gereageerd op',
      description: 'Dag van de reactie; leeg als er geen reactie is.',
    },
    reaction_url: {
      kind: 'url',
      optional: true,
      label: 'vindplaats reactie',
      description: 'Openbaar adres van de reactie.',
    },
    source_date: sourceDate,
  },
  key: ['id'],
});

export const councilSettingTable = defineTable({
  name: 'council_setting',
  title: 'Regels van een raad voor vragen',
  description: 'Uit het Reglement van orde: het artikel over vragen, de termijn en de aanhef.',
  columns: {
    municipality: { kind: 'municipality', label: 'gemeente', description: 'Gemeente van de raad.' },
    article: {
      kind: 'text',
      max: 20,
      label: 'artikel',
      description: 'Artikel over schriftelijke vragen in het Reglement van orde.',
    },
    answer_days: {
      kind: 'number',
      whole: true,
      min: 1,
      max: 365,
      optional: true,
      label: 'termijn in dagen',
      description: 'Dagen waarin het college antwoordt; leeg is onbekend.',
    },
    address: {
      kind: 'text',
      max: 80,
      label: 'aanhef',
      description: 'Aan wie een vraag is gericht: Aan het college van burgemeester en wethouders.',
    },
    source: { kind: 'text', label: 'bron', description: 'Waar dit staat.' },
    source_date: sourceDate,
  },
  key: ['municipality'],
});

export type CouncilQuestionRow = RowOf<typeof councilQuestionTable>;
export type CommitmentRow = RowOf<typeof commitmentTable>;
export type CouncilSettingRow = RowOf<typeof councilSettingTable>;
