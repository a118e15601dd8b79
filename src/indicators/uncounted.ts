// Made by `npm run lists` from the files that it imports; to change it, change those.
import { finedPersons } from './doorstroom/fined_persons.ts';
import { extendedMunicipalityCause } from './doorstroom/extended_municipality_cause.ts';
import { caseloadPerFte } from './aanpak/caseload_per_fte.ts';
import { duoExchangeTimeliness } from './aanpak/duo_exchange_timeliness.ts';
import { infoPlainLanguage } from './aanpak/info_plain_language.ts';
import { complaintsObjections } from './aanpak/complaints_objections.ts';
import { partnersConsulted } from './aanpak/partners_consulted.ts';
import type { UncountedIndicator } from './indicator.ts';

/** Indicators that are defined, while no release holds figures for them. */
export const uncountedCatalogue: readonly UncountedIndicator[] = [
  finedPersons,
  extendedMunicipalityCause,
  caseloadPerFte,
  duoExchangeTimeliness,
  infoPlainLanguage,
  complaintsObjections,
  partnersConsulted,
];
