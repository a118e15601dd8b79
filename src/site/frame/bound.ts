/** Words that stay on one line: a day with its month, and a route with its level. */
const day =
  /(\d{1,2}) (?=(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)\b)/g;
const nbsp = '\u00a0';
const joiner = '\u2060';

/** "16 december 2025" with a hard space after 16, "B1-route" with a hyphen after which no line ends. */
export function bound(text: string): string {
  return text.replace(day, `$1${nbsp}`).replace(/\b(B1|Z)-(?=route)/g, `$1-${joiner}`);
}
