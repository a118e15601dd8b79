/** Words that stay in use beside plain ones, each with what it says; every page carries them in one fold. */
export const glossary: readonly { readonly term: string; readonly text: string }[] = [
  { term: 'Brede intake', text: 'het eerste gesprek van de gemeente met een inburgeraar.' },
  {
    term: 'PIP',
    text: 'persoonlijk plan inburgering en participatie. Daarin staat wat iemand gaat doen.',
  },
  {
    term: 'B1-route, onderwijsroute, Z-route',
    text: 'naar taalniveau B1; naar een opleiding; voor mensen voor wie B1 (nog) niet haalbaar is.',
  },
  {
    term: 'Participatieverklaring (PVT)',
    text: 'wie die tekent, heeft kennisgemaakt met de Nederlandse waarden.',
  },
  { term: 'MAP', text: 'Module Arbeidsmarkt en Participatie: kennismaken met werk.' },
  { term: 'Asielstatushouder', text: 'wie na een asielaanvraag in Nederland mag blijven.' },
  { term: 'Instroom', text: 'mensen die in een periode begonnen met inburgeren.' },
  { term: 'Koppeling', text: 'het COA wijst een statushouder aan een gemeente toe.' },
  { term: 'COA', text: 'Centraal Orgaan opvang asielzoekers; regelt de opvang.' },
  { term: 'DUO', text: 'Dienst Uitvoering Onderwijs; houdt bij wie moet inburgeren en wie klaar is.' },
  { term: 'IND', text: 'Immigratie- en Naturalisatiedienst; besluit over verblijf.' },
  { term: 'BRP', text: 'Basisregistratie Personen: de inschrijving bij de gemeente.' },
  { term: 'SZW', text: 'ministerie van Sociale Zaken en Werkgelegenheid.' },
  {
    term: 'Wi2013, ELIP',
    text: 'de eerdere wet, de Wet inburgering 2013; mensen die er nog onder vallen en een lening hebben.',
  },
];
