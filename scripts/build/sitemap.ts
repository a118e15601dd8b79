/** `sitemap.xml`: the pages that search engines may show, by the address that each page gives itself. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { filesBelow } from '../../src/checksum/files.ts';
import type { PublishedSite } from '../../src/contract/published.ts';

/** So many addresses fit in one sitemap (sitemaps.org). */
const most = 50_000;

/** Writes the sitemap of a site that is just built; none where nobody else can reach it, or in a rehearsal. */
export function writeSitemap(site: string, { address, kind }: Pick<PublishedSite, 'address' | 'kind'>): void {
  if (kind === 'proef' || !address.startsWith('https://')) return;
  const all = listed(site, address);
  const parts = Array.from({ length: Math.ceil(all.length / most) }, (_, at) =>
    all.slice(at * most, (at + 1) * most),
  );
  if (parts.length === 1) {
    writeFileSync(path.join(site, 'sitemap.xml'), urlset(all));
    return;
  }
  const names = parts.map((_, at) => `sitemap-${at + 1}.xml`);
  for (const [at, part] of parts.entries()) writeFileSync(path.join(site, names[at] ?? ''), urlset(part));
  const places = names.map((name) => `<sitemap><loc>${address}${name}</loc></sitemap>`);
  writeFileSync(path.join(site, 'sitemap.xml'), document('sitemapindex', places));
}

/** Addresses of pages that are themselves canonical and not closed to search engines, in order. */
function listed(site: string, address: string): string[] {
  return filesBelow(site)
    .filter((file) => file.endsWith('.html') && !/^(vast|inbed|data)\//.test(file))
    .map((file) => ({
      own: `${address}${file.replace(/index\.html$/, '')}`,
      head: headOf(path.join(site, file)),
    }))
    .filter(({ own, head }) => head.includes(`rel="canonical" href="${own}"`) && !head.includes('noindex'))
    .map(({ own }) => own)
    .toSorted();
}

const headOf = (file: string): string => readFileSync(file, 'utf8').split('<style>', 1)[0] ?? '';

const urlset = (addresses: readonly string[]): string =>
  document(
    'urlset',
    addresses.map((one) => `<url><loc>${one.replaceAll('&', '&amp;')}</loc></url>`),
  );

const document = (name: string, lines: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${name} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${lines.join('\n')}\n</${name}>\n`;
