import { groups, nameOf } from '../../contract/codes.ts';
import { list } from '../../format.ts';
import type { Choices } from './address.ts';

const peers = { similar: '', province: 'andere gemeenten in de provincie', country: 'alle andere gemeenten' };

/** A choice in words: "asielstatushouders, begonnen in 2024, naast Duinhaven"; "" when nothing is chosen. */
export function choiceWords(
  choices: Choices,
  municipalities: readonly { readonly slug: string; readonly name: string }[],
): string {
  const named = (slugs: readonly string[]) =>
    list(municipalities.filter(({ slug }) => slugs.includes(slug)).map(({ name }) => name));
  const { group, cohorts, compared } = choices;
  const years = cohorts?.map(String) ?? [];
  const others = choices.peers.kind === 'own' ? named(choices.peers.slugs) : peers[choices.peers.kind];
  return [
    group === null ? '' : nameOf(groups, group),
    years.length === 0 ? '' : `begonnen in ${list(years)}`,
    compared.length === 0 ? '' : `naast ${named(compared)}`,
    others === '' ? '' : `vergeleken met ${others}`,
  ]
    .filter(Boolean)
    .join(', ');
}
