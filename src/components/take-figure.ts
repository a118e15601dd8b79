import { dutchCsv, machineCsv } from '../downloads/csv.ts';
import type { FigureTable } from '../downloads/figure-table.ts';
import { figureJson } from '../downloads/json.ts';
import { queriesOf, selectionOf } from '../finding/ask.ts';
import { figures } from '../finding/catalogue.ts';
import { choiceFor } from '../finding/compact.ts';
import { date } from '../format.ts';
import { factsOf, verdictOf } from './figure-facts.ts';
import { href } from './href.ts';
import { onPage } from './on-page.ts';
import type { PageConfig } from './page-config.ts';
import { figureIndicators } from './question-links.ts';
import { saveFile } from './save-file.ts';

const csv = 'text/csv;charset=utf-8';
const formats: Readonly<Record<string, { readonly ending: string; readonly type: string }>> = {
  'excel-csv': { ending: 'excel.csv', type: csv },
  csv: { ending: 'csv', type: csv },
  ods: { ending: 'ods', type: 'application/vnd.oasis.opendocument.spreadsheet' },
  xlsx: { ending: 'xlsx', type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  json: { ending: 'json', type: 'application/json' },
};

/** Saves what a figure shows now, or copies how to cite it, and says so beside the button. Never throws. */
export async function takeFigure(page: HTMLElement, config: PageConfig, button: HTMLElement): Promise<void> {
  const { for: id = '', take: format = '' } = button.dataset;
  const place = page.querySelector(`[data-part=taken][data-for="${id}"]`);
  const said = await taken(page, config, id, format).catch(
    () => 'Dat is niet gelukt. De CSV hierboven is een gewoon bestand.',
  );
  if (place) place.textContent = said;
}

async function taken(page: HTMLElement, config: PageConfig, id: string, format: string): Promise<string> {
  if (format === 'cite') return cite(page, id);
  const known = formats[format];
  if (!known) return '';
  const table = tableOn(page, config, id);
  const name = [config.slug, id, ...choiceWords(), config.release].join('-');
  saveFile(await bytesOf(page, config, id, format, table), `${name}.${known.ending}`, known.type);
  return `${name}.${known.ending} is opgeslagen.`;
}

async function cite(page: HTMLElement, id: string): Promise<string> {
  const text = page.querySelector(`[data-part=cite][data-for="${id}"]`)?.textContent.trim() ?? '';
  const today = date(new Date().toISOString().slice(0, 10));
  await navigator.clipboard.writeText(`${text}. Geraadpleegd op ${today}.`);
  return 'De verwijzing staat op uw klembord.';
}

async function bytesOf(
  page: HTMLElement,
  config: PageConfig,
  id: string,
  format: string,
  table: FigureTable,
): Promise<string | Uint8Array> {
  if (format === 'csv') return machineCsv(table);
  if (format === 'excel-csv') return dutchCsv(table);
  if (format === 'json') return figureJson(table, originsOf(page, config, id));
  const { workbookOds, workbookXlsx } = await import('../downloads/workbook.ts');
  return format === 'ods' ? workbookOds(table) : workbookXlsx(table);
}

const choiceOnPage = () => location.search.replace(/^\?/, '');
const choiceWords = () =>
  [...new URLSearchParams(location.search).values()].map((one) => one.replaceAll(',', '-'));

/** The table that stands on the page, word for word. */
function tableOn(page: HTMLElement, config: PageConfig, id: string): FigureTable {
  const table = page.querySelector<HTMLTableElement>(`[data-part=table][data-for="${id}"] table`);
  if (!table) throw new Error(`no table of ${id}`);
  const verdict = page.querySelector<HTMLElement>(
    `[data-compared=sentence][data-for="${figureIndicators[id] ?? ''}"] [data-verdict]`,
  );
  const words = (cells: Iterable<Element>) => [...cells].map(({ textContent }) => textContent.trim());
  return {
    title: table.caption?.textContent ?? '',
    columns: [...table.querySelectorAll('thead th')].map((cell) => ({
      label: cell.textContent.trim(),
      isNumeric: cell.classList.contains('number'),
    })),
    rows: [...table.querySelectorAll('tbody tr')].map((row) => words(row.children)),
    denominators: [...table.querySelectorAll('tbody tr')].map((row) => {
      const of = row.querySelector<HTMLElement>('[data-of]')?.dataset['of'];
      return of === undefined ? null : Number(of);
    }),
    facts: factsOf({
      municipality: config.name,
      referenceDate: config.referenceDate,
      release: config.release,
      invented: config.invented,
      verdict: verdict
        ? verdictOf(verdict.dataset['verdict'] ?? '', verdict.dataset['cohort'] ?? null)
        : null,
      choice: choiceOnPage(),
      frozen: page.querySelector<HTMLAnchorElement>(`a[data-frozen="${id}"]`)?.dataset['address'] ?? '',
    }),
  };
}

function originsOf(page: HTMLElement, config: PageConfig, id: string) {
  const figure = figures.find((one) => one.id === id);
  if (!figure) return [];
  const { scope } = onPage(page, config, figure);
  const selection = selectionOf([config.code], choiceFor(figure, scope), config.cohorts);
  return queriesOf(figure, selection).map(({ indicator, sql }) => ({
    indicator: indicator.id,
    definition: `${location.origin}${href(`/indicatoren/${indicator.id}/`)}`,
    sql,
  }));
}
