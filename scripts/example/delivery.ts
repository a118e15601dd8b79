import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse, stringify } from 'yaml';
import { makeRelease } from '../../src/release/release.ts';
import { commitmentsCsv } from './commitments.ts';
import { councilSettingsCsv, questionsCsv } from './council.ts';
import { executorsCsv } from './executors.ts';
import { caseFiles, municipalitiesCsv } from './files.ts';
import { codeOf, places } from './places.ts';
import { editions, type Edition } from './releases.ts';
import { referenceRules } from '../reference-rules.ts';

/** A key that everybody may know, because the people are invented. A real key is drawn and stays secret. */
export const knownKey = createHash('sha256').update('sleutel voor verzonnen gegevens').digest('hex');

const explanation =
  'Verzonnen mensen in verzonnen gemeenten, geijkt op de landelijke orde van grootte. ' +
  'Hun dossiers zijn verwerkt zoals die van een echte gemeente: geteld, beschermd en getoetst.';

const deliveryStateNames = {
  delivered: 'geleverd',
  not_delivered: 'niet geleverd',
  not_applicable: 'niet van toepassing',
} as const;

const declarations = [
  {
    gemeente: codeOf('Waterdonk'),
    verzoek: 'o8',
    tekst:
      'Het college sprak in het voorjaar met inburgeraars over wat zij nodig hebben. Het verslag is openbaar.',
    datum: '2026-05-12',
    adres: 'https://voorbeeld.invalid/waterdonk/verslag-gesprek',
  },
  {
    gemeente: codeOf('Waterdonk'),
    verzoek: 'o4',
    tekst: 'Brieven zijn herschreven op taalniveau B1 en vertaald in het Arabisch, Tigrinya en Turks.',
    datum: '2025-03-01',
    adres: 'https://voorbeeld.invalid/waterdonk/brieven',
  },
  {
    gemeente: codeOf('Duinhaven'),
    verzoek: 'o9',
    tekst: 'Met de taalaanbieders is afgesproken dat elke maand een groep begint.',
    datum: '2026-02-03',
    adres: 'https://voorbeeld.invalid/duinhaven/afspraken',
  },
];

/** Revisions of this and earlier editions: a revised block stays revised. */
function revisionsUpTo(edition: Edition): object[] {
  return editions
    .filter(({ release }) => release <= edition.release)
    .flatMap(({ release, revisions }) =>
      revisions.map(({ municipality, cohort, reason, note }) => ({
        gemeente: municipality,
        jaar: cohort,
        vanaf: release,
        reden: reason,
        toelichting: note,
      })),
    );
}

/** Mergers of this and earlier editions: the figures before stay figures of the same people. */
function mergersUpTo(edition: Edition): object[] {
  return editions
    .filter(({ release }) => release <= edition.release)
    .flatMap(({ release, mergers }) => mergers.map((merger) => ({ ...merger, vanaf: release })));
}

/** The configuration of an edition, as its data officer would write it. `rules` is the text of protection.yaml. */
export function configOf(edition: Edition, rules: string): string {
  const { bescherming } = parse(rules) as { bescherming: { overTijd: object } };
  return stringify({
    levering: {
      maker: 'Raadsmonitor Inburgering, voorbeeld',
      synthetisch: true,
      toelichting: explanation,
      gepubliceerd: edition.published,
      volgendeUpdate: edition.nextUpdate,
      gemeenten: edition.deliveries.map(({ municipality, state, reason }) => ({
        code: municipality,
        stand: deliveryStateNames[state],
        ...(reason === null ? {} : { reden: reason }),
        ...(state === 'delivered' ? lackingOf(municipality) : {}),
      })),
      ontbrekendeKolommen: edition.absent,
      verklaringen: declarations.filter(({ datum }) => datum <= edition.referenceDate),
    },
    bescherming: {
      ...bescherming,
      overTijd: {
        ...bescherming.overTijd,
        herzien: revisionsUpTo(edition),
        samengevoegd: mergersUpTo(edition),
      },
    },
  });
}

/** What a municipality cannot supply, as its configuration says it. */
function lackingOf(code: string): object {
  const lacks = places.find(({ name }) => codeOf(name) === code)?.lacks;
  return lacks === undefined ? {} : { ontbreekt: lacks };
}

interface Making {
  /** Ignored folder for case files, configurations and the key. */
  readonly work: string;
  /** File with the reviewed protection rules. */
  readonly rules: string;
  readonly workers: number;
  readonly say: (line: string) => void;
}

/**
 * Makes every release of the invented municipalities with the same command that a municipality runs, from the first
 * to the last. Returns the files of data/example by path inside that folder. The same bytes on every run.
 */
export async function exampleFiles({ work, rules, workers, say }: Making): Promise<Map<string, string>> {
  rmSync(work, { recursive: true, force: true });
  const secret = path.join(work, 'geheim');
  const out = path.join(work, 'releases');
  mkdirSync(secret, { recursive: true, mode: 0o700 });
  writeFileSync(path.join(secret, 'afrondsleutel'), `${knownKey}\n`, { mode: 0o600 });
  const cases = caseFiles();
  for (const edition of editions) {
    const folder = path.join(work, edition.release);
    mkdirSync(folder);
    const caseFile = path.join(folder, 'dossiers.csv');
    const config = path.join(folder, 'config.yaml');
    writeFileSync(caseFile, cases.get(`${edition.release}/dossiers.csv`)!);
    writeFileSync(config, configOf(edition, readFileSync(rules, 'utf8')));
    const code = await makeRelease({
      cases: caseFile,
      referenceDate: edition.referenceDate,
      config,
      reference: referenceRules(),
      secret,
      out,
      check: false,
      sign: false,
      workers,
      say,
      progress: () => undefined,
    });
    if (code !== 0) throw new Error(`release ${edition.release} ended with code ${code}`);
  }
  return new Map([
    ['municipalities.csv', municipalitiesCsv()],
    ['executors.csv', executorsCsv()],
    ['vragen.csv', questionsCsv()],
    ['toezeggingen.csv', commitmentsCsv()],
    ['raden.csv', councilSettingsCsv()],
    ...editions.flatMap(({ release }) => filesIn(out, release)),
  ]);
}

function filesIn(out: string, release: string): [string, string][] {
  return readdirSync(path.join(out, release))
    .toSorted()
    .map((name) => [`${release}/${name}`, readFileSync(path.join(out, release, name), 'utf8')]);
}
