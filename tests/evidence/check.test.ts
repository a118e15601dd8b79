import { beforeAll, describe, expect, it } from 'vitest';
import { bundleFiles, countsHash, hashes } from '../../src/evidence/bundle.ts';
import { checkBundle } from '../../src/evidence/check.ts';
import { checkLink } from '../../src/evidence/check-link.ts';
import { checkKnown } from '../../src/evidence/definition.ts';
import { differs } from '../../src/evidence/differs.ts';
import { makeDossier } from '../../src/evidence/dossier.ts';
import type { EvidenceReason } from '../../src/evidence/fault.ts';
import { jsonText, type FigureProof } from '../../src/evidence/proof.ts';
import { indicatorsOf, type Subject } from '../../src/evidence/subject.ts';
import { readZip } from '../../src/evidence/unzip.ts';
import { openNative } from '../../src/query/node.ts';
import { databaseOf, recordsHere, releases, rowsOf, site, subjectOf } from './subjects.ts';

type Files = ReadonlyMap<string, string>;

async function filesOf(subject: Subject): Promise<Files> {
  const files = await bundleFiles(subject, await rowsOf(subject));
  return new Map(files.map(({ name, text }) => [name, text]));
}

const proofIn = (files: Files) => JSON.parse(files.get('bewijs.json')!) as FigureProof;

/** The bundle with one file changed, and nothing else. */
function changed(files: Files, name: string, change: (text: string) => string): Files {
  const text = change(files.get(name)!);
  expect(text, `${name} was to change`).not.toBe(files.get(name));
  return new Map(files).set(name, text);
}

/** As a forger would: every checksum made right again. */
async function resealed(files: Files): Promise<Files> {
  const others = [...files]
    .filter(([name]) => name !== 'bewijs.json')
    .map(([name, text]) => ({ name, text }));
  const proof = {
    ...proofIn(files),
    cijferhash: await countsHash(others.filter(({ name }) => name.endsWith('.csv'))),
    bestanden: await hashes(others),
  };
  return new Map(files).set('bewijs.json', jsonText(proof));
}

const proofWith = (files: Files, change: object) =>
  changed(files, 'bewijs.json', (text) => jsonText({ ...(JSON.parse(text) as object), ...change }));

const refusal = (reason: EvidenceReason, message: string | RegExp) =>
  expect.objectContaining({
    reason,
    message: expect.stringMatching(message) as string,
  }) as unknown as Error;

let files: Files;
beforeAll(async () => {
  files = await filesOf(subjectOf('zonder-plan'));
});

const waits = 'without_pip_by_wait.csv';

describe('a bundle that is right', () => {
  it.each([
    ['zonder-plan', { group: null, cohorts: null }],
    ['zonder-plan', { group: 'asylum', cohorts: [2023, 2025] }],
    ['plan-op-tijd', { group: null, cohorts: [2024] }],
    ['duur-tot-plan', { group: 'family_other', cohorts: [2024] }],
    ['doorstroom', { group: null, cohorts: [2023, 2024] }],
    ['aantal', { group: null, cohorts: null }],
  ] as const)('%s %o agrees', async (figure, choice) => {
    const subject = subjectOf(figure, choice);
    const { rows, notes, figures } = await checkBundle(await filesOf(subject), recordsHere());
    expect({ notes, figures }).toEqual({ notes: [], figures: [subject.figure.question] });
    expect(rows).toBeGreaterThan(0);
  });

  it('holds the sentences of its page, that nobody changed since', async () => {
    const subject = subjectOf('zonder-plan');
    const said = ['De norm. De wet vraagt een plan binnen 10 weken.'];
    const made = await bundleFiles(subject, await rowsOf(subject), said);
    const whole = new Map(made.map(({ name, text }) => [name, text]));
    expect(whole.get('feiten.txt')).toContain(said[0]);
    expect((await checkBundle(whole, recordsHere())).notes).toEqual([]);
    const forged = changed(whole, 'feiten.txt', (text) => text.replace('10 weken', '12 weken'));
    await expect(checkBundle(forged, recordsHere())).rejects.toEqual(refusal('hash', /feiten\.txt/));
  });

  it('of a municipality that was merged agrees in its own release', async () => {
    const subject = subjectOf('zonder-plan', undefined, { slug: 'wallemeer', release: '2025-K3' });
    expect((await checkBundle(await filesOf(subject), recordsHere())).release.release).toBe('2025-K3');
  });

  it('marks invented and provisional data in the proof and in every file for readers', () => {
    expect(proofIn(files)).toMatchObject({ voorbeeld: 'verzonnen', voorlopig: [2025, 2026], versie: 1 });
    for (const name of ['LEESMIJ.txt', 'citaat.txt', 'methode.txt'])
      expect(files.get(name)).toMatch(/verzonnen gemeente[^]*Voorlopig: [^]*2025 en 2026/);
    for (const [name, text] of files) expect(text, name).toMatch(/verzonnen/i);
  });

  it('gives its numbers by hand too: the query of the bundle in DuckDB, as LEESMIJ.txt says', async () => {
    const engine = await openNative(databaseOf(subjectOf('zonder-plan')));
    for (const { indicator } of indicatorsOf(subjectOf('zonder-plan'))) {
      const { rows } = await engine.run(`SELECT * FROM (${files.get(`${indicator.id}.sql`)!})`);
      const lines = rows.map((row) => [...Object.values(row), 'verzonnen'].join(','));
      expect(files.get(`${indicator.id}.csv`)!.split('\n').slice(1, -1)).toEqual(lines);
    }
    await engine.close();
  });
});

