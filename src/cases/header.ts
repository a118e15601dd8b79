import { excerpt } from '../contract/fault.ts';
import { isHiding } from '../reading/cell.ts';
import { columnNames, columnOf, countedColumns, type ColumnName } from './columns.ts';
import type { CaseFault } from './case-fault.ts';
import { identityIn, isForbiddenName } from './identity.ts';
import { shapeOf } from './shape.ts';

const onlyTemplate =
  'alleen kolommen uit het sjabloon; haal de andere weg, of laat ze overslaan met --extra-kolommen (op de pagina: een vinkje bij stap 3)';

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

/** What a file has beside the columns of the template: one fault or note, whose `expected` says what is done. */
export function extraColumns(
  file: string,
  line: number,
  header: readonly string[],
  expected: string,
): CaseFault[] {
  const names = header.filter((name) => !isKnown(name) && !isForbiddenName(name)).map(printed);
  if (names.length === 0) return [];
  const shown = names.slice(0, extraShown).join(', ') + (names.length > extraShown ? ' en meer' : '');
  const received =
    names.length === 1 ? shown : `${names.length} kolommen die het sjabloon niet kent: ${shown}`;
  return [{ rule: 'kolommen', file, line, received, expected }];
}

const extraShown = 10;

/** Everything that is wrong with the line of column names; columns beside the template may be skipped. */
export function headerFaults(
  file: string,
  line: number,
  header: readonly string[],
  areExtraSkipped = false,
): CaseFault[] {
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
    ...(areExtraSkipped ? [] : extraColumns(file, line, header, onlyTemplate)),
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
