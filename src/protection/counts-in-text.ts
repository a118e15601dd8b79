/**
 * Counts of people in a text that will be published. A text stands beside rounded figures, so that one exact count in it
 * undoes the rounding. Every number is taken for a count unless it is of a kind that is none: a date, a year, an article
 * of law, a term, a level, a house number. Words are taken for a count where they count people.
 */

/** A count as it stands in the text. */
export interface FoundCount {
  readonly words: string;
}

const months = 'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december';
const year = '(?:19|20)\\d{2}';

/** Who is counted, in the words that a municipality uses. */
const people = [
  'mens(?:en)?',
  'person(?:en)?|persoon',
  'inburgeraars?|inburgeringsplichtigen?|plichtigen?|nieuwkomers?',
  'statushouders?|asielzoekers?|vluchtelingen?|migrant(?:en)?|gezinsmigrant(?:en)?',
  'gezin(?:nen)?|gezinsleden|gezinslid|families|familie|huishoudens?|echtpaar|echtparen|stellen',
  'dossiers?|cliënt(?:en)?|client(?:en)?|klant(?:en)?|deelnemers?|cursist(?:en)?|leerlingen?|kandidaten|kandidaat',
  'mannen|man|vrouwen|vrouw|kinderen|kind|jongeren|volwassenen|ouders|broers?|zussen|inwoners?|bewoners?',
  'gevallen|geval|zaken|people|persons?|family|families',
].join('|');

const small = [
  'nul|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|zestien|zeventien',
  'achttien|negentien|twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig|honderd|duizend',
].join('|');
const ones = 'een|één|twee|drie|vier|vijf|zes|zeven|acht|negen';
const tens = 'twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig';
const english = 'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty';
/** A number in words that can be nothing else: `zevenentwintig`, `honderd`. */
const number = `(?:(?:${ones})(?:en|ën)(?:${tens})|(?:${small})?honderd(?:en)?(?:${small}|één|een)?|${small}|${english}|één|allebei|beide|dozijn|tweetal|drietal|viertal|vijftal|zestal|zevental|achttal|tiental|twaalftal|handvol|paar|enkele)`;

/** Two words at most between a number and who is counted: "zeven van deze mensen". */
const between = '(?:\\s+\\p{L}+){0,2}\\s+';
/** What people do, so that a number before it counts them: "zeven kregen een plan". */
const verbs =
  'kregen|krijgen|kreeg|hebben|hadden|wachten|wachtten|wacht|begonnen|beginnen|vertrokken|verhuisden|ontbraken|ontbreken|misten|missen|stopten|slaagden|zitten|zaten|waren|bleven';

const pattern = (source: string): RegExp => new RegExp(source, 'giu');
const before = /(?<![\p{L}\p{N}])/u.source;
const after = '(?![\\p{L}\\p{N}])';

/** Words that count people. */
const inWords = [
  pattern(`${before}${number}${between}(?:${people})${after}`),
  pattern(`${before}${number}\\s+(?:${verbs})${after}`),
  pattern(`${before}(?:${number}|een)\\s+van\\s+(?:de|hen|hun|deze|die|onze)${after}`),
  pattern(
    `${before}(?:slechts|precies|exact|totaal|samen|maar|er|gaat om|ging om)\\s+(?:${number})(?=\\s*(?:[.,;:!?)]|$))`,
  ),
  pattern(
    `${before}met\\s+(?:zijn|z['’]n|hun)\\s+(?:tweeën|drieën|vieren|vijven|zessen|zevenen|achten|negenen|tienen)`,
  ),
  pattern(
    `${before}(?:een|één)\\s+(?:enkel(?:e)?\\s+)?(?:gezin|familie|huishouden|echtpaar|persoon|dossier|enkeling)${after}`,
  ),
  pattern(`${before}(?:[ivx]{2,}|[ivx])\\s+(?:${people})${after}`),
];

/** Nobody, or everybody: that proves a zero. */
const none = [
  pattern(`${before}niemand${after}`),
  pattern(`${before}(?:geen|alle|al\\s+onze)\\s+(?:enkele\\s+)?(?:\\p{L}+\\s+)?(?:${people})${after}`),
  pattern(`${before}geen\\s+(?:van|enkele)${after}`),
  pattern(`${before}iedereen\\s+(?:heeft|had|kreeg|wacht|is|was)${after}`),
];

const unit =
  'werkdag(?:en)?|dag(?:en)?|we(?:ek|ken)|maand(?:en)?|ja(?:ar|ren)|uur|uren|minuut|minuten|kwartaal|kwartalen';
const street =
  'straat|laan|weg|plein|markt|kade|gracht|singel|dijk|hof|pad|steeg|park|baan|brug|dreef|haven|plantsoen|wal|boulevard';

