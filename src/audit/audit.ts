/** The audit of folders on a disk, in as many threads as asked. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Folder } from './folder.ts';
import { auditFiles, type AuditRequest } from './judge.ts';
import type { AuditSubject } from './prepare.ts';
import type { AuditReport } from './report.ts';
import { threads } from './threads.ts';

/** What to audit, by its paths. */
export interface Places {
  /** Folder of the release. */
  readonly release: string;
  /** Folders of all earlier releases, in any order. */
  readonly earlier: readonly string[];
  /** YAML with `bescherming:`; outside tables stand beside it. */
  readonly config?: string | undefined;
}

/** @param request.workers threads; the outcome does not depend on it */
export async function auditRelease(
  request: Places & Pick<AuditRequest, 'onProgress'> & { readonly workers: number },
): Promise<AuditReport> {
  const { workers, onProgress, ...places } = request;
  const crew = threads(workers);
  return auditFiles({ ...subjectAt(places), crew, ...(onProgress ? { onProgress } : {}) });
}

export function subjectAt({ release, earlier, config }: Places): AuditSubject {
  return {
    release: folderAt(release),
    earlier: earlier.map(folderAt),
    config:
      config === undefined
        ? undefined
        : {
            name: path.basename(config),
            bytes: bytesAt(config),
            alongside: folderAt(path.dirname(path.resolve(config))).read,
          },
  };
}

/** A folder on this disk; one that is not there has no files. */
export function folderAt(folder: string): Folder {
  return {
    name: path.basename(folder),
    names: () => readdirSync(folder),
    read: (file) => bytesAt(path.join(folder, file)),
  };
}

function bytesAt(file: string): Uint8Array | null {
  try {
    return readFileSync(file);
  } catch {
    return null;
  }
}
