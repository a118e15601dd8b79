/** What a logo may hold: drawing alone, so that it can stand in every page and picture. */

const elements = new Set('svg g path rect circle ellipse polygon polyline line title'.split(' '));
const attributes = new Set(
  [
    'xmlns viewBox width height d x y x1 y1 x2 y2 cx cy r rx ry points transform fill fill-rule fill-opacity clip-rule',
    'stroke stroke-width stroke-linecap stroke-linejoin stroke-miterlimit opacity role aria-hidden',
  ].flatMap((line) => line.split(' ')),
);
const tag = /<(\/?)([a-zA-Z][\w:-]*)((?:\s+[\w:-]+\s*=\s*"[^"<>]*")*)\s*(\/?)>/g;
const value = /([\w:-]+)\s*=\s*"([^"]*)"/g;
/** A logo is on every page. */
const longest = 12_000;

/** Why a logo cannot be used, as what is expected instead; null when it can. */
export function logoFault(svg: string): string | null {
  const text = svg.trim();
  if (text.length > longest) return `een logo van hooguit ${longest} tekens`;
  if (!/^<svg\b[^>]*\sviewBox="[-\d. ]+"/.test(text) || !text.endsWith('</svg>'))
    return 'één <svg …>…</svg> met een viewBox, zonder iets ervoor of erna';
  return partFault(text) ?? nestingFault(text);
}

function partFault(text: string): string | null {
  for (const [, , name = '', given = ''] of text.matchAll(tag)) {
    if (!elements.has(name)) return `een logo zonder <${name}>: alleen vormen (path, rect, circle, …)`;
    for (const [, attribute = '', content = ''] of given.matchAll(value)) {
      if (!attributes.has(attribute)) return `een logo zonder het kenmerk ${attribute}`;
      const isNamespace = attribute === 'xmlns' && content === 'http://www.w3.org/2000/svg';
      if (!isNamespace && /url\s*\(|[:&\\]/i.test(content))
        return `een logo zonder verwijzing in ${attribute}`;
    }
  }
  return /[<>&]/.test(text.replace(tag, ''))
    ? 'een logo waarin elk kenmerk tussen " staat, zonder commentaar of &'
    : null;
}

/** Every element is closed in order, or the rest of the page would end up in the logo. */
function nestingFault(text: string): string | null {
  const open: string[] = [];
  for (const { 0: whole, 1: closing, 2: name = '', 4: own, index } of text.matchAll(tag)) {
    if (closing && open.pop() !== name) return `een logo waarin <${name}> op zijn plek sluit`;
    if (!closing && !own) open.push(name);
    if (open.length === 0 && index + whole.length < text.length) return 'één <svg …>…</svg>';
  }
  return open.length === 0 ? null : `een logo waarin <${open.at(-1) ?? 'svg'}> sluit`;
}
