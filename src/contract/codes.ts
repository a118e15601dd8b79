/**
 * Code lists of the published tables: every code with the Dutch name that readers see.
 * The order of a list is its sort order everywhere: in CSV, in DuckDB enums, in tables and charts.
 */

export interface Code<C extends string = string> {
  readonly code: C;
  readonly name: string;
}

export type CodeList<C extends string = string> = readonly Code<C>[];

export type CodeOf<L extends CodeList> = L[number]['code'];

/** Legal group at the reference date (DUO `Doelgroep.indeling`). */
export const groups = [
  { code: 'asylum', name: 'asielstatushouders' },
  { code: 'family_other', name: 'gezinsmigranten en overige migranten' },
] as const;

/** Learning route of the current PIP; `none` = no PIP yet, so that routes add up to the total. */
export const routes = [
  { code: 'b1', name: 'B1-route' },
  { code: 'education', name: 'onderwijsroute' },
  { code: 'z', name: 'Z-route' },
  { code: 'none', name: 'nog geen route' },
] as const;

/** Furthest stage reached, in fixed order: a later stage implies the earlier ones. */
export const stages = [
  { code: 'notified', name: 'Moet inburgeren' },
  { code: 'registered', name: 'Gevestigd' },
  { code: 'intake', name: 'Brede intake gestart' },
  { code: 'pip', name: 'PIP vastgesteld' },
  { code: 'lesson', name: 'Taalles gestart' },
  { code: 'pvt', name: 'Participatieverklaring (PVT) ondertekend' },
  { code: 'route_done', name: 'Examens of eindgesprek klaar' },
  { code: 'fulfilled', name: 'Voldaan' },
] as const;

/** Calendar quarter in which the duty started. */
export const quarters = [
  { code: 'q1', name: 'eerste kwartaal' },
  { code: 'q2', name: 'tweede kwartaal' },
  { code: 'q3', name: 'derde kwartaal' },
  { code: 'q4', name: 'vierde kwartaal' },
] as const;

/** Where the obligation stands; one-way: who leaves keeps the stage reached. */
export const endStates = [
  { code: 'running', name: 'plicht loopt' },
  { code: 'fulfilled', name: 'voldaan' },
  { code: 'exempt', name: 'vrijgesteld' },
  { code: 'dispensed', name: 'ontheven' },
  { code: 'paused', name: 'tijdelijk vrijgesteld' },
  { code: 'lapsed', name: 'plicht vervallen' },
] as const;

/**
 * Weeks from clock start to the first PIP, for people whose 70 days are over.
 * Legal terms are edges, so that "within 10 weeks" is a sum of whole classes; edges never follow the data.
 * `from` and `to` are weeks, upper edge included; the last class is open.
 */
export const durationClasses = [
  { code: 'd00_04', name: '0 tot en met 4 weken', from: 0, to: 4 },
  { code: 'd04_08', name: '5 tot en met 8 weken', from: 4, to: 8 },
  { code: 'd08_10', name: '9 en 10 weken', from: 8, to: 10 },
  { code: 'd10_13', name: '11 tot en met 13 weken', from: 10, to: 13 },
  { code: 'd13_17', name: '14 tot en met 17 weken', from: 13, to: 17 },
  { code: 'd17_26', name: '18 tot en met 26 weken', from: 17, to: 26 },
  { code: 'd26_39', name: '27 tot en met 39 weken', from: 26, to: 39 },
  { code: 'd39p', name: 'langer dan 39 weken', from: 39, to: null },
] as const;

/** Weeks waited so far by people whose clock runs and who have no PIP. */
export const waitingBins = [
  { code: 'w10', name: '10 weken of korter', from: 0, to: 10 },
  { code: 'w13', name: '11 tot en met 13 weken', from: 10, to: 13 },
  { code: 'w26', name: '14 tot en met 26 weken', from: 13, to: 26 },
  { code: 'w52', name: '27 tot en met 52 weken', from: 26, to: 52 },
  { code: 'w52p', name: 'langer dan 52 weken', from: 52, to: null },
] as const;

/** Time state towards the PIP: each person is in exactly one. */
export const pipStates = [
  ...durationClasses,
  { code: 'early', name: 'PIP binnen 10 weken, termijn loopt nog' },
  ...waitingBins,
  { code: 'no_clock', name: 'in de opvang, of klok onbekend' },
  { code: 'former_pip', name: 'PIP van een vorige gemeente' },
  { code: 'ended_no_pip', name: 'plicht geëindigd zonder PIP' },
] as const;

/** Whether the cells below a total were published: a protected total under 10 has none. */
export const detailStates = [
  { code: 'yes', name: 'uitgesplitst' },
  { code: 'no', name: 'te klein om uit te splitsen' },
] as const;

