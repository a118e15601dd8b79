import { Listbox } from '../frame/listbox.ts';
import type { Suggestion } from './sql-suggestions.ts';

/** The parts of the page that suggestions need. */
export interface CompletionPlaces {
  readonly editor: HTMLTextAreaElement;
  /** An empty list with `role=listbox`, in the same positioned box as the editor. */
  readonly list: HTMLElement;
  /** An element with `role=status` that only a screen reader shows. */
  readonly spoken: HTMLElement;
}

/** Keys that move the caret away from where the suggestions are about. */
const caretKeys: ReadonlySet<string> = new Set([
  'ArrowLeft',
  'ArrowRight',
  'Home',
  'End',
  'PageUp',
  'PageDown',
]);

/**
 * Suggestions below the caret of a text field. No option is pointed at until the reader enters the list with an arrow, so
 * that Enter keeps its own meaning while typing.
 */
export class CompletionList {
  private readonly places: CompletionPlaces;
  private readonly suggest: (wanted: boolean) => readonly Suggestion[];
  private readonly listbox: Listbox<Suggestion>;

  constructor(places: CompletionPlaces, suggest: (wanted: boolean) => readonly Suggestion[]) {
    const { editor, list, spoken } = places;
    this.places = places;
    this.suggest = suggest;
    this.listbox = new Listbox({
      field: editor,
      list,
      content: contentOf,
      pick: (suggestion) => insert(editor, suggestion),
      closed: () => (spoken.textContent = ''),
    });
    this.listen(editor);
  }

  private listen(editor: HTMLTextAreaElement): void {
    editor.addEventListener('input', (event) => {
      if (event.isTrusted) this.open(false);
    });
    editor.addEventListener('keydown', (event) => {
      if (this.handled(event)) event.preventDefault();
    });
    for (const leaving of ['click', 'scroll'] as const)
      editor.addEventListener(leaving, () => this.listbox.close());
  }

  /** Returns whether the key was meant for the list. */
  private handled(event: KeyboardEvent): boolean {
    if (event.key === ' ' && event.ctrlKey) {
      this.open(true);
      return true;
    }
    if (this.listbox.handled(event)) return true;
    if (caretKeys.has(event.key)) this.listbox.close();
    return false;
  }

  private open(wanted: boolean): void {
    const { spoken } = this.places;
    const found = this.suggest(wanted);
    if (found.length === 0) {
      this.listbox.close();
      if (wanted) spoken.textContent = 'Geen suggesties op deze plek.';
      return;
    }
    this.listbox.open(found, -1);
    this.place();
    const amount = found.length === 1 ? '1 suggestie' : `${found.length} suggesties`;
    spoken.textContent = `${amount}. Pijl omlaag om te kiezen.`;
  }

  /** Below the line of the caret, within the width of the field. */
  private place(): void {
    const { editor, list } = this.places;
    const { left, top, height } = caretPlace(editor);
    list.style.top = `${top + height}px`;
    list.style.left = `${Math.max(0, Math.min(left, editor.clientWidth - list.offsetWidth))}px`;
  }
}

function contentOf({ text, note }: Suggestion): readonly (Node | string)[] {
  const small = document.createElement('small');
  small.textContent = note;
  return [text, ' ', small];
}

function insert(editor: HTMLTextAreaElement, { text, from, to }: Suggestion): void {
  editor.setRangeText(text, from, to, 'end');
  editor.dispatchEvent(new Event('input', { bubbles: true }));
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
