/** The forms in which every table is published: the same rows in the same order, under the same name. */
export const formats = [
  {
    id: 'csv',
    ending: '.csv',
    name: 'CSV',
    about: 'komma, punt in getallen, UTF-8; voor programma’s',
    mediaType: 'text/csv',
    fileType: 'CSV',
  },
  {
    id: 'excel',
    ending: '.excel.csv',
    name: 'CSV voor Excel',
    about: 'puntkomma, komma in getallen; opent vanzelf goed in een Nederlands rekenblad',
    mediaType: 'text/csv',
    fileType: 'CSV',
  },
  {
    id: 'parquet',
    ending: '.parquet',
    name: 'Parquet',
    about: 'klein, met het type van elke kolom',
    mediaType: 'application/vnd.apache.parquet',
    fileType: 'PARQUET',
  },
] as const;

/** The database with all tables of a release together. */
export const databaseFormat = {
  id: 'duckdb',
  ending: '.duckdb',
  name: 'DuckDB',
  about: 'alle tabellen van een release in één bestand',
  mediaType: 'application/octet-stream',
  fileType: null,
} as const;

/** The description of a CSV by the rules of CSV on the Web: its name is the name of the CSV with this behind it. */
export const csvwEnding = '.csv-metadata.json';
