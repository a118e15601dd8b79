import { readParameters } from '../../reading/link.ts';
import { folded } from '../../format.ts';
import { search } from '../../text.ts';
import { href } from '../frame/href.ts';
import { Listbox } from '../frame/listbox.ts';
import { foundIn, isCode, matches, type ListedMunicipality, type MunicipalityMatch } from './match.ts';

/**
 * Combobox that goes to a municipality (WAI-ARIA: editable, list autocomplete, first option chosen).
 * Focus stays in the input; `?g=GM9001` in the address goes there at once. Nothing is remembered.
 */
class MunicipalitySearch extends HTMLElement {
  private readonly list = JSON.parse(this.dataset['list'] ?? '[]') as readonly ListedMunicipality[];
  private readonly form = part(this, 'form');
  private readonly input = part(this, 'input');
  private readonly status = part(this, '[role=status]');
  private readonly listbox = new Listbox<MunicipalityMatch>({
    field: this.input,
    list: part(this, 'ul'),
    content: (match) => contentOf(match, this.input.value),
    pick: goTo,
  });

  connectedCallback(): void {
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.submit();
    });
    this.input.addEventListener('input', () => {
      this.open();
    });
    this.input.addEventListener('keydown', (event) => {
      if (this.handled(event)) event.preventDefault();
    });
    this.follow(readParameters(location.search).get('g'));
  }

  /** A shared address may name a municipality by its code. */
  private follow(code: string | null): void {
    if (code === null) return;
    const municipality = this.list.find((known) => isCode(known.code, folded(code)));
    if (municipality) location.replace(address(municipality));
    else this.say(search.unknown, true);
  }

  private submit(): void {
    const chosen = this.listbox.active ?? matches(this.input.value, this.list)[0];
    if (chosen) goTo(chosen);
    else if (this.input.value.trim() !== '') this.say(search.unknown, true);
    else {
      this.say(search.empty, true);
      this.input.focus();
    }
  }

  private open(): void {
    const found = matches(this.input.value, this.list);
    if (found.length === 0) {
      this.listbox.close();
      const typed = this.input.value.trim() !== '';
      this.say(typed ? search.unknown : '', typed);
      return;
    }
    this.listbox.open(found, 0);
    this.say(search.found(found.length), false);
  }

  /** Returns whether the key was meant for the list; an arrow opens it. */
  private handled(event: KeyboardEvent): boolean {
    if (this.listbox.isOpen) return this.listbox.handled(event);
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return false;
    this.open();
    return true;
  }

  /** Counts are for the ear only; that nothing was found is for everybody. */
  private say(text: string, visible: boolean): void {
    this.status.className = visible ? '' : 'visually-hidden';
    this.status.textContent = text;
  }
}

function part(root: HTMLElement, selector: 'form'): HTMLFormElement;
function part(root: HTMLElement, selector: 'input'): HTMLInputElement;
function part(root: HTMLElement, selector: string): HTMLElement;
function part(root: HTMLElement, selector: string): HTMLElement {
  const element = root.querySelector<HTMLElement>(selector);
  if (element === null) throw new Error(`municipality-search has no ${selector}`);
  return element;
}

/** Name and note of a match, with what was typed in bold. */
function contentOf({ municipality, note }: MunicipalityMatch, typed: string): readonly (Node | string)[] {
  const inName = foundIn(municipality.name, typed) !== null;
  const name = document.createElement('span');
  name.append(...marked(municipality.name, typed));
  const small = document.createElement('small');
  small.append(...(inName ? [note] : marked(note, typed)));
  return [name, ' ', small];
}

function marked(text: string, typed: string): (string | HTMLElement)[] {
  const place = foundIn(text, typed);
  if (place === null) return [text];
  const match = document.createElement('b');
  match.textContent = text.slice(...place);
  return [text.slice(0, place[0]), match, text.slice(place[1])];
}

function address(municipality: ListedMunicipality): string {
  return href(`/gemeente/${municipality.slug}/`);
}

function goTo({ municipality }: MunicipalityMatch): void {
  location.assign(address(municipality));
}

customElements.define('municipality-search', MunicipalitySearch);
