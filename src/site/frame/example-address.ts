/** Where the invented edition is for a reader: an address as it is, a path on this host as it is too. */
export function exampleAddress(example: string, path = ''): string {
  return `${example}${path}`;
}
