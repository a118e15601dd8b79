import { excerpt } from '../contract/fault.ts';
import { isHiding } from '../reading/cell.ts';
import { columnNames, columnOf, countedColumns, type ColumnName } from './columns.ts';
import type { CaseFault } from './fault.ts';
import { identityIn, isForbiddenName } from './identity.ts';
import { shapeOf } from './shape.ts';

/** Whether a column of the template has this name. */
const isKnown = (name: string): name is ColumnName => (columnNames as readonly string[]).includes(name);

/** A column name as it may be printed: only what looks like a name, since a file may lack its header. */
const printed = (name: string): string => {
  if (name === '') return 'een kolom zonder naam';
  if (isHiding(name)) return 'een kolomnaam met een onzichtbaar teken of harde spatie';
  return /^[\p{L}_][\p{L}\p{N} _-]{0,39}$/u.test(name)
    ? `de kolom ${excerpt(name)}`
    : `${shapeOf(name)} als kolomnaam`;
};

/** Everything that is wrong with the line of column names. */
export function headerFaults(file: string, line: number, header: readonly string[]): CaseFault[] {
  const fault = (rule: CaseFault['rule'], received: string, expected: string): CaseFault => ({
    rule,
    file,
    line,
    received,
    expected,
  });
  const identity = header.map(identityIn).find((found) => found !== null);
  if (identity !== undefined)
    return [fault('V1', identity, 'een bestand zonder gegevens die naar één persoon wijzen')];
  if (!header.some((name) => isKnown(name) || isForbiddenName(name))) {
    const expected = `een regel met kolomnamen, gescheiden door , of ;, te beginnen met ${columnNames[0] ?? ''}`;
    return [fault('kolommen', 'een eerste regel zonder kolomnamen', expected)];
  }
  return [
    ...header
      .filter(isForbiddenName)
      .map((name) =>
        fault('V1', printed(name), 'een bestand zonder namen, nummers, adressen en geboortegegevens'),
      ),
    ...columnNames
      .filter((name) => columnOf(name).required === 'yes' && !header.includes(name))
      .map((column) => ({ ...fault('kolommen', 'geen kolom', `de kolom ${column}`), column })),
    ...header
      .filter((name) => !isKnown(name) && !isForbiddenName(name))
      .map((name) => fault('kolommen', printed(name), 'alleen kolommen uit het sjabloon')),
    ...header
      .filter((name, at) => isKnown(name) && header.indexOf(name) !== at)
      .map((column) => ({ ...fault('kolommen', 'twee keer dezelfde kolom', 'elke kolom één keer'), column })),
  ];
}

/** Whether the reasons for absent columns fit the columns that are there. */
export function absenceFaults(
  file: string,
  header: readonly string[],
  absent: Readonly<Record<string, string>>,
): CaseFault[] {
  const fault = (column: string, received: string, expected: string): CaseFault => ({
    rule: 'levering',
    file,
    column,
    received,
    expected,
  });
  const given = Object.keys(absent);
  const hasPlans = header.includes('first_pip_date') && header.includes('route');
  return [
    ...(header.includes('duty_end_reason') && !hasPlans
      ? [
          fault(
            'duty_end_reason',
            'een kolom die zonder first_pip_date en route niet telt',
            'ook deze kolom niet: zonder PIP kan niemand hebben voldaan',
          ),
        ]
      : []),
    ...countedColumns
      .filter((name) => !header.includes(name) && !absent[name]?.trim())
      .map((name) =>
        fault(
          name,
          'geen kolom en geen reden',
          `de kolom, of in de configuratie onder ontbrekendeKolommen de regel ${name}: "reden"`,
        ),
      ),
    ...given
      .filter((name) => isKnown(name) && header.includes(name))
      .map((name) =>
        fault(
          name,
          'een kolom met een reden van ontbreken',
          'in de configuratie geen reden bij een kolom die er is',
        ),
      ),
    ...given
      .filter((name) => !isKnown(name))
      .map((name) =>
        fault(name, 'een reden bij een onbekende kolom', 'in de configuratie een kolom uit het sjabloon'),
      ),
  ];
}
