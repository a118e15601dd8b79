import { CompletionList } from './completion-list.ts';
import { schemaOn, written } from './schema.ts';
import { insertion, meanings, suggestions } from './sql-suggestions.ts';

/** Helps with writing: suggestions while typing, names by a press in the schema, and what codes mean. */
export interface EditorAssist {
  /** Puts a name or a code of the schema at the caret. Returns what was put there. */
  insert(text: string, isName: boolean): string;
}

/** Starts helping in the editor of this page. Call once. */
export function assist(page: HTMLElement, editor: HTMLTextAreaElement): EditorAssist {
  const schema = schemaOn(page);
  const [list, spoken, legend] = ['suggestions', 'spoken', 'legend'].map((part) =>
    page.querySelector<HTMLElement>(`[data-part=${part}]`),
  );
  if (!list || !spoken || !legend) throw new Error('the workbench lacks a place for suggestions');
  const explain = () => {
    const found = meanings(editor.value, schema);
    legend.hidden = found.length === 0;
    legend.querySelector('dl')?.replaceChildren(...found.map(({ code, name }) => meaning(code, name)));
  };
  new CompletionList({ editor, list, spoken }, (wanted) =>
    suggestions(editor.value, editor.selectionStart, schema, wanted),
  );
  editor.addEventListener('input', explain);
  explain();
  return {
    insert(text, isName) {
      const put = insertion(editor.value, editor.selectionStart, isName ? written(text) : `'${text}'`);
      editor.setRangeText(put, editor.selectionStart, editor.selectionEnd, 'end');
      editor.dispatchEvent(new Event('input', { bubbles: true }));
      return text;
    },
  };
}

function meaning(code: string, name: string): HTMLDivElement {
  const row = document.createElement('div');
  const [term, text] = [document.createElement('dt'), document.createElement('dd')];
  const shown = document.createElement('code');
  shown.textContent = code;
  term.append(shown);
  text.textContent = name;
  row.append(term, text);
  return row;
}
