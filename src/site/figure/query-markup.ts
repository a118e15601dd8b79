import type { Indicator } from '../../indicators/indicator.ts';
import { html, type Html } from '../frame/html.ts';
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
): Html {
  const blocks = queries.map(({ indicator, sql }) => {
    const link = html`<a href="${workbenchAddress(workbench, sql, release)}">Open in de werkbank</a>`;
    const query = html`<pre tabindex="0"><code>${sql}</code></pre>`;
    return html`<h3>${indicator.name}</h3>${query}<p class="tools">${link}</p>`;
  });
  return html`${blocks}`;
}
