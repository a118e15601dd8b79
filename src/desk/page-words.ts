/** What the desk says on the screen. */
import { date, whole } from '../format.ts';
import { element } from './page-parts.ts';

const quarterEnds = ['03-31', '06-30', '09-30', '12-31'];
const quartersOffered = 6;

/** The last days of quarters that are over, newest first: a release is about a day that has passed. */
export function lastQuarters(now: Date): string[] {
  const today = now.toISOString().slice(0, 10);
  const years = [0, 1, 2].map((back) => now.getUTCFullYear() - back);
  return years
    .flatMap((year) => quarterEnds.map((end) => `${year}-${end}`).toReversed())
    .filter((day) => day < today)
    .slice(0, quartersOffered);
}

export const words = {
  ready: 'Zelftest: geslaagd. U kunt beginnen.',
  noWorker: 'Uw browser start het rekendeel van deze pagina niet. Er kan niets worden gemaakt (code 4).',
  busy: 'Bezig met controleren. Een groot bestand duurt tot een halve minuut.',
  noWarnings: 'Geen aandachtspunten.',
  warnings: 'Aandachtspunten, die mogen blijven staan. Kijk ernaar:',
  firstRelease: 'Er is geen eerdere release om naast te leggen.',
  notChecked: 'Na de controle staat hier wat er anders is dan in de vorige release.',
  notSaved: 'Het bestand is niet bewaard. Druk opnieuw op de knop; er is niets verloren.',
  date,
  read: (records: number) => `Gelezen: ${whole(records)} dossiers.`,
  chosen: (what: string) => `Gekozen: ${what}.`,
  progress: (what: string, done: number, of: number) =>
    `${what}: ${Math.floor((100 * done) / Math.max(1, of))} procent.`,

  key(passphrase: string | null, releases: readonly string[]): (string | Node)[] {
    if (passphrase !== null)
      return [
        'Er is een sleutelbestand gemaakt. U bewaart het bij stap 7. Schrijf deze vijf woorden op en leg ze ergens anders neer dan het bestand. Zonder deze woorden gaat het nooit meer open:',
        element('p', passphrase, 'words'),
      ];
    if (releases.length === 0) return ['Het sleutelbestand is open. Er is nog geen release mee gemaakt.'];
    return [`Het sleutelbestand is open. Ermee gemaakt: ${releases.join(', ')}.`];
  },

  shelf(releases: readonly string[], missing: readonly string[]): (string | Node)[] {
    const have = releases.length === 0 ? 'Er is geen eerdere release.' : `Gelezen: ${releases.join(', ')}.`;
    if (missing.length === 0) return [have];
    return [
      have,
      element('p', `Nog nodig, want het sleutelbestand noemt ze: ${missing.join(', ')}.`, 'refused'),
    ];
  },

  handOver: (zip: string, publicKey: string, print: string): (string | Node)[] => [
    element(
      'p',
      `Stuur ${zip} naar de uitgever van de site. Dossiers en sleutelbestand blijven bij u.`,
      'approved',
    ),
    'Bewaar het sleutelbestand en een kopie van de zip bij uw dossiers: de volgende keer heeft u ze nodig.',
    'Bij uw eerste release, en na een nieuw sleutelbestand, mailt u de uitgever ook uw openbare sleutel. Die is niet geheim:',
    element('code', publicKey),
    `De uitgever belt u. Lees dan deze afdruk van de sleutel voor: ${print}.`,
  ],
};
