import type { AnswerConfig } from '../choice/config.ts';

type Offered = Pick<AnswerConfig, 'municipalities'>;

/** Writes every municipality into the list, once: those that did not deliver can be seen, not chosen. */
export function offerNames(form: HTMLFormElement, { municipalities }: Offered): void {
  const select = form.elements.namedItem('naast');
  if (!(select instanceof HTMLSelectElement) || select.options.length > 1) return;
  for (const { slug, name, delivered } of municipalities) {
    const option = new Option(delivered ? name : `${name}: niet geleverd`, slug);
    option.disabled = !delivered;
    select.add(option);
  }
}

/** Writes a box for every municipality that delivered, once, for a group of the reader's own. */
export function offerBoxes(form: HTMLFormElement, { municipalities }: Offered): void {
  const place = form.querySelector('[data-names]');
  if (!place || place.querySelector('input')) return;
  place.append(...municipalities.filter(({ delivered }) => delivered).map(boxOf));
}

function boxOf({ slug, name }: Offered['municipalities'][number]): HTMLLabelElement {
  const label = document.createElement('label');
  label.className = 'chip';
  const box = document.createElement('input');
  Object.assign(box, { type: 'checkbox', name: 'eigen-naast', value: slug });
  label.append(box, ` ${name}`);
  return label;
}
