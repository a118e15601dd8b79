import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, vi } from 'vitest';
import { drawingDocument } from '../../src/charts/drawing-document.ts';

const published = path.resolve(import.meta.dirname, '../../public');

async function answer(url: string): Promise<Response> {
  const file = path.join(published, url);
  return existsSync(file) ? new Response(await readFile(file)) : new Response(null, { status: 404 });
}

/** For all tests of a file: `fetch` reads what was published, and charts are drawn on the document of the build. */
export function readPublished(): void {
  beforeAll(() => {
    vi.stubGlobal('fetch', answer);
    vi.stubGlobal('document', drawingDocument);
  });
  afterAll(() => {
    vi.unstubAllGlobals();
  });
}
