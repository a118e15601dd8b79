import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { tableCsv, type Mark } from '../contract/csv.ts';
import { executorTable, stepTable } from '../contract/steps.ts';
import type { Deliveries } from './deliveries.ts';

/** Writes who is responsible for which step: steps are never invented, executors may be. */
export function writeSteps(
  folder: string,
  { steps, executors }: Pick<Deliveries, 'steps' | 'executors'>,
  mark: Mark | null,
): void {
  writeFileSync(path.join(folder, 'step.csv'), tableCsv(stepTable, steps, null));
  writeFileSync(path.join(folder, 'executor.csv'), tableCsv(executorTable, executors, mark));
  writeFileSync(path.join(folder, 'steps.json'), `${JSON.stringify(steps, null, 1)}\n`);
  writeFileSync(path.join(folder, 'executors.json'), `${JSON.stringify(executors, null, 1)}\n`);
}
