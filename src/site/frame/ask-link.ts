/** Address of the composer for one indicator or request, within the site. */
export function questionPath(slug: string, over: string): string {
  return `/gemeente/${slug}/vraag/?over=${over}`;
}

/** The link to the composer with the people and peers that a reader chose: "?groep=asiel&met=provincie". */
export function withChoice(link: string, choice: string): string {
  const [path = '', query = ''] = link.split('?');
  const over = new URLSearchParams(query).get('over') ?? '';
  return `${path}?over=${over}${choice.replace('?', '&')}`;
}
