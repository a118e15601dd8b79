/** Every way in which a file of a public source can be wrong: all faults at once, and no row comes out. */
import { expect, it, describe } from 'vitest';
import { describe as sentence } from '../../src/contract/fault.ts';
import { importSources } from '../../src/import/import.ts';
import {
  answerName,
  areas,
  benchmark,
  given,
  housing,
  label,
  papers,
  places,
  population,
  register,
  registerName,
  registerNodes,
  seats,
  type Files,
} from './fixtures.ts';

const observations = 'cbs-03759ned/observations.json';
const properties = 'cbs-03759ned/properties.json';
const typed = 'cbs-86247NED/TypedDataSet.json';
const infos = 'cbs-86247NED/TableInfos.json';

const text = (files: Files, name: string): string => {
  const content = files[name];
  if (typeof content !== 'string') throw new Error(`${name} is not there`);
  return content;
};

/** A file changed by replacing text that must stand in it. */
function changed(files: Files, name: string, from: string | RegExp, to: string): Files {
  const before = text(files, name);
  const after = before.replace(from, to);
  if (after === before) throw new Error(`${String(from)} is not in ${name}`);
  return { ...files, [name]: after };
}

const half = (files: Files, name: string): Files => {
  const whole = text(files, name);
  return { ...files, [name]: whole.slice(0, Math.floor(whole.length * 0.6)) };
};
const page = '<!DOCTYPE html><html><body>Er ging iets mis</body></html>';
const latin = (files: Files, name: string): Files => ({
  ...files,
  [name]: Buffer.from(text(files, name).replace('Aardrecht', 'Aardréch'), 'latin1'),
});

/** What it is about, the files, and what the faults must say. */
type Case = readonly [about: string, files: Files, said: RegExp];

