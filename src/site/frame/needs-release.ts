/** Pages that say nothing before anybody delivered: an edition without a release does not have them. */
export const needsRelease: readonly string[] = [
  '/controleer/',
  '/levering.csv',
  '/werkbank/',
  '/wijzigingen/',
  '/wijzigingen.atom',
];
