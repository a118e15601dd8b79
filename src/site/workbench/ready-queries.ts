import { selectionOf } from '../../figures/ask.ts';
import { countedCatalogue } from '../../indicators/counted.ts';
import type { CountedIndicator } from '../../indicators/indicator.ts';
import { bind } from '../../query/bind.ts';
import { workbenchExamples } from './examples.ts';

/** Where a ready query is about; an example over all municipalities does not look at it. */
export interface ReadyAbout {
  readonly code: string;
  readonly name: string;
  readonly cohorts: readonly number[];
}

/** The SQL of a ready query: an example by its title, or an indicator by its id. Null = there is no such query. */
export function readySql(key: string, about: ReadyAbout): string | null {
  const example = workbenchExamples.find(({ title }) => title === key);
  if (example) return example.sql;
  const indicator = countedCatalogue.find(({ id }) => id === key);
  return indicator ? indicatorSql(indicator, about) : null;
}

/** The query of an indicator as its figures are counted with, below what it counts in words. */
function indicatorSql({ name, numerator, denominator, sql }: CountedIndicator, about: ReadyAbout): string {
  const words = [
    `${name}: ${about.name}, alle jaren en groepen`,
    `Teller: ${numerator}`,
    ...(denominator === null ? [] : [`Om hoeveel mensen het gaat: ${denominator}`]),
  ];
  const selection = selectionOf([about.code], { group: null, cohorts: null }, about.cohorts);
  return `${words.map((line) => `-- ${line}`).join('\n')}\n${bind(sql, selection)}`;
}
