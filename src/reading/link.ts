/**
 * One way in for addresses that others passed on: what social media, newsletters and mail programs add to a link says
 * nothing about what is asked, so nobody is told about it.
 */

/** First letters of parameters that count visits; no parameter of this site begins so. */
const trackingStarts = ['utm_', 'mc_', 'hsa_', 'pk_', 'piwik_', 'mtm_', 'matomo_', 'oly_', 'vero_', 'at_'];

const trackingNames = new Set(
  [
    'fbclid gclid gclsrc dclid gbraid wbraid msclkid yclid ttclid twclid li_fat_id igshid igsh epik rdt_cid sccid',
    'mkt_tok srsltid s_cid _ga _gl _hsenc _hsmi __hssc __hstc __hsfp ref ref_src ref_url cmpid campaign_id si',
  ].flatMap((line) => line.split(' ')),
);

/** Signs that stood around a link and were taken for its end; and what cannot be seen. */
const glued = /[\s.,;:!?*_~|'"`´‘’“”«»‹›<>()[\]{}…\u200b-\u200f\u2060\ufeff]+$/u;

/** Whether a parameter was added to count visits. */
function isTracking(name: string): boolean {
  const plain = name.toLowerCase();
  return trackingNames.has(plain) || trackingStarts.some((start) => plain.startsWith(start));
}

/** The same text without signs at its end that belong to the sentence around a link. */
export function withoutGlue(text: string): string {
  return text.replace(glued, '');
}

/**
 * The parameters of `?groep=asiel&utm_source=brief).` as they were meant: without tracking, without signs of a sentence at the
 * end of the last one, and with `&amp;` read as `&`. Values named in `asWritten` keep their end.
 */
export function readParameters(search: string, asWritten: readonly string[] = []): URLSearchParams {
  const given = [...new URLSearchParams(search)]
    .map(([name, value]): [string, string] => [name.replace(/^(amp;)+/, ''), value])
    .filter(([name]) => withoutGlue(name) !== '' && !isTracking(withoutGlue(name)));
  const last = given.at(-1);
  if (last && !asWritten.includes(last[0])) last[1] = withoutGlue(last[1]);
  return new URLSearchParams(given);
}

/** The same search part, letter for letter, without what counts visits: for the address bar, which readers pass on. */
export function withoutTracking(search: string): string {
  const kept = search
    .replace(/^\?/, '')
    .split('&')
    .filter(
      (part) => part !== '' && !isTracking(withoutGlue(part.split('=')[0] ?? '').replace(/^(amp;)+/, '')),
    );
  return kept.length === 0 ? '' : `?${kept.join('&')}`;
}

/** The path of a page that was meant by `/over/).`; the same path when there is nothing to leave out. */
export function meantPath(path: string): string {
  const meant = withoutGlue(path);
  if (meant === path) return path;
  const last = meant.slice(meant.lastIndexOf('/') + 1);
  return last === '' || last.includes('.') ? meant : `${meant}/`;
}
