import type { Indicator } from '../indicators/indicator.ts';
import { escaped } from './figure-markup.ts';

/** Address of the workbench with a query in it. */
export function workbenchAddress(workbench: string, sql: string): string {
  return `${workbench}?sql=${encodeURIComponent(sql)}`;
}

/** The SQL of a figure, readable and one click from running. Build and browser both insert this text. */
export function queriesMarkup(
  queries: readonly { readonly indicator: Pick<Indicator, 'name'>; readonly sql: string }[],
  workbench: string,
): string {
  return queries
    .map(
      ({ indicator, sql }) =>
        `<h3>${escaped(indicator.name)}</h3><pre tabindex="0"><code>${escaped(sql)}</code></pre>` +
        `<p class="tools"><a href="${escaped(workbenchAddress(workbench, sql))}">Open in de werkbank</a></p>`,
    )
    .join('');
}
