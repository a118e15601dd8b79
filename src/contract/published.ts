import type { Manifest } from './manifest.ts';
import type { DeliveryRow, RevisionRow } from './tables.ts';

/** Shapes of the JSON that the publish step writes beside the tables, and that pages read. */

export interface PublishedFile {
  readonly bestand: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** The manifest of a release as published: the delivered one, with definitions, and every file with its checksum. */
export interface PublishedManifest extends Manifest {
  /** Version of the definition that each indicator was counted by, by its id. */
  readonly definities: Readonly<Record<string, number>>;
  readonly bestanden: readonly PublishedFile[];
}

export interface PublishedRelease {
  readonly release: string;
  readonly peildatum: string;
  readonly gepubliceerd: string;
  readonly volgendeUpdate: string;
  readonly synthetisch: boolean;
  readonly toelichting: string;
  readonly instroomjaren: readonly number[];
}

export interface PublishedMunicipality {
  readonly code: string;
  readonly name: string;
  readonly slug: string;
  readonly aliases: readonly string[];
  readonly province: string;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly successor: string | null;
  readonly population: number;
  readonly populationDate: string;
  readonly populationSource: string;
  readonly fictitious: boolean;
  /** Figures that need an indicator which the municipality did not deliver in the newest release, by id. */
  readonly missing: readonly string[];
  /** Published number of people who began since the first cohort year, in the newest release; null = not delivered. */
  readonly people: number | null;
  readonly deliveries: readonly {
    readonly release: string;
    readonly state: DeliveryRow['state'];
    readonly reason: string | null;
  }[];
  readonly revisions: readonly {
    readonly release: string;
    readonly cohort: number;
    readonly reason: RevisionRow['reason'];
    readonly note: string;
    /** Published total of the block in the release before, and in this one; null where there is none. */
    readonly before: number | null;
    readonly after: number | null;
  }[];
}
