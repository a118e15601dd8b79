import { createHash, randomBytes } from 'node:crypto';
import {
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { hashOf } from '../../scripts/build/hash.ts';
import { compress } from '../../scripts/build/compress.ts';
import { linkFiles } from '../../src/publish/link.ts';
import { packEngine } from '../../scripts/build/pack.ts';
import { timesOf } from '../../src/publish/times.ts';

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
    expect(readdirSync(at('cache'))).toHaveLength(4);
  });

  it('takes more time for the pages that readers meet first', async () => {
    const text = readFileSync(path.resolve(import.meta.dirname, '../../docs/decisions.md'), 'utf8');
    const places = ['index', 'gemeente/x/index', 'gemeente/x/zonder-plan/index', 'over/index'];
    for (const place of places) {
      mkdirSync(path.dirname(at(`met/${place}`)), { recursive: true });
      writeFileSync(at(`met/${place}.html`), text);
    }
    await compress(at('met'), at('met-cache'));
    const made = places.map((place) => readFileSync(at(`met/${place}.html.br`)));
    for (const bytes of made) expect(brotliDecompressSync(bytes).toString()).toBe(text);
    const [home = 0, municipality, theme = 0, about] = made.map(({ byteLength }) => byteLength);
    expect(municipality).toBe(home);
    expect(about).toBe(theme);
    expect(home).toBeLessThan(0.97 * theme);
  });

  describe('for a site that is made again', () => {
    const first = 'Geteld is wat gepubliceerd is. '.repeat(200);
    const second = 'Geteld is wat nu is gepubliceerd. '.repeat(200);
    const sum = (text: string) => createHash('sha256').update(text).digest('hex');
    const file = at('again/index.html');
    const cache = at('again-cache');
    const kept = (text: string) => path.join(cache, `${sum(text)}-2-10.br`);
    const inode = (name: string) => statSync(name).ino;
    const textIn = (name: string) => brotliDecompressSync(readFileSync(name)).toString();

    /** A site of one page, as a build makes it: from nothing. */
    const remake = (text: string): void => {
      rmSync(at('again'), { recursive: true, force: true });
      mkdirSync(at('again'));
      writeFileSync(file, text);
    };

    it('links what was kept beside a page that did not change, and beside no other', async () => {
      remake(first);
      await compress(at('again'), cache);
      const before = inode(kept(first));
      remake(first);
      await compress(at('again'), cache);
      expect(inode(`${file}.br`)).toBe(before);
      remake(second);
      await compress(at('again'), cache);
      expect(textIn(`${file}.br`)).toBe(second);
      expect(gunzipSync(readFileSync(`${file}.gz`)).toString()).toBe(second);
    });

    it('forgets what no site links to', () => {
      expect(existsSync(kept(first))).toBe(false);
      expect(existsSync(kept(second))).toBe(true);
    });

    it('never writes into what it kept, where a page changed in its place', async () => {
      linkSync(kept(second), at('elsewhere.br'));
      writeFileSync(file, first);
      await compress(at('again'), cache);
      expect(textIn(`${file}.br`)).toBe(first);
      expect(textIn(at('elsewhere.br'))).toBe(second);
      writeFileSync(file, first.slice(0, 1000));
      await compress(at('again'), cache);
      expect(textIn(`${file}.br`)).toBe(first.slice(0, 1000));
      expect(textIn(kept(second))).toBe(second);
    });

    it('takes the word of who has just checked a file, and does not read it again', async () => {
      remake(second);
      await compress(at('again'), cache);
      remake('x'.repeat(3000));
      await compress(at('again'), cache, new Map([[file, sum(second)]]));
      expect(textIn(`${file}.br`)).toBe(second);
    });

    it('leaves nothing beside a page that no longer gets smaller', async () => {
      remake(first);
      await compress(at('again'), cache);
      writeFileSync(file, randomBytes(3000));
      await compress(at('again'), cache);
      expect(readdirSync(at('again'))).toEqual(['index.html']);
    });

    it('does a second site after the first, as it would forget what the first did not link yet', async () => {
      const ended: string[] = [];
      const site = async (name: string, pages: number): Promise<void> => {
        mkdirSync(at(name));
        for (let page = 0; page < pages; page++)
          writeFileSync(at(`${name}/${page}.html`), `${name} ${page} ${first}`);
        await compress(at(name), at('together-cache'));
        ended.push(name);
      };
      await Promise.all([site('large', 200), site('small', 1)]);
      expect(ended).toEqual(['large', 'small']);
      expect(readdirSync(at('together-cache'))).toHaveLength(402);
    });

    it('throws what goes wrong in a thread', async () => {
      remake(first);
      rmSync(cache, { recursive: true });
      writeFileSync(`${cache}-file`, '');
      await expect(compress(at('again'), `${cache}-file`)).rejects.toThrow('EEXIST');
    });
  });
});

describe('linkFiles', () => {
  it('gives files a second name in the folders they need, and takes no name that is taken', () => {
    mkdirSync(at('from/deep/down'), { recursive: true });
    writeFileSync(at('from/one'), '1');
    writeFileSync(at('from/deep/down/two'), '2');
    linkFiles(at('from'), at('to'), ['one', 'deep/down/two']);
    expect(readFileSync(at('to/deep/down/two'), 'utf8')).toBe('2');
    expect(statSync(at('to/one')).ino).toBe(statSync(at('from/one')).ino);
    expect(() => {
      linkFiles(at('from'), at('to'), ['one']);
    }).toThrow('EEXIST');
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

  it('leaves out what it is told to', () => {
    expect(hashOf([at('*.txt')], [at('b.*')])).toBe(hashOf([at('a.txt')]));
  });
});

describe('timesOf', () => {
  it('changes with a name, a size and a time, also in a folder below, and reads no content', () => {
    const now = new Date();
    const made = (text: string, time: Date) => {
      mkdirSync(at('times/below'), { recursive: true });
      writeFileSync(at('times/below/a.csv'), text);
      utimesSync(at('times/below/a.csv'), time, time);
      return timesOf(at('times'));
    };
    const first = made('een', now);
    expect(made('één', now)).not.toBe(first);
    expect(made('een', new Date(now.getTime() + 5))).not.toBe(first);
    expect(made('nul', now)).toBe(first);
    writeFileSync(at('times/b.csv'), '');
    expect(timesOf(at('times'))).not.toBe(first);
  });
});
