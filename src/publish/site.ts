import type { PublishedSite } from '../contract/published.ts';
import type { Settings } from '../edition/settings.ts';
import type { Brand } from '../styles/brand.ts';

/** The settings and look of an edition as pages need them; `address` goes before that of the settings. */
export function siteOf(settings: Settings, brand: Brand, address = settings.adres): PublishedSite {
  const { uitgever, beveiliging, toegankelijkheid } = settings;
  return {
    kind: settings.soort,
    address,
    publisher: {
      name: uitgever.naam,
      contact: uitgever.contact,
      email: uitgever.email,
      uri: uitgever.uri,
    },
    correctionDays: settings.correctie.werkdagen,
    security: { contact: beveiliging.contact, expires: beveiliging.verloopt },
    licence: settings.licentie,
    brand,
    log: settings.privacy.logboek,
    privacyOfficer: settings.privacy.functionaris ?? null,
    source: settings.broncode ?? null,
    archive: settings.archief?.bewaren ?? null,
    openGovernment: settings.woo?.contact ?? null,
    accessibility: toegankelijkheid
      ? {
          status: toegankelijkheid.status,
          date: toegankelijkheid.datum,
          statement: toegankelijkheid.verklaring ?? null,
          report: toegankelijkheid.onderzoek ?? null,
        }
      : null,
    criteria: Object.fromEntries(
      Object.entries(settings.criteria).map(([code, { vastgesteldDoor, op }]) => [
        code,
        { by: vastgesteldDoor, on: op },
      ]),
    ),
    example: settings.voorbeeld ?? null,
  };
}
