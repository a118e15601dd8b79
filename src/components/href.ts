/** Address of a path of this site ("/gemeenten/"), also when the site is published under a base path. */
export function href(path: string): string {
  return `${import.meta.env.BASE_URL.replace(/\/$/, '')}${path}`;
}
