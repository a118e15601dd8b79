/** What stands between two cells, once it is known. */
export type Delimiter = ',' | ';';
