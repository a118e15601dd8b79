import { releaseTables } from '../../contract/release.ts';
import type { Table } from '../../contract/table.ts';
import type { Catalogue } from '../../open-data/dcat.ts';
import { fieldsOf } from '../../open-data/fields.ts';
import { schemaOrgOf } from '../../open-data/schema-org.ts';
import { here } from '../../edition/here.ts';
import { markOf } from '../../edition/marks.ts';
import { currentRelease } from '../../published/files.ts';
import { inScript } from '../frame/in-script.ts';

/** The newest release as schema.org/Dataset, ready to stand in a page: no text in it can close its element. */
export function releaseJsonLd(catalogue: Catalogue): string {
  const { release, synthetisch } = currentRelease();
  const own = catalogue.datasets.filter((dataset) => dataset.release?.id === release);
  const whole = own.find(({ parts }) => parts.length > 0);
  if (!whole) throw new Error(`release ${release} is not in the catalogue`);
  const fields = new Map(
    releaseTables
      .flatMap((table: Table) => fieldsOf(table, synthetisch ? markOf(here.kind) : null))
      .map((field) => [`${field.name} ${field.title}`, field]),
  );
  const parts = own.filter((dataset) => dataset !== whole);
  return inScript(schemaOrgOf(whole, parts, [...fields.values()], catalogue));
}
