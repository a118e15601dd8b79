import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, type Page } from '@playwright/test';
import { gunzipSync, gzipSync, strFromU8, strToU8 } from 'fflate';
import { bundle } from '../../scripts/desk/bundle.ts';
import { opened } from '../../src/desk/key-file.ts';
import { Workplace } from '../release/workplace.ts';
import { builtDesk, filesIn, launchOptions, Officer, test } from './desk-page.ts';

test.use({ launchOptions });

const folder = path.join('.cache', 'desk-test', `closed-${process.env['TEST_WORKER_INDEX'] ?? 0}`);
const canary = 'KANARIE';
const place = new Workplace();
const arrived: string[] = [];
let server: Server;
let host: string;
const address = builtDesk;

test.describe.configure({ mode: 'serial', timeout: 300_000 });

test.beforeAll(async () => {
  server = createServer((request, response) => {
    arrived.push(request.url ?? '');
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
});

test.afterAll(() => {
  server.close();
  place.remove();
});

/** Every road out that a worker has; each is tried, and says nothing of how it ended. */
const workerRoads = `async (host) => {
  const http = 'http://' + host;
  const quiet = async (act) => { try { await act(); } catch { /* closed */ } };
  await quiet(() => fetch(http + '/worker-fetch', { mode: 'no-cors' }));
  await quiet(() => { const ask = new XMLHttpRequest(); ask.open('GET', http + '/worker-xhr', false); ask.send(); });
  await quiet(() => new WebSocket('ws://' + host + '/worker-socket'));
  await quiet(() => new EventSource(http + '/worker-events'));
  await quiet(() => importScripts(http + '/worker-import'));
  await quiet(() => import(http + '/worker-module'));
  await quiet(() => new Worker(http + '/worker-nested'));
  const nested = "fetch('" + http + "/worker-in-worker', { mode: 'no-cors' })";
  await quiet(() => new Worker(URL.createObjectURL(new Blob([nested]))));
  await quiet(() => navigator.sendBeacon(http + '/worker-beacon', 'x'));
}`;

/** The same for the page; it can still be left, but its own program does not know how. */
const pageRoads = `async (host) => {
  const http = 'http://' + host;
  const quiet = async (act) => { try { await act(); } catch { /* closed */ } };
  const add = (name, settings) => document.body.append(Object.assign(document.createElement(name), settings));
  await quiet(() => fetch(http + '/fetch', { mode: 'no-cors' }));
  await quiet(() => { const ask = new XMLHttpRequest(); ask.open('GET', http + '/xhr', false); ask.send(); });
  await quiet(() => new WebSocket('ws://' + host + '/socket'));
  await quiet(() => new EventSource(http + '/events'));
  await quiet(() => navigator.sendBeacon(http + '/beacon', 'x'));
  await quiet(() => import(http + '/module'));
  await quiet(() => new Worker(http + '/other-worker'));
  await quiet(() => add('img', { src: http + '/image' }));
  await quiet(() => add('script', { src: http + '/script' }));
  await quiet(() => add('link', { rel: 'stylesheet', href: http + '/style' }));
  await quiet(() => add('link', { rel: 'prefetch', href: http + '/prefetch' }));
  await quiet(() => add('iframe', { src: http + '/frame' }));
  await quiet(() => add('video', { src: http + '/video' }));
  await quiet(() => add('object', { data: http + '/object' }));
  await quiet(() => new FontFace('x', 'url(' + http + '/font)').load());
  await quiet(() => { const form = document.createElement('form'); form.action = http + '/form'; document.body.append(form); form.submit(); });
}`;

/** The desk with a worker that tries every road before it begins: the policy says nothing of the text of a worker. */
function temptedDesk(): string {
  const roads = `(${workerRoads})(${JSON.stringify(host)});`;
  const text = readFileSync(new URL(address), 'utf8').replace(
    /(id="worker">)([^<]+)/,
    (_, tag: string, packed: string) => {
      const program = strFromU8(gunzipSync(Buffer.from(packed, 'base64')));
      return `${tag}${Buffer.from(gzipSync(strToU8(roads + program))).toString('base64')}`;
    },
  );
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, 'verleid.html');
  writeFileSync(file, text);
  return pathToFileURL(path.resolve(file)).href;
}

test('no road leads out of the worker or the page', async ({ page }) => {
  const tempted = temptedDesk();
  await new Officer(page).open(tempted);
  await page.evaluate(`(${pageRoads})(${JSON.stringify(host)})`);
  await page.waitForTimeout(1500);
  expect(arrived).toEqual([]);
  expect(page.url()).toBe(tempted);
  await page.goto(`http://${host}/heard`);
  expect(arrived).toContain('/heard');
});

test('the program of the page has no word for leaving it, and reads no file', async () => {
  const program = await bundle('page.ts');
  for (const word of [
    'location',
    'window.open',
    'submit',
    'history',
    'FileReader',
    '.text()',
    'arrayBuffer',
    'innerHTML',
    'localStorage',
    'indexedDB',
  ])
    expect(program.includes(word), word).toBe(false);
  expect(readFileSync('src/desk/page.ts', 'utf8').split('\n').length).toBeLessThan(250);
});

const left = (page: Page) =>
  page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    cookie: document.cookie,
    title: document.title,
    text: document.body.innerText,
  }));

test('nothing of a case stays in the browser or in what is saved', async ({ page }) => {
  const officer = new Officer(page);
  await officer.open(address);
  const passphrase = await officer.makesKey();
  const text = readFileSync(place.cases('2025-K3'), 'utf8').replace(/^(?!record_key)/gm, canary);
  const config = { name: 'config.yaml', text: readFileSync(place.config('2025-K3')) };
  await officer.brings({ name: 'dossiers.csv', text: text.replace(/\n?KANARIE$/, '') }, config);
  await officer.checks('2025-09-30', { first: true });
  const { key, zip } = await officer.saves();
  const content = await opened(key.name, key.text as Uint8Array, passphrase);
  expect(JSON.stringify(content)).not.toContain(canary);
  for (const [name, file] of filesIn(zip)) expect(file.includes(canary), name).toBe(false);
  const { text: shown, ...kept } = await left(page);
  expect(shown).not.toContain(canary);
  expect(kept).toEqual({ local: 0, session: 0, databases: 0, cookie: '', title: 'Raadsmonitor publiceren' });
});
