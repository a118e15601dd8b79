/** Runs before every other script, in plain JavaScript, because an older Node cannot read the TypeScript ones. */
if (!process.features.typescript) {
  console.error(
    `Node 22.18 of nieuwer is nodig; dit is Node ${process.versions.node}. ` +
      'Installeer een nieuwere Node en probeer het opnieuw.',
  );
  process.exit(1);
}