describe('what was changed is named', () => {
  it('one digit', async () => {
    const forged = changed(files, waits, (text) => text.replace('w13,15', 'w13,10'));
    await expect(checkBundle(forged, recordsHere())).rejects.toThrow(
      refusal('hash', /^without_pip_by_wait\.csv is veranderd/),
    );
    await expect(checkBundle(await resealed(forged), recordsHere())).rejects.toThrow(
      refusal(
        'figures',
        /^without_pip_by_wait\.csv, regel 3, kolom numerator, in de bundel 10, uitgerekend 15\.$/,
      ),
    );
  });

  it('the last row removed', async () => {
    const rows = files.get(waits)!.trimEnd().split('\n');
    const forged = await resealed(changed(files, waits, (text) => text.replace(/[^\n]+\n$/, '')));
    const words = `regel ${rows.length}, in de bundel geen regel, uitgerekend ‘${rows.at(-1)!}’`;
    await expect(checkBundle(forged, recordsHere())).rejects.toThrow(refusal('figures', words));
  });

  it('another row removed', async () => {
    const after = /w52p.*\n(\w+)/.exec(files.get(waits)!)![1]!;
    const forged = await resealed(changed(files, waits, (text) => text.replace(/w52p.*\n/, '')));
    const words = `regel 6, kolom state, in de bundel ${after}, uitgerekend w52p`;
    await expect(checkBundle(forged, recordsHere())).rejects.toThrow(refusal('figures', words));
  });

  it('one query, which is not run', async () => {
    const ran: string[] = [];
    const forged = await resealed(
      changed(files, 'without_pip_by_wait.sql', (text) => text.replace('cohort IN (2022', 'cohort IN (2021')),
    );
    await expect(checkBundle(forged, recordsHere(ran))).rejects.toThrow(
      refusal(
        'query',
        /^de query in de bundel is niet onze query: without_pip_by_wait\.sql, regel 5, .*2021.*2022/,
      ),
    );
    expect(ran).toEqual([]);
  });

  it('one definition', async () => {
    const forged = await resealed(
      changed(files, 'definitie-without_pip_by_wait.json', (text) =>
        text.replace('nog geen plan', 'al een plan'),
      ),
    );
    await expect(checkBundle(forged, recordsHere())).rejects.toThrow(
      refusal(
        'definition',
        /^de definitie in de bundel is niet die van release 2026-K3: definitie-.*, regel 7, .*al een.*nog geen/,
      ),
    );
  });

  it('a checksum in the proof', async () => {
    const proof = proofIn(files);
    const [first, ...rest] = proof.bestanden;
    const forged = proofWith(files, { bestanden: [{ ...first, sha256: 'a'.repeat(64) }, ...rest] });
    await expect(checkBundle(forged, recordsHere())).rejects.toThrow(
      refusal('hash', /LEESMIJ\.txt .* aaaaaaaaaaaa…/),
    );
    await expect(
      checkBundle(proofWith(files, { cijferhash: 'b'.repeat(64) }), recordsHere()),
    ).rejects.toThrow(refusal('hash', /^de cijferhash in bewijs\.json is bbbbbbbbbbbb…/));
  });

  it('a word for readers, while the counts agree', async () => {
    const forged = await resealed(
      changed(files, 'citaat.txt', (text) => text.replace('Waterdonk', 'Roderveen')),
    );
    const { notes } = await checkBundle(forged, recordsHere());
    expect(notes).toEqual([
      expect.stringMatching(/De aantallen kloppen.*citaat\.txt, regel 1, .*Roderveen.*Waterdonk/),
    ]);
    const elsewhere = proofWith(files, { vasteLink: 'https://elders.test/' });
    expect((await checkBundle(elsewhere, recordsHere())).notes).toEqual([
      expect.stringMatching(/‘vasteLink’.*elders/),
    ]);
  });

  it.each([
    [{ release: '2031-K1' }, 'release', /Release ‘2031-K1’ kennen wij niet/],
    [{ gemeente: { code: 'GM0000', naam: 'X' } }, 'release', /Gemeente ‘GM0000’/],
    [{ gemeente: { code: 'GM9029', naam: 'Roderveen' } }, 'field', /‘gemeente’.*Roderveen.*Waterdonk/],
    [{ figuur: { id: 'toString', vraag: '' } }, 'release', /Het cijfer ‘toString’/],
    [{ gepubliceerd: '2025-01-01' }, 'field', /‘gepubliceerd’.*2025-01-01.*2026-11-02/],
    [{ voorbeeld: null }, 'field', /‘voorbeeld’: in de bundel null, bij ons "verzonnen"/],
    [{ keuze: { groep: "x') OR 1=1 --", instroomjaren: null } }, 'release', /de groep .* is er niet/],
    [{ keuze: { groep: null, instroomjaren: [2021] } }, 'release', /instroomjaar 2021 is er niet/],
    [{ keuze: { groep: null, instroomjaren: [] } }, 'release', /instroomjaar/],
    [{ versie: 2 }, 'format', /een vorm die wij niet kennen/],
    [{ soort: 'constructor' }, 'format', /een soort die wij niet kennen/],
    [{ formaat: 'iets anders' }, 'proof', /geen bewijsbundel van deze site/],
    [{ bestanden: 'geen' }, 'proof', /is ‘bestanden’ niet ingevuld/],
    [{ cijferhash: 'ABC' }, 'proof', /is ‘cijferhash’ niet ingevuld/],
  ] as const)('a proof with %o is refused', async (change, reason, words) => {
    await expect(checkBundle(proofWith(files, change), recordsHere())).rejects.toThrow(
      refusal(reason, words),
    );
  });

  it.each([
    ['broken JSON', '{"formaat":', /geen leesbare JSON/],
    ['no object', 'null', /geen bewijsbundel van deze site/],
    ['a list', '[]', /geen bewijsbundel van deze site/],
  ])('a proof that is %s is refused', async (_, text, words) => {
    await expect(checkBundle(new Map(files).set('bewijs.json', text), recordsHere())).rejects.toThrow(
      refusal('proof', words),
    );
  });

  it('a file that is missing or does not belong', async () => {
    const without = (name: string) => new Map([...files].filter(([own]) => own !== name));
    await expect(checkBundle(without('bewijs.json'), recordsHere())).rejects.toThrow(
      refusal('proof', /bewijs\.json ontbreekt/),
    );
    await expect(checkBundle(without(waits), recordsHere())).rejects.toThrow(
      refusal('missing', /without_pip_by_wait\.csv ontbreekt/),
    );
    await expect(checkBundle(await resealed(without(waits)), recordsHere())).rejects.toThrow(
      refusal('missing', waits),
    );
    const extra = new Map(files).set('extra.txt', 'x');
    await expect(checkBundle(extra, recordsHere())).rejects.toThrow(
      refusal('extra', /^extra\.txt staat niet in bewijs\.json/),
    );
    await expect(checkBundle(await resealed(extra), recordsHere())).rejects.toThrow(
      refusal('extra', /hoort niet in deze bundel/),
    );
  });
});

