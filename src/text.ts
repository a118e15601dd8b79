/** Dutch interface text that more than one page or component speaks. */
import { here } from './edition/here.ts';

export const site = {
  name: 'Raadsmonitor Inburgering',
  skip: 'Naar de inhoud',
  menu: 'Menu',
  theme: 'Thema',
  printed: 'Adres van deze pagina',
  guarantee:
    'Wat gemeenten telden, staat hier alleen beschermd: aantallen mensen zijn afgerond op vijftallen.',
} as const;

export const navigation = [
  { key: 'gemeenten', label: 'Gemeenten', path: '/gemeenten/' },
  { key: 'landelijk', label: 'Landelijk', path: '/landelijk/' },
  { key: 'ombudsman', label: 'Ombudsman', path: '/ombudsman/' },
  { key: 'over', label: 'Over deze cijfers', path: '/over/' },
] as const;

export type NavigationKey = (typeof navigation)[number]['key'];

export const footerLinks = [
  { label: 'Zo gebruikt u deze cijfers niet eerlijk', path: '/over/#zo-niet' },
  { label: 'Toegankelijkheid', path: '/toegankelijkheid/' },
  { label: 'Privacy', path: '/privacy/' },
  { label: 'Archief en Woo', path: '/archief/' },
  { label: 'Definities', path: '/indicatoren/' },
  { label: 'Wie levert cijfers?', path: '/levering/' },
  { label: 'Zelf rekenen', path: '/werkbank/' },
  { label: 'Wat is er veranderd?', path: '/wijzigingen/' },
  { label: 'Gebruik de data', path: '/gebruik-de-data/' },
  { label: 'Licenties', path: '/licenties.txt' },
  { label: 'Controleer een bewijsbundel', path: '/controleer/' },
  { label: 'Cijfers leveren', path: '/publiceren/' },
] as const;

/** What marks everything that leaves this edition, when it is not real. */
export const inventedText = here.words;

/** Name of the publisher of this edition, as it stands in a sentence. */
export const publisherName = here.publisher;

/** Stands with every request of the Nationale ombudsman. */
export const ombudsmanCall =
  'Deze oproep is uit 2018, vóór de huidige wet. Met ‘het huidige stelsel’ bedoelde de ombudsman de wet van toen.';

/** Of the press text with report 2018/065, unchanged. */
export const ombudsmanDoubt =
  'De Nationale ombudsman is er niet gerust op dat een stelselwijziging alleen zal leiden tot een substantiële en voor inburgeraars voelbare verbetering.';

/** To council members, in the same text, unchanged. */
export const ombudsmanToCouncils =
  'Bevraag het gemeentebestuur over hoe het er met de inburgeraars in uw gemeente voor staat en welke maatregelen het bestuur van plan is te nemen om nu al in te zetten op een goede begeleiding van inburgeraars.';

export const ombudsmanSource =
  'Nationale ombudsman, persbericht bij rapport 2018/065 ‘Een valse start’, 10 oktober 2018.';

export const colours = [
  { value: 'systeem', label: 'zoals uw systeem' },
  { value: 'licht', label: 'licht' },
  { value: 'donker', label: 'donker' },
] as const;

export const facts = {
  referenceDate: 'Stand op',
  denominator: 'Om wie het gaat',
  source: 'Bron',
  updated: 'Bijgewerkt',
  nextUpdate: 'Volgende update',
} as const;

export const search = {
  label: 'Zoek uw gemeente',
  button: 'Zoek',
  options: 'Gevonden gemeenten',
  hint: 'U mag ook een oude naam typen. Streepjes en accenten zijn niet nodig.',
  fallback: 'Kies uw gemeente uit de lijst',
  unknown: 'Deze gemeente kennen wij niet.',
  empty: 'Typ eerst de naam van een gemeente.',
  found: (count: number) => (count === 1 ? '1 gemeente gevonden' : `${count} gemeenten gevonden`),
} as const;
