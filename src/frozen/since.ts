/**
 * Runs on a frozen page, as a plain file of its own release. It asks the site of now what was revised since, and says so
 * under the figure that holds the value. Without an answer the page stays as it is, with its links.
 */
/** A change after this release: texts are ready, paths are within the site. */
export interface Revision {
  readonly instroomjaar: number | null;
  readonly tabel: string;
  readonly tekst: string;
  readonly pagina: string;
}

export interface Since {
  readonly nieuwste: { readonly release: string; readonly tekst: string };
  readonly wijzigingen: readonly Revision[];
}

const { release = '', code = '', root = '' } = document.documentElement.dataset;

async function since(): Promise<Since | null> {
  const response = await fetch(`${root}sinds/${release}/${code}.json`).catch(() => null);
  if (!response?.ok) return null;
  const found = (await response.json().catch(() => null)) as Partial<Since> | null;
  return found?.nieuwste && Array.isArray(found.wijzigingen) ? (found as Since) : null;
}

function holds(figure: HTMLElement, { instroomjaar, tabel }: Revision): boolean {
  const { cohorts = '', tables = '' } = figure.dataset;
  const isOfYear = instroomjaar === null || cohorts.split(' ').includes(String(instroomjaar));
  return isOfYear && tables.split(' ').includes(tabel);
}

function tell(place: Element, texts: readonly { readonly text: string; readonly page: string }[]): void {
  const lines = [...new Map(texts.map((one) => [one.text, one])).values()];
  for (const { text, page } of lines) {
    const line = document.createElement('p');
    line.append(text, ' ');
    const link = document.createElement('a');
    link.href = `${root}${page}`;
    link.textContent = 'Zie wat er veranderde';
    line.append(link);
    place.append(line);
  }
}

function unchanged(): HTMLElement {
  const line = document.createElement('p');
  line.textContent = 'Niet herzien sinds deze publicatie.';
  return line;
}

const found = code === '' ? null : await since();
if (found !== null) {
  const newer = document.querySelector('[data-newer]');
  // The question whether there is a newer one is answered, and no longer asked.
  const isNewest = found.nieuwste.release === release;
  newer?.firstChild?.replaceWith(`${isNewest ? 'Dit is de nieuwste.' : found.nieuwste.tekst} `);
  for (const figure of document.querySelectorAll<HTMLElement>('[data-tables]')) {
    const own = found.wijzigingen.filter((revision) => holds(figure, revision));
    const place = figure.querySelector('[data-since]');
    if (place && own.length === 0) place.append(unchanged());
    else if (place)
      tell(
        place,
        own.map(({ tekst, pagina }) => ({ text: tekst, page: pagina })),
      );
  }
}