/** Numbers that count nobody. What stands here is taken out before digits are looked for. */
const otherNumbers = [
  pattern(`https?://\\S+`),
  pattern(`\\b\\d{1,2}(?:\\s*(?:,|en|t/m|tot en met|of|-)\\s*\\d{1,2})*\\s+(?:${months})\\b(?:\\s+${year})?`),
  pattern(`\\b${year}-\\d{2}-\\d{2}\\b|\\b\\d{1,2}[-/.]\\d{1,2}[-/.](?:${year})\\b`),
  pattern(
    `\\b${year}-[kq][1-4]\\b|\\b[kq][1-4]\\b|\\b(?:[1-4]|[1-4]e)\\s+kwartaal\\b|\\bkwartaal\\s+[1-4]\\b`,
  ),
  pattern(
    `\\b(?:artikel(?:en)?|art\\.?|lid|leden|hoofdstuk|paragraaf|§|bijlage|onderdeel|nummer|nr\\.?|versie|fase|stap|zaal|kamer)\\s*\\d+(?:[.:]\\d+)*\\p{L}?(?:\\s*(?:,|en|of|t/m)\\s*\\d+(?:[.:]\\d+)*\\p{L}?)*`,
  ),
  pattern(`\\b\\d+(?:[.,]\\d+)?(?:\\s*(?:,|en|of|tot|à|-)\\s*\\d+)?[\\s-]*(?:${unit})(?:termijn(?:en)?)?\\b`),
  pattern(`\\b\\d{1,2}[.:]\\d{2}\\s*uur\\b|\\b24/7\\b`),
  pattern(`€\\s*[\\d.,]+(?:\\s*(?:miljoen|duizend))?|\\b[\\d.,]+\\s*(?:miljoen\\s+)?euro\\b`),
  pattern(`\\p{L}*(?:${street})\\s+\\d{1,4}\\p{L}?${after}(?!\\s+(?:${people}))`),
  pattern(`\\b(?:[A-Z]{1,3}\\d{1,4}|wi20\\d{2}|gm\\d{4}|o\\d{1,2})\\b`),
  pattern(`\\b\\d{1,3}(?:e|ste|de)\\b(?!\\s+(?:${people}))`),
  pattern(
    `${before}${year}(?:\\s*(?:[-–/,]|en|tot|tot en met|t/m)\\s*(?:${year}|\\d{2}))*${after}(?!\\s+(?:${people}))`,
  ),
];

/** Targets of a commitment: percentages, and "vier van de vijf". */
const targets = [
  pattern(`\\b\\d{1,2}(?:[.,]\\d+)?\\s*(?:%|procent)`),
  pattern(
    `${before}(?:${ones}|\\d)\\s+(?:van|op)\\s+de\\s+(?:${ones}|tien|\\d|10)${after}(?:\\s+(?:${people}))?`,
  ),
];

/** Digits of any script, numbers in a circle, fractions, numerals of Chinese, and tally marks. */
const digits = /[\p{N}一二三四五六七八九十百千〇][\p{N}\p{No}.,/\u2044]*|[|‖]{2,}|\bI{4,}\b/gu;

/** Longer than any text that is published; nothing longer is searched. */
const longest = 2000;

/** Which numbers a text may hold beside the kinds that count nobody. */
export interface Allowed {
  /** A promise names a goal: a percentage or "vier van de vijf". */
  readonly targets?: boolean;
}

/** Every count of people in a text, in its own words; empty when there is none. */
export function countsIn(text: string, { targets: areAllowed = false }: Allowed = {}): FoundCount[] {
  if (text.length > longest) return [{ words: `een tekst van meer dan ${longest} tekens` }];
  const plain = text.normalize('NFKC').replace(/[\p{Cf}\u034f\ufe0f\u20e3]/gu, '');
  const left = [...otherNumbers, ...(areAllowed ? targets : [])].reduce(
    (rest, one) => rest.replace(one, (found) => ' '.repeat(found.length)),
    plain,
  );
  const words = [...inWords, ...none].flatMap((one) => [...left.matchAll(one)]);
  const numbers = [...left.matchAll(digits)].map((found) => withPeople(left, found));
  return [...numbers, ...words.map(([found]) => found)].map((found) => ({ words: found.trim() }));
}

/** A number with the word after it, so that the reader sees what was counted. */
function withPeople(text: string, found: RegExpExecArray): string {
  const next = /^\s*\p{L}+/u.exec(text.slice(found.index + found[0].length))?.[0] ?? '';
  return `${found[0]}${next}`;
}

/** What to write instead of the counts in a text, as the expectation of a fault; null when there is none. */
export function withoutCounts(text: string, allowed: Allowed = {}): string | null {
  const found = countsIn(text, allowed).map(({ words }) => `‘${words}’`);
  if (found.length === 0) return null;
  const all = [...new Set(found)].join(', ');
  return `een tekst zonder aantallen: haal ${all} weg of schrijf bijvoorbeeld ‘een deel van de mensen’ of ‘(vrijwel) geen’. Datums, wetsartikelen en termijnen mogen`;
}
