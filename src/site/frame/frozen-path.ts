/**
 * Address of a figure as a release published it, within the site. It never moves and its page never changes; without a
 * figure it leads to the page of the theme.
 */
export function frozenPath(release: string, slug: string, theme: string, figure?: string): string {
  const anchor = figure === undefined ? '' : `#${figure}`;
  return `/vast/${release}/gemeente/${slug}/${theme}/${anchor}`;
}
