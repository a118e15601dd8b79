/**
 * `npm run sluiten -- --editie MAP --kwartaal 2026-K3`: closes a quarter, so that who did not deliver is said not to have.
 * Exit codes: 0 closed, 2 refused with nothing changed.
 */
import { close } from '../src/receive/close.ts';
import { runCommand, requiredOptions, say, today } from './receive-options.ts';

const usage = 'Gebruik: npm run sluiten -- --editie MAP --kwartaal 2026-K3';

await runCommand(() => {
  const { editie, kwartaal } = requiredOptions(['editie', 'kwartaal'], usage);
  close({ edition: editie, release: kwartaal, today: today(), say });
});
