import type { PublishedManifest, PublishedMunicipality, PublishedRelease } from '../../contract/published.ts';
import { EvidenceFault } from '../../evidence/fault.ts';
import type { SiteRecords } from '../../evidence/site-records.ts';
import { dataName, type Subject } from '../../evidence/subject.ts';
import { ask, selectionOf } from '../../figures/ask.ts';
import { choiceFor } from '../../figures/compact.ts';
import { openBrowser, type BrowserEngine, type Patience } from '../../query/browser.ts';
import { QueryError } from '../../query/error.ts';
import { frozenLinkOf } from './subject.ts';
import { href } from '../frame/href.ts';
import { siteAddress } from '../frame/site-address.ts';

async function published<T>(file: string, { signal }: Patience): Promise<T> {
  const response = await fetch(href(`/data/${file}`), { signal }).catch(() => null);
  if (!response) throw new QueryError('data', 'De gegevens konden niet worden opgehaald. Bent u nog online?');
  if (!response.ok) throw new QueryError('data', `${file} ontbreekt op de server (fout ${response.status}).`);
  return (await response.json()) as T;
}

/** What this site knows, read from its own data. It keeps one database open until it is closed. */
export interface OpenSiteRecords extends SiteRecords {
  readonly close: () => Promise<void>;
}

/** Reads the lists of releases and municipalities. Throws a QueryError. */
export async function openSiteRecords(patience: Patience): Promise<OpenSiteRecords> {
  const [releases, municipalities] = await Promise.all([
    published<PublishedRelease[]>('releases.json', patience),
    published<PublishedMunicipality[]>('municipalities.json', patience),
  ]);
  const site = siteAddress();
  return {
    releases,
    municipalities,
    site,
    frozenLink: (release, slug, figure) => frozenLinkOf(site, release, slug, figure),
    dataSha256: async (release, code) => {
      const { bestanden } = await published<PublishedManifest>(`${release}/manifest.json`, patience);
      const name = dataName(code);
      return bestanden.find(({ bestand }) => bestand === name)?.sha256 ?? null;
    },
    ...engineOf(patience),
  };
}

function engineOf(patience: Patience): Pick<OpenSiteRecords, 'rerun' | 'close'> {
  let open: { readonly url: string; readonly engine: BrowserEngine } | null = null;
  const close = async () => {
    const closing = open;
    open = null;
    await closing?.engine.close();
  };
  const engineFor = async (subject: Subject): Promise<BrowserEngine> => {
    const url = href(`/data/${subject.release.release}/${dataName(subject.municipality.code)}`);
    if (open?.url === url) return open.engine;
    await close();
    const engine = await openBrowser({ url, sha256: subject.dataSha256 }, patience);
    open = { url, engine };
    return engine;
  };
  return {
    close,
    rerun: async (subject) => {
      const engine = await engineFor(subject);
      if (engine.intact === false) throw damaged(subject);
      patience.onProgress?.({ step: 'query' });
      const { release, municipality, figure, choice } = subject;
      const selection = selectionOf([municipality.code], choiceFor(figure, choice), release.instroomjaren);
      return (await ask(engine, figure, selection, municipality.name)).rows;
    },
  };
}

function damaged(subject: Subject): EvidenceFault {
  return new EvidenceFault(
    'data',
    `Het gegevensbestand ${dataName(subject.municipality.code)} op deze site is niet dat van release ${subject.release.release}: het controlegetal klopt niet. Probeer het later opnieuw.`,
  );
}
