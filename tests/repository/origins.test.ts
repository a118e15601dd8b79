import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { headersFor, parseHeaders } from '../../scripts/serve/headers.ts';

const rules = parseHeaders(readFileSync('public/_headers', 'utf8'));
const allows = ({ headers }: (typeof rules)[number]) =>
  headers.some(([name]) => name.toLowerCase() === 'access-control-allow-origin');

describe('a page of another site', () => {
  it.each([
    '/data/2026-K3/total.csv',
    '/data/2026-K3/total.excel.csv',
    '/data/2026-K3/total.parquet',
    '/data/2026-K3/national.duckdb',
    '/data/2026-K3/total.csv-metadata.json',
    '/vast/2025-K3/data/total.csv',
    '/vast/2025-K3/data/SHA256SUMS',
    '/dcat.ttl',
    '/dcat.jsonld',
    '/wijzigingen.atom',
    '/gemeente/waterdonk/wijzigingen.atom',
    '/levering.csv',
    '/ombudsman/1.csv',
    '/gemeente/waterdonk/cijfer/zonder-plan.csv',
    '/gemeente/waterdonk/cijfer/zonder-plan.svg',
    '/gemeente/waterdonk/dossier.json',
  ])('may read %s, by one rule alone', (address) => {
    expect(headersFor(rules, address).get('access-control-allow-origin')).toBe('*');
    expect(rules.filter((rule) => allows(rule) && rule.path.test(address))).toHaveLength(1);
  });

  it.each([
    '/',
    '/gemeente/waterdonk/',
    '/vast/2025-K3/gemeente/waterdonk/wachttijd/',
    '/_a/x.js',
    '/_a/x.wasm',
  ])('may not read %s', (address) => {
    expect(headersFor(rules, address).has('access-control-allow-origin')).toBe(false);
  });
});
