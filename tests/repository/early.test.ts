import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { early } from '../../src/site/frame/early.ts';

const root = path.resolve(import.meta.dirname, '../..');
const hash = `sha256-${createHash('sha256').update(early).digest('base64')}`;

test.each(['public/_headers', 'astro.config.mjs'])(
  '%s allows exactly the early script of the page',
  (file) => {
    const hashes = readFileSync(path.join(root, file), 'utf8').match(/sha256-[A-Za-z0-9+/=]{44}/g);
    expect(hashes).toEqual([hash]);
  },
);
