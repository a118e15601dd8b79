import { dutchCsv, machineCsv } from '../../downloads/csv.ts';
import type { FigureTable } from '../../downloads/figure-table.ts';
import { figureJson } from '../../downloads/json.ts';
import { queriesOf, selectionOf } from '../../figures/ask.ts';
import { figures, figureIndicators } from '../../figures/catalogue.ts';
import { choiceFor } from '../../figures/compact.ts';
import { date } from '../../format.ts';
import { aboutOnPage, choicesOnPage } from './about-on-page.ts';
import { writeChoices } from '../choice/address.ts';
import { factsOf, verdictOf } from '../figure/facts.ts';
import { figurePicture, notesIn, type DrawnParts } from '../figure/picture.ts';
import { href } from '../frame/href.ts';
import { onPage } from './on-page.ts';
import type { PageConfig } from '../choice/config.ts';
import { saveFile } from '../frame/save-file.ts';

/** A figure on its page. */
interface Place {
  readonly page: HTMLElement;
  readonly config: PageConfig;
  readonly id: string;
}

interface Format {
  readonly ending: string;
  readonly type: string;
  readonly bytes: (place: Place) => string | Uint8Array | Promise<Uint8Array>;
}

const csv = 'text/csv;charset=utf-8';
const formats: Readonly<Record<string, Format>> = {
  csv: { ending: 'csv', type: csv, bytes: (place) => machineCsv(tableOn(place)) },
  'excel-csv': { ending: 'excel.csv', type: csv, bytes: (place) => dutchCsv(tableOn(place)) },
  ods: {
    ending: 'ods',
    type: 'application/vnd.oasis.opendocument.spreadsheet',
    bytes: async (place) => (await import('../../downloads/workbook.ts')).workbookOds(tableOn(place)),
  },
  xlsx: {
    ending: 'xlsx',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    bytes: async (place) => (await import('../../downloads/workbook.ts')).workbookXlsx(tableOn(place)),
  },
  json: {
    ending: 'json',
    type: 'application/json',
    bytes: (place) => figureJson(tableOn(place), originsOf(place)),
  },
  svg: { ending: 'svg', type: 'image/svg+xml', bytes: pictureOn },
  png: {
    ending: 'png',
    type: 'image/png',
    bytes: async (place) => (await import('../figure/png.ts')).pngOf(pictureOn(place)),
  },
};

/** Saves what a figure shows now, or copies it or how to cite it, and says so beside the button. Never throws. */
export async function takeFigure(page: HTMLElement, config: PageConfig, button: HTMLElement): Promise<void> {
  const { for: id = '', take = '' } = button.dataset;
  const place = page.querySelector(`[data-part=taken][data-for="${id}"]`);
  const said = await taken({ page, config, id }, take).catch(
    () => 'Dat is niet gelukt. De CSV en de SVG hierboven zijn gewone bestanden.',
  );
  if (place) place.textContent = said;
}

async function taken(place: Place, take: string): Promise<string> {
  if (take === 'cite' || take === 'quote') return copyText(place, take);
  if (take === 'copy') return copyPicture(place);
  const format = formats[take];
  if (!format) return '';
  const name = `${nameOf(place)}.${format.ending}`;
  saveFile(await format.bytes(place), name, format.type);
  return `${name} is opgeslagen.`;
}

function nameOf(place: Place): string {
  const { config, id } = place;
  const chosen = [...new URLSearchParams(choiceOn(place)).values()].map((one) => one.replaceAll(',', '-'));
  return [config.slug, id, ...chosen, config.release].join('-');
}

async function copyText({ page, id }: Place, part: 'cite' | 'quote'): Promise<string> {
  const text = page.querySelector(`[data-part=${part}][data-for="${id}"]`)?.textContent.trim() ?? '';
  const today = date(new Date().toISOString().slice(0, 10));
  await navigator.clipboard.writeText(`${text.replace(/\s+/g, ' ')}. Geraadpleegd op ${today}.`);
  return `${part === 'cite' ? 'De verwijzing' : 'Het citaat'} staat op uw klembord.`;
}

async function copyPicture(place: Place): Promise<string> {
  const loaded = await import('../figure/png.ts');
  return (await loaded.copyPicture(pictureOn(place)))
    ? 'Het beeld staat op uw klembord.'
    : 'Uw browser kan geen beeld kopiëren. Sla de PNG op.';
}

const choiceOn = ({ page, config }: Place): string =>
  writeChoices(choicesOnPage(page, config)).replace(/^\?/, '');

function partsOn({ page, id }: Place): DrawnParts {
  const part = (name: string) => {
    const found = page.querySelector(`[data-part="${name}"][data-for="${id}"]`);
    if (!found) throw new Error(`no ${name} of ${id}`);
    return found;
  };
  return { chart: part('chart'), caption: part('caption'), table: part('table') };
}

function pictureOn(place: Place): string {
  return figurePicture(partsOn(place), aboutOnPage(place.page, place.config, place.id));
}

/** The table that stands on the page, word for word. */
function tableOn(place: Place): FigureTable {
  const { page, config, id } = place;
  const parts = partsOn(place);
  const table = parts.table.querySelector('table');
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
      choice: choiceOn(place),
      frozen: page.querySelector<HTMLAnchorElement>(`a[data-frozen="${id}"]`)?.dataset['address'] ?? '',
      notes: notesIn(parts.caption, parts.table),
    }),
  };
}

function originsOf({ page, config, id }: Place) {
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