const wrong: readonly Case[] = [
  [
    '03759ned: another table',
    changed(population, properties, '"03759ned"', '"85644NED"'),
    /kolom Identifier: ontvangen 85644NED, verwacht 03759ned; dit is een andere tabel/,
  ],
  [
    '03759ned: no properties',
    { [observations]: text(population, observations) },
    /properties\.json: ontvangen geen bestand/,
  ],
  [
    '03759ned: another year',
    changed(population, properties, '2026-06-23', '2027-06-20'),
    /kolom Perioden: ontvangen 2025JJ00 en 2026JJ00, verwacht 2027JJ00/,
  ],
  [
    '03759ned: a column renamed',
    changed(population, observations, /"RegioS"/g, '"Regio"'),
    /kolom RegioS: ontvangen geen RegioS; wel Id, Measure/,
  ],
  [
    '03759ned: half a file',
    half(population, observations),
    /observations\.json: ontvangen een bestand dat ophoudt bij/,
  ],
  ['03759ned: a web page', { ...population, [observations]: page }, /ontvangen een webpagina of XML/],
  ['03759ned: an empty file', { ...population, [observations]: '' }, /ontvangen een leeg bestand/],
  [
    '03759ned: a row twice',
    changed(population, observations, '"GM9002"', '"GM9001"'),
    /kolom value\[5\]: ontvangen dezelfde .* als in value\[4\]/,
  ],
  [
    '03759ned: a sum that differs',
    changed(population, observations, '32000', '32001'),
    /ontvangen 152\.001 inwoners in alle gemeenten samen, verwacht 152\.000/,
  ],
  [
    '03759ned: thousands points',
    changed(population, observations, '32000', '"32.000"'),
    /kolom value\[5\]\.Value: ontvangen ‘32\.000’, verwacht een getal zonder teken voor duizendtallen: 32000/,
  ],
  [
    '03759ned: null without a reason',
    changed(population, observations, '"Impossible"', '"None"'),
    /kolom value\[2\]\.Value: ontvangen null zonder reden/,
  ],
  [
    '03759ned: a number with a reason',
    changed(population, observations, '"None","Value":32000', '"Impossible","Value":32000'),
    /ontvangen 32000 met ‘Impossible’/,
  ],
  [
    '03759ned: a municipality missing',
    changed(
      changed(population, observations, /\{[^{}]*"GM9002"[^{}]*\},/, ''),
      observations,
      /152000,"StringValue":null,"BurgerlijkeStaat":"T001019","Geslacht":"T001038","Leeftijd":"10000","RegioS":"NL01"/,
      '120000,"StringValue":null,"BurgerlijkeStaat":"T001019","Geslacht":"T001038","Leeftijd":"10000","RegioS":"NL01"',
    ),
    /ontvangen geen rij over Bovenwold \(GM9002\)/,
  ],
  [
    '03759ned: a municipality that ended',
    changed(
      changed(
        population,
        observations,
        '"Impossible","Value":null,"StringValue":null,"BurgerlijkeStaat":"T001019","Geslacht":"T001038","Leeftijd":"10000","RegioS":"GM9003"',
        '"None","Value":1000,"StringValue":null,"BurgerlijkeStaat":"T001019","Geslacht":"T001038","Leeftijd":"10000","RegioS":"GM9003"',
      ),
      observations,
      '152000',
      '153000',
    ),
    /kolom value\[6\]\.RegioS: ontvangen GM9003, verwacht een gemeente die bestaat; deze ging na 2022-12-31 op in GM9001/,
  ],
  [
    'tooi: another list',
    changed(register, registerName, 'RegisterwaardelijstCompleet', 'Waardelijst'),
    /kolom @type: ontvangen een ander bestand/,
  ],
  [
    'tooi: a property renamed',
    changed(register, registerName, /officieleNaamExclSoort/g, 'officieleNaam'),
    /kolom officieleNaamExclSoort: ontvangen geen officieleNaamExclSoort/,
  ],
  ['tooi: half a file', half(register, registerName), /ontvangen een bestand dat ophoudt/],
  ['tooi: another encoding', latin(register, registerName), /tekens in een andere codering/],
  [
    'tooi: a code twice',
    changed(register, registerName, '"9002"', '"9001"'),
    /ontvangen dezelfde gemeentecode als in \[1\]/,
  ],
  [
    'tooi: without its changes',
    { [registerName]: JSON.stringify(registerNodes.slice(0, 4)) },
    /ontvangen GM9003, geëindigd op 2022-12-31, verwacht een wijziging/,
  ],
  [
    'tooi: two versions',
    { ...register, 'tooi_rwc_gemeenten_compleet_5.json': text(register, registerName) },
    /ontvangen een tweede versie/,
  ],
  [
    '86247NED: another year, which is another table',
    changed(areas, infos, '"86247NED"', '"85755NED"'),
    /kolom Identifier: ontvangen 85755NED, verwacht 86247ned/,
  ],
  [
    '86247NED: a column renamed',
    changed(areas, typed, /Code_28/g, 'Code_30'),
    /kolom Code_28: ontvangen geen Code_28/,
  ],
  ['86247NED: half a file', half(areas, typed), /ontvangen een bestand dat ophoudt/],
  [
    '86247NED: a municipality twice',
    changed(areas, typed, 'GM9002', 'GM9001'),
    /ontvangen dezelfde Code_1 als in value\[0\]/,
  ],
  [
    '86247NED: thousands points',
    changed(areas, typed, '32000', '"32.000"'),
    /verwacht een getal zonder teken voor duizendtallen/,
  ],
  [
    '86247NED: nothing where a name belongs',
    changed(areas, typed, '"Bovenwold"', 'null'),
    /kolom value\[1\]\.Naam_2: ontvangen ‘’/,
  ],
  [
    'GR2026: another election',
    { 'GR2022.csv': text(seats, 'GR2026.csv') },
    /ontvangen de uitslag van een andere verkiezing, verwacht GR2026\.csv/,
  ],
  [
    'GR2026: a column renamed',
    changed(seats, 'GR2026.csv', 'LijstNaam', 'Partij'),
    /kolom LijstNaam: ontvangen de kolommen/,
  ],
  [
    'GR2026: half a file',
    half(seats, 'GR2026.csv'),
    /GR2026\.csv, regel \d: ontvangen \d waarden, verwacht 6 waarden/,
  ],
  ['GR2026: a web page', { 'GR2026.csv': page }, /ontvangen een webpagina of XML/],
  ['GR2026: another encoding', latin(seats, 'GR2026.csv'), /tekens in een andere codering/],
  [
    'GR2026: votes only',
    changed(seats, 'GR2026.csv', /LijstAantalZetels/g, 'LijstAantalStemmen'),
    /kolom VeldType: ontvangen 5 rijen, en geen met LijstAantalZetels/,
  ],
  [
    'GR2026: a list twice',
    changed(seats, 'GR2026.csv', 'De Overkant', 'Lokaal Belang'),
    /regel 4: ontvangen dezelfde RegioCode, LijstNaam als in regel 3/,
  ],
  [
    'GR2026: seats that are no council',
    changed(seats, 'GR2026.csv', 'LijstAantalZetels;17', 'LijstAantalZetels;16'),
    /ontvangen 36 zetels in de raad van GM9001/,
  ],
  [
    'GR2026: a municipality that ended',
    changed(seats, 'GR2026.csv', /G9002/g, 'G9003'),
    /regel 5, kolom RegioCode: ontvangen GM9003, verwacht een gemeente die bestaat/,
  ],
  [
    'papers: not all of them',
    changed(papers, answerName, '"hasMore":false', '"hasMore":true'),
    /kolom totalCount: ontvangen 3 van 3 resultaten, hasMore true/,
  ],
  [
    'papers: a total that differs',
    changed(papers, answerName, '"totalCount":3', '"totalCount":8'),
    /ontvangen 3 van 8 resultaten/,
  ],
  [
    'papers: a field renamed',
    changed(papers, answerName, /entityId/g, 'id'),
    /kolom entityId: ontvangen geen entityId/,
  ],
  [
    'papers: one twice',
    changed(papers, answerName, '"doc-2"', '"doc-1"'),
    /dezelfde entityId als in results\[0\]/,
  ],
  [
    'papers: an address without https',
    changed(papers, answerName, 'https://stukken.invalid/doc-1', 'http://stukken.invalid/doc-1'),
    /kolom results\[0\]\.downloadUrl/,
  ],
  [
    'papers: two answers about one municipality',
    { ...papers, 'raadsstukken/GM9001-2026-10-01.json': text(papers, answerName) },
    /ontvangen een tweede antwoord over GM9001/,
  ],
  [
    'papers: an unknown municipality',
    { 'raadsstukken/GM9009-2026-10-01.json': text(papers, answerName) },
    /verwacht een gemeente uit municipalities\.csv/,
  ],
  [
    'housing: a sum that differs',
    changed(housing, 'huisvestingstaak.csv', ',40,52,', ',40,50,'),
    /kolom stand_nu: ontvangen 50 voor GM9001 op 2026-10-01, verwacht 52/,
  ],
  [
    'housing: a column renamed',
    changed(housing, 'huisvestingstaak.csv', 'taakstelling', 'taak'),
    /kolom taakstelling: ontvangen geen kolom/,
  ],
  [
    'housing: thousands points',
    changed(housing, 'huisvestingstaak.csv', ',80,12,', ',1.080,12,'),
    /verwacht een getal zonder teken voor duizendtallen: 1080/,
  ],
  [
    'housing: a row twice',
    changed(housing, 'huisvestingstaak.csv', 'GM9002', 'GM9001'),
    /ontvangen dezelfde gemeentecode, peildatum als in regel 2/,
  ],
  [
    'housing: nothing where a number belongs',
    changed(housing, 'huisvestingstaak.csv', ',80,12,', ',,12,'),
    /kolom taakstelling: ontvangen ‘’/,
  ],
  [
    'housing: no half year',
    changed(housing, 'huisvestingstaak.csv', '2026-2', '2026-3'),
    /kolom halfjaar: ontvangen 2026-3/,
  ],
  [
    'benchmark: a subject that is none',
    changed(benchmark, 'benchmark-statushouders.csv', 'work', 'loon'),
    /verwacht een van: work, benefit, exam/,
  ],
  ['a file of no source', { 'statushouders.xlsx': 'PK' }, /ontvangen een bestand dat bij geen bron hoort/],
];

