import { ask, indicatorOf, selectionOf } from '../../figures/ask.ts';
import { choiceFor } from '../../figures/compact.ts';
import type { Answer, Figure, Scope } from '../../figures/figure.ts';
import { figures } from '../../figures/catalogue.ts';
import { openBrowser, type Patience } from '../../query/browser.ts';
import { decimal, whole } from '../../format.ts';
import { statusOf } from '../choice/engine-status.ts';
import { html, type Html } from '../frame/html.ts';
import { onPage } from './on-page.ts';
import type { PageConfig } from '../choice/config.ts';
import { differences, type Difference } from './recheck.ts';

const listed = 5;

/** Runs the figure's own queries again in this browser and says whether the page shows the same. */
export async function recheck(page: HTMLElement, config: PageConfig, button: HTMLElement): Promise<void> {
  const figure = figures.find(({ id }) => id === button.dataset['for']);
  const place = page.querySelector<HTMLElement>(
    `[data-part=recheck][data-for="${button.dataset['for'] ?? ''}"]`,
  );
  if (!figure || !place) return;
  const status = statusOf(place);
  const signal = status.begin();
  try {
    const outcome = await recompute(config, figure, onPage(page, config, figure), {
      signal,
      onProgress: status.onProgress,
    });
    // The engine is here now: it is not fetched for a next figure.
    for (const once of page.querySelectorAll<HTMLElement>('[data-once]')) once.hidden = true;
    if (status.isCurrent(signal)) status.say(outcome);
  } catch (error) {
    if (status.isCurrent(signal)) status.fail(error, 'De cijfers op de pagina staan er nog.');
  }
}

async function recompute(
  config: PageConfig,
  figure: Figure,
  { answer, scope }: { readonly answer: Answer; readonly scope: Scope },
  patience: Patience,
): Promise<Html> {
  const engine = await openBrowser(config.own, patience);
  try {
    patience.onProgress?.({ step: 'query' });
    const start = performance.now();
    const selection = selectionOf([config.code], choiceFor(figure, scope), config.cohorts);
    const computed = await ask(engine, figure, selection, config.name);
    const seconds = (performance.now() - start) / 1000;
    const found = differences(figure.indicators.map(indicatorOf), answer, computed);
    return verdict(found, computed, seconds, engine.intact);
  } finally {
    await engine.close();
  }
}

function checksumSentence(intact: boolean | null): string {
  if (intact === null) return 'Het controlegetal van het bestand is hier niet na te gaan.';
  return intact
    ? 'Het controlegetal van het bestand klopt.'
    : 'Let op: het controlegetal van het bestand klopt niet. Het bestand is niet het bestand dat bij deze release hoort.';
}

function verdict(
  found: readonly Difference[],
  computed: Answer,
  seconds: number,
  intact: boolean | null,
): Html {
  const rows = Object.values(computed.rows).reduce((sum, list) => sum + list.length, 0);
  const checksum = checksumSentence(intact);
  if (found.length === 0) {
    return html`<p><strong>Komt overeen.</strong> Uw browser rekende ${whole(rows)} rijen na in ${decimal(Math.max(seconds, 0.1))} seconde. ${checksum}</p>`;
  }
  const items = found
    .slice(0, listed)
    .map(
      ({ indicator, row, column, shown, computed: again }) =>
        html`<li>${indicator}, ${row || column}: op de pagina ${shown}, nagerekend ${again}.</li>`,
    );
  const more = found.length > listed && html`<p>En nog ${found.length - listed} andere verschillen.</p>`;
  return html`<div class="error"><p><strong>Komt niet overeen.</strong> ${checksum}</p><ul>${items}</ul>${more}</div>`;
}
