import { municipalitiesText } from '../../format.ts';
import { put } from '../frame/html.ts';
import { saveFile } from '../frame/save-file.ts';
import { savedName } from '../frame/saved-as.ts';
import { readParameters } from '../../reading/link.ts';
import { selectionCsv } from './csv.ts';
import { matrixMarkup, resultMarkup } from './markup.ts';
import { inMatrix, selected, standard, type MatrixData, type Selection } from './selection.ts';

/**
 * Who delivered what, for a choice of figure, state, reference date and province. The choice stands in the address.
 * Without scripts the two newest reference dates are there.
 */
class DeliveryMatrix extends HTMLElement {
  private readonly data = JSON.parse(this.dataset['matrix'] ?? '{}') as MatrixData;
  /** On a phone the matrix has room for one figure at a time. */
  private readonly narrow = matchMedia('(width < 40rem)');

  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form) return;
    this.fromAddress(form);
    form.addEventListener('change', () => this.choose(form));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.choose(form);
    });
    this.narrow.addEventListener('change', () => this.show(form));
    this.addEventListener('click', ({ target }) => this.press(form, target));
    this.addEventListener('keydown', (event) => this.walk(event));
  }

  private choose(form: HTMLFormElement): void {
    const chosen = Object.entries(selectionIn(form)).filter(([, value]) => value !== '');
    const search = new URLSearchParams(chosen).toString();
    history.replaceState(null, '', search === '' ? location.pathname : `?${search}`);
    this.show(form);
  }

  private fromAddress(form: HTMLFormElement): void {
    const unknown = [...readParameters(location.search)].filter(([name, value]) => {
      const field = form.elements.namedItem(name);
      const isKnown =
        field instanceof HTMLSelectElement && [...field.options].some((option) => option.value === value);
      if (isKnown) field.value = value;
      return !isKnown;
    });
    this.show(form, unknownWords(unknown.map((pair) => pair.join('='))));
  }

  private show(form: HTMLFormElement, warning = ''): void {
    const selection = selectionIn(form);
    const isChosen = Object.values(selection).some((value) => value !== '');
    const count = selected(this.data, selection).length;
    this.say(isChosen || warning !== '' ? `${warning}${municipalitiesText(count)} in beeld, op naam.` : '');
    this.fill('result', selection);
    this.fill('matrix', inMatrix(this.data, selection, this.narrow.matches));
  }

  private fill(part: 'result' | 'matrix', selection: Selection): void {
    const place = this.querySelector(`[data-part=${part}]`);
    if (place) put(place, (part === 'result' ? resultMarkup : matrixMarkup)(this.data, selection));
  }

  private press(form: HTMLFormElement, target: EventTarget | null): void {
    const kind = target instanceof Element ? target.closest('button')?.dataset['csv'] : undefined;
    if (kind !== 'excel' && kind !== 'program') return;
    const name = savedName('/levering-keuze.csv', this.data.periods.at(-1)?.release ?? null);
    saveFile(selectionCsv(this.data, selectionIn(form), kind), name, 'text/csv;charset=utf-8');
    this.say(`${name} is opgeslagen.`);
  }

  /** Arrows go from gap to gap; only one of them is a stop of the Tab key. */
  private walk(event: KeyboardEvent): void {
    const step = steps[event.key];
    const links = [...this.querySelectorAll<HTMLAnchorElement>('.matrix a.cel')];
    const at = links.findIndex((link) => link === document.activeElement);
    const next = step === undefined || at < 0 ? undefined : links[at + step];
    if (!next) return;
    event.preventDefault();
    for (const link of links) link.tabIndex = link === next ? 0 : -1;
    next.focus();
  }

  private say(text: string): void {
    const status = this.querySelector<HTMLElement>('[role=status]');
    if (status) status.textContent = text;
  }
}

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

function unknownWords(unknown: readonly string[]): string {
  if (unknown.length === 0) return '';
  return `Deze link vraagt om iets dat wij niet kennen: ${unknown.join(', ')}. Dat deel is weggelaten. `;
}

function selectionIn(form: HTMLFormElement): Selection {
  const chosen = [...new FormData(form)].filter(([name, value]) => name in standard && value !== '');
  return { ...standard, ...(Object.fromEntries(chosen) as Partial<Selection>) };
}

customElements.define('delivery-matrix', DeliveryMatrix);
