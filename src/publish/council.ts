import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { commitmentTable, councilQuestionTable, councilSettingTable } from '../contract/council.ts';
import { tableCsv, type Mark } from '../contract/csv.ts';
import type { Deliveries } from './deliveries.ts';

type Council = Pick<Deliveries, 'councilQuestions' | 'commitments' | 'councilSettings'>;

/** Writes what councils asked, what was promised to them, and their rules for questions. */
export function writeCouncil(
  folder: string,
  { councilQuestions, commitments, councilSettings }: Council,
  mark: Mark | null,
): void {
  const write = (name: string, text: string) => {
    writeFileSync(path.join(folder, name), text);
  };
  write('council_question.csv', tableCsv(councilQuestionTable, councilQuestions, mark));
  write('commitment.csv', tableCsv(commitmentTable, commitments, mark));
  write('council_setting.csv', tableCsv(councilSettingTable, councilSettings, mark));
  write('council-questions.json', `${JSON.stringify(councilQuestions, null, 1)}\n`);
  write('commitments.json', `${JSON.stringify(commitments, null, 1)}\n`);
  write('council-settings.json', `${JSON.stringify(councilSettings, null, 1)}\n`);
}
