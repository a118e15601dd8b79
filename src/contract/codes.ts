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

/** Time state towards the PIP: each person is in exactly one. Every code says whether there is a PIP. */
export const pipStates = [
  ...durationClasses,
  { code: 'early', name: 'PIP binnen 10 weken, termijn loopt nog' },
  ...waitingBins,
  { code: 'reception', name: 'zonder PIP, nog in de opvang' },
  { code: 'no_clock', name: 'zonder PIP, klok onbekend' },
  { code: 'no_clock_plan', name: 'met PIP, in de opvang of klok onbekend' },
  { code: 'former_pip', name: 'PIP van een vorige gemeente' },
  { code: 'ended_no_pip', name: 'plicht geëindigd zonder PIP' },
] as const;

/**
 * Time state towards the broad intake, in days from the same clock as the PIP; a plan implies that there was one.
 * `d…` only when 70 days have passed since the clock started, so that `early` keeps quick ones apart.
 */
export const intakeStates = [
  ...durationClasses,
  { code: 'early', name: 'intake gehad, de eerste 10 weken zijn nog niet voorbij' },
  { code: 'undated', name: 'intake gehad, onbekend na hoeveel weken' },
  ...waitingBins,
  { code: 'reception', name: 'zonder intake, nog in de opvang' },
  { code: 'no_clock', name: 'zonder intake, klok onbekend' },
  { code: 'ended', name: 'plicht geëindigd zonder intake' },
] as const;

/**
 * Time state from the first PIP to the first lesson; `d…` only for a PIP of more than 13 weeks ago.
 * Who fulfilled the duty had lessons or did not need them: without a date that is `undated`.
 */
export const lessonStates = [
  ...durationClasses,
  { code: 'early', name: 'les begonnen, PIP van hooguit 13 weken geleden' },
  { code: 'undated', name: 'les begonnen, onbekend na hoeveel weken' },
  ...waitingBins,
  { code: 'ended', name: 'plicht geëindigd zonder les' },
  { code: 'no_plan', name: 'nog geen PIP' },
] as const;

/** Weeks from the start of the duty to the registration in the municipality, asylum only. */
export const housingClasses = [
  { code: 'd00_13', name: '13 weken of korter', from: 0, to: 13 },
  { code: 'd13_26', name: '14 tot en met 26 weken', from: 13, to: 26 },
  { code: 'd26_39', name: '27 tot en met 39 weken', from: 26, to: 39 },
  { code: 'd39_52', name: '40 tot en met 52 weken', from: 39, to: 52 },
  { code: 'd52p', name: 'langer dan 52 weken', from: 52, to: null },
] as const;

/** Weeks under the duty so far of people who still live in reception and have no PIP. */
export const receptionBins = [
  { code: 'r13', name: 'in de opvang, 13 weken of korter', from: 0, to: 13 },
  { code: 'r26', name: 'in de opvang, 14 tot en met 26 weken', from: 13, to: 26 },
  { code: 'r52', name: 'in de opvang, 27 tot en met 52 weken', from: 26, to: 52 },
  { code: 'r52p', name: 'in de opvang, langer dan 52 weken', from: 52, to: null },
] as const;

export const housingStates = [
  ...housingClasses,
  { code: 'undated', name: 'gevestigd, onbekend na hoeveel weken' },
  ...receptionBins,
  { code: 'reception_plan', name: 'in de opvang, met PIP' },
  { code: 'reception_ended', name: 'plicht geëindigd in de opvang, zonder PIP' },
  { code: 'other_group', name: 'geen asielstatushouder' },
] as const;

/** Why people whose clock runs have no PIP; `third_party` also when the file says so elsewhere. */
export const noPipReasons = [
  { code: 'third_party', name: 'wacht op informatie van derden' },
  { code: 'no_show', name: 'kwam niet op de afspraak' },
  { code: 'capacity', name: 'te weinig mensen bij de gemeente' },
  { code: 'moved_in', name: 'pas in de gemeente komen wonen' },
  { code: 'other', name: 'andere reden' },
  { code: 'unknown', name: 'reden onbekend' },
  { code: 'not_waiting', name: 'wacht niet op een PIP' },
] as const;

