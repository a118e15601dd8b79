import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };

describe('package-lock.json', () => {
  it('names no registry', () => {
    expect(readFileSync('package-lock.json', 'utf8')).not.toContain('"resolved"');
  });
});

describe('package.json', () => {
  it('pins every package exactly', () => {
    const versions = Object.values({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(versions.filter((version) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  });
});

describe('LICENSE', () => {
  it('is the text of the licence that package.json names', () => {
    expect(readFileSync('LICENSE', 'utf8')).toBe(readFileSync(`LICENSES/${manifest.license}.txt`, 'utf8'));
  });
});

describe('CHANGELOG.md', () => {
  it('begins with the version of package.json', () => {
    expect(/^## \[(.+?)\]/m.exec(readFileSync('CHANGELOG.md', 'utf8'))?.[1]).toBe(manifest.version);
  });
});
