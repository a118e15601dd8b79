/** How columns and codes are called in Dutch, by column name: from datapackage.json. */
export type CellWords = ReadonlyMap<
  string,
  { readonly title: string; readonly codes: ReadonlyMap<string, string> }
>;

/** "GM9001, cohort 2024, groep “asielstatushouders”, fase “PIP vastgesteld”". */
export function describeWith(words: CellWords): (block: string, cell: string) => string {
  return (block, cell) => {
    const parts = cell === '' ? ['totaal'] : cell.split(';').map((part) => describePart(words, part));
    return [placeOf(block), ...parts].join(', ');
  };
}

/** "GM9001, cohort 2024", or "GM9001, telling known". */
function placeOf(block: string): string {
  const [municipality, period = ''] = block.split('/');
  return `${municipality}, ${/^\d{4}$/.test(period) ? 'cohort' : 'telling'} ${period}`;
}

function describePart(words: CellWords, part: string): string {
  const [, dimension = '', sign = '', code = ''] = /^(\w+)(>=|=|:)(\w+)$/.exec(part) ?? [];
  const found = words.get(dimension);
  const title = found?.title ?? dimension;
  if (sign === ':') return `deelsom ${code} van ${title}`;
  return `${title} “${found?.codes.get(code) ?? code}”${sign === '>=' ? ' of verder' : ''}`;
}
