import type { Brand } from '../styles/brand.ts';
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

/** What one sender delivered for a quarter: whose figures these are, and since when. */
export interface PublishedPart {
  /** Short name of the sender; null for a release that was put in the edition whole, by hand. */
  readonly afzender: string | null;
  /** The sender as it stands in a sentence. */
  readonly naam: string;
  readonly gemeenten: readonly string[];
  /** ISO day that its manifest gives. */
  readonly gepubliceerd: string;
  /** ISO day on which it was received; null when it was put there by hand. */
  readonly ontvangen: string | null;
  /** Print of the rounding key. */
  readonly sleutelAfdruk: string;
  /** Print of the key that signed it; null when nobody did. */
  readonly ondertekendMet: string | null;
  /** SHA-256 of its manifest. */
  readonly manifest: string;
  /** Folder within the release with its files as received; null = the release itself. */
  readonly map: string | null;
}

/** A part that was taken back after it was published. */
export interface PublishedWithdrawal {
  readonly release: string;
  readonly sender: string;
  readonly senderName: string;
  /** SHA-256 of its manifest. */
  readonly manifest: string;
  /** ISO day. */
  readonly day: string;
  readonly reason: string;
  /** Codes. */
  readonly municipalities: readonly string[];
}

/** The settings of the edition as pages need them: `site.json`. */
export interface PublishedSite {
  readonly kind: 'verzonnen' | 'proef' | 'echt';
  /** Origin and base path in one, with a slash at the end. */
  readonly address: string;
  readonly publisher: {
    readonly name: string;
    readonly contact: string;
    readonly email: string;
    readonly uri: string;
  };
  /** Within how many working days a reported fault is answered. */
  readonly correctionDays: number;
  readonly security: { readonly contact: string; readonly expires: string };
  readonly licence: string;
  /** What the edition sets of its look. */
  readonly brand: Brand;
  /** What the server notes of visits, in one or two sentences. */
  readonly log: string;
  /** E-mail address of the officer for data protection; null when the publisher names nobody. */
  readonly privacyOfficer: string | null;
  /** Address of the source code; null when nobody filled it in. */
  readonly source: string | null;
  /** The statement after the model of DigiToegankelijk; null when there is none. */
  readonly accessibility: {
    readonly status: string;
    readonly date: string;
    /** Where it stands in the register, and the report that it rests on. */
    readonly statement: string | null;
    readonly report: string | null;
  } | null;
  /** How long what is published is kept, in one or two sentences; null when the publisher says nothing of it. */
  readonly archive: string | null;
  /** E-mail address for requests by the Wet open overheid. */
  readonly openGovernment: string | null;
  /** Who established the criterion of a request, by its code. */
  readonly criteria: Readonly<Record<string, { readonly by: string; readonly on: string }>>;
  /** Where the invented edition lies beside this one: a path on this host or an address; null when nowhere. */
  readonly example: string | null;
}

export interface PublishedRelease {
  readonly release: string;
  readonly peildatum: string;
  readonly gepubliceerd: string;
  readonly volgendeUpdate: string;
  /** Whether everything of it carries the mark of its edition: invented, or a rehearsal. */
  readonly synthetisch: boolean;
  readonly toelichting: string;
  readonly instroomjaren: readonly number[];
  /** The parts that its tables were made of, by sender. */
  readonly delen: readonly PublishedPart[];
  /** How many municipalities delivered, on the day of `gepubliceerd`; sums and lists are over these. */
  readonly gemeenten: number;
  /** ISO day on which the quarter was closed; null while municipalities can still deliver. */
  readonly gesloten: string | null;
}

export interface PublishedMunicipality {
  readonly code: string;
  readonly name: string;
  readonly slug: string;
  readonly aliases: readonly string[];
  readonly province: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly successor: string | null;
  readonly population: number;
  readonly populationDate: string;
  readonly populationSource: string;
  /** Whether its name carries the mark of the edition: invented, or a rehearsal. */
  readonly fictitious: boolean;
  /** ISO day on which it was asked to deliver; null when nobody asked yet. */
  readonly asked: string | null;
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
