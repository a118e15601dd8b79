/** Address of a path of this site ("/gemeenten/"), also when the site is published under a base path. */
export function href(path: string): string {
  // Frozen pages are made by plain Node, which knows no base; their addresses are relative.
  const base = (import.meta.env as ImportMetaEnv | undefined)?.BASE_URL ?? '/';
  return `${base.replace(/\/$/, '')}${path}`;
}

/** The address of a feed, beside the page that says the same: "/wijzigingen/" → "/wijzigingen.atom". */
export function feedPath(page: string): string {
  return `${page.replace(/\/$/, '')}.atom`;
}