/** Why people with a PIP have no lesson yet. */
export const lessonWaitReasons = [
  { code: 'no_place', name: 'geen plaats' },
  { code: 'illness_birth', name: 'ziekte of geboorte' },
  { code: 'own_choice', name: 'eigen keuze' },
  { code: 'other', name: 'andere reden' },
  { code: 'unknown', name: 'reden onbekend' },
  { code: 'not_waiting', name: 'wacht niet op les' },
] as const;

/** What became of the PIP: the first code that holds. */
export const planChanges = [
  { code: 'to_a2', name: 'B1-route, nu op niveau A2' },
  { code: 'route_changed', name: 'andere leerroute dan in het eerste PIP' },
  { code: 'more', name: 'vaker dan één keer gewijzigd, zelfde route' },
  { code: 'once', name: 'één keer gewijzigd, zelfde route' },
  { code: 'some', name: 'gewijzigd, onbekend hoe vaak' },
  { code: 'never', name: 'niet gewijzigd' },
  { code: 'no_plan', name: 'nog geen PIP' },
] as const;

/** Whether somebody with a running duty has a fixed contact. */
export const contacts = [
  { code: 'yes', name: 'vast aanspreekpunt' },
  { code: 'no', name: 'geen vast aanspreekpunt' },
  { code: 'unknown', name: 'onbekend' },
  { code: 'not_running', name: 'plicht loopt niet' },
] as const;

/** When the municipality last talked with somebody whose duty runs. */
export const lastTalks = [
  { code: 'm3', name: 'in de laatste 3 maanden' },
  { code: 'm6', name: '3 tot 6 maanden geleden' },
  { code: 'm12', name: '6 tot 12 maanden geleden' },
  { code: 'longer', name: 'langer geleden' },
  { code: 'unknown', name: 'geen gesprek bekend' },
  { code: 'not_running', name: 'plicht loopt niet' },
] as const;

/** The term of people with a PIP whose duty runs. */
export const termStates = [
  { code: 'within', name: 'binnen de eerste termijn' },
  { code: 'extended', name: 'binnen een verlengde termijn' },
  { code: 'over', name: 'termijn voorbij' },
  { code: 'unknown', name: 'termijn onbekend' },
  { code: 'not_running', name: 'geen PIP, of plicht loopt niet' },
] as const;

/** Exam parts passed of those that the PIP asks for; the Z-route has none. */
export const examStates = [
  { code: 'none', name: 'nog geen onderdeel gehaald' },
  { code: 'under_half', name: 'minder dan de helft gehaald' },
  { code: 'half', name: 'de helft of meer gehaald' },
  { code: 'all', name: 'alle onderdelen gehaald' },
  { code: 'unknown', name: 'uitslagen onbekend' },
  { code: 'z_route', name: 'Z-route, zonder examens' },
  { code: 'no_plan', name: 'nog geen PIP' },
] as const;

/**
 * Months from the start of the term to fulfilling the duty (`f…`, terms of at least 36 months ago), or months that
 * the term runs so far (`n…`).
 */
