import { choiceKey, type CommonChoice, type CompactFile } from '../../figures/compact.ts';
import type { ComparisonFile } from '../../comparison/comparisons.ts';
import { QueryError } from '../../query/error.ts';
import { answersAddress } from './address.ts';
import type { AnswerConfig } from './config.ts';

/** What a reader is told when a file cannot be had, per way in which it fails. */
interface Words {
  readonly offline: string;
  readonly absent: (status: number) => string;
  readonly broken: string;
}

/** A page and its files of two releases: while a site is being replaced, or from an old copy in a cache. */
const otherRelease =
  'De gegevens op de server horen bij een andere release dan deze pagina. Laad de pagina opnieuw.';

const files = new Map<string, Promise<unknown>>();

/** Fetches a file once per page; one that failed is fetched again when it is asked for again. */
function once<T>(url: string, load: () => Promise<T>): Promise<T> {
  const found = files.get(url) as Promise<T> | undefined;
  if (found) return found;
  const loading = load();
  files.set(url, loading);
  loading.catch(() => files.delete(url));
  return loading;
}

async function json(url: string, words: Words): Promise<unknown> {
  const response = await fetch(url).catch(() => null);
  if (!response) throw new QueryError('data', words.offline);
  if (!response.ok) throw new QueryError('data', words.absent(response.status));
  return response.json().catch(() => null);
}

/** The common answers of one figure for one municipality. Throws a QueryError with a sentence for the reader. */
export function compactAnswers(
  { data, release }: Pick<AnswerConfig, 'data' | 'release'>,
  code: string,
  name: string,
  figure: string,
): Promise<CompactFile> {
  const url = answersAddress(data, code, figure);
  const words: Words = {
    offline: 'De gegevens konden niet worden opgehaald. Bent u nog online?',
    absent: (status) => `De gegevens van ${name} ontbreken op de server (fout ${status}).`,
    broken: `De gegevens van ${name} zijn beschadigd.`,
  };
  return once(url, async () => {
    const file = (await json(url, words)) as Partial<CompactFile> | null;
    if (!file?.columns || !file.answers || file.municipality !== code)
      throw new QueryError('data', words.broken);
    if (file.release !== release) throw new QueryError('data', otherRelease);
    return file as CompactFile;
  });
}

/** What every municipality brings to a comparison, for one choice. Throws a QueryError with a sentence for the reader. */
export function comparisonAnswers(
  { data, release }: Pick<AnswerConfig, 'data' | 'release'>,
  indicator: string,
  choice: CommonChoice,
): Promise<ComparisonFile> {
  const url = `${data}/comparison/${indicator}/${choiceKey(choice).replaceAll('|', '_')}.json`;
  const words: Words = {
    offline: 'De vergelijking kon niet worden opgehaald. Bent u nog online?',
    absent: (status) => `De vergelijking ontbreekt op de server (fout ${status}).`,
    broken: 'De gegevens van de vergelijking zijn beschadigd.',
  };
  return once(url, async () => {
    const file = (await json(url, words)) as Partial<ComparisonFile> | null;
    if (!file?.municipalities || file.indicator !== indicator) throw new QueryError('data', words.broken);
    if (file.release !== release) throw new QueryError('data', otherRelease);
    return file as ComparisonFile;
  });
}
