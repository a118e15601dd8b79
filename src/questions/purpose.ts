/** What a council member wants to do with the answer: exactly one, and it selects the questions. */
export const purposes = [
  { code: 'fact', slug: 'feit', name: 'een feit weten' },
  { code: 'cause', slug: 'oorzaak', name: 'de oorzaak begrijpen' },
  { code: 'goal', slug: 'doel', name: 'een doel en datum afspreken' },
  { code: 'check', slug: 'nagaan', name: 'nagaan of iets heeft gewerkt' },
] as const;

export type Purpose = (typeof purposes)[number]['code'];

/** Instruments of a council member; the base of each is Gemeentewet, article 155, and the local rules of order. */
export const forms = [
  { code: 'technical', slug: 'technisch', name: 'technische vraag', heading: 'Technische vragen' },
  { code: 'written', slug: 'schriftelijk', name: 'schriftelijke vraag', heading: 'Schriftelijke vragen' },
  { code: 'oral', slug: 'mondeling', name: 'mondelinge vraag', heading: 'Mondelinge vragen' },
] as const;

export type Form = (typeof forms)[number]['code'];

/** The form that fits a purpose: a fact is for officials, through the clerk; the rest is political. */
export function formFor(purpose: Purpose): Form {
  return purpose === 'fact' ? 'technical' : 'written';
}
