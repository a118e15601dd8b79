import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { close } from '../../src/receive/close.ts';
import { openEdition } from '../../src/receive/edition.ts';
import { readPlacedParts } from '../../src/receive/placed-parts.ts';
import { withdraw } from '../../src/receive/withdraw.ts';
import { describe as sentence } from '../../src/contract/fault.ts';
import type { AuditReport } from '../../src/audit/report.ts';
import {
  Edition,
  newKey,
  only,
  rehearsals,
  settings,
  sha256,
  signed,
  summed,
  today,
  zipped,
  type Files,
} from './fixture.ts';

// An earlier test file may have loaded the real audit, and a later one needs it.
vi.hoisted(() => vi.resetModules());
afterAll(() => vi.resetModules());

/** The real audit takes seconds; the walk along the whole road has it. Here it answers what a test wants. */
const audit = vi.hoisted((): { report: Partial<AuditReport>; asked: string[][] } => ({
  report: {},
  asked: [],
}));
vi.mock('../../src/audit/audit.ts', () => ({
  auditRelease: ({ earlier }: { earlier: string[] }) => {
    audit.asked.push(earlier);
    return Promise.resolve({ exitCode: 0, candidatesMin: 5, faults: [], ...audit.report });
  },
}));

const [utrecht, nieuwegein, stranger] = [newKey(), newKey(), newKey()];
const folder = mkdtempSync(path.join(os.tmpdir(), 'raadsmonitor-delen-'));
let made: ReadonlyMap<string, Files>;
let edition: Edition;

