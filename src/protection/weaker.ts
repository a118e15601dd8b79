import type { Protection } from '../protection.ts';

/** A rule that protects less than the reviewed rules of the project. */
export interface Weaker {
  /** Where it stands, `eis.kandidaten`. */
  readonly path: string;
  readonly received: string;
  readonly expected: string;
}

/** Rules that say what the tables are and what outsiders know: another value is another block. */
const same = [
  'methode',
  'versie',
  'blok',
  'dimensies',
  'tabellen',
  'gelijk',
  'sommen',
  'regels',
  'structureleNullen',
  'deeltotalen',
] as const;

/**
 * Every rule that is weaker than the reference: other tables, equal cells, sums, public rules, structural zeros or subtotals, a lower base,
 * threshold or requirement, less that outsiders may believe, other shares of cells that are held, and a revision of
 * more than half of a municipality's blocks, which would leave nothing to lay earlier releases beside.
 */
export function weakerThan(reference: Protection, rules: Protection): Weaker[] {
  return [
    ...same.flatMap((name) => changed(name, rules[name], reference[name])),
    ...changed('overTijd.vasthouden', rules.overTijd.vasthouden, reference.overTijd.vasthouden),
    ...lower('basis', rules.basis, reference.basis),
    ...Object.entries(reference.drempels).flatMap(([name, least]) =>
      lower(`drempels.${name}`, rules.drempels[name as keyof Protection['drempels']], least),
    ),
    ...Object.entries(reference.eis).flatMap(([name, least]) =>
      lower(`eis.${name}`, rules.eis[name as keyof Protection['eis']], least),
    ),
    ...unbelieved(rules, reference),
    ...revisedAll(rules),
    ...withoutPredecessors(rules),
  ];
}

function changed(path: string, received: unknown, expected: unknown): Weaker[] {
  const [own, reviewed] = [asText(received), asText(expected)];
  if (own === reviewed) return [];
  return [
    {
      path,
      received: excerpt(own),
      expected: `dezelfde regels als in data/reference/protection.yaml: ${excerpt(reviewed)}`,
    },
  ];
}

function lower(path: string, received: number, least: number): Weaker[] {
  if (received >= least) return [];
  return [{ path, received: String(received), expected: `${least} of hoger, zoals beoordeeld` }];
}

/** What an outsider may believe can be more than the reference says, never less. */
function unbelieved({ overTijd }: Protection, reference: Protection): Weaker[] {
  const path = 'overTijd.veronderstelling';
  const missing = reference.overTijd.veronderstelling.filter(
    (name) => !overTijd.veronderstelling.includes(name),
  );
  if (missing.length === 0) return [];
  const expected = `ook ${missing.join(', ')}: anders legt de toets eerdere releases niet naast deze`;
  return [{ path, received: overTijd.veronderstelling.join(', ') || 'niets', expected }];
}

/** A merger without its predecessors: what they published would no longer be laid beside it. */
function withoutPredecessors({ overTijd: { herzien, samengevoegd } }: Protection): Weaker[] {
  const merged = herzien.filter(({ reden }) => reden === 'municipal_merger');
  const names = new Set(merged.map(({ gemeente, vanaf }) => `${gemeente} vanaf ${vanaf}`));
  const known = new Set(samengevoegd.map(({ gemeente, vanaf }) => `${gemeente} vanaf ${vanaf}`));
  return [...names]
    .filter((name) => !known.has(name))
    .map((name) => ({
      path: 'overTijd.samengevoegd',
      received: `geen regel voor ${name}, terwijl herzien daar een herindeling noemt`,
      expected: 'onder uit en deels de gemeenten waaruit zij ontstond: de toets telt hun eerdere cijfers op',
    }));
}

/** A merger makes every block anew; nothing else does. */
function revisedAll({ overTijd: { herzien } }: Protection): Weaker[] {
  const own = herzien.filter(({ reden }) => reden !== 'municipal_merger');
  const together = Map.groupBy(own, ({ gemeente, vanaf }) => `${gemeente} ${vanaf}`);
  return [...together].flatMap(([name, all]) => {
    const [gemeente = '', vanaf = ''] = name.split(' ');
    const cohorts = Number(vanaf.slice(0, 4)) - firstCohort + 1;
    const years = new Set(all.map(({ jaar }) => jaar)).size;
    if (2 * years <= cohorts) return [];
    return [
      {
        path: 'overTijd.herzien',
        received: `${years} van de ${cohorts} instroomjaren van ${gemeente} vanaf ${vanaf}`,
        expected:
          'hooguit de helft van de instroomjaren van een gemeente: herziene jaren worden niet meer met eerdere releases vergeleken',
      },
    ];
  });
}

/** The same text for the same rules, in whatever order their keys were written. */
function asText(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}

/** First year of the Wet inburgering 2021. */
const firstCohort = 2022;

const longest = 160;

const excerpt = (text: string): string => (text.length > longest ? `${text.slice(0, longest)}…` : text);
