/** Where everything of an edition stands: the one place that knows. Caches of two editions never meet. */
import path from 'node:path';
import { pathWithin } from '../checksum/files.ts';
import { sha256 } from '../checksum/node.ts';
import { settingsFile } from './settings.ts';

/** The edition that the tests read; its paths are those that the site has always had. */
export const exampleFolder = 'data/example';

/** Facts for every edition: national figures, steps, protection rules. */
export const referenceFolder = 'data/reference';

export interface EditionPaths {
  /** Folder of the edition itself, with `edition.yaml`. */
  readonly folder: string;
  readonly settings: string;
  readonly municipalities: string;
  readonly executors: string;
  readonly questions: string;
  readonly commitments: string;
  readonly councils: string;
  readonly senders: string;
  /** Public tables that an operator put there. */
  readonly sources: string;
  /** `ontvangen/<afzender>/<kwartaal>/`: releases as received, byte for byte. */
  readonly received: string;
  /** Facts for every edition. */
  readonly reference: string;
  /** Where unfinished work and notes of earlier runs stand; nothing there is ever served. */
  readonly work: string;
  /** What the publish step writes, and pages read. */
  readonly published: string;
  /** Frozen releases: kept between builds, to be backed up. */
  readonly archive: string;
  /** The built site. */
  readonly site: string;
  /** Other caches of the build. */
  readonly cache: string;
  /** Name of this build beside another of the same edition. */
  readonly variant?: string;
}

export interface PathOptions {
  /** Where the site is built; absent = `sites/<naam>`. */
  readonly site?: string;
  /** Keeps another build of the same edition (for another address) apart from the first. */
  readonly variant?: string;
}

/**
 * The paths of an edition, relative to the repository where it stands in it.
 * The archive of an edition outside the repository is in its own folder. `VAST` in the environment wins, but not for a
 * second build beside the first: an archive holds pages for one address.
 */
export function editionPaths(folder: string, { site, variant }: PathOptions = {}): EditionPaths {
  const place = placeOf(folder);
  const own = (name: string) => path.join(place, name);
  const built = buildPaths(place, variant);
  return {
    folder: place,
    settings: own(settingsFile),
    municipalities: own('municipalities.csv'),
    executors: own('executors.csv'),
    questions: own('vragen.csv'),
    commitments: own('toezeggingen.csv'),
    councils: own('raden.csv'),
    senders: own('afzenders.yaml'),
    sources: own('bronnen'),
    received: own('ontvangen'),
    reference: referenceFolder,
    ...built,
    ...(site === undefined ? {} : { site: site.replace(/\/+$/, '') }),
    archive: (variant === undefined ? process.env['VAST'] : undefined) ?? built.archive,
    ...(variant === undefined ? {} : { variant }),
  };
}

/** Relative within the repository, as messages about it are; absolute outside it. */
function placeOf(folder: string): string {
  const relative = pathWithin('.', folder);
  return relative.startsWith('..') ? path.resolve(folder) : relative || '.';
}

type BuildPaths = Pick<EditionPaths, 'work' | 'published' | 'archive' | 'site' | 'cache'>;

function buildPaths(folder: string, variant: string | undefined): BuildPaths {
  if (folder === path.normalize(exampleFolder) && variant === undefined)
    return {
      work: '.cache/work',
      published: 'public/data',
      archive: '.cache/vast',
      site: 'dist',
      cache: '.cache',
    };
  const name = [nameOf(folder), ...(variant === undefined ? [] : [variant])].join('-');
  const cache = path.join('.cache/edities', name);
  const isOwn = !folder.startsWith(`data${path.sep}`);
  return {
    work: path.join(cache, 'werk'),
    published: path.join(cache, 'gepubliceerd'),
    archive: isOwn ? path.join(folder, 'vast') : path.join(cache, 'vast'),
    site: path.join('sites', name),
    cache,
  };
}

/** The name of its folder; with a part of its hash where another folder may have the same name. */
function nameOf(folder: string): string {
  const name = path.basename(path.resolve(folder));
  if (path.dirname(folder) === 'data') return name;
  return `${name}-${sha256(path.resolve(folder)).slice(0, 8)}`;
}