describe('a definition that changed after a release', () => {
  it('is not checked by its new text', () => {
    const [one] = indicatorsOf(subjectOf('zonder-plan'));
    const changes = [{ since: '2027-01-01', text: 'Zonder mensen in de opvang.' }];
    const indicator = { ...one!.indicator, definitionChanges: changes };
    const check = () => {
      checkKnown({ ...one!, indicator }, releases.at(-1)!);
    };
    expect(check).toThrow(refusal('release', /is na release 2026-K3 veranderd/));
  });

  it('is named where the words differ, also far into a long line', () => {
    const [theirs, ours] = ['x'.repeat(200) + 'A', 'x'.repeat(200) + 'B'];
    expect(differs('a.txt', { line: 1, column: null, theirs, ours }, 'bij ons')).toMatch(
      /‘…x+A’, bij ons ‘…x+B’/,
    );
  });
});

describe('a link', () => {
  const about = {
    release: '2026-K3',
    gemeente: 'GM9029',
    figuur: 'zonder-plan',
    choice: { group: null, cohorts: null },
  };

  it('agrees with the checksum of the bundle, and names another one', async () => {
    const hash = proofIn(files).cijferhash;
    const tables = [...files].filter(([name]) => name.endsWith('.csv'));
    const rows = tables.flatMap(([, text]) => text.trimEnd().split('\n').slice(1));
    expect((await checkLink({ ...about, hash }, recordsHere())).rows).toBe(rows.length);
    await expect(checkLink({ ...about, hash: 'c'.repeat(64) }, recordsHere())).rejects.toThrow(
      refusal('figures', new RegExp(`cccc.*uitgerekend ${hash}`)),
    );
    await expect(checkLink({ ...about, gemeente: 'GM9024', hash }, recordsHere())).rejects.toThrow();
  });
});

