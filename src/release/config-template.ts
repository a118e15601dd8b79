/** The part of a configuration that every sender fills in. The reviewed protection rules follow it. */
export const deliveryTemplate = `# Configuratie van een release. Vul in wat tussen < > staat, en laat een tweede persoon meelezen.
# Zet hier geen aantallen mensen in: alles onder levering wordt openbaar.
levering:
  maker: <gemeente en team>
  synthetisch: false
  # Cijfers om mee te oefenen onder echte codes? Zet proef op true; zo’n release komt nooit op een echte site.
  proef: false
  # Staat een aantal over dezelfde mensen al ergens anders, zoals in een antwoord aan de raad? Zie buitentabellen onderaan
  # en “Een cijfer dat al bekend is” in docs/publiceren.md.
  # Wat lezers moeten weten. Zonder deze regel staat er wat voor elke release van deze soort geldt.
  # toelichting: <één of twee zinnen>
  gepubliceerd: <datum van publicatie, als 2027-01-15>
  volgendeUpdate: <datum van de volgende release>
  gemeenten:
    - { code: <GM en vier cijfers> }
    # Een gemeente die niet levert:
    # - { code: GM0000, stand: niet geleverd, reden: De nieuwe registratie is nog niet ingericht. }
    # Een gemeente in hetzelfde bestand die een deel niet heeft (clock, intake, pip, lesson, pvt, route_done of end);
    # laat haar cellen daarvan leeg:
    # - { code: GM0000, ontbreekt: { intake: De intake staat in een ander systeem. } }
  # Kolommen die uw dossierbestand niet heeft, elk met de reden die lezers te zien krijgen:
  ontbrekendeKolommen: {}
  #   pvt_date: Ons systeem legt dit nog niet vast.
  # Wat u zelf verklaart over een verzoek van de ombudsman; de site zet erbij dat niemand het controleerde:
  verklaringen: []
  #   - gemeente: GM0000
  #     verzoek: o8
  #     tekst: Het college sprak in het voorjaar met inburgeraars; het verslag is openbaar.
  #     datum: 2026-05-12
  #     adres: https://www.voorbeeld.nl/verslag

`;
