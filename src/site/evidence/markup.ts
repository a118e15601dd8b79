import type { Agreement } from '../../evidence/check.ts';
import { EvidenceFault } from '../../evidence/fault.ts';
import { date, whole } from '../../format.ts';
import { inventedText } from '../../text.ts';
import { html, type Html } from '../frame/html.ts';
import { href } from '../frame/href.ts';

/** "Komt overeen", with what was computed again; a release that is not the newest says so. */
export function agreementMarkup(found: Agreement, newest: string): Html {
  const { release, municipality, figures, rows, notes } = found;
  const about = `Gemeente ${municipality.name}, release ${release.release}, peildatum ${date(release.peildatum)}.`;
  const mark = release.synthetisch ? ` ${inventedText.one}` : '';
  const computed =
    figures.length === 0
      ? 'Er zijn geen cijfers om uit te rekenen.'
      : `Uw browser rekende ${whole(rows)} rijen opnieuw uit, met onze eigen query’s over de database van die release.`;
  return html`${[
    html`<p><strong>Komt overeen.</strong> ${about}${mark} ${computed}</p>`,
    figures.length > 1 && html`<ul>${figures.map((one) => html`<li>${one}</li>`)}</ul>`,
    notes.map((note) => html`<p class="note">${note}</p>`),
    release.release !== newest && olderMarkup(found, newest),
  ]}`;
}

function olderMarkup({ release, municipality }: Agreement, newest: string): Html {
  const address = href(`/gemeente/${municipality.slug}/wijzigingen/`);
  const link = html`<a href="${address}">Wat is er veranderd in ${municipality.name}?</a>`;
  return html`<p class="note">Dit is niet de nieuwste release: dat is ${newest}. Cijfers van ${release.release} kunnen sindsdien zijn herzien. ${link}</p>`;
}

/** What differs first, or why the file cannot be checked. */
export function faultMarkup(fault: EvidenceFault): Html {
  const word = fault.isDifference ? 'Komt niet overeen:' : 'Niet te controleren.';
  return html`<div class="error"><p><strong>${word}</strong> ${fault.message}</p></div>`;
}

/** That a file was saved, what it is about, and where it can be checked. */
export function savedMarkup(name: string, about: string): Html {
  const link = html`<a href="${href('/controleer/')}">Controleer een bewijsbundel</a>`;
  return html`<p><strong>${name}</strong> is opgeslagen. ${about} ${link}</p>`;
}

export function failedMarkup(error: unknown): Html {
  const why = error instanceof EvidenceFault ? error.message : 'De bundel kon niet worden gemaakt.';
  return html`<div class="error"><p>${why} De cijfers op de pagina staan er nog.</p></div>`;
}
