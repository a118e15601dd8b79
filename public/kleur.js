// Runs before the first paint: controls that need scripts get their place at once, and a chosen colour does not flash.
document.documentElement.classList.add('js');
try {
  const colour = localStorage.getItem('kleur');
  if (colour === 'licht' || colour === 'donker') document.documentElement.dataset.kleur = colour;
} catch {
  // Storage is closed to us: the page follows the system.
}