/** Delivery of one municipality in one release. */
export const deliveryStates = [
  { code: 'delivered', name: 'geleverd' },
  { code: 'not_delivered', name: 'niet geleverd' },
  { code: 'not_applicable', name: 'niet van toepassing' },
] as const;

/**
 * Requests of the Nationale ombudsman (report 2018/065) on which only the municipality itself can say what it does.
 * The codes are those of the site; the titles are his requests in short.
 */
export const declarableRequests = [
  { code: 'o2', name: 'Investeer in medewerkers of schakel kundige externen in' },
  { code: 'o3', name: 'Bied maatwerk' },
  { code: 'o4', name: 'Wees ambitieus in de informatievoorziening' },
  { code: 'o5', name: 'Aan de slag met zijn visie' },
  { code: 'o7', name: 'Inventariseren als dat nodig is' },
  { code: 'o8', name: 'Ga in gesprek met inburgeraars en vraag wat zij nodig hebben' },
  { code: 'o9', name: 'Ga met partners in gesprek over een goede start' },
  { code: 'o10', name: 'Moedig medewerkers aan om oplossingsgericht te zijn' },
  { code: 'o11', name: 'Geef medewerkers de nodige ruimte' },
  { code: 'o12', name: 'Samenwerken met anderen als de situatie erom vraagt' },
  { code: 'o15', name: 'Kijk steeds vanuit de inburgeraar' },
  { code: 'o17', name: 'De oplossing is leidend, niet de regel' },
] as const;

/** Parts of a case file that an indicator can need; a municipality that cannot supply one says why. */
export const caseParts = [
  { code: 'clock', name: 'start van de 10 weken' },
  { code: 'intake', name: 'brede intake' },
  { code: 'pip', name: 'PIP en leerroute' },
  { code: 'lesson', name: 'taalles' },
  { code: 'pvt', name: 'participatieverklaring (PVT)' },
  { code: 'route_done', name: 'examens of eindgesprek' },
  { code: 'end', name: 'einde van de plicht' },
] as const;

/** Closed list of reasons for changing a published figure. */
export const revisionReasons = [
  { code: 'late_data', name: 'nagekomen gegevens' },
  { code: 'error_corrected', name: 'fout hersteld' },
  { code: 'definition_changed', name: 'definitie gewijzigd' },
  { code: 'municipal_merger', name: 'herindeling' },
  { code: 'protection_changed', name: 'bescherming aangepast' },
] as const;

/**
 * What kind of difference between two releases a reader is told of; a closed list, in the order of the page.
 * A new period is no change: it is the same block on a later reference date.
 */
export const changeKinds = [
  { code: 'merger', name: 'herindeling' },
  { code: 'delivered', name: 'nu wel geleverd' },
  { code: 'not_delivered', name: 'niet meer geleverd' },
  { code: 'revised', name: 'herzien' },
  { code: 'protected', name: 'nu te klein om te tonen' },
  { code: 'unprotected', name: 'niet meer te klein om te tonen' },
  { code: 'definition', name: 'definitie gewijzigd' },
  { code: 'verdict', name: 'ander oordeel' },
  { code: 'new_period', name: 'nieuwe periode' },
] as const;

export const figureUnits = [
  { code: 'persons', name: 'personen' },
  { code: 'thousand_persons', name: 'duizend personen' },
  { code: 'percent', name: 'procent' },
  { code: 'weeks', name: 'weken' },
] as const;

export const figureGroups = [...groups, { code: 'all', name: 'alle inburgeringsplichtigen' }] as const;

export const yesNo = [
  { code: 'yes', name: 'ja' },
  { code: 'no', name: 'nee' },
] as const;

export type Group = CodeOf<typeof groups>;
export type Route = CodeOf<typeof routes>;
export type Stage = CodeOf<typeof stages>;
export type EndState = CodeOf<typeof endStates>;
export type CasePart = CodeOf<typeof caseParts>;
export type ChangeKind = CodeOf<typeof changeKinds>;
export type PipState = CodeOf<typeof pipStates>;

/** The Dutch name of a code; throws on an unknown code, which validation has already refused. */
export function nameOf(list: CodeList, code: string): string {
  const found = list.find((entry) => entry.code === code);
  if (!found) throw new Error(`unknown code ${code}`);
  return found.name;
}

/** Routes and stages that cannot occur together (domain code lists): no route before the PIP, always one after. */
export function isStructuralZero(route: Route, stage: Stage): boolean {
  const hasPip = stages.findIndex((entry) => entry.code === stage) >= 3;
  return (route === 'none') === hasPip;
}
