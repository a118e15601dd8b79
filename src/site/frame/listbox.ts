/** What a key does in an open list: go to an option, pick the active one, close the list; null = it is not for the list. */
export type ListMove = { readonly to: number } | 'pick' | 'close' | null;

/**
 * The keys of a combobox with a list (WAI-ARIA). `active` is the place of the option that is pointed at, -1 for none:
 * then Home, End and Enter keep their own meaning in the field. Tab always leaves.
 */
export function moveFor(key: string, active: number, count: number): ListMove {
  const last = count - 1;
  if (key === 'Escape') return 'close';
  if (key === 'ArrowDown') return { to: active >= last ? 0 : active + 1 };
  if (key === 'ArrowUp') return { to: active <= 0 ? last : active - 1 };
  if (active < 0) return null;
  if (key === 'Enter') return 'pick';
  if (key === 'Home') return { to: 0 };
  return key === 'End' ? { to: last } : null;
}

/** The parts of the page that a list belongs to, and what it does with them. */
export interface ListboxUse<T> {
  /** Keeps the focus; points at the active option. */
  readonly field: HTMLElement;
  /** An empty list with an id and `role=listbox`. */
  readonly list: HTMLElement;
  /** What stands in an option. */
  readonly content: (item: T) => readonly (Node | string)[];
  /** The reader picks an option; the list is closed by then. */
  readonly pick: (item: T) => void;
  readonly closed?: () => void;
}

/** A list of options below a text field, of which the field stays in focus. It closes when the field is left. */
export class Listbox<T> {
  private readonly use: ListboxUse<T>;
  private items: readonly T[] = [];
  private at = -1;

  constructor(use: ListboxUse<T>) {
    this.use = use;
    const { field, list } = use;
    field.addEventListener('blur', () => this.close());
    list.addEventListener('pointerdown', (event) => event.preventDefault());
    list.addEventListener('click', ({ target }) => {
      const option = target instanceof Element ? target.closest('[role=option]') : null;
      if (option) this.pick([...list.children].indexOf(option));
    });
  }

  get isOpen(): boolean {
    return !this.use.list.hidden;
  }

  /** The option that the field points at; undefined when the list is closed or none is. */
  get active(): T | undefined {
    return this.isOpen ? this.items[this.at] : undefined;
  }

  /** Opens the list with these options, pointing at the one at `active`; -1 = at none. */
  open(items: readonly T[], active: number): void {
    const { list } = this.use;
    this.items = items;
    list.replaceChildren(...items.map((item, place) => this.option(item, place)));
    list.hidden = false;
    this.expand(true);
    this.point(active);
  }

  close(): void {
    if (!this.isOpen) return;
    this.use.list.hidden = true;
    this.expand(false);
    this.use.field.removeAttribute('aria-activedescendant');
    this.use.closed?.();
  }

  /** Does what a key means in an open list. Returns whether the key was meant for the list. */
  handled({ key, ctrlKey, metaKey }: KeyboardEvent): boolean {
    const isForList = this.isOpen && !ctrlKey && !metaKey;
    const move = isForList ? moveFor(key, this.at, this.items.length) : null;
    if (move === null) return false;
    if (move === 'close') this.close();
    else if (move === 'pick') this.pick(this.at);
    else this.point(move.to);
    return true;
  }

  /** A field that is no combobox has no state of its list. */
  private expand(isOpen: boolean): void {
    const { field } = this.use;
    if (field.getAttribute('role') === 'combobox') field.setAttribute('aria-expanded', String(isOpen));
  }

  private point(place: number): void {
    const { field, list } = this.use;
    this.at = place;
    for (const [own, option] of [...list.children].entries())
      option.setAttribute('aria-selected', String(own === place));
    const option = list.children[place];
    option?.scrollIntoView({ block: 'nearest' });
    if (option) field.setAttribute('aria-activedescendant', option.id);
    else field.removeAttribute('aria-activedescendant');
  }

  private pick(place: number): void {
    const item = this.items[place];
    this.close();
    if (item !== undefined) this.use.pick(item);
  }

  private option(item: T, place: number): HTMLLIElement {
    const option = document.createElement('li');
    option.id = `${this.use.list.id}-${place}`;
    option.setAttribute('role', 'option');
    option.append(...this.use.content(item));
    return option;
  }
}
