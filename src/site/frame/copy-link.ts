const shownFor = 4000;

/** Copies the address of what is on screen, and says so on the button; without permission it shows the address. */
export async function copyLink(button: HTMLElement): Promise<void> {
  const before = button.textContent;
  try {
    await navigator.clipboard.writeText(location.href);
    button.textContent = 'Link gekopieerd';
  } catch {
    button.textContent = location.href;
  }
  setTimeout(() => {
    button.textContent = before;
  }, shownFor);
}
