/** The tables as the page shows them, read back from the page: what a reader sees is what the editor suggests. */
export interface Schema {
  readonly tables: readonly SchemaTable[];
  readonly municipalities: readonly SchemaCode[];
}

export interface SchemaTable {
  readonly name: string;
  readonly title: string;
  readonly columns: readonly SchemaColumn[];
}

export interface SchemaColumn {
  readonly name: string;
  readonly label: string;
  /** In the order of the list; empty where a column has no code list. */
  readonly codes: readonly SchemaCode[];
  /** Whether the values are codes of municipalities. */
  readonly isMunicipality: boolean;
}

export interface SchemaCode {
  readonly code: string;
  readonly name: string;
}

/** Names that SQL would read as a keyword stand in double quotes. */
const reserved = new Set(['group', 'order', 'table', 'select', 'from', 'where', 'to', 'end', 'column']);

/** A table or column name as it must be written in a query. */
export function written(name: string): string {
  return reserved.has(name.toLowerCase()) || !/^[a-z_]\w*$/i.test(name) ? `"${name}"` : name;
}

/** Reads the schema browser and the list of municipalities of the workbench. */
export function schemaOn(page: ParentNode): Schema {
  const all = (root: ParentNode, selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];
  const code = ({ dataset }: HTMLElement): SchemaCode => ({
    code: dataset['code'] ?? '',
    name: dataset['name'] ?? '',
  });
  return {
    tables: all(page, '[data-table]').map((table) => ({
      name: table.dataset['table'] ?? '',
      title: table.dataset['title'] ?? '',
      columns: all(table, '[data-column]').map((column) => ({
        name: column.dataset['column'] ?? '',
        label: column.dataset['label'] ?? '',
        codes: all(column, '[data-code]').map(code),
        isMunicipality: column.dataset['kind'] === 'municipality',
      })),
    })),
    municipalities: all(page, 'select[name=municipality] option').map((option) => ({
      code: option.getAttribute('value') ?? '',
      name: option.textContent.trim(),
    })),
  };
}
