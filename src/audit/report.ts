import type { AuditFault } from './fault.ts';

export interface AuditReport {
  readonly outcome: 'goedgekeurd' | 'geweigerd';
  /** 0 approved; 2 input invalid; 3 publication refused; 4 the audit cannot be trusted. */
  readonly exitCode: 0 | 2 | 3 | 4;
  /** Fewest whole values that an outsider cannot exclude for any cell, by sums and public rules; 0 when not worked out. */
  readonly candidatesMin: number;
  /** The same with all earlier releases beside this one; without earlier releases the same number. */
  readonly candidatesMinStacked: number;
  /** The same with the outside tables as well; null without such tables. */
  readonly candidatesMinOutside: number | null;
  readonly earlierReleases: number;
  readonly outsideTables: readonly string[];
  /** Cells that can be proven to count nobody, by sums and public rules. */
  readonly provenZeros: number;
  readonly solver: string;
  /** `7/7 fouten ontdekt`: kinds of fault found in every block tried, of those tried. */
  readonly selfTest: string;
  /** Published counts: the rows of all tables of counts. */
  readonly cells: number;
  readonly blocks: number;
  readonly faults: readonly AuditFault[];
}

const integers = new Intl.NumberFormat('nl-NL');

/** Cells named in full before the rest is only counted. */
const named = 20;

/**
 * The outcome in Dutch. Names cells, but never a value or interval.
 * @param options.public for a log that anybody can read: only numbers of cells and causes
 */
export function reportText(report: AuditReport, options: { readonly public: boolean }): string {
  return (report.exitCode === 0 ? approval(report) : refusal(report, options.public)).join('\n');
}

function approval(report: AuditReport): string[] {
  const { earlierReleases, outsideTables, candidatesMinOutside } = report;
  const earlier =
    earlierReleases === 0
      ? 'Eerdere releases: geen meegegeven.'
      : `Samen met ${plural(earlierReleases, 'eerdere release', 'eerdere releases')}: ten minste ${report.candidatesMinStacked}.`;
  const outside =
    candidatesMinOutside === null
      ? 'Buitentabellen: geen aangegeven.'
      : `Samen met buitentabellen (${outsideTables.join(', ')}): ten minste ${candidatesMinOutside}.`;
  return [
    'TOETS GOEDGEKEURD.',
    `Getoetst: ${plural(report.cells, 'aantal', 'aantallen')} in ${plural(report.blocks, 'blok', 'blokken')}.`,
    `Mogelijke waarden per cel, tegen sommen en openbare regels: ten minste ${report.candidatesMin}.`,
    earlier,
    outside,
    `Bewezen nullen, tegen sommen en openbare regels: ${report.provenZeros}.`,
    `Zelftest: ${report.selfTest}.`,
    `Rekenmodule: ${report.solver}.`,
  ];
}

function refusal(report: AuditReport, isPublic: boolean): string[] {
  const heading = `PUBLICATIE GEWEIGERD: ${headline(report)}`;
  const body = isPublic ? causes(report.faults) : details(report.faults);
  return [heading, ...body, 'Er is niets gepubliceerd en niets gewijzigd.', ...advice(report)];
}

function headline({ exitCode, faults }: AuditReport): string {
  const traceable = new Set(faults.filter(({ kind }) => kind === 'protection').map(({ cell }) => cell)).size;
  if (exitCode === 4) return 'de toets zelf is niet betrouwbaar.';
  if (exitCode === 2) return 'de invoer klopt niet.';
  if (traceable > 0) return `${plural(traceable, 'cel is', 'cellen zijn')} te herleiden.`;
  return 'wat er staat, is niet zoals aangegeven.';
}

function causes(faults: readonly AuditFault[]): string[] {
  const cells = Map.groupBy(faults, ({ cause }) => cause);
  return [...cells].map(([cause, same]) => {
    const number = same.filter(({ cell }) => cell !== undefined).length;
    return number === 0 ? `  Oorzaak: ${cause}` : `  Oorzaak (${plural(number, 'cel', 'cellen')}): ${cause}`;
  });
}

function details(faults: readonly AuditFault[]): string[] {
  const without = faults.filter(({ cell }) => cell === undefined);
  const within = faults.filter(({ cell }) => cell !== undefined);
  const rest = within.length - named;
  return [
    ...causes(without),
    ...within
      .slice(0, named)
      .flatMap(({ cell = '', cause, candidates, required }) => [
        `  ${cell}`,
        ...(candidates === undefined
          ? []
          : [
              `    berekenbaar tot ${plural(candidates, 'mogelijke waarde', 'mogelijke waarden')}; vereist minimaal ${required ?? 0}.`,
            ]),
        `    Oorzaak: ${cause}`,
      ]),
    ...(rest > 0 ? [`  En nog ${plural(rest, 'melding', 'meldingen')}.`] : []),
  ];
}

function advice({ exitCode, faults }: AuditReport): string[] {
  if (exitCode === 4) return ['Meld dit aan de makers. Publiceer niet.'];
  if (exitCode === 2) return ['Herstel de invoer en draai de toets opnieuw.'];
  const protection = [
    'voeg groepen of tabellen samen in de configuratie, of',
    'overleg met uw privacyfunctionaris. Eisen verlagen kan alleen in de configuratie, na beoordeling door een tweede persoon.',
  ];
  const repair = 'maak de release opnieuw uit de dossiers; wijzig nooit zelf een gepubliceerd bestand.';
  const isProtection = faults.some(({ kind }) => kind === 'protection');
  const steps = isProtection ? protection : [repair];
  return ['Wat u kunt doen:', ...steps.map((step, at) => `  ${at + 1}. ${step}`)];
}

function plural(count: number, one: string, more: string): string {
  return `${integers.format(count)} ${count === 1 ? one : more}`;
}
