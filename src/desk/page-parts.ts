/** Parts of the page, made as nodes: no text ever becomes markup. */
import { causeParts, type Cause } from '../cases/grouped.ts';
import { revisionReasons } from '../contract/codes.ts';
import type { Change, Changes } from './changes.ts';
import type { Wish } from './messages.ts';

export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  text = '',
  className = '',
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  made.textContent = text;
  made.className = className;
  return made;
}

/** Puts these in the place of what is there; a text becomes a paragraph where there is more than one. */
export function filledWith(place: HTMLElement, parts: readonly (string | Node)[]): void {
  const isOne = parts.length <= 1;
  place.replaceChildren(
    ...parts.map((part) => (typeof part === 'string' && !isOne ? element('p', part) : part)),
  );
}

/** One item per cause: what stood there and how often, the cure, and where. */
export function causeItems(causes: readonly Cause[]): HTMLElement {
  const list = element('ul');
  list.append(...causes.map(causeItem));
  return list;
}

function causeItem(cause: Cause): HTMLElement {
  const item = element('li');
  const { what, cure, where } = causeParts(cause);
  item.append(element('strong', what), element('span', cure), element('span', where, 'where'));
  return item;
}

/** What changes beside the release before, with a place for the reason where one is needed. */
export function changesTable({ since, changes, questions }: Changes): HTMLElement[] {
  const table = element('table');
  table.append(row('th', ['Gemeente', 'Instroomjaar', `In ${since}`, 'Nu']));
  table.append(
    ...changes.map((one) =>
      row('td', [one.gemeente, String(one.jaar), String(one.before), String(one.after)]),
    ),
  );
  const asked = changes.filter(({ needsReason }) => needsReason);
  const lead =
    changes.length === 0
      ? `In geen instroomjaar verandert het aantal mensen sinds ${since}.`
      : `Aantallen mensen, afgerond op vijftallen, sinds ${since}:`;
  return [
    ...questions.map(questionBox),
    element('p', lead),
    ...(changes.length === 0 ? [] : [table]),
    ...(asked.length === 0 ? [] : [element('p', words.reasons, 'refused')]),
    ...asked.map(reasonFields),
  ];
}

/** A question that somebody must answer for before anything can be saved. */
function questionBox(question: string): HTMLElement {
  const label = element('label', '', 'refused');
  const box = element('input');
  box.type = 'checkbox';
  label.append(box, ` ${question} Vink aan als u dit heeft nagevraagd.`);
  return label;
}

/** Whether every question on the screen was answered for. */
export function isAnswered(place: HTMLElement): boolean {
  return [...place.querySelectorAll('input')].every(({ type, checked }) => type !== 'checkbox' || checked);
}

const words = {
  reasons:
    'Deze jaren waren al voorbij, en veranderen meer dan verhuizen verklaart. Geef een reden zonder aantallen, en druk opnieuw op Controleer.',
};

function row(cell: 'th' | 'td', texts: readonly string[]): HTMLTableRowElement {
  const made = element('tr');
  made.append(...texts.map((text) => element(cell, text)));
  return made;
}

function reasonFields({ gemeente, jaar }: Change): HTMLElement {
  const fields = element('fieldset');
  fields.dataset['gemeente'] = gemeente;
  fields.dataset['jaar'] = String(jaar);
  const choice = element('select');
  choice.append(...revisionReasons.map(({ code, name }) => new Option(name, code)));
  choice.setAttribute('aria-label', `Reden voor ${gemeente}, ${jaar}`);
  const note = element('input');
  note.type = 'text';
  note.setAttribute('aria-label', `Toelichting voor ${gemeente}, ${jaar}`);
  fields.append(element('legend', `${gemeente}, instroomjaar ${jaar}`), choice, note);
  return fields;
}

/** The reasons that were given on the screen. */
export function revisionsIn(place: HTMLElement): Wish['revisions'] {
  return [...place.querySelectorAll('fieldset')].map((fields) => ({
    gemeente: fields.dataset['gemeente'] ?? '',
    jaar: Number(fields.dataset['jaar']),
    reden: fields.querySelector('select')?.value ?? '',
    toelichting: fields.querySelector('input')?.value ?? '',
  }));
}
