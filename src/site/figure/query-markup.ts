import type { Indicator } from '../../indicators/indicator.ts';
import { escaped } from '../frame/html.ts';
import { readableFragment } from './query-fragment.ts';

/** Address of the workbench with a query on a release in it. */
function workbenchAddress(workbench: string, sql: string, release: string): string {
  return `${workbench}#${readableFragment({ sql, release })}`;
}

/** The SQL of a figure, readable and one click from the workbench. Build and browser both insert this text. */
export function queriesMarkup(
  queries: readonly { readonly indicator: Pick<Indicator, 'name'>; readonly sql: string }[],
  workbench: string,
  release: string,
): string {
  return queries
    .map(
      ({ indicator, sql }) =>
        `<h3>${escaped(indicator.name)}</h3><pre tabindex="0"><code>${escaped(sql)}</code></pre>` +
        `<p class="tools"><a href="${escaped(workbenchAddress(workbench, sql, release))}">Open in de werkbank</a></p>`,
    )
    .join('');
}
