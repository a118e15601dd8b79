/**
 * Code lists of the case file: the codes as DUO or the municipal system writes them, with their Dutch meaning.
 * Sources: DUO API `m2m-inburgering` (June 2026) for the Dutch codes, own codes for the English ones.
 */

export const acts = [
  { code: 'wi2021', name: 'Wet inburgering 2021' },
  { code: 'wi2013', name: 'Wet inburgering 2013' },
] as const;

export const relations = [
  { code: 'resident', name: 'woont in de gemeente en niet in een azc' },
  { code: 'linked_coa', name: 'gekoppeld aan de gemeente en woont nog in de opvang' },
  { code: 'pip_only', name: 'alleen het PIP is van deze gemeente' },
] as const;

export const caseGroups = [
  { code: 'Asielstatushouder', name: 'asielstatushouder' },
  { code: 'Gezinsmigrant en overige migrant', name: 'gezinsmigrant of overige migrant' },
] as const;

export const endReasons = [
  { code: 'Volledige ontheffing', name: 'ontheven' },
  { code: 'Volledige vrijstelling', name: 'vrijgesteld' },
  { code: 'Tijdelijke vrijstelling', name: 'tijdelijk vrijgesteld' },
  { code: 'Inburgeringsplicht voldaan', name: 'voldaan' },
  { code: 'Verblijfsdoel gewijzigd', name: 'plicht vervallen' },
  { code: 'Vertrek uit Nederland langer dan een jaar', name: 'plicht vervallen' },
  { code: 'Overlijden', name: 'plicht vervallen' },
  { code: 'Overig', name: 'plicht vervallen' },
] as const;

export const clockBases = [
  { code: 'ss139', name: 'signaal SS139 van DUO' },
  { code: 'notice', name: 'kennisgeving' },
  { code: 'brp', name: 'vestiging volgens de BRP' },
  { code: 'local', name: 'eigen datum van de gemeente' },
] as const;

export const thirdPartyStates = [
  { code: 'no', name: 'niet nodig' },
  { code: 'waiting', name: 'wacht nog op informatie' },
  { code: 'received', name: 'ontvangen' },
] as const;

export const pipOrigins = [
  { code: 'own', name: 'deze gemeente maakte het eerste PIP' },
  { code: 'former', name: 'een vorige gemeente maakte het eerste PIP' },
] as const;

export const noPipReasons = [
  { code: 'third_party', name: 'wacht op informatie van derden' },
  { code: 'no_show', name: 'kwam niet op de afspraak' },
  { code: 'capacity', name: 'te weinig mensen bij de gemeente' },
  { code: 'moved_in', name: 'pas in de gemeente komen wonen' },
  { code: 'other', name: 'andere reden' },
  { code: 'unknown', name: 'reden onbekend' },
] as const;

export const caseRoutes = [
  { code: 'B', name: 'B1-route' },
  { code: 'O', name: 'onderwijsroute' },
  { code: 'Z', name: 'Z-route' },
] as const;

export const levels = [
  { code: 'A2', name: 'niveau A2' },
  { code: 'B1', name: 'niveau B1' },
] as const;

export const lessonWaitReasons = [
  { code: 'no_place', name: 'geen plaats' },
  { code: 'illness_birth', name: 'ziekte of geboorte' },
  { code: 'own_choice', name: 'eigen keuze' },
  { code: 'other', name: 'andere reden' },
  { code: 'unknown', name: 'reden onbekend' },
] as const;

export const examResults = [
  { code: 'Geslaagd', name: 'gehaald op het niveau van het PIP of hoger' },
  { code: 'Gezakt', name: 'niet gehaald' },
  { code: 'Geen', name: 'nog geen uitslag' },
  { code: 'Niet vereist', name: 'hoeft niet, door vrijstelling of ontheffing' },
] as const;

export const exemptions = [
  { code: 'none', name: 'geen vrijstelling' },
  { code: 'whole', name: 'hele vrijstelling' },
  { code: 'temporary', name: 'tijdelijke vrijstelling' },
  { code: 'partial', name: 'vrijstelling van een deel' },
] as const;

export const exemptionReasons = [
  { code: 'AVI', name: 'aantoonbaar ingeburgerd' },
  { code: 'DIP', name: 'diploma uit het register' },
  { code: 'DOC', name: 'diploma dat met de hand is bekeken' },
  { code: 'GED', name: 'vrijstelling van een deel' },
  { code: 'INB', name: 'diploma van de Wet inburgering 2013 op niveau B1' },
  { code: 'INS', name: 'tijdelijk: ingeschreven voor een opleiding' },
  { code: 'OPL', name: 'tijdelijk: verdere opleiding' },
] as const;

export const dispensations = [
  { code: 'none', name: 'geen ontheffing' },
  { code: 'whole', name: 'hele ontheffing' },
  { code: 'partial', name: 'ontheffing van een deel' },
] as const;

export const dispensationGrounds = [
  { code: 'BIO', name: 'bijzondere individuele omstandigheden' },
  { code: 'MED', name: 'medisch; laat leeg als daar niet om is gevraagd' },
] as const;

export const trueFalse = [
  { code: 'true', name: 'ja' },
  { code: 'false', name: 'nee' },
] as const;
