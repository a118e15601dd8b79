/** What stands in the desk beside its programs: the reviewed rules, and an invented case file with its known manifest. */
import { readFileSync } from 'node:fs';
import type { Inside, SelfTest } from '../../src/desk/messages.ts';
import { rulesIn, testManifest } from '../../src/desk/self-test.ts';
import { caseFileOf } from '../example/cases.ts';
import { configOf } from '../example/delivery.ts';
import { allLives } from '../example/lives.ts';
import { codeOf } from '../example/places.ts';
import { editions } from '../example/releases.ts';
import { referenceFile } from '../reference-rules.ts';

/** A small invented municipality with enough people for every planted fault. */
const place = 'Rietkerke';

/** Throws when Node itself does not pass the self-test. */
export async function insideOf(): Promise<Inside> {
  const rules = readFileSync(referenceFile, 'utf8');
  const test = testOf(rules);
  const { manifest, audit } = await testManifest(test, rulesIn({ rules }));
  if (manifest === null || audit !== '7/7 fouten ontdekt') throw new Error(`the self-test: ${audit}`);
  return { rules, test: { ...test, manifest } };
}

function testOf(rules: string): Omit<SelfTest, 'manifest'> {
  const first = editions[0]!;
  const code = codeOf(place);
  const edition = {
    ...first,
    deliveries: first.deliveries.filter(({ municipality }) => municipality === code),
    revisions: [],
  };
  const cases = caseFileOf(
    edition,
    allLives().filter((life) => life.place === place),
  );
  const config = configOf(edition, rules).replace(/^ {2}verklaringen:[\s\S]*?(?=^\S)/m, '');
  return { referenceDate: first.referenceDate, cases, config };
}
