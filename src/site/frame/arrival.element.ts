import { withoutGlue, withoutTracking } from '../../reading/link.ts';

/** Whoever copies the address of a page passes on what it is about, and not how somebody came here. */
function forgetTracking(): void {
  const search = withoutTracking(location.search);
  if (search !== location.search)
    history.replaceState(history.state, '', `${location.pathname}${search}${location.hash}`);
}

/** A link to a part of a page still leads there with a full stop or bracket of a sentence at its end. */
function findPart(): void {
  const [asked, meant] = [location.hash.slice(1), withoutGlue(tolerant(location.hash.slice(1)))];
  if (meant === asked || document.getElementById(asked) || !document.getElementById(meant)) return;
  location.replace(`#${meant}`);
}

function tolerant(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** Esc closes an open menu, and the focus goes back to what opened it. */
function closeMenu({ key }: KeyboardEvent): void {
  const menu = key === 'Escape' ? document.querySelector<HTMLDetailsElement>('.menu[open]') : null;
  if (!menu) return;
  menu.open = false;
  menu.querySelector('summary')?.focus();
}

document.addEventListener('keydown', closeMenu);
forgetTracking();
findPart();
