import { letterOf, type Composition } from '../../questions/compose.ts';
import { plainLetter, type LetterBlock } from '../../questions/letter.ts';
import { html, type Html } from '../frame/html.ts';

/** The letter as it is printed from the page: the same blocks as in every file, without chart and table. */
export function paperMarkup(composition: Composition): Html {
  const { blocks } = plainLetter(letterOf(composition, { image: null, table: null }));
  return html`${blocks.map(blockMarkup)}`;
}

function blockMarkup(block: LetterBlock): Html {
  switch (block.kind) {
    case 'heading':
      return block.level === 1 ? html`<h2>${block.text}</h2>` : html`<h3>${block.text}</h3>`;
    case 'paragraph':
      return html`<p>${block.label !== undefined && html`<b>${block.label}</b> `}${block.text}</p>`;
    case 'questions':
      return html`<ol>${block.items.map((text) => html`<li>${text}</li>`)}</ol>`;
    case 'table':
    case 'image':
      return html``;
  }
}
