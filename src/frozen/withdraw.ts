/** The one exception to permanence: frozen pages of a part that was withdrawn say so, in the place of what they showed. */
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sha256 } from '../checksum/node.ts';
import { date } from '../format.ts';
import { html, trusted } from '../site/frame/html.ts';
import { frozenList, listFile, publicationFolders, type FrozenList } from './list.ts';

/** What was withdrawn, for the page that says so. */
export interface WithdrawnPart {
  readonly release: string;
  readonly senderName: string;
  /** SHA-256 of its manifest: the tables of every publication that names it hold it. */
  readonly manifest: string;
  readonly day: string;
  readonly reason: string;
  readonly municipalities: readonly { readonly name: string; readonly slug: string }[];
}

/**
 * Replaces, in the archive, the pages of the municipalities of a part, and takes the tables away from every publication
 * that held it. Files of other municipalities keep their bytes. Run again it changes nothing more.
 * @returns how many pages now say that they were withdrawn
 */
export function withdrawFrozen(archive: string, part: WithdrawnPart): number {
  const place = path.join(archive, part.release);
  return publicationFolders(place).reduce((sum, folder) => sum + withdrawIn(place, folder, part), 0);
}

/** One publication of a quarter: `folder` is `.` for the first, or its day. */
function withdrawIn(place: string, folder: string, part: WithdrawnPart): number {
  const list = frozenList(path.join(place, folder));
  const slugs = part.municipalities.map(({ slug }) => slug);
  const isOwn = (name: string) => slugs.some((slug) => name.startsWith(`gemeente/${slug}/`));
  const holdsPart = list.delen?.some(({ manifest }) => manifest === part.manifest) === true;
  const inFolder = (name: string) => path.posix.normalize(path.posix.join(folder, name));
  const isTable = (name: string) => holdsPart && name.startsWith(inFolder('data/'));
  const isIndex = (name: string) => holdsPart && name === inFolder('index.html');
  const kept = Object.entries(list.bestanden).flatMap(([name, sum]): [string, string][] => {
    const file = path.join(place, name);
    if (isTable(name)) {
      rmSync(file, { force: true });
      return [];
    }
    if (!isOwn(name) && !isIndex(name)) return [[name, sum]];
    const text = noticeOf(name, readFileSync(file, 'utf8'), part);
    writeFileSync(file, text);
    return [[name, sha256(text)]];
  });
  const own = kept.filter(([name]) => isOwn(name)).map(([name]) => name.split('/')[1] ?? '');
  const withdrawn = [...new Set([...(list.ingetrokken ?? []), ...own])].toSorted();
  writeList(path.join(place, folder, listFile), {
    ...list,
    ...(withdrawn.length > 0 ? { ingetrokken: withdrawn } : {}),
    bestanden: Object.fromEntries(kept),
  });
  return kept.filter(([name]) => isOwn(name) || isIndex(name)).length;
}

function writeList(file: string, list: FrozenList): void {
  writeFileSync(`${file}.nieuw`, `${JSON.stringify(list, null, 1)}\n`);
  renameSync(`${file}.nieuw`, file);
}

/** The page in the place of one that was withdrawn; its style is that of the page that stood there. */
function noticeOf(
  name: string,
  before: string,
  { release, senderName, day, reason, municipalities }: WithdrawnPart,
) {
  const style = /<link rel="stylesheet" href="[^"]+">/.exec(before)?.[0] ?? '';
  const strip = /<p class="fictitious">[^<]*<\/p>/.exec(before)?.[0] ?? '';
  const mark = strip === '' ? '' : `${strip.replaceAll(/<[^>]*>/g, '')} `;
  const root = '../'.repeat(name.split('/').length + 1);
  const slug = name.startsWith('gemeente/') ? name.split('/')[1] : undefined;
  const names = municipalities.map((one) => one.name).join(', ');
  const current = slug === undefined ? root : `${root}gemeente/${slug}/`;
  return html`<!doctype html>
<html lang="nl">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${trusted(mark)}Ingetrokken – release ${release}</title>
<meta name="description" content="${trusted(mark)}Cijfers uit release ${release}, ingetrokken op ${date(day)}.">
<meta name="referrer" content="no-referrer"><meta name="robots" content="noindex">
${trusted(style)}</head>
<body><main class="page frozen-page" id="inhoud">${trusted(strip)}<h1>Ingetrokken</h1>
<p class="lead">Hier stonden cijfers van ${names} uit release ${release}, geleverd door ${senderName}. Zij zijn ingetrokken op ${date(day)}.</p>
<p>De reden: ${reason}</p>
<p>Wat hier stond, is weggehaald. Gebruik die cijfers niet meer. <a href="${current}">Naar de actuele cijfers</a></p>
</main></body></html>
`.toString();
}
