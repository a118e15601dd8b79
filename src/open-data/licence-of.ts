import { sources } from '../sources/all.ts';
import { publicSources } from '../sources/public.ts';
import { ccZero, type Licence } from '../sources/licences.ts';

/** The licence of a published table: that of its source, or the one of what is made here. */
export function licenceOf(table: string): Licence {
  return [...sources, ...publicSources].find((source) => source.table.name === table)?.licence ?? ccZero;
}
