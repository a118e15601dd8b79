import { firstBank, type BankQuestion, type Reviewed } from './bank/sheet.ts';
import type { Purpose } from './purpose.ts';

/** A question about what councils ask most and nobody can count yet: it needs no figure. */
export interface ReadyQuestion extends BankQuestion, Reviewed {
  readonly id: string;
  readonly topic: string;
  readonly purpose: Purpose;
}

const ready = (
  id: string,
  topic: string,
  purpose: Purpose,
  text: string,
  answer: string,
  follow: string,
): ReadyQuestion => ({ ...firstBank, reviewedOn: '2026-11-30', id, topic, purpose, text, answer, follow });

/** Ready questions without a figure, in the order in which councils ask about their topics. */
export const readyQuestions: readonly ReadyQuestion[] = [
  ready(
    'geld',
    'Geld',
    'fact',
    'Wat kostte inburgering de gemeente vorig jaar, wat kreeg zij daarvoor van het Rijk, en hoe groot is het verschil?',
    'de kosten staan verspreid over de begroting.',
    'Kan het college ze bij de volgende jaarstukken bij elkaar zetten?',
  ),
  ready(
    'geld-eerdere-wet',
    'Geld voor de eerdere wet',
    'goal',
    'Wat gebeurt er met de begeleiding van inwoners onder de eerdere wet als het geld van het Rijk na 2026 stopt?',
    'dat is nog niet besloten.',
    'Op welke datum besluit het college daarover, en hoort de raad dat?',
  ),
  ready(
    'werk',
    'Werk en bijstand',
    'fact',
    'Hoeveel inburgeraars werken er, en hoeveel krijgen een uitkering, één, twee en drie jaar nadat zij begonnen?',
    'dat houden wij niet per inburgeraar bij.',
    'Kan de gemeente het CBS daarom vragen?',
  ),
  ready(
    'taalles',
    'Wachten op taalles',
    'cause',
    'Hoelang wachten mensen na hun plan (PIP) op een plek in een taalklas, en waardoor: te weinig plekken, te weinig docenten of iets anders?',
    'er is geen wachtlijst.',
    'Hoeveel mensen begonnen binnen een maand na hun plan, en hoeveel niet?',
  ),
  ready(
    'huisvesting',
    'Huisvesting',
    'fact',
    'Hoeveel statushouders moest de gemeente dit half jaar huisvesten, en hoeveel zijn het er geworden?',
    'wij liggen op schema.',
    'Hoe groot is de achterstand, en op welke datum is die weg?',
  ),
  ready(
    'medewerkers',
    'Begeleiding',
    'fact',
    'Hoeveel inburgeraars begeleidt één medewerker, en welk aantal vindt het college verantwoord?',
    'dat verschilt per medewerker.',
    'Wat is het hoogste aantal nu, en hoeveel plekken zijn er niet bezet?',
  ),
  ready(
    'kinderopvang',
    'Kinderopvang en reizen',
    'cause',
    'Hoeveel mensen kunnen niet naar les doordat er geen kinderopvang is of de reis te ver of te duur is?',
    'daar zijn ons geen gevallen van bekend.',
    'Vraagt de gemeente ernaar in het eerste gesprek, en wat doet zij met het antwoord?',
  ),
  ready(
    'gezinsmigranten',
    'Gezinsmigranten',
    'fact',
    'Hoe gaat het met gezinsmigranten en overige migranten apart: hun eerste gesprek, hun plan en hun lessen?',
    'zij regelen hun lessen zelf.',
    'Hoe weet de gemeente of dat lukt, en wat doet zij als het niet lukt?',
  ),
  ready(
    'opvang',
    'Vroeg beginnen in de opvang',
    'goal',
    'Wil het college dat mensen al in de opvang (azc) beginnen met hun eerste gesprek en met taal, en vanaf welke datum?',
    'dat ligt bij het COA.',
    'Wanneer vroeg het college het COA daarom, en wat was het antwoord?',
  ),
  ready(
    'boetes',
    'Boetes en maatregelen',
    'fact',
    'Legde het college zelf boetes op aan mensen die niet meewerkten aan het eerste gesprek of het plan, hoeveel, en waarom?',
    'dat komt bijna niet voor.',
    'Wat probeerde de gemeente eerst, en hielp de boete?',
  ),
  ready(
    'oekrainers',
    'Oekraïners na maart 2027',
    'goal',
    'Wat doet het college voor Oekraïners met tijdelijke bescherming als die op 5 maart 2027 eindigt, en wanneer hoort de raad dat?',
    'wij wachten op het Rijk.',
    'Wat bereidt de gemeente nu al voor?',
  ),
  ready(
    'ervaring',
    'Ervaring en klachten',
    'check',
    'Wat vinden inburgeraars van hun begeleiding, hoeveel klachten en bezwaren waren er, en wat is daarmee gedaan?',
    'wij horen goede verhalen.',
    'Hoeveel mensen is het gevraagd, wanneer, en door wie?',
  ),
];
