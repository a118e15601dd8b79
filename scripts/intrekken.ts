/**
 * `npm run intrekken -- --editie MAP --afzender NAAM --kwartaal 2026-K3 --reden TEKST`: the one exception to permanence.
 * The files of a part go, and the frozen pages that show them say what was withdrawn. Exit codes: 0 withdrawn, 2 refused.
 */
import { editionPaths } from '../src/edition/paths.ts';
import { list } from '../src/format.ts';
import { withdrawFrozen } from '../src/frozen/withdraw.ts';
import { withdraw } from '../src/receive/withdraw.ts';
import { runCommand, requiredOptions, say, today } from './receive-options.ts';

const usage = 'Gebruik: npm run intrekken -- --editie MAP --afzender NAAM --kwartaal 2026-K3 --reden TEKST';

await runCommand(() => {
  const given = requiredOptions(['editie', 'afzender', 'kwartaal', 'reden'], usage);
  const { editie, afzender: sender, kwartaal: release, reden: reason } = given;
  const withdrawal = withdraw({ edition: editie, sender, release, reason, today: today() });
  const pages = withdrawFrozen(editionPaths(editie).archive, withdrawal);
  const names = list(withdrawal.municipalities.map(({ name }) => name));
  say(`Ingetrokken: ${withdrawal.senderName}, ${release}, voor ${names}.
Vaste pagina’s die nu zeggen dat zij zijn ingetrokken: ${pages}. Publiceer en bouw nu opnieuw.
Wat anderen al hebben opgehaald, komt hiermee niet terug. Is het een datalek, meld het dan bij de toezichthouder.`);
});
