import { asTallies, tally } from '../../charts/tally.ts';
import { drawings } from '../../charts/markup.ts';
import { count, type Counted } from '../../format.ts';
import { inventedText } from '../../text.ts';
import { html, trusted, type Html } from '../frame/html.ts';

/** The headline as tallies: one tally is five people, thick is beyond 10 weeks. Nothing when nobody is counted. */
export function tallyRowMarkup(
  {
    all,
    beyond,
    rounded,
    invented,
  }: { readonly all: number; readonly beyond: number; readonly invented: boolean } & Pick<Counted, 'rounded'>,
  place: { readonly document?: Document } = {},
): Html {
  if (all === 0) return html``;
  const thick = { count: beyond, rounded };
  const svg = drawings((canvas) => tally(thick, { count: all - beyond, rounded }, canvas), {
    ...place,
    prefix: 'kop',
    description: `${count({ count: all, rounded })} mensen zonder plan, van wie ${count(thick)} langer dan 10 weken.${invented ? ` ${inventedText.image}` : ''}`,
  });
  const unit = asTallies(beyond, all - beyond)
    ? 'Elk turfje is 5 mensen. Dik: langer dan 10 weken.'
    : 'Links, in volle kleur: langer dan 10 weken.';
  return html`${trusted(svg)}<p class="quiet">${unit} PIP: persoonlijk plan inburgering en participatie.</p>`;
}
