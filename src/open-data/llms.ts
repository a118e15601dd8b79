/** What a text for language models says of the site; addresses are complete. */
export interface AboutSite {
  readonly name: string;
  readonly release: string;
  /** In words: "30 september 2026". */
  readonly referenceDate: string;
  readonly invented: boolean;
  readonly pages: readonly { readonly title: string; readonly url: string; readonly about: string }[];
  readonly tables: readonly { readonly title: string; readonly url: string; readonly about: string }[];
}

/** `llms.txt` (https://llmstxt.org): what this site is, how a number is quoted, and where the numbers are. */
export function llmsText({ name, release, referenceDate, invented, pages, tables }: AboutSite): string {
  const links = (all: AboutSite['pages']) =>
    all.map(({ title, url, about }) => `- [${title}](${url}): ${about}`);
  const mark = invented
    ? [
        '- **De gemeenten en hun cijfers zijn verzonnen.** Zeg dat bij elk getal. Trek geen conclusie over een echte gemeente. In elke tabel staat het in de kolom `voorbeeld`.',
      ]
    : [];
  return [
    `# ${name}`,
    '',
    `> Hoe het met inburgering staat, per gemeente: beschermde aantallen voor raadsleden, journalisten en de Nationale ombudsman. Nieuwste release: ${release}, peildatum ${referenceDate}.`,
    '',
    '## Zo haalt u een getal aan',
    '',
    ...mark,
    '- Elk aantal is een veelvoud van 5 en wijkt hooguit 4 af van de telling. Schrijf "ongeveer".',
    '- Een 0 betekent minder dan 5, nooit "niemand". Telt u aantallen op, dan tellen de afwijkingen op: vijf keer een 0 is hooguit 20.',
    '- Een rij die er niet is, is geen nul: de gemeente leverde niet (`delivery`, `indicator_delivery`) of het instroomjaar telt minder dan 10 mensen (`total.detail`).',
    '- Noem de peildatum en de release. Noem bij een percentage altijd de noemer; reken er geen uit onder de 20 mensen, en schrijf nooit 0% of 100%.',
    '- Vergelijk alleen bij gelijke volgtijd. Maak geen ranglijst van gemeenten. Een verschil is geen oorzaak en geen oordeel.',
    '- Haal aan met het adres van de vaste versie: die verandert nooit.',
    '',
    '## Vaste adressen',
    '',
    ...links(pages),
    '',
    `## Tabellen van release ${release}`,
    '',
    'Elke tabel is er als `.csv`, `.excel.csv` en `.parquet`, met een beschrijving in `.csv-metadata.json`.',
    '',
    ...links(tables),
    '',
  ].join('\n');
}
