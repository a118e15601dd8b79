/**
 * `npm run ontvang -- --zip BESTAND --editie MAP`: takes the release of a sender into an edition.
 * Exit codes: 0 received, 2 refused with nothing changed.
 */
import { receive } from '../src/receive/receive.ts';
import { referenceRules } from './reference-rules.ts';
import { runCommand, requiredOptions, say, today } from './receive-options.ts';

const usage = 'Gebruik: npm run ontvang -- --zip BESTAND --editie MAP';

await runCommand(async () => {
  const { zip, editie } = requiredOptions(['zip', 'editie'], usage);
  await receive({ zip, edition: editie, reference: referenceRules(), today: today(), say });
});
