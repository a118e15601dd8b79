/** Says that a part of the page could not be fetched; what was on the page stays there. */
export function sayNotLoaded(place: Element | null): void {
  if (!place) return;
  const box = document.createElement('p');
  box.className = 'error';
  box.textContent =
    'Dit onderdeel kon niet worden opgehaald. Bent u nog online? Wat op de pagina stond, staat er nog. Probeer het opnieuw.';
  place.replaceChildren(box);
}
