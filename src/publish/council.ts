import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { commitmentTable, councilQuestionTable, councilSettingTable } from '../contract/council.ts';
import { tableCsv } from '../contract/csv.ts';
import type { Deliveries } from './deliveries.ts';

type Council = Pick<Deliveries, 'councilQuestions' | 'commitments' | 'councilSettings'>;

/** Writes what councils asked, what was promised to them, and their rules for questions. */
export function writeCouncil(
  folder: string,
  { councilQuestions, commitments, councilSettings }: Council,
  invented: boolean,
): void {
  const write = (name: string, text: string) => {
    writeFileSync(path.join(folder, name), text);
  };
  write('council_question.csv', tableCsv(councilQuestionTable, councilQuestions, invented));
  write('commitment.csv', tableCsv(commitmentTable, commitments, invented));
  write('council_setting.csv', tableCsv(councilSettingTable, councilSettings, invented));
  write('council-questions.json', `${JSON.stringify(councilQuestions, null, 1)}\n`);
  write('commitments.json', `${JSON.stringify(commitments, null, 1)}\n`);
  write('council-settings.json', `${JSON.stringify(councilSettings, null, 1)}\n`);
}
