/** A licence as descriptors name it. */
export interface Licence {
  /** SPDX identifier, which is also the identifier of the Open Definition. */
  readonly name: string;
  readonly title: string;
  /** Address of its text. */
  readonly path: string;
  /** Name in catalogues that ask for a Creative Commons licence (DCAT-AP-NL 3, property license). */
  readonly iri: string;
}

/** Tables of counts, and what is kept by hand beside them. */
export const ccZero: Licence = {
  name: 'CC0-1.0',
  title: 'CC0 1.0',
  path: 'https://creativecommons.org/publicdomain/zero/1.0/',
  iri: 'http://creativecommons.org/publicdomain/zero/1.0/deed.nl',
};

/** Figures of Statistics Netherlands, which asks to be named. */
export const ccBy: Licence = {
  name: 'CC-BY-4.0',
  title: 'CC BY 4.0',
  path: 'https://creativecommons.org/licenses/by/4.0/',
  iri: 'http://creativecommons.org/licenses/by/4.0/deed.nl',
};
