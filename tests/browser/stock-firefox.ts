import type { Browser } from '@playwright/test';

interface Message {
  readonly method?: string;
  readonly params?: Record<string, unknown>;
}

/** The part of Playwright behind a browser that speaks WebDriver BiDi. */
interface Inside {
  readonly _connection: {
    readonly toImpl: (outside: Browser) => {
      readonly _browserSession: { send: (command: string, parameters: unknown) => Promise<unknown> };
      readonly _connection: { readonly _transport: { onmessage: (message: Message) => void } };
    };
  };
}

/**
 * Fills two gaps between this Playwright and Firefox ESR 153, which speaks almost all of WebDriver BiDi.
 * It reaches inside Playwright, which is pinned; remove it when the oldest Firefox needs it no more.
 * @throws TypeError when another version of Playwright is made differently
 */
export function fillGaps(browser: Browser): void {
  const { _browserSession: session, _connection: connection } = (
    browser as unknown as Inside
  )._connection.toImpl(browser);
  const send = session.send.bind(session);
  // Sent for every new context. A test that asks for a colour scheme sends it elsewhere, and fails.
  session.send = (command, parameters) =>
    command === 'emulation.setMediaFeaturesOverride' ? Promise.resolve({}) : send(command, parameters);
  const transport = connection._transport;
  const receive = transport.onmessage.bind(transport);
  transport.onmessage = (message) => {
    receive(named(message));
  };
}

/** A download that a script started has neither a number nor a navigation in this Firefox: its address is unique. */
function named(message: Message): Message {
  if (!message.method?.startsWith('browsingContext.download')) return message;
  return { ...message, params: { download: message.params?.['url'], ...message.params } };
}