export const doneStates = [
  { code: 'f12', name: 'voldaan binnen 12 maanden' },
  { code: 'f18', name: 'voldaan na 12 tot 18 maanden' },
  { code: 'f24', name: 'voldaan na 18 tot 24 maanden' },
  { code: 'f30', name: 'voldaan na 24 tot 30 maanden' },
  { code: 'f36', name: 'voldaan na 30 tot 36 maanden' },
  { code: 'f36p', name: 'voldaan na 36 maanden of meer' },
  { code: 'early', name: 'voldaan, termijn nog geen 36 maanden geleden begonnen' },
  { code: 'undated', name: 'voldaan, onbekend na hoeveel maanden' },
  { code: 'n12', name: 'nog niet voldaan, korter dan 12 maanden bezig' },
  { code: 'n18', name: 'nog niet voldaan, 12 tot 18 maanden bezig' },
  { code: 'n24', name: 'nog niet voldaan, 18 tot 24 maanden bezig' },
  { code: 'n30', name: 'nog niet voldaan, 24 tot 30 maanden bezig' },
  { code: 'n36', name: 'nog niet voldaan, 30 tot 36 maanden bezig' },
  { code: 'n36p', name: 'nog niet voldaan, 36 maanden of langer bezig' },
  { code: 'n_undated', name: 'nog niet voldaan, onbekend hoelang bezig' },
  { code: 'ended', name: 'plicht op een andere manier geëindigd' },
  { code: 'no_plan', name: 'nog geen PIP' },
] as const;

/** The term of people whose duty under the Wet inburgering 2013 still runs; the first code that holds. */
export const earlierStates = [
  { code: 'elip', name: 'lening op, nog plichtig' },
  { code: 'over', name: 'termijn voorbij' },
  { code: 'within', name: 'binnen de termijn' },
  { code: 'unknown', name: 'termijn onbekend' },
] as const;

/** In which of the two lists somebody stands. */
export const knownStates = [
  { code: 'both', name: 'in de lijst van DUO en in het eigen bestand' },
  { code: 'duo_only', name: 'alleen in de lijst van DUO' },
  { code: 'file_only', name: 'alleen in het eigen bestand' },
] as const;

/** Whether the cells below a total were published: a protected total under 10 has none. */
export const detailStates = [
  { code: 'yes', name: 'uitgesplitst' },
  { code: 'no', name: 'te klein om uit te splitsen' },
  { code: 'withheld', name: 'niet uitgesplitst, omdat geen afronding optelt' },
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
  { code: 'housing', name: 'vestiging in de gemeente' },
  { code: 'no_pip_reason', name: 'reden nog geen PIP' },
  { code: 'lesson_wait_reason', name: 'reden nog geen les' },
  { code: 'plan_change', name: 'wijzigingen van het PIP' },
  { code: 'level', name: 'niveau van het PIP' },
  { code: 'contact', name: 'vast aanspreekpunt' },
  { code: 'talk', name: 'laatste gesprek' },
  { code: 'term', name: 'einde van de termijn' },
  { code: 'term_start', name: 'start van de termijn' },
  { code: 'exams', name: 'examens per onderdeel' },
  { code: 'end_date', name: 'laatste dag van de plicht' },
  { code: 'earlier_act', name: 'Wet inburgering 2013' },
  { code: 'known', name: 'lijst van DUO en eigen bestand' },
] as const;

/** Counts of a municipality that know no cohort; each is a block of its own. */
export const placeCounts = ['earlier_act', 'known'] as const;

export type PlaceCount = (typeof placeCounts)[number];

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
  { code: 'protected', name: 'nu niet te tonen' },
  { code: 'unprotected', name: 'nu wel te tonen' },
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

/**
 * Combinations that cannot occur, known to everybody: no route before the PIP and always one after it; only asylum
 * status holders wait in reception. They are no cells of any table.
 */
export const structuralZeros: readonly Readonly<Record<string, readonly string[]>>[] = [
  { route: ['none'], stage: ['pip', 'lesson', 'pvt', 'route_done', 'fulfilled'] },
  { route: ['b1', 'education', 'z'], stage: ['notified', 'registered', 'intake'] },
  { group: ['family_other'], stage: ['notified'] },
  { group: ['family_other'], state: ['reception'] },
  { group: ['family_other'], intake: ['reception'] },
];

/** Whether nobody can have all these codes at once. */
export function isStructuralZero(codes: Readonly<Record<string, unknown>>): boolean {
  return structuralZeros.some((zero) =>
    Object.entries(zero).every(([dimension, some]) => some.includes(String(codes[dimension]))),
  );
}
