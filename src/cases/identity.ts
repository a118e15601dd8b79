import { folded } from '../format.ts';

/** A column name without case, accents, punctuation and spaces: "Post-code" → "postcode". */
const bare = (name: string): string => folded(name).replaceAll(' ', '');

/** Names of columns that tell who somebody is. */
const forbidden = new Set(
  [
    ['naam', 'voornaam', 'voornamen', 'achternaam', 'geslachtsnaam', 'roepnaam', 'voorletters', 'initialen'],
    ['name', 'first name', 'last name', 'surname', 'family name', 'full name', 'initials'],
    ['bsn', 'burgerservicenummer', 'sofinummer', 'citizen service number', 'social security number'],
    ['v nummer', 'vreemdelingennummer', 'v number', 'alien number'],
    ['geboortedatum', 'geboortejaar', 'geboorteplaats', 'geboorteland', 'leeftijd'],
    ['birth date', 'date of birth', 'birth year', 'birth place', 'country of birth', 'age'],
    ['nationaliteit', 'nationaliteiten', 'land', 'nationality', 'citizenship', 'country'],
    ['adres', 'straat', 'straatnaam', 'huisnummer', 'postcode', 'woonplaats', 'plaats'],
    ['address', 'street', 'house number', 'zip code', 'zip', 'postal code', 'city'],
    ['email', 'email adres', 'mail', 'mail adres', 'email address'],
    ['telefoon', 'telefoonnummer', 'mobiel', 'mobiel nummer', 'phone', 'phone number', 'mobile'],
    ['school', 'schoolnaam', 'taalschool', 'taalaanbieder', 'school name', 'language school'],
    ['contactpersoon', 'klantmanager', 'casemanager', 'regisseur', 'contact person', 'caseworker'],
  ]
    .flat()
    .map(bare),
);

/** Whether a column is called like one that never belongs in the file, in Dutch or English. */
export function isForbiddenName(name: string): boolean {
  return forbidden.has(bare(name));
}

const email = /[^\s@]@[^\s@]+\.[^\s@]/;
const dotted = /(?<![\p{L}\p{N}])\d{1,2}\.\d{1,2}\.\d{4}(?![\p{L}\p{N}])/gu;
const nineDigits = /(?<![\p{L}\p{N}])(?=(\d(?:[. \u00a0]?\d){8})(?![\p{L}\p{N}]))/gu;
const tenDigits = /(?<![\p{L}\p{N}])v?\d(?:[. \u00a0]?\d){9}(?![\p{L}\p{N}])/iu;

/** The check of a citizen service number: weights 9 to 2 and −1, sum divisible by 11. Takes nine digits. */
export function passesElevenTest(digits: string): boolean {
  const weights = [9, 8, 7, 6, 5, 4, 3, 2, -1];
  const sum = weights.reduce((total, weight, at) => total + Number(digits[at]) * weight, 0);
  return sum % 11 === 0 && digits !== '000000000';
}

/**
 * What in a text points to one person, in Dutch, or null: an e-mail address, a V-number or a citizen service number.
 * Digits that touch a letter or another digit do not count; dots and spaces between digits do not separate them.
 */
export function identityIn(text: string): string | null {
  if (email.test(text)) return 'een e-mailadres';
  const undated = text.replace(dotted, '-');
  if (tenDigits.test(undated)) return 'een V-nummer of ander nummer van 10 cijfers';
  for (const [, digits = ''] of undated.matchAll(nineDigits))
    if (passesElevenTest(digits.replace(/\D/g, ''))) return 'een getal dat een BSN kan zijn';
  return null;
}
