import type { PublishedWithdrawal } from '../../contract/published.ts';
import { date, list } from '../../format.ts';
import { allMunicipalities, withdrawals } from '../../published/files.ts';

/** What was taken back of one municipality, oldest first. */
export const withdrawalsOf = (code: string): readonly PublishedWithdrawal[] =>
  withdrawals().filter(({ municipalities }) => municipalities.includes(code));

/** "De cijfers van Utrecht uit release 2026-K3, geleverd door …, zijn op 9 november 2026 ingetrokken. De reden: …" */
export function withdrawalSentence(withdrawn: PublishedWithdrawal): string {
  const { day, release, senderName, reason, municipalities } = withdrawn;
  const names = allMunicipalities()
    .filter(({ code }) => municipalities.includes(code))
    .map(({ name }) => name);
  return `De cijfers van ${list(names)} uit release ${release}, geleverd door ${senderName}, zijn op ${date(day)} ingetrokken. De reden: ${reason}`;
}
