import { describe, expect, it } from 'vitest';
import { countsIn, withoutCounts } from '../../src/protection/counts-in-text.ts';

const counts = [
  'Er stonden 7 mensen in.',
  'Nog niet klaar voor 12.',
  'Wij misten er zeven.',
  'Het gaat om zeven van de inburgeraars.',
  'Zeven kregen alsnog een plan.',
  'In 2024 ontbraken drie gezinnen uit de opvang.',
  'Dit betreft één gezin.',
  'Dit betreft een gezin.',
  'Een enkel dossier ontbrak.',
  'Niemand wacht nog op een plan.',
  'Geen mensen wachten nog.',
  'Geen enkele inburgeraar wacht.',
  'Alle inburgeraars hebben een plan.',
  'Iedereen heeft een plan.',
  'Beide statushouders zijn verhuisd.',
  'Een handvol mensen ontbrak.',
  'Een paar dossiers kwamen later.',
  'Een twaalftal mensen begon later.',
  'Zevenentwintig mensen begonnen.',
  'Achtentwintig nieuwkomers.',
  'Honderd mensen.',
  'Zij kwamen met zijn drieën.',
  'Er waren ７ mensen bij.',
  'Er waren ٣ mensen bij.',
  'Er waren ⑦ mensen bij.',
  'Er waren ⁷ mensen bij.',
  'Er waren 7️⃣ mensen bij.',
  'Er waren 七 mensen bij.',
  'Er waren Ⅶ mensen bij.',
  'Er waren VII mensen bij.',
  'Er waren ze\u200bven mensen bij.',
  'Er waren ||||| mensen bij.',
  'De helft is ½ van 14.',
  'Het college sprak in 2024 2024 mensen.',
  'Op 12 mei 2026 spraken wij 12 mensen.',
  '33% van de mensen wacht.',
  'Vier van de vijf mensen hebben een plan.',
  'Marktplein 7 mensen.',
  'n=7',
  'Seven people were missing.',
];

const noCounts = [
  'De nieuwe registratie is nog niet ingericht.',
  'opgegaan in Vaartland per 1 januari 2026',
  'De gemeente leverde mensen na die in 2024 begonnen. Zij ontbraken in eerdere leveringen.',
  'Brieven zijn herschreven op taalniveau B1 en vertaald in het Arabisch, Tigrinya en Turks.',
  'Met de taalaanbieders is afgesproken dat elke maand een groep begint.',
  'Het college sprak in het voorjaar met inburgeraars over wat zij nodig hebben.',
  'Artikel 3.5 van het Besluit inburgering 2021 en artikelen 8 en 11 van de wet.',
  'Binnen 10 weken, of na 2 tot 3 maanden; de 10-wekentermijn geldt.',
  'Binnen tien weken is er een plan.',
  'De vragen staan in 2026-K3 en in het 2e kwartaal van 2025.',
  'Op 3, 4 en 5 mei 2026 en op 2026-05-12 en 12-05-2026 om 15.30 uur.',
  'In 2024 en 2025, en ook in 2022–2024.',
  'Het loket zit aan het Stationsplein 12 en de Lange Markt 3a.',
  'De kosten zijn € 1.200 en 3 miljoen euro.',
  'Gemeente Voorbeeldstad, team Inburgering en Integratie',
  'Ons systeem legt dit nog niet vast.',
  'De beide systemen zijn aan elkaar gekoppeld.',
  'Wij hebben twee gesprekken met de taalaanbieder gevoerd.',
  'Acht het college dit nodig, dan volgt een gesprek.',
  'Een inburgeraar krijgt een vaste contactpersoon.',
  'Elk persoonlijk plan wordt besproken.',
  'Verzonnen aantallen van verzonnen gemeenten.',
  'Zie https://voorbeeld.nl/verslag-12.',
  'Fractie D66 vroeg dit; verzoek o8.',
];

describe('a count in a published text', () => {
  it.each(counts)('is found: %s', (text) => {
    expect(countsIn(text)).not.toEqual([]);
  });

  it.each(noCounts)('is not seen where there is none: %s', (text) => {
    expect(countsIn(text)).toEqual([]);
  });

  it('may be the goal of a promise, and nothing more', () => {
    const goals = [
      'Eind 2026 heeft 65% binnen 10 weken een plan.',
      'Eind 2026 hebben vier van de vijf mensen een plan.',
    ];
    for (const text of goals) {
      expect(countsIn(text)).not.toEqual([]);
      expect(countsIn(text, { targets: true })).toEqual([]);
    }
    expect(countsIn('Eind 2026 hebben de laatste 7 mensen een plan.', { targets: true })).not.toEqual([]);
  });

  it('is named, with what to write instead', () => {
    expect(withoutCounts('Er stonden 7 mensen in.')).toContain('haal ‘7 mensen’ weg of schrijf');
    expect(withoutCounts('Er stonden mensen in.')).toBeNull();
  });
});
