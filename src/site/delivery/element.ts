import { readParameters } from '../../reading/link.ts';

/**
 * Filters the delivery matrix by state, period, province and indicator. The choice stands in the address.
 * Without scripts the whole table is there.
 */
class DeliveryMatrix extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form) return;
    this.fromAddress(form);
    form.addEventListener('change', () => this.choose(form));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.choose(form);
    });
  }

  private choose(form: HTMLFormElement): void {
    const search = new URLSearchParams([...choicesOf(form)].filter(([, value]) => value !== ''));
    history.replaceState(null, '', search.size === 0 ? location.pathname : `?${search.toString()}`);
    this.show(form, []);
  }

  private fromAddress(form: HTMLFormElement): void {
    const unknown: string[] = [];
    const given = readParameters(location.search);
    for (const [name, value] of given) {
      const field = form.elements.namedItem(name);
      const isKnown =
        field instanceof HTMLSelectElement && [...field.options].some((option) => option.value === value);
      if (isKnown) field.value = value;
      else unknown.push(`${name}=${value}`);
    }
    if (given.size > 0) this.show(form, unknown);
  }

  private show(form: HTMLFormElement, unknown: readonly string[]): void {
    const chosen = choicesOf(form);
    const heads = [...this.querySelectorAll<HTMLElement>('th[data-p]')];
    for (const head of heads)
      head.hidden = !(
        fits(chosen.get('cijfer'), head.dataset['i']) && fits(chosen.get('periode'), head.dataset['p'])
      );
    this.showHeads(chosen);
    const rows = [...this.querySelectorAll<HTMLTableRowElement>('tbody tr')];
    for (const row of rows) {
      const cells = [...row.querySelectorAll('td')];
      for (const [at, cell] of cells.entries()) cell.hidden = heads[at]?.hidden ?? false;
      const hasState = cells.some((cell) => !cell.hidden && hasWord(cell, chosen.get('stand')));
      row.hidden = !(fits(chosen.get('regio'), row.dataset['regio']) && hasState);
    }
    this.say(rows.filter((row) => !row.hidden).length, unknown);
  }

  /** The heading over the periods of an indicator spans those that are shown. */
  private showHeads(chosen: ReadonlyMap<string, string>): void {
    for (const head of this.querySelectorAll<HTMLTableCellElement>('th[data-head]')) {
      head.hidden = !fits(chosen.get('cijfer'), head.dataset['head']);
      head.colSpan = chosen.get('periode') ? 1 : Number(head.dataset['span']);
    }
  }

  private say(shown: number, unknown: readonly string[]): void {
    const status = this.querySelector<HTMLElement>('[role=status]');
    if (!status) return;
    const number = shown === 1 ? '1 gemeente' : `${shown} gemeenten`;
    const warning =
      unknown.length === 0
        ? ''
        : `Deze link vraagt om iets dat wij niet kennen: ${unknown.join(', ')}. Dat deel is weggelaten. `;
    status.textContent = `${warning}${number} in beeld, op naam.`;
  }
}

function choicesOf(form: HTMLFormElement): ReadonlyMap<string, string> {
  return new Map(
    [...new FormData(form)].map(([name, value]) => [name, typeof value === 'string' ? value : '']),
  );
}

/** Whether a cell has this state: its pattern says so. */
function hasWord(cell: HTMLTableCellElement, state: string | undefined): boolean {
  return state === undefined || state === '' || cell.firstElementChild?.classList.contains(state) === true;
}

/** Whether a value fits a choice; nothing chosen fits all. */
function fits(choice: string | undefined, value: string | undefined): boolean {
  return choice === undefined || choice === '' || choice === value;
}

customElements.define('delivery-matrix', DeliveryMatrix);
