const key = 'kleur';
const root = document.documentElement;

function choose(colour: string): void {
  const fixed = colour === 'licht' || colour === 'donker';
  if (fixed) root.dataset['kleur'] = colour;
  else delete root.dataset['kleur'];
  try {
    if (fixed) localStorage.setItem(key, colour);
    else localStorage.removeItem(key);
  } catch {
    // Without storage the choice holds for this page only.
  }
}

/** Light, dark or as the system; remembered in this browser only after a choice. Read back by early.ts. */
class ColourSwitch extends HTMLElement {
  connectedCallback(): void {
    const current = root.dataset['kleur'] ?? 'systeem';
    for (const input of this.querySelectorAll('input')) {
      input.checked = input.value === current;
      input.addEventListener('change', () => {
        // Ticked before this script came, it was taken back above.
        input.checked = true;
        choose(input.value);
      });
    }
  }
}

customElements.define('colour-switch', ColourSwitch);
