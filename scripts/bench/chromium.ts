import { chromium } from '@playwright/test';
import type { Browser, CDPSession, Page } from '@playwright/test';
import { browserPath, isRoot } from '../browsers/chromium.ts';

export interface Condition {
  readonly name: string;
  readonly viewport: { readonly width: number; readonly height: number };
  /** Absent = as fast as the machine. `down` and `up` in bytes per second, `latency` in ms. */
  readonly slow?: {
    readonly down: number;
    readonly up: number;
    readonly latency: number;
    /** CPU time is stretched by this factor; workers are not slowed down. */
    readonly cpu: number;
  };
}

export const fullSpeed: Condition = { name: 'full speed', viewport: { width: 1280, height: 900 } };

export const slowPhone: Condition = {
  name: 'slow 4G, CPU 4 ×',
  viewport: { width: 360, height: 740 },
  slow: { down: 1_600_000 / 8, up: 750_000 / 8, latency: 150, cpu: 4 },
};

export const kinds = ['html', 'css', 'js', 'font', 'other'] as const;
export type Kind = (typeof kinds)[number];

/** What crossed the network: bytes as sent, so compressed and with response headers. */
export interface Traffic {
  requests: number;
  /** Requests that were sent and have not been answered in full. */
  pending: number;
  readonly bytes: Record<Kind, number>;
}

const kindOf: Readonly<Record<string, Kind>> = {
  Document: 'html',
  Stylesheet: 'css',
  Script: 'js',
  Font: 'font',
};

/** Chromium as the browser tests start it. */
export function openChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: browserPath(),
    args: [
      ...(isRoot ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/**
 * Runs `use` on a page with an empty cache under a condition; `traffic` counts along while it runs. Throws when the page
 * logged an error.
 */
export async function withColdPage<T>(
  browser: Browser,
  { viewport, slow }: Condition,
  use: (page: Page, traffic: Traffic) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ viewport, locale: 'nl-NL', timezoneId: 'Europe/Amsterdam' });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    const traffic = await counted(session);
    const faults = faultsOf(page);
    if (slow) await slowDown(session, slow);
    const found = await use(page, traffic);
    if (faults.length > 0) throw new Error(`a page that is not whole is not measured: ${faults.join('; ')}`);
    return found;
  } finally {
    await context.close();
  }
}

/** What a page says went wrong: with a refused style or script it would be measured without it. */
function faultsOf(page: Page): string[] {
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('console', (said) => {
    if (said.type() === 'error') faults.push(said.text());
  });
  return faults;
}

async function counted(session: CDPSession): Promise<Traffic> {
  const traffic: Traffic = { requests: 0, pending: 0, bytes: { html: 0, css: 0, js: 0, font: 0, other: 0 } };
  const sent = new Set<string>();
  const arriving = new Map<string, Kind>();
  const ended = (requestId: string): void => {
    sent.delete(requestId);
    traffic.pending = sent.size;
  };
  session.on('Network.requestWillBeSent', ({ requestId }) => {
    sent.add(requestId);
    traffic.pending = sent.size;
  });
  session.on('Network.loadingFailed', ({ requestId }) => ended(requestId));
  session.on('Network.responseReceived', ({ requestId, type }) => {
    arriving.set(requestId, kindOf[type] ?? 'other');
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    ended(requestId);
    const kind = arriving.get(requestId);
    if (kind === undefined) return;
    traffic.requests += 1;
    traffic.bytes[kind] += encodedDataLength;
  });
  await session.send('Network.enable');
  return traffic;
}

async function slowDown(
  session: CDPSession,
  { down, up, latency, cpu }: NonNullable<Condition['slow']>,
): Promise<void> {
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency,
    downloadThroughput: down,
    uploadThroughput: up,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpu });
}
