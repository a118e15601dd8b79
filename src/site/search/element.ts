import { search } from '../../text.ts';
import { href } from '../frame/href.ts';
import { foundIn, matches, type ListedMunicipality, type MunicipalityMatch } from './match.ts';

/**
 * Combobox that goes to a municipality (WAI-ARIA: editable, list autocomplete, first option chosen).
 * Focus stays in the input; `?g=GM9001` in the address goes there at once. Nothing is remembered.
 */
class MunicipalitySearch extends HTMLElement {
  private list: readonly ListedMunicipality[] = [];
  private found: readonly MunicipalityMatch[] = [];
  private active = 0;
  private readonly form = part(this, 'form');
  private readonly input = part(this, 'input');
  private readonly options = part(this, 'ul');
  private readonly status = part(this, '[role=status]');

  connectedCallback(): void {
    this.list = JSON.parse(this.dataset['list'] ?? '[]') as ListedMunicipality[];
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.submit();
    });
    this.input.addEventListener('input', () => {
      this.open();
    });
    this.input.addEventListener('keydown', (event) => {
      if (this.handled(event.key)) event.preventDefault();
    });
    this.input.addEventListener('blur', () => {
      this.close();
    });
    this.options.addEventListener('pointerdown', (event) => {
      event.preventDefault();
    });
    this.options.addEventListener('click', (event) => {
      this.pick(event.target);
    });
    this.follow(new URLSearchParams(location.search).get('g'));
  }

  /** A shared address may name a municipality by its code. */
  private follow(code: string | null): void {
    if (code === null) return;
    const municipality = this.list.find((known) => known.code === code.toUpperCase());
    if (municipality) location.replace(address(municipality));
    else this.say(search.unknown, true);
  }

  private submit(): void {
    const chosen = matches(this.input.value, this.list)[this.options.hidden ? 0 : this.active];
    if (chosen) location.assign(address(chosen.municipality));
    else if (this.input.value.trim() !== '') this.say(search.unknown, true);
    else this.input.focus();
  }

  private open(): void {
    this.found = matches(this.input.value, this.list);
    if (this.found.length === 0) {
      this.close();
      const typed = this.input.value.trim() !== '';
      this.say(typed ? search.unknown : '', typed);
      return;
    }
    this.options.replaceChildren(...this.found.map((match, index) => this.option(match, index)));
    this.options.hidden = false;
    this.input.setAttribute('aria-expanded', 'true');
    this.say(search.found(this.found.length), false);
    this.choose(0);
  }

  private close(): void {
    this.options.hidden = true;
    this.input.setAttribute('aria-expanded', 'false');
    this.input.removeAttribute('aria-activedescendant');
  }

  private handled(key: string): boolean {
    if (this.options.hidden) {
      if (key !== 'ArrowDown' && key !== 'ArrowUp') return false;
      this.open();
      return true;
    }
    const last = this.found.length - 1;
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: this.active === last ? 0 : this.active + 1,
      ArrowUp: this.active === 0 ? last : this.active - 1,
      Home: 0,
      End: last,
    };
    const to = moves[key];
    if (to !== undefined) this.choose(to);
    if (key === 'Escape') this.close();
    return to !== undefined || key === 'Escape';
  }

  private choose(index: number): void {
    this.active = index;
    for (const [place, option] of [...this.options.children].entries()) {
      option.setAttribute('aria-selected', String(place === index));
    }
    const option = this.options.children[index];
    option?.scrollIntoView({ block: 'nearest' });
    this.input.setAttribute('aria-activedescendant', option?.id ?? '');
  }

  private pick(target: EventTarget | null): void {
    const option = target instanceof Element ? target.closest('[role=option]') : null;
    const chosen = option && this.found[[...this.options.children].indexOf(option)];
    if (chosen) location.assign(address(chosen.municipality));
  }

  private option({ municipality, note }: MunicipalityMatch, index: number): HTMLLIElement {
    const item = document.createElement('li');
    item.id = `${this.options.id}-${index}`;
    item.setAttribute('role', 'option');
    const beside = document.createElement('small');
    const inName = foundIn(municipality.name, this.input.value) !== null;
    beside.append(...(inName ? [note] : marked(note, this.input.value)));
    const name = document.createElement('span');
    name.append(...marked(municipality.name, this.input.value));
    item.append(name, ' ', beside);
    return item;
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

customElements.define('municipality-search', MunicipalitySearch);
