import { groups, nameOf } from '../contract/codes.ts';
import { choiceFor } from '../figures/compact.ts';
import { date, list } from '../format.ts';
import { inventedText, site as siteWords } from '../text.ts';
import { dataName, indicatorsOf, provisionalYears, verifyLink, type Subject } from './subject.ts';

/** "Groep: asielstatushouders. Begonnen in: 2024 en 2025." */
export function choiceWords({ figure, choice }: Pick<Subject, 'figure' | 'choice'>): string {
  const { group, cohorts } = choiceFor(figure, choice);
  const who = group === null ? 'iedereen' : nameOf(groups, group);
  const years = cohorts === null ? 'alle' : list(cohorts.map(String));
  return `Groep: ${who}. Begonnen in: ${years}.`;
}

/** Lines that stand in every text: what it is about, invented or not, provisional or not. */
function about(subject: Subject): string[] {
  const { release, municipality, figure } = subject;
  const early = provisionalYears(subject);
  return [
    ...(release.synthetisch
      ? [`${inventedText.one} Trek er geen conclusie uit over een echte gemeente.`]
      : []),
    `${municipality.name} (${municipality.code}): ${figure.question}`,
    choiceWords(subject),
    `Publicatie ${release.release}, stand op ${date(release.peildatum)}, gepubliceerd ${date(release.gepubliceerd)}.`,
    ...(early.length === 0
      ? []
      : [`Voorlopig: niet iedereen die in ${list(early.map(String))} begon, is al een jaar gevolgd.`]),
  ];
}

const text = (...parts: readonly (readonly string[])[]) =>
  `${parts
    .filter(({ length }) => length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;

/** How the figure was made, in plain words, with who answers for each definition. */
export function methodText(subject: Subject): string {
  return text(
    ['Hoe is dit cijfer gemaakt?'],
    about(subject),
    [
      'De gemeente telde mensen in haar dossiers. Alleen beschermde aantallen zijn gepubliceerd.',
      'Elk aantal van een gemeente en een jaar waarin mensen begonnen is afgerond op een vijftal. De telling is hooguit 4 hoger of lager.',
      'Een 0 betekent: minder dan 5. Bij opgetelde jaren tellen ook de afwijkingen op.',
      'Een jaar waarin minder dan 10 mensen begonnen heeft alleen een totaal.',
    ],
    ...indicatorsOf(subject).map(({ indicator, version }) => [
      `${indicator.name} (${indicator.id}), definitie versie ${version}`,
      indicator.definition,
      `Let op: ${indicator.caveat}`,
      `Opgesteld door ${indicator.author}. ${indicator.checker === null ? 'Nog door niemand nagekeken.' : `Nagekeken door ${indicator.checker}.`}`,
      `Bekeken op ${date(indicator.reviewedOn)}, opnieuw bekijken voor ${date(indicator.nextReview)}.`,
    ]),
    ['Zo niet gebruiken: maak van gemeenten geen ranglijst, en lees een verschil niet als oorzaak.'],
  );
}

/** What is said about the figure on its page: norm, change, comparison and commitment, each in its one sentence. */
export function factsText(subject: Subject, said: readonly string[]): string {
  return text(['Wat is erover te zeggen?'], about(subject), said, [
    'Deze zinnen stonden op de pagina toen de bundel werd gemaakt. De controle rekent de aantallen na, niet de zinnen.',
  ]);
}

/** How to cite the figure. */
export function citationText(subject: Subject, hash: string): string {
  const { release, municipality, figure, frozenLink } = subject;
  return text(
    [
      `${siteWords.name}, ‘${figure.question}’, gemeente ${municipality.name}, peildatum ${date(release.peildatum)},`,
      `release ${release.release} van ${date(release.gepubliceerd)}. ${frozenLink}`,
    ],
    about(subject),
    [`Cijferhash (SHA-256): ${hash}`, `Controleren: ${verifyLink(subject, hash)}`],
  );
}

/** How a reader checks the bundle by hand, without this site. */
export function readmeText(subject: Subject, hash: string): string {
  const { release, municipality, site, dataSha256 } = subject;
  const [first] = indicatorsOf(subject);
  const [file, name] = [dataName(municipality.code), first?.indicator.id ?? ''];
  const strip = release.synthetisch
    ? [
        'De laatste kolom, voorbeeld, staat niet in de database. Haal die eerst weg:',
        `  sed 's/,[^,]*$//' ${name}.csv | diff - uitkomst.txt`,
      ]
    : [`  diff ${name}.csv uitkomst.txt`];
  return text(
    ['Bewijsbundel'],
    about(subject),
    [
      'Deze map bevat alleen gepubliceerde aantallen.',
      'bewijs.json           wat dit is, met het controlegetal (SHA-256) van elk ander bestand',
      '<indicator>.csv       de aantallen',
      '<indicator>.sql       de vraag aan de database die deze aantallen geeft',
      'definitie-*.json      wat er is geteld',
      'methode.txt           hoe het cijfer is gemaakt',
      'citaat.txt            hoe u het cijfer noemt',
      'feiten.txt            norm, verandering, vergelijking en toezegging, als die er zijn',
    ],
    ['Controleren in de browser', `Open ${site}/controleer/ en kies dit zip-bestand.`],
    [
      'Zelf controleren, zonder deze site',
      '1. Zijn de aantallen niet veranderd? Deze opdracht moet de cijferhash geven:',
      '  LC_ALL=C sha256sum *.csv | sha256sum',
      `  ${hash}`,
      '2. Haal de database van de release op en controleer haar:',
      `  curl -O ${site}/data/${release.release}/${file}`,
      `  sha256sum ${file}`,
      `  ${dataSha256}`,
      '3. Stel de vraag opnieuw met DuckDB (1.4 of nieuwer), en vergelijk:',
      `  duckdb -readonly ${file} -c "COPY ($(cat ${name}.sql)) TO 'uitkomst.txt' (FORMAT csv, HEADER)"`,
      ...strip,
      'Geen uitvoer van diff betekent: gelijk. DuckDB schrijft 19 weken als 19.0; dat is hetzelfde getal.',
    ],
    [
      `Deze cijfers zijn van gemeente ${municipality.name}. Deze bundel zegt niet of een cijfer goed of slecht is.`,
    ],
  );
}