beforeAll(() => {
  made = rehearsals(folder);
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

beforeEach(() => {
  audit.report = {};
  audit.asked = [];
  edition = new Edition({
    'gemeente-utrecht': { key: utrecht, gemeenten: ['GM0344'] },
    'gemeente-nieuwegein': { key: nieuwegein, gemeenten: ['GM0356'] },
  });
});

afterEach(() => {
  edition.remove();
});

/** The files of Utrecht, or of another municipality. */
const filesOf = (release: string, values: Record<string, unknown> = {}, code = 'GM0344') => {
  const files = only(made.get(release)!, code);
  return summed('proef' in values ? withoutMarks(files) : files, values);
};
/** What is not made to rehearse has no mark either. */
const withoutMarks = (files: Files): Files =>
  new Map(
    [...files].map(([name, text]) => [
      name,
      name.endsWith('.csv') ? text.replaceAll(/,(voorbeeld|proef)$/gm, '') : text,
    ]),
  );
const zipOf = (release: string, values: Record<string, unknown> = {}) =>
  zipped(signed(filesOf(release, values), utrecht), release);
const manifestOf = (release: string, values: Record<string, unknown> = {}) =>
  sha256(filesOf(release, values).get('manifest.json')!);

/** Refused, with these sentences, and nothing placed. */
async function refused(zip: Uint8Array, ...sentences: string[]): Promise<void> {
  const before = edition.received();
  const text = await edition.receive(zip);
  expect(text).toMatch(/^GEWEIGERD/);
  for (const one of sentences) expect(text).toContain(one);
  expect(edition.received()).toEqual(before);
}

test('a part is placed byte for byte, noted, and said to be there already the second time', async () => {
  expect(await edition.receive(zipOf('2025-K3'))).toContain(
    'Ontvangen: proef gemeente-utrecht, 2025-K3, voor Utrecht.',
  );
  const place = path.join(edition.folder, 'ontvangen/gemeente-utrecht/2025-K3');
  for (const [name, text] of signed(filesOf('2025-K3'), utrecht))
    if (name !== 'ondertekening.json') expect(readFileSync(path.join(place, name), 'utf8'), name).toBe(text);
  const register = readFileSync(path.join(edition.folder, 'register.csv'), 'utf8');
  expect(register).toContain(`${today},received,2025-K3,gemeente-utrecht,${manifestOf('2025-K3')},GM0344,`);
  expect(await edition.receive(zipOf('2025-K3'))).toContain('dit is dezelfde zip. Er is niets veranderd.');
  expect(readFileSync(path.join(edition.folder, 'register.csv'), 'utf8')).toBe(register);
});

test('a run that was cut off before the register is finished by the next', async () => {
  await edition.receive(zipOf('2025-K3'));
  const file = path.join(edition.folder, 'register.csv');
  const register = readFileSync(file, 'utf8');
  rmSync(file);
  await edition.receive(zipOf('2025-K3'));
  expect(readFileSync(file, 'utf8')).toBe(register);
});

describe('who sent it', () => {
  test('a stranger is refused, with the print to compare', async () => {
    const zip = zipped(signed(filesOf('2025-K3'), stranger), '2025-K3');
    await refused(
      zip,
      `een sleutel met afdruk ${stranger.print}`,
      'een afzender uit afzenders.yaml. Bel de organisatie',
    );
  });

  test('a signature over another manifest is refused', async () => {
    const other = signed(filesOf('2025-K3', { maker: 'een ander' }), utrecht).get('ondertekening.json')!;
    const files = new Map([...filesOf('2025-K3'), ['ondertekening.json', other]]);
    await refused(
      zipped(files, '2025-K3'),
      'een handtekening die niet bij dit manifest hoort',
      'gemeente-utrecht@proef.invalid',
    );
  });

  test('a part without a signature is refused', async () => {
    await refused(zipped(filesOf('2025-K3'), '2025-K3'), 'ondertekening.json: ontvangen geen bestand');
  });

  test('a municipality that is not of the sender is refused', async () => {
    const zip = zipped(signed(summed(made.get('2025-K3')!, {}), utrecht), '2025-K3');
    await refused(
      zip,
      'ontvangen gemeente GM0356, verwacht alleen gemeenten van proef gemeente-utrecht: GM0344',
    );
  });
});

describe('with which rules it was made', () => {
  const madeWith = (change: (rules: { gelijk: unknown[]; overTijd: Record<string, unknown> }) => void) => {
    const files = filesOf('2025-K3');
    const rules = JSON.parse(files.get('bescherming.json')!) as Parameters<typeof change>[0];
    change(rules);
    const weaker = summed(new Map([...files, ['bescherming.json', JSON.stringify(rules)]]));
    return zipped(signed(weaker, utrecht), '2025-K3');
  };

  test('nothing stacked is refused, though the manifest prints a stacked minimum', async () => {
    const zip = madeWith(({ overTijd }) => (overTijd['veronderstelling'] = []));
    await refused(
      zip,
      'bescherming.json, kolom overTijd.veronderstelling',
      'de regels van data/reference/protection.yaml',
    );
  });

  test('one count rounded twice is refused', async () => {
    await refused(
      madeWith((rules) => (rules.gelijk = [])),
      'bescherming.json, kolom gelijk: ontvangen []',
    );
  });
});

test('a second key in the chain is seen, and said', { timeout: 120_000 }, async () => {
  await edition.receive(zipOf('2025-K3'));
  const next = { vorige: manifestOf('2025-K3'), sleutelAfdruk: '00c0ffee' };
  const text = await edition.receive(zipOf('2026-K1', next));
  expect(text).toContain('Let op: een tweede sleutel. 2025-K3 van proef gemeente-utrecht');
  expect(text).toContain('dit deel met 00c0ffee');
});

describe('what it says of itself', () => {
  test.each([
    ['a quarter in the future', '2026-09-30', 'een kwartaal dat voorbij is: vandaag is 2026-09-30'],
    ['a quarter that is over', '2026-10-01', 'Ontvangen'],
  ])('%s', async (_, day, expected) => {
    expect(await edition.receive(zipOf('2026-K3'), day)).toContain(expected);
  });

  test('published before the reference date', async () => {
    await refused(
      zipOf('2025-K3', { gepubliceerd: '2025-09-29' }),
      'kolom gepubliceerd: ontvangen 2025-09-29, verwacht een dag vanaf 2025-09-30, de peildatum',
    );
  });

  test('a reference date that is not the end of its quarter', async () => {
    await refused(zipOf('2025-K3', { peildatum: '2025-09-29' }), '2025-09-30, de laatste dag van 2025-K3');
  });

  test('a part that is not made to rehearse stays out of a rehearsal, and the other way round', async () => {
    const column = 'kolom proef: ontvangen';
    await refused(
      zipOf('2025-K3', { proef: undefined }),
      `${column} false, verwacht true`,
      'release van die soort',
    );
    edition.write('edition.yaml', settings.replace('soort: proef', 'soort: echt'));
    await refused(zipOf('2025-K3'), `${column} true, verwacht false, want de editie is van soort echt`);
  });

  test('a folder with another name', async () => {
    const zip = zipped(signed(filesOf('2025-K3'), utrecht), '2025-K3 - kopie');
    await refused(zip, 'de map ‘2025-K3 - kopie’ met release 2025-K3');
  });

  test('a changed table, and all other faults with it', async () => {
    const files = signed(filesOf('2025-K3', { proef: undefined, vorige: 'a'.repeat(64) }), utrecht);
    const changed = new Map([...files, ['quarter.csv', `${files.get('quarter.csv')!} `]]);
    await refused(zipped(changed, '2025-K3'), 'quarter.csv: ontvangen controlegetal');
    await refused(zipped(files, '2025-K3'), 'kolom proef', 'kolom vorige', 'GEWEIGERD: 2 fouten');
  });

  test('a part made with a version that knows no chain', async () => {
    await refused(zipOf('2025-K3', { vorige: undefined }), 'kolom vorige: ontvangen niets');
  });
});

describe('the chain', () => {
  test('is whole when each names the one before it', async () => {
    await edition.receive(zipOf('2025-K3'));
    expect(await edition.receive(zipOf('2026-K1', { vorige: manifestOf('2025-K3') }))).toContain('Ontvangen');
  });

  test('a gap is refused', async () => {
    await refused(
      zipOf('2026-K1', { vorige: manifestOf('2025-K3') }),
      'van proef gemeente-utrecht staat hier nog niets',
    );
    await edition.receive(zipOf('2025-K3'));
    const skipped = manifestOf('2026-K1', { vorige: manifestOf('2025-K3') });
    await refused(
      zipOf('2026-K3', { vorige: skipped }),
      'er ontbreekt een release van proef gemeente-utrecht',
    );
  });

  test('beginning again is refused', async () => {
    await edition.receive(zipOf('2025-K3'));
    await refused(zipOf('2026-K1', { vorige: null }), 'ontvangen null: een eerste release');
  });

  test('an older quarter than the newest is refused', async () => {
    await edition.receive(zipOf('2026-K1'));
    await refused(zipOf('2025-K3'), '2025-K3, terwijl 2026-K1 van proef gemeente-utrecht er al staat');
  });
});

describe('beside the others', () => {
  const both = () => {
    const senders = readFileSync(path.join(edition.folder, 'afzenders.yaml'), 'utf8');
    edition.write('afzenders.yaml', senders.replace('[GM0356]', '[GM0344, GM0356]'));
  };

  test('the same municipality twice is refused, whoever sent it', async () => {
    both();
    await edition.receive(zipOf('2025-K3'));
    await refused(
      zipped(signed(filesOf('2025-K3'), nieuwegein), '2025-K3'),
      'gemeente GM0344, van wie proef gemeente-utrecht 2025-K3 al leverde',
    );
  });

  test('another release for a quarter that stands is refused', async () => {
    await edition.receive(zipOf('2025-K3'));
    await refused(zipOf('2025-K3', { maker: 'opnieuw' }), 'wat er staat, verandert nooit');
  });

  test('other rules than those of another part are refused', async () => {
    await edition.receive(zipOf('2025-K3'));
    const files = filesOf('2025-K3', {}, 'GM0356');
    const rules = files
      .get('bescherming.json')!
      .replace(/"detailVanafTotaal": ?10/, '"detailVanafTotaal": 15');
    const other = summed(new Map([...files, ['bescherming.json', rules]]));
    await refused(
      zipped(signed(other, nieuwegein), '2025-K3'),
      'andere beschermingsregels dan in het deel van proef gemeente-utrecht',
    );
    expect(await edition.receive(zipped(signed(files, nieuwegein), '2025-K3'))).toContain('Ontvangen');
  });

  test('the audit is stacked with every earlier part of the municipality, whoever sent it', async () => {
    both();
    await edition.receive(zipOf('2025-K3'));
    audit.asked = [];
    await edition.receive(zipped(signed(filesOf('2026-K1'), nieuwegein), '2026-K1'));
    expect(audit.asked).toEqual([[expect.stringMatching(/gemeente-utrecht\/2025-K3$/)]]);
  });

  test('an audit that refuses, or finds something else than the manifest says, is refused', async () => {
    audit.report = { exitCode: 3, faults: [{ kind: 'protection', cause: 'Te weinig mogelijkheden.' }] };
    await refused(zipOf('2025-K3'), 'een toets die niet slaagt: Te weinig mogelijkheden');
    audit.report = { candidatesMin: 4 };
    await refused(
      zipOf('2025-K3'),
      'De toets vindt ten minste 4 mogelijke waarden per cel, het manifest zegt 5',
    );
  });
});

describe('the zip', () => {
  const files = () => [...signed(filesOf('2025-K3'), utrecht)];
  const packed = (entries: Record<string, string>) =>
    zipSync(Object.fromEntries(Object.entries(entries).map(([name, text]) => [name, strToU8(text)])));
  const inFolder = () => Object.fromEntries(files().map(([name, text]) => [`2025-K3/${name}`, text]));

  test('packed again on a Mac or Windows is taken', async () => {
    const zip = packed({
      ...inFolder(),
      '__MACOSX/2025-K3/._total.csv': 'x',
      '2025-K3/.DS_Store': 'x',
      '2025-K3/._total.csv': 'x',
      '2025-K3/Thumbs.db': 'x',
      '2025-K3/desktop.ini': 'x',
    });
    expect(await edition.receive(zip)).toContain('Ontvangen');
    expect(edition.received().filter((name) => /DS_Store|\._|Thumbs|desktop/.test(name))).toEqual([]);
  });

  test('without a folder is taken', async () => {
    expect(await edition.receive(packed(Object.fromEntries(files())))).toContain('Ontvangen');
  });

  test.each([
    ['../total.csv', 'zonder andere paden'],
    ['/etc/total.csv', 'zonder andere paden'],
    ['..\\total.csv', 'zonder andere paden'],
    ['2025-K3/sub/total.csv', 'alleen bestanden in één map'],
    ['2025-K3/namen.txt', 'alleen de bestanden van een release'],
    ['2025-K3/TOTAL.csv', 'alleen de bestanden van een release'],
    ['2026-K1/other.csv', 'de bestanden van één release in één map'],
  ])('with %s is refused', async (name, expected) => {
    await refused(packed({ ...inFolder(), [name]: 'x' }), expected, 'vraag de afzender om de zip');
  });

  test('with a file twice is refused', async () => {
    const zip = packed({ ...inFolder(), '2025-K3/metal.csv': 'x' });
    const twice = Buffer.from(
      Buffer.from(zip).toString('latin1').replaceAll('metal.csv', 'total.csv'),
      'latin1',
    );
    await refused(twice, 'twee keer het bestand ‘2025-K3/total.csv’');
  });

  test('that grows far beyond a release is refused, as it says and as it lies', async () => {
    const bomb = zipSync({ '2025-K3/total.csv': new Uint8Array(50_000_000) });
    await refused(bomb, 'een zip die uitgepakt veel groter is dan een release');
    const view = Buffer.from(bomb);
    const at = view.lastIndexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
    view.writeUInt32LE(1000, at + 24);
    await refused(view, 'dat niet heel is of met een wachtwoord is gesloten');
  });

  test('that is none, or is cut off, is refused', async () => {
    await refused(strToU8('geen zip'), 'geen zip, of een zip die niet heel is overgekomen');
    await refused(zipOf('2025-K3').subarray(0, -40), 'geen zip, of een zip die niet heel is overgekomen');
    await refused(zipSync({}), 'een lege zip');
  });
});

describe('what stands there', () => {
  const faults = () => readPlacedParts(openEdition(edition.folder), today).faults.map(sentence).join('\n');
  const place = () => path.join(edition.folder, 'ontvangen/gemeente-utrecht');

  test('is without fault after receiving', async () => {
    await edition.receive(zipOf('2025-K3'));
    expect(faults()).toBe('');
  });

  test('a changed file, a folder in a part, a copy of a folder and a loose file are named together', async () => {
    await edition.receive(zipOf('2025-K3'));
    writeFileSync(path.join(place(), '2025-K3/total.csv'), 'municipality\n');
    mkdirSync(path.join(place(), '2025-K3/sub'));
    mkdirSync(path.join(place(), '2025-K3 - kopie'));
    writeFileSync(path.join(place(), 'deel.zip'), '');
    const text = faults();
    expect(text).toContain('2025-K3/total.csv: ontvangen controlegetal');
    expect(text).toContain('2025-K3/sub: ontvangen een map in een deel');
    expect(text).toContain('ontvangen de map ‘2025-K3 - kopie’, verwacht een kwartaal als 2026-K3');
    expect(text).toContain('gemeente-utrecht/deel.zip: ontvangen een bestand, verwacht alleen mappen');
  });

  test('a signed part that was put there by hand is refused', async () => {
    await edition.receive(zipOf('2025-K3'));
    rmSync(path.join(edition.folder, 'register.csv'));
    expect(faults()).toContain(
      'een deel dat niet in register.csv staat, verwacht een deel dat met npm run ontvang kwam',
    );
  });

  test('a link that was taken out of the chain is missed', async () => {
    await edition.receive(zipOf('2025-K3'));
    await edition.receive(zipOf('2026-K1', { vorige: manifestOf('2025-K3') }));
    rmSync(path.join(place(), '2025-K3'), { recursive: true });
    expect(faults()).toContain('kolom vorige');
  });
});

describe('a quarter', () => {
  const said: string[] = [];
  const closing = (release = '2025-K3') => {
    close({ edition: edition.folder, release, today, say: (line) => said.push(line) });
  };

  test('is closed once, and takes no part after that', async () => {
    await edition.receive(zipOf('2025-K3'));
    closing();
    expect(said.join()).toContain('Gesloten: 2025-K3. Geleverd is voor Utrecht.');
    expect(() => {
      closing();
    }).toThrow('2025-K3, gesloten op 2026-11-30');
    const late = zipped(signed(filesOf('2025-K3', {}, 'GM0356'), nieuwegein), '2025-K3');
    await refused(late, 'een deel voor 2025-K3, dat op 2026-11-30 is gesloten');
  });

  test('without a part cannot be closed', () => {
    expect(() => {
      closing('2026-K1');
    }).toThrow('2026-K1, waarvoor niemand leverde');
    expect(() => {
      closing('kwartaal 3');
    }).toThrow('een kwartaal als 2026-K3');
  });
});

describe('withdrawing', () => {
  const taking = (reason = 'Er stond een verkeerd bestand.', sender = 'gemeente-utrecht') =>
    withdraw({ edition: edition.folder, sender, release: '2025-K3', reason, today });

  test('takes the files away, keeps the chain, and lets another part take the place', async () => {
    await edition.receive(zipOf('2025-K3'));
    const first = manifestOf('2025-K3');
    await edition.receive(zipOf('2026-K1', { vorige: first }));
    expect(taking()).toMatchObject({
      release: '2025-K3',
      municipalities: [{ name: 'Utrecht', slug: 'utrecht' }],
    });
    expect(readdirSync(path.join(edition.folder, 'ontvangen/gemeente-utrecht'))).toEqual(['2026-K1']);
    expect(readPlacedParts(openEdition(edition.folder), today).faults).toEqual([]);
    await refused(zipOf('2025-K3'), 'de release die is ingetrokken');
    expect(await edition.receive(zipOf('2025-K3', { maker: 'hersteld' }))).toContain('Ontvangen');
    expect(readPlacedParts(openEdition(edition.folder), today).faults).toEqual([]);
  });

  test('is finished by the next run when it was cut off, and says it twice the same', async () => {
    await edition.receive(zipOf('2025-K3'));
    const first = taking();
    expect(taking()).toEqual(first);
    const lines = readFileSync(path.join(edition.folder, 'register.csv'), 'utf8').trim().split('\n');
    expect(lines).toHaveLength(3);
  });

  test.each([
    ['een reden met een aantal', 'Er stonden 7 mensen in.', 'gemeente-utrecht', '--reden'],
    ['een onbekende afzender', 'Verkeerd bestand.', 'gemeente-elders', '--afzender'],
    ['een deel dat er niet is', 'Verkeerd bestand.', 'gemeente-nieuwegein', 'geen deel'],
  ])('%s is refused', (_, reason, sender, expected) => {
    expect(() => taking(reason, sender)).toThrow(expected);
  });
});

test('two senders with one key, and places that are not filled in, are refused with their line', () => {
  edition.write(
    'afzenders.yaml',
    `afzenders:\n  een: { naam: <naam>, gemeenten: [GM0344], sleutel: ${utrecht.publicKey}, contact: x }\n  twee: { naam: y, gemeenten: [], sleutel: ${utrecht.publicKey}, contact: x }\n`,
  );
  expect(() => openEdition(edition.folder)).toThrow(
    /regel 2, kolom afzenders.een.naam[\s\S]*regel 3, kolom afzenders.twee.gemeenten/,
  );
});
