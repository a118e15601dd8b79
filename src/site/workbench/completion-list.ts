import type { Suggestion } from './sql-suggestions.ts';

/** The parts of the page that suggestions need. */
export interface CompletionPlaces {
  readonly editor: HTMLTextAreaElement;
  /** An empty list with `role=listbox`, in the same positioned box as the editor. */
  readonly list: HTMLElement;
  /** An element with `role=status` that only a screen reader shows. */
  readonly spoken: HTMLElement;
}

/**
 * Suggestions below the caret of a text field (WAI-ARIA: text field with a list, no option chosen until the reader
 * enters the list with an arrow). Focus stays in the field. Enter and Tab keep their own meaning until then; Tab
 * always leaves the field.
 */
export class CompletionList {
  private readonly places: CompletionPlaces;
  private readonly suggest: (wanted: boolean) => readonly Suggestion[];
  private found: readonly Suggestion[] = [];
  private active = -1;

  constructor(places: CompletionPlaces, suggest: (wanted: boolean) => readonly Suggestion[]) {
    this.places = places;
    this.suggest = suggest;
    const { editor, list } = places;
    editor.addEventListener('input', (event) => {
      if (event.isTrusted) this.open(false);
    });
    editor.addEventListener('keydown', (event) => {
      if (this.handled(event)) event.preventDefault();
    });
    for (const leaving of ['blur', 'click', 'scroll'] as const)
      editor.addEventListener(leaving, () => this.close());
    list.addEventListener('pointerdown', (event) => event.preventDefault());
    list.addEventListener('click', (event) => {
      const option = event.target instanceof Element ? event.target.closest('[role=option]') : null;
      if (option) this.insert([...list.children].indexOf(option));
    });
  }

  private get isOpen(): boolean {
    return !this.places.list.hidden;
  }

  /** Returns whether the key was meant for the list. */
  private handled({ key, ctrlKey, metaKey }: KeyboardEvent): boolean {
    if (key === ' ' && ctrlKey) {
      this.open(true);
      return true;
    }
    if (!this.isOpen || ctrlKey || metaKey) return false;
    if (key === 'Escape') {
      this.close();
      return true;
    }
    const last = this.found.length - 1;
    if (key === 'ArrowDown') return this.choose(this.active === last ? 0 : this.active + 1);
    if (key === 'ArrowUp') return this.choose(this.active <= 0 ? last : this.active - 1);
    if (key === 'Enter' && this.active >= 0) {
      this.insert(this.active);
      return true;
    }
    if (['ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown'].includes(key)) this.close();
    return false;
  }

  private open(wanted: boolean): void {
    const { list, spoken } = this.places;
    this.found = this.suggest(wanted);
    if (this.found.length === 0) {
      this.close();
      if (wanted) spoken.textContent = 'Geen suggesties op deze plek.';
      return;
    }
    this.active = -1;
    list.replaceChildren(...this.found.map((suggestion, index) => this.option(suggestion, index)));
    list.hidden = false;
    this.place();
    this.places.editor.removeAttribute('aria-activedescendant');
    const amount = this.found.length === 1 ? '1 suggestie' : `${this.found.length} suggesties`;
    spoken.textContent = `${amount}. Pijl omlaag om te kiezen.`;
  }

  private close(): void {
    if (!this.isOpen) return;
    this.places.list.hidden = true;
    this.places.spoken.textContent = '';
    this.places.editor.removeAttribute('aria-activedescendant');
  }

  private choose(index: number): true {
    const { editor, list } = this.places;
    this.active = index;
    for (const [place, option] of [...list.children].entries())
      option.setAttribute('aria-selected', String(place === index));
    const option = list.children[index];
    option?.scrollIntoView({ block: 'nearest' });
    editor.setAttribute('aria-activedescendant', option?.id ?? '');
    return true;
  }

  private insert(index: number): void {
    const suggestion = this.found[index];
    const { editor } = this.places;
    this.close();
    if (!suggestion) return;
    editor.setRangeText(suggestion.text, suggestion.from, suggestion.to, 'end');
    editor.dispatchEvent(new Event('input', { bubbles: true }));
  }

  private option({ text, note }: Suggestion, index: number): HTMLLIElement {
    const item = document.createElement('li');
    item.id = `${this.places.list.id}-${index}`;
    item.setAttribute('role', 'option');
    item.setAttribute('aria-selected', 'false');
    const beside = document.createElement('small');
    beside.textContent = note;
    item.append(text, ' ', beside);
    return item;
  }

  /** Below the line of the caret, within the width of the field. */
  private place(): void {
    const { editor, list } = this.places;
    const { left, top, height } = caretPlace(editor);
    list.style.top = `${top + height}px`;
    list.style.left = `${Math.max(0, Math.min(left, editor.clientWidth - list.offsetWidth))}px`;
  }
}

/** Where the caret stands within the field, in pixels: measured on a copy of the text up to there. */
function caretPlace(editor: HTMLTextAreaElement) {
  const copy = document.createElement('div');
  copy.className = 'editor editor-copy';
  copy.style.width = `${editor.clientWidth}px`;
  const caret = document.createElement('span');
  caret.textContent = '\u200b';
  copy.append(editor.value.slice(0, editor.selectionStart), caret);
  editor.after(copy);
  const place = {
    left: caret.offsetLeft,
    top: caret.offsetTop - editor.scrollTop,
    height: caret.offsetHeight + 4,
  };
  copy.remove();
  return place;
}
