import {
  nameOf,
  durationClasses,
  endStates,
  routes,
  stages,
  waitingBins,
  type CodeList,
} from '../../contract/codes.ts';
import type { Answer, AnswerRow, Cell } from '../../figures/figure.ts';
import type { CountedIndicator } from '../../indicators/indicator.ts';

export interface Difference {
  readonly indicator: string;
  /** "wachttijd 14 tot en met 26 weken", in the words of the page. */
  readonly row: string;
  readonly column: string;
  readonly shown: string;
  readonly computed: string;
}

const lists: Readonly<Record<string, CodeList>> = {
  state: [...durationClasses, ...waitingBins],
  class: durationClasses,
  stage: stages,
  route: routes,
  end_state: endStates,
};

const measures = ['numerator', 'denominator', 'weeks', 'class'];

function wordsOf(indicator: CountedIndicator, row: AnswerRow): string {
  const parts = indicator.columns
    .filter(({ name }) => !measures.includes(name))
    .map(({ name, label }) => {
      const list = lists[name];
      const value = String(row[name]);
      return `${label} ${list?.some(({ code }) => code === value) ? nameOf(list, value) : value}`;
    });
  return parts.join(', ');
}

function shown(value: Cell | undefined): string {
  return value === null || value === undefined ? 'niets' : String(value);
}

/**
 * Compares what the page shows with what the browser computed, cell by cell.
 * Returns every difference, the first one first; an empty list means "komt overeen".
 */
export function differences(
  indicators: readonly CountedIndicator[],
  page: Answer,
  computed: Answer,
): Difference[] {
  return indicators.flatMap((indicator) => {
    const before = page.rows[indicator.id] ?? [];
    const after = computed.rows[indicator.id] ?? [];
    return Array.from({ length: Math.max(before.length, after.length) }, (_, at) => at).flatMap((at) =>
      indicator.columns
        .filter(({ name }) => before[at]?.[name] !== after[at]?.[name])
        .map(({ name, label }) => ({
          indicator: indicator.name,
          row: wordsOf(indicator, before[at] ?? after[at] ?? {}),
          column: label,
          shown: shown(before[at]?.[name]),
          computed: shown(after[at]?.[name]),
        })),
    );
  });
}
