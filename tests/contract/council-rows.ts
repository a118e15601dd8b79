import {
  commitmentFaults,
  councilQuestionFaults,
  councilSettingFaults,
} from '../../src/contract/council-faults.ts';
import {
  commitmentTable,
  councilQuestionTable,
  councilSettingTable,
  type CouncilQuestionRow,
} from '../../src/contract/council.ts';
import { describe, type Fault } from '../../src/contract/fault.ts';
import { readTable, type Line } from '../../src/contract/read.ts';
import type { RowOf, Table } from '../../src/contract/table.ts';

const [questionFile, commitmentFile, settingFile] = [
  'example/vragen.csv',
  'example/toezeggingen.csv',
  'example/raden.csv',
] as const;

const references = {
  municipalities: ['GM9001', 'GM9002'],
  indicators: ['without_pip', 'pip_within_term_share'],
};

export type Cells = Readonly<Record<string, string>>;

const question = {
  id: 'beukenrade-2026-1',
  municipality: 'GM9001',
  indicators: 'without_pip|pip_within_term_share',
  date: '2026-06-03',
  party: 'Fractie Samen Verder',
  form: 'technical',
  text: 'Hoeveel mensen hebben nog geen plan?',
  url: 'https://raad.example/vragen/1',
  answered_on: '2026-06-24',
  answer_url: 'https://raad.example/antwoorden/1',
  cited: '',
  source_date: '2026-11-09',
};

const commitment = {
  id: 'beukenrade-plan',
  municipality: 'GM9001',
  question: 'beukenrade-2026-1',
  body: 'college van burgemeester en wethouders',
  date: '2026-06-24',
  text: 'Eind 2026 heeft 65% binnen 10 weken een plan.',
  url: 'https://raad.example/toezeggingen/1',
  indicator: 'pip_within_term_share',
  target: '65',
  target_date: '2026-12-31',
  reaction: '',
  reaction_date: '',
  reaction_url: '',
  source_date: '2026-11-09',
};

const setting = {
  municipality: 'GM9001',
  article: '42',
  answer_days: '30',
  address: 'Aan het college van burgemeester en wethouders',
  source: 'verzonnen',
  source_date: '2026-11-09',
};

/** The faults of one row, by shape and by what holds between cells. */
function faultsOf<T extends Table>(
  table: T,
  file: string,
  cells: Cells,
  check: (lines: readonly Line<RowOf<T>>[]) => Fault[],
): string[] {
  const text = [
    Object.keys(cells).join(','),
    Object.values(cells)
      .map((cell) => `"${cell}"`)
      .join(','),
  ].join('\n');
  const { lines, faults } = readTable(table, file, new TextEncoder().encode(text));
  return [...faults, ...check(lines)].map(describe);
}

/** The faults of a good row in which some cells are changed. */
export const questionWith = (change: Cells) =>
  faultsOf(councilQuestionTable, questionFile, { ...question, ...change }, (lines) =>
    councilQuestionFaults(questionFile, lines, references),
  );

const asked: CouncilQuestionRow = { ...question, form: 'technical', cited: null };

/** The faults of a good row in which some cells are changed. */
export const commitmentWith = (change: Cells) =>
  faultsOf(commitmentTable, commitmentFile, { ...commitment, ...change }, (lines) =>
    commitmentFaults(commitmentFile, lines, { ...references, questions: [asked] }),
  );

/** The faults of a good row in which some cells are changed. */
export const settingWith = (change: Cells) =>
  faultsOf(councilSettingTable, settingFile, { ...setting, ...change }, (lines) =>
    councilSettingFaults(settingFile, lines, references),
  );
