/**
 * Runs before the first paint, in the page itself: one request fewer on the way to the first view. It marks that
 * scripts run, so that controls have their place at once, and sets the colour that a reader chose before.
 * Its hash stands in both content policies; `tests/repository/early.test.ts` holds them equal.
 */
export const early = [
  "document.documentElement.classList.add('js');",
  "try{const c=localStorage.getItem('kleur');",
  "if(c==='licht'||c==='donker')document.documentElement.dataset.kleur=c}catch{}",
].join('');
