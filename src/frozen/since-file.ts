import { nameOf, revisionReasons } from '../contract/codes.ts';
import type { ChangeRow } from '../contract/changes.ts';
import type { PublishedMunicipality, PublishedRelease } from '../contract/published.ts';
import { date } from '../format.ts';
import { changeFile, currentRelease, municipalities, releases } from '../published/files.ts';
import { published } from '../published/municipalities.ts';
import { goesOn } from '../site/municipality/page.ts';
import type { FrozenFile } from './pages.ts';
import type { Revision, Since } from './since.ts';

/** Per release and municipality what was revised since, for the script on its frozen pages; paths within the site. */
export function* sinceFiles(): Generator<FrozenFile> {
  const all = releases();
  const newest = currentRelease();
  for (const municipality of municipalities()) {
    const { code, slug } = municipality;
    const nieuwste = { release: newest.release, tekst: newestText(municipality, newest) };
    const revisions = all.map((release, at) => (at === 0 ? [] : revisionsIn(code, slug, release)));
    for (const [at, { release }] of all.entries()) {
      const since: Since = { nieuwste, wijzigingen: revisions.slice(at + 1).flat() };
      yield { path: `sinds/${release}/${code}.json`, text: `${JSON.stringify(since)}\n` };
    }
  }
}

/** A municipality that is no more has no newer figures of its own. */
function newestText(municipality: PublishedMunicipality, newest: PublishedRelease): string {
  if (municipality.successor === null)
    return `Er is een nieuwere, van ${date(newest.gepubliceerd)} (release ${newest.release}).`;
  const successor = published(municipality.successor);
  return `${municipality.name} is opgegaan in ${successor.name}. ${goesOn({ municipality, successor })}`;
}

function revisionsIn(code: string, slug: string, release: PublishedRelease): Revision[] {
  const { shared, municipalities: own } = changeFile(release.release);
  const about = { pagina: `gemeente/${slug}/wijzigingen/#release-${release.release}` };
  const found = [...shared, ...(own[code] ?? [])].flatMap((row) => {
    const tekst = revisionText(row, release);
    return tekst === null ? [] : [{ ...about, instroomjaar: row.cohort, tabel: row.table, tekst }];
  });
  return [...new Map(found.map((one) => [JSON.stringify(one), one])).values()];
}

/** One sentence about a change that makes a frozen value another than it is now; null for any other change. */
function revisionText(
  { kind, cohort, reason, new: now }: ChangeRow,
  { gepubliceerd }: PublishedRelease,
): string | null {
  const year = cohort === null ? 'Een aantal' : `Het cijfer over wie in ${cohort} begon`;
  if (kind === 'revised' && reason !== null)
    return `${year} is herzien op ${date(gepubliceerd)}: ${nameOf(revisionReasons, reason)}.`;
  const why = now === 'withheld' ? 'door afronden niet' : 'te klein om';
  if (kind === 'protected') return `${year} is sinds ${date(gepubliceerd)} ${why} te tonen.`;
  return null;
}