describe('a dossier', () => {
  const tables = ['vragen', 'toezeggingen', 'leveringen', 'verzoeken'].map((name) => ({
    name: `${name}.csv`,
    text: 'gemeente,voorbeeld\nWaterdonk,verzonnen\n',
  }));

  async function dossierOf(figures: readonly string[]): Promise<Map<string, string>> {
    const subjects = figures.map((id) =>
      subjectOf(id, { group: null, cohorts: subjectOf(id).figure.choices.cohort === 'one' ? [2024] : null }),
    );
    const evidence = await Promise.all(
      subjects.map(async (subject) => ({ subject, rows: await rowsOf(subject) })),
    );
    const { municipality, release } = subjectOf('zonder-plan');
    return readZip(await makeDossier({ release, municipality, site, tables, figures: evidence }));
  }

  it('agrees figure by figure, and says what cannot be computed', async () => {
    const { figures, notes, soort } = await checkBundle(
      await dossierOf(['zonder-plan', 'intake', 'aantal']),
      recordsHere(),
    );
    expect({ soort, count: figures.length }).toEqual({ soort: 'dossier', count: 3 });
    expect(notes.at(-1)).toMatch(/vragen\.csv.*alleen het controlegetal/);
  });

  it('without figures is a dossier too', async () => {
    expect((await checkBundle(await dossierOf([]), recordsHere())).rows).toBe(0);
  });

  it('with another release or a strange folder is refused', async () => {
    const dossier = await dossierOf(['zonder-plan']);
    const stray = await resealed(new Map(dossier).set('anders/x.txt', 'x'));
    await expect(checkBundle(stray, recordsHere())).rejects.toThrow(refusal('extra', /De map anders/));
    const other = proofWith(dossier, { release: releases[0]!.release });
    await expect(checkBundle(other, recordsHere())).rejects.toThrow(
      refusal('field', /zonder-plan\/bewijs\.json, ‘release’/),
    );
  });
});
