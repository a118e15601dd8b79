import {
  councilQuestionTable,
  councilSettingTable,
  type CouncilQuestionRow,
  type CouncilSettingRow,
} from '../../src/contract/council.ts';
import { toCsv } from '../../src/contract/csv.ts';
import { codeOf } from './places.ts';

/** Day on which the invented sources were looked at. */
export const sourceDate = '2026-11-09';

/** An invented address; `.example` never leads anywhere. */
export const address = (kind: string, id: string): string => `https://raad.example/${kind}/${id}`;

type Question = Pick<CouncilQuestionRow, 'id' | 'indicators' | 'date' | 'party' | 'form' | 'text'> & {
  readonly place: string;
  readonly answeredOn: string | null;
  readonly cited?: string;
};

/** Invented questions of invented parties. What is cited is what the release of that day says. */
const questions: readonly Question[] = [
  {
    id: 'waterdonk-2025-1',
    place: 'Waterdonk',
    indicators: 'without_pip_overdue|pip_within_term_share',
    date: '2025-11-04',
    party: 'Waterdonk Vooruit',
    form: 'written',
    text: 'Welk deel van de inburgeraars moet binnen 10 weken een plan hebben, en op welke datum wil het college dat halen?',
    answeredOn: '2025-12-16',
    cited: 'ongeveer 50 van de 95 mensen zonder plan wachten langer dan 10 weken',
  },
  {
    id: 'waterdonk-2026-1',
    place: 'Waterdonk',
    indicators: 'without_pip',
    date: '2026-06-03',
    party: 'Fractie Samen Verder',
    form: 'technical',
    text: 'Hoeveel inburgeraars in Waterdonk hebben nog geen plan, en hoelang wachten zij al?',
    answeredOn: '2026-06-24',
    cited: 'ongeveer 50 mensen zonder plan',
  },
  {
    id: 'brinkhorst-2026-1',
    place: 'Brinkhorst',
    indicators: 'without_pip_overdue',
    date: '2026-05-19',
    party: 'Lijst Dorpen',
    form: 'oral',
    text: 'Waardoor wachten sommige mensen in Brinkhorst langer dan 10 weken op hun plan?',
    answeredOn: '2026-05-19',
  },
  {
    id: 'duinhaven-2026-1',
    place: 'Duinhaven',
    indicators: 'lesson_started_share',
    date: '2026-04-08',
    party: 'Fractie Samen Verder',
    form: 'technical',
    text: 'Hoe vaak begint er in Duinhaven een nieuwe taalgroep?',
    answeredOn: '2026-04-22',
  },
  {
    id: 'eikenvoorde-2026-1',
    place: 'Eikenvoorde',
    indicators: 'without_pip_overdue',
    date: '2026-09-22',
    party: 'Gemeentebelang Oever',
    form: 'written',
    text: 'Wat doet het college voor mensen die al langer dan 10 weken op hun plan wachten?',
    answeredOn: null,
  },
  {
    id: 'grutterdam-2026-1',
    place: 'Grutterdam',
    indicators: 'intake_started_share|pip_within_term_share',
    date: '2026-06-11',
    party: 'Gemeentebelang Oever',
    form: 'technical',
    text: 'Hoe volgt het college deze kleine groep zonder dat mensen herkenbaar zijn?',
    answeredOn: '2026-06-25',
  },
  {
    id: 'oosterwaard-2026-1',
    place: 'Oosterwaard',
    indicators: 'pip_within_term_share|lesson_started_share',
    date: '2026-02-10',
    party: 'Lijst Dorpen',
    form: 'written',
    text: 'Welk deel van de wachttijd ontstaat bij de gemeente, en welk deel bij de taalaanbieder?',
    answeredOn: '2026-03-17',
  },
  {
    id: 'polderhaven-2026-1',
    place: 'Polderhaven',
    indicators: 'without_pip_overdue',
    date: '2026-05-12',
    party: 'Fractie Samen Verder',
    form: 'written',
    text: 'Herkent het college dat meer dan de helft van de mensen zonder plan langer dan 10 weken wacht, en wat is het doel?',
    answeredOn: '2026-06-05',
    cited: 'ongeveer 125 van de 215 mensen zonder plan wachten langer dan 10 weken',
  },
  {
    id: 'roderveen-2026-1',
    place: 'Roderveen',
    indicators: 'pip_within_term_share',
    date: '2026-06-16',
    party: 'Lijst Dorpen',
    form: 'written',
    text: 'Waarom leverde Roderveen dit voorjaar geen cijfers over inburgering, en wanneer komen die wel?',
    answeredOn: '2026-07-14',
  },
  {
    id: 'wallemeer-2025-1',
    place: 'Wallemeer',
    indicators: 'pip_within_term_share',
    date: '2025-05-13',
    party: 'Lijst Dorpen',
    form: 'written',
    text: 'Hoe zorgt het college dat inburgeraars ook na de herindeling binnen 10 weken een plan krijgen?',
    answeredOn: '2025-06-10',
  },
];

/** Invented rules of some councils, not of all: place, article, days. */
const settings = [
  ['Brinkhorst', '38', 30],
  ['Grutterdam', '35', 30],
  ['Heuvelmark', '40', 30],
  ['Oosterwaard', '36', null],
  ['Polderhaven', '41', 28],
  ['Waterdonk', '42', 30],
] as const;

/** The text of vragen.csv. */
export function questionsCsv(): string {
  const rows = questions.map(({ place, answeredOn, cited, ...question }): CouncilQuestionRow => ({
    ...question,
    municipality: codeOf(place),
    url: address('vragen', question.id),
    answered_on: answeredOn,
    answer_url: answeredOn === null ? null : address('antwoorden', question.id),
    cited: cited ?? null,
    source_date: sourceDate,
  }));
  return toCsv(Object.keys(councilQuestionTable.columns), rows);
}

/** The text of raden.csv. */
export function councilSettingsCsv(): string {
  const rows = settings.map(([place, article, days]): CouncilSettingRow => ({
    municipality: codeOf(place),
    article,
    answer_days: days,
    address: 'Aan het college van burgemeester en wethouders',
    source: 'verzonnen',
    source_date: sourceDate,
  }));
  return toCsv(Object.keys(councilSettingTable.columns), rows);
}