describe('a file that is wrong', () => {
  it.each(wrong)('%s', (_, files, said) => {
    const { faults } = importSources(given(files));
    expect(faults.map(sentence).join('\n')).toMatch(said);
    for (const { file } of faults) expect(file.startsWith(label)).toBe(true);
  });

  it('is named with every other fault, of its own file and of others', () => {
    const { faults } = importSources(
      given({
        ...changed(
          changed(housing, 'huisvestingstaak.csv', ',80,', ',x,'),
          'huisvestingstaak.csv',
          'GM9002',
          'GM90',
        ),
        ...half(areas, typed),
      }),
    );
    expect(faults.map(({ file }) => file).toSorted()).toEqual([
      `${label}cbs-86247NED/TypedDataSet.json`,
      `${label}huisvestingstaak.csv`,
      `${label}huisvestingstaak.csv`,
    ]);
  });
});

it('an edition of a few municipalities leaves the rows of others out, and says so', () => {
  const { sources, faults, notes } = importSources(given(areas, places.slice(0, 1)));
  expect(faults).toEqual([]);
  expect(sources[0]?.rows).toHaveLength(1);
  expect(notes).toEqual([
    'Let op: proef/bronnen/cbs-86247NED/TypedDataSet.json: 1 rijen over andere gemeenten. Niet gelezen.',
  ]);
});
