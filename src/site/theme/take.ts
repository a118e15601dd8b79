import { queriesOf, selectionOf } from '../../figures/ask.ts';
import { choiceFor } from '../../figures/compact.ts';
import { date } from '../../format.ts';
import type { PageConfig } from '../choice/config.ts';
import { citationOf, quotationOf } from '../figure/about.ts';
import { forms, pictureOf, type TakenFigure } from '../figure/take.ts';
import { href } from '../frame/href.ts';
import { saveFile } from '../frame/save-file.ts';
import { figureOnPage, type FigureOnPage } from './figure-on-page.ts';

/** Saves what a figure shows now, or copies it or how to cite it, and says so beside the button. Never throws. */
export async function takeFigure(page: HTMLElement, config: PageConfig, button: HTMLElement): Promise<void> {
  const { for: id = '', take = '' } = button.dataset;
  const place = page.querySelector(`[data-part=taken][data-for="${id}"]`);
  const said = await figureOnPage(page, config, id)
    .then((figure) => taken(figure, config, take))
    .catch(() => 'Dat is niet gelukt. De CSV en de SVG hierboven zijn gewone bestanden.');
  if (place) place.textContent = said;
}

async function taken(figure: FigureOnPage, config: PageConfig, take: string): Promise<string> {
  if (take === 'cite' || take === 'quote') return copyText(figure, take);
  if (take === 'copy') return copyPicture(figure);
  const form = forms[take];
  if (!form) return '';
  const name = `${nameOf(figure, config)}.${form.ending}`;
  saveFile(await form.bytes({ ...figure, origins: originsOf(figure, config) }), name, form.type);
  return `${name} is opgeslagen.`;
}

function nameOf({ drawn, facts }: FigureOnPage, { slug, release }: PageConfig): string {
  const chosen = [...new URLSearchParams(facts.choice).values()].map((one) => one.replaceAll(',', '-'));
  return [slug, drawn.figure.id, ...chosen, release].join('-');
}

async function copyText({ about }: FigureOnPage, part: 'cite' | 'quote'): Promise<string> {
  const text = part === 'cite' ? citationOf(about) : quotationOf(about);
  const today = date(new Date().toISOString().slice(0, 10));
  await navigator.clipboard.writeText(`${text.replace(/\s+/g, ' ')}. Geraadpleegd op ${today}.`);
  return `${part === 'cite' ? 'De verwijzing' : 'Het citaat'} staat op uw klembord.`;
}

async function copyPicture(figure: FigureOnPage): Promise<string> {
  const loaded = await import('../figure/png.ts');
  return (await loaded.copyPicture(pictureOf(figure)))
    ? 'Het beeld staat op uw klembord.'
    : 'Uw browser kan geen beeld kopiëren. Sla de PNG op.';
}

function originsOf({ drawn: { figure }, scope }: FigureOnPage, config: PageConfig): TakenFigure['origins'] {
  const selection = selectionOf([config.code], choiceFor(figure, scope), config.cohorts);
  return queriesOf(figure, selection).map(({ indicator, sql }) => ({
    indicator: indicator.id,
    definition: `${location.origin}${href(`/indicatoren/${indicator.id}/`)}`,
    sql,
  }));
}
