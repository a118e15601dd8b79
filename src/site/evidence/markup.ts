import type { Agreement } from '../../evidence/check.ts';
import { EvidenceFault } from '../../evidence/fault.ts';
import { date, whole } from '../../format.ts';
import { fictitious } from '../../text.ts';
import { escaped } from '../frame/html.ts';
import { href } from '../frame/href.ts';

/** "Komt overeen", with what was computed again; a release that is not the newest says so. */
export function agreementMarkup(found: Agreement, newest: string): string {
  const { release, municipality, figures, rows, notes } = found;
  const about = `Gemeente ${municipality.name}, release ${release.release}, peildatum ${date(release.peildatum)}.`;
  const mark = release.synthetisch ? ` ${fictitious.one}` : '';
  const computed =
    figures.length === 0
      ? 'Er zijn geen cijfers om uit te rekenen.'
      : `Uw browser rekende ${whole(rows)} rijen opnieuw uit, met onze eigen query’s over de database van die release.`;
  return [
    `<p><strong>Komt overeen.</strong> ${escaped(about)}${escaped(mark)} ${escaped(computed)}</p>`,
    figures.length > 1 ? `<ul>${figures.map((one) => `<li>${escaped(one)}</li>`).join('')}</ul>` : '',
    ...notes.map((note) => `<p class="note">${escaped(note)}</p>`),
    release.release === newest ? '' : olderMarkup(found, newest),
  ].join('');
}

function olderMarkup({ release, municipality }: Agreement, newest: string): string {
  const address = href(`/gemeente/${municipality.slug}/wijzigingen/`);
  return (
    `<p class="note">Dit is niet de nieuwste release: dat is ${escaped(newest)}. Cijfers van ${escaped(release.release)} kunnen sindsdien zijn herzien. ` +
    `<a href="${escaped(address)}">Wat is er veranderd in ${escaped(municipality.name)}?</a></p>`
  );
}

/** What differs first, or why the file cannot be checked. */
export function faultMarkup(fault: EvidenceFault): string {
  const word = fault.isDifference ? 'Komt niet overeen:' : 'Niet te controleren.';
  return `<div class="error"><p><strong>${word}</strong> ${escaped(fault.message)}</p></div>`;
}

/** That a file was saved, what it is about, and where it can be checked. */
export function savedMarkup(name: string, about: string): string {
  return (
    `<p><strong>${escaped(name)}</strong> is opgeslagen. ${escaped(about)} ` +
    `<a href="${escaped(href('/controleer/'))}">Controleer een bewijsbundel</a></p>`
  );
}

export function failedMarkup(error: unknown): string {
  const why = error instanceof EvidenceFault ? error.message : 'De bundel kon niet worden gemaakt.';
  return `<div class="error"><p>${escaped(why)} De cijfers op de pagina staan er nog.</p></div>`;
}
