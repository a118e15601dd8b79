import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { hashOf } from '../../scripts/build.ts';
import { compress } from '../../scripts/compress.ts';
import { packEngine } from '../../scripts/pack.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'raadsmonitor-build-'));
const at = (name: string): string => path.join(folder, name);

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('compress', () => {
  it('puts both twins beside a text file, none beside a picture or a tiny file, and keeps large results', async () => {
    const text = 'Geteld is wat gepubliceerd is. '.repeat(100);
    const engine = Buffer.alloc(1_200_000, 'wasm');
    writeFileSync(at('index.html'), text);
    writeFileSync(at('engine.wasm'), engine);
    writeFileSync(at('tiny.css'), 'a{}');
    writeFileSync(at('picture.png'), text);
    await compress(folder, at('cache'));
    await compress(folder, at('cache'));

    expect(readdirSync(folder).sort()).toEqual([
      'cache',
      'engine.wasm',
      'engine.wasm.br',
      'engine.wasm.gz',
      'index.html',
      'index.html.br',
      'index.html.gz',
      'picture.png',
      'tiny.css',
    ]);
    expect(gunzipSync(readFileSync(at('index.html.gz'))).toString()).toBe(text);
    expect(brotliDecompressSync(readFileSync(at('index.html.br'))).toString()).toBe(text);
    expect(brotliDecompressSync(readFileSync(at('engine.wasm.br'))).equals(engine)).toBe(true);
    expect(readdirSync(at('cache'))).toHaveLength(2);
  });
});

describe('packEngine', () => {
  it('lays the gzip of the engine beside it, under a name that every host sends as it is', async () => {
    const engine = Buffer.alloc(1_200_000, 'wasm');
    mkdirSync(at('site/_a'), { recursive: true });
    writeFileSync(at('site/_a/engine.wasm'), engine);
    await compress(at('site'), at('cache'));
    packEngine(at('site'));
    expect(gunzipSync(readFileSync(at('site/_a/engine.wasm.pack'))).equals(engine)).toBe(true);
  });
});

describe('hashOf', () => {
  it('changes with a content and with a name, not with time', () => {
    writeFileSync(at('a.txt'), 'een');
    const first = hashOf([at('*.txt')]);
    writeFileSync(at('a.txt'), 'een');
    expect(hashOf([at('*.txt')])).toBe(first);
    writeFileSync(at('a.txt'), 'twee');
    const second = hashOf([at('*.txt')]);
    writeFileSync(at('b.txt'), '');
    expect(new Set([first, second, hashOf([at('*.txt')])]).size).toBe(3);
  });
});
