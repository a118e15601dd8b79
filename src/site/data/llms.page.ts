import { date } from '../../format.ts';
import { llmsText } from '../../open-data/llms.ts';
import { currentRelease, hasReleases, siteSettings } from '../../published/files.ts';
import { inventedText, site } from '../../text.ts';
import { dataPage } from './catalogue.page.ts';
import { treeList } from '../../open-data/tree.ts';
import { releaseData, sharedData, type DataTable } from './files.page.ts';
import { href } from '../frame/href.ts';

/** The text of `llms.txt` for a site at this address. */
export function llmsOf(origin: URL): string {
  const current = hasReleases() ? currentRelease() : null;
  const { publisher } = siteSettings();
  const at = (path: string) => new URL(href(path), origin).href;
  const page = (title: string, path: string, about: string) => ({ title, url: at(path), about });
  const releaseLinks = (release: string) => [
    page('Vaste versie', `/vast/${release}/`, 'alle pagina’s en tabellen van deze release, onveranderlijk'),
    page('Releases', '/data/releases.json', 'alle releases, met peildatum'),
    page('Alle releases als Parquet', `/data/${treeList}`, 'de bestanden van elke tabel, per release'),
    page('Beschrijving', `/data/${release}/datapackage.json`, 'Data Package 2: kolommen, codes, licentie'),
  ];
  return llmsText({
    name: site.name,
    publisher: `${publisher.name} (${publisher.email})`,
    release: current && { id: current.release, referenceDate: date(current.peildatum) },
    warning: current?.synthetisch ? inventedText.warning : null,
    pages: [
      page('Gebruik de data', dataPage, 'alle bestanden, licenties en voorbeelden'),
      page('Woordenboek', `${dataPage}kolommen/`, 'elke kolom en elke code'),
      page('Definities', '/indicatoren/', 'wat elk cijfer telt, met teller, noemer en kanttekening'),
      page('Zo mag u deze cijfers niet gebruiken', '/over/#zo-niet', 'grenzen van de cijfers'),
      ...(current ? releaseLinks(current.release) : []),
      page('Catalogus', '/dcat.ttl', 'DCAT-AP-NL 3; ook als /dcat.jsonld'),
    ],
    tables: [...(current ? releaseData(current) : []), ...sharedData()].map((table) => tableLink(table, at)),
  });
}

function tableLink({ table, files }: DataTable, at: (path: string) => string) {
  return { title: table.title, url: at(files[0]?.path ?? ''), about: table.description };
}
