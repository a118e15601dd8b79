/** A page that is hidden paints nothing, and must not wait for it. */
const longestFrame = 250;

/** Resolves after the browser has painted what was put in the page, so that a reader does not wait for the rest. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, longestFrame);
    requestAnimationFrame(() => setTimeout(resolve));
  });
}

/** Resolves when the browser has nothing better to do; soon, where it cannot tell. */
export function idle(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve());
    else setTimeout(resolve, 50);
  });
}
