import { formFor, forms, purposes } from '../../questions/purpose.ts';
import { factOf, isFew } from '../../council/observation.ts';
import { readParameters } from '../../reading/link.ts';
import { readChoices, writeChoices, type Choices } from '../choice/address.ts';
import type { Chosen } from './markup.ts';
import type { QuestionConfig } from './config.ts';

/** What an address of the composer asks for; `unknown` is a subject that the page does not offer. */
export interface ComposerAddress {
  readonly chosen: Chosen;
  readonly choices: Choices;
  readonly unknown: string | null;
}

const start = 'without_pip_overdue';

/**
 * Reads an address such as `?over=without_pip&doel=feit&groep=asiel`; what it does not know becomes the start. Without a
 * purpose a letter about a commitment is to find out what came of it, and any other is to agree on a goal.
 */
export function readAddress(
  search: string,
  { findings: observations, requests, answers }: Pick<QuestionConfig, 'findings' | 'requests' | 'answers'>,
): ComposerAddress {
  const given = readParameters(search);
  const over = given.get('over') ?? '';
  const isKnown =
    observations.some(({ indicator }) => indicator === over) || requests.some(({ code }) => code === over);
  const about = observations.find(({ indicator }) => indicator === (isKnown ? over : start));
  // Of a few people no measure can be told apart: there the letter goes on asking for a figure or an agreement.
  const isCommitted = about && !isFew(about) && factOf(about, 'commitment');
  const usual = isCommitted ? 'check' : 'goal';
  const purpose = purposes.find(({ slug }) => slug === given.get('doel'))?.code ?? usual;
  const form = forms.find(({ slug }) => slug === given.get('vorm'))?.code ?? formFor(purpose);
  const choices = { ...readChoices(search, answers).choices, compared: [] };
  return {
    chosen: { over: isKnown ? over : start, purpose, form },
    choices,
    unknown: isKnown || over === '' ? null : over,
  };
}

/** Writes the address of a choice; a form that follows from the purpose is left out. */
export function writeAddress({ over, purpose, form }: Chosen, choices: Choices): string {
  const slugOf = (all: readonly { code: string; slug: string }[], code: string) =>
    all.find((one) => one.code === code)?.slug ?? '';
  const address = new URLSearchParams({ over, doel: slugOf(purposes, purpose) });
  if (form !== formFor(purpose)) address.set('vorm', slugOf(forms, form));
  return `?${address}${writeChoices(choices).replace('?', '&')}`;
}
