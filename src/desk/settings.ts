/** The configuration as a form: what stands in `config.yaml` and is not in the form stays as it is. */
import { parseDocument, type Document } from 'yaml';

export interface Settings {
  readonly maker: string;
  readonly soort: 'echt' | 'proef' | 'verzonnen';
  readonly gepubliceerd: string;
  readonly volgendeUpdate: string;
  readonly toelichting: string;
  /** Codes of municipalities, each on a line or parted by commas. */
  readonly gemeenten: string;
  /** A line for each column that the case file does not have: `pvt_date: reden`. */
  readonly ontbrekendeKolommen: string;
}

/** Why the figures of a block change that were published before. */
export interface Revision {
  readonly gemeente: string;
  readonly jaar: number;
  readonly vanaf: string;
  readonly reden: string;
  readonly toelichting: string;
}

/** A value that the template asks for still stands between < >. */
const filled = (value: unknown): string => {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  return /^<.*>$/.test(text) ? '' : text;
};

/** What a configuration says of the fields of the form; a field that it lacks is empty. */
export function settingsIn(config: string): Settings {
  const document = parseDocument(config);
  const at = (...path: (string | number)[]): unknown => document.getIn(['levering', ...path]);
  const codes = listIn(document, 'gemeenten').map(({ code }) => filled(code));
  const absent = Object.entries(objectIn(document, 'ontbrekendeKolommen'));
  return {
    maker: filled(at('maker')),
    soort: at('synthetisch') === true ? 'verzonnen' : at('proef') === true ? 'proef' : 'echt',
    gepubliceerd: filled(at('gepubliceerd')),
    volgendeUpdate: filled(at('volgendeUpdate')),
    toelichting: filled(at('toelichting')),
    gemeenten: codes.filter(Boolean).join('\n'),
    ontbrekendeKolommen: absent.map(([column, reason]) => `${column}: ${filled(reason)}`).join('\n'),
  };
}

/** The configuration with the fields of the form in it. */
export function withSettings(config: string, settings: Settings): string {
  const document = parseDocument(config);
  const set = (name: string, value: unknown) => {
    if (value === '') document.deleteIn(['levering', name]);
    else document.setIn(['levering', name], value);
  };
  for (const name of ['maker', 'gepubliceerd', 'volgendeUpdate', 'toelichting'] as const)
    set(name, settings[name].trim());
  set('synthetisch', settings.soort === 'verzonnen');
  set('proef', settings.soort === 'proef');
  set('gemeenten', document.createNode(participants(document, settings.gemeenten)));
  set('ontbrekendeKolommen', document.createNode(reasonsIn(settings.ontbrekendeKolommen)));
  return document.toString();
}

/** The configuration with these reasons for figures that change. */
export function withRevisions(config: string, revisions: readonly Revision[]): string {
  const document = parseDocument(config);
  const path = ['bescherming', 'overTijd', 'herzien'];
  const blocks = new Set(revisions.map(({ gemeente, jaar, vanaf }) => `${gemeente} ${jaar} ${vanaf}`));
  const found = (document.toJS() as { bescherming?: { overTijd?: { herzien?: Revision[] } } }).bescherming;
  const others = (found?.overTijd?.herzien ?? []).filter(
    ({ gemeente, jaar, vanaf }) => !blocks.has(`${gemeente} ${jaar} ${vanaf}`),
  );
  document.setIn(path, document.createNode([...others, ...revisions]));
  return document.toString();
}

type Participant = Readonly<Record<string, unknown>>;

/** Codes in the form; what the configuration says more of one of them stays. */
function participants(document: Document, text: string): Participant[] {
  const known = new Map(listIn(document, 'gemeenten').map((entry) => [filled(entry['code']), entry]));
  const codes = text.split(/[\s,;]+/).filter(Boolean);
  return codes.map((code) => known.get(code) ?? { code });
}

function reasonsIn(text: string): Record<string, string> {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return Object.fromEntries(
    lines.map((line) => {
      const [column = '', ...reason] = line.split(':');
      return [column.trim(), reason.join(':').trim()];
    }),
  );
}

function listIn(document: Document, name: string): Participant[] {
  const value = deliveryIn(document)[name];
  return Array.isArray(value) ? (value as Participant[]) : [];
}

function objectIn(document: Document, name: string): Readonly<Record<string, unknown>> {
  const value = deliveryIn(document)[name];
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function deliveryIn(document: Document): Readonly<Record<string, unknown>> {
  const whole = document.toJS({ maxAliasCount: 0 }) as { levering?: Record<string, unknown> } | null;
  return whole?.levering ?? {};
}
