/** A zip with saved answers of DUO, sorted by person. The name of a folder may be any key; it is never told. */
import { filesInZip, fromZip } from '../../reading/zip.ts';
import { fileFault } from '../fault.ts';
import type { CaseFault } from '../case-fault.ts';
import { answerNames, neededAnswers, otherAnswers, writtenAs, type AnswerName } from './answers.ts';
import { ownFile } from './own.ts';

const answerFile = /^(?:[^/]+\/)?personen\/([^/]+)\/(.+)\.json$/i;
const ownPath = new RegExp(`^(?:[^/]+/)?${ownFile.replace('.', '\\.')}$`, 'i');

/** The answers about one person. */
export interface Folder {
  /** Key of the municipality: the name of the folder. */
  readonly key: string;
  readonly answers: ReadonlyMap<AnswerName, Uint8Array>;
}

export interface DuoFolder {
  /** In the order of their names. */
  readonly people: readonly Folder[];
  /** Answers that are there for everybody. */
  readonly present: readonly AnswerName[];
  /** Answers that were not read though they are there. */
  readonly unread: readonly string[];
  readonly own: Uint8Array | undefined;
}

/** Whether these are the bytes of a zip with answers of DUO. */
export function isDuoFolder(bytes: Uint8Array): boolean {
  try {
    return filesInZip(bytes).some((name) => answerFile.test(name));
  } catch {
    return false;
  }
}

const isRead = (name: string): name is AnswerName => (answerNames as readonly string[]).includes(name);
const nameIn = (file: string): string => answerFile.exec(file)?.[2]?.toLowerCase() ?? '';

/** What a zip holds; every answer must be there for everybody or for nobody, since half a download looks like nothing. */
export function duoFolder(file: string, bytes: Uint8Array, tell: (fault: CaseFault) => void): DuoFolder {
  const names = filesInZip(bytes);
  const files = fromZip(bytes, (name) => isRead(nameIn(name)) || ownPath.test(name));
  const byKey = new Map<string, Map<AnswerName, Uint8Array>>();
  for (const [name, content] of files) {
    const [, key = '', answer = ''] = answerFile.exec(name) ?? [];
    if (key === '' || !isRead(answer.toLowerCase())) continue;
    const own = byKey.get(key) ?? new Map<AnswerName, Uint8Array>();
    byKey.set(key, own.set(answer.toLowerCase() as AnswerName, content));
  }
  const people = [...byKey].map(([key, answers]) => ({ key, answers })).toSorted(byName);
  const present = answerNames.filter((name) => people.some(({ answers }) => answers.has(name)));
  for (const fault of incomplete(file, people, present)) tell(fault);
  const strange = names.filter((name) => !isKnown(name)).length;
  if (strange > 0)
    tell(
      fileFault(
        file,
        `${strange} ${strange === 1 ? 'bestand' : 'bestanden'} met een andere naam dan een antwoord van DUO`,
        `alleen ${ownFile} en antwoorden zoals personen/sleutel-1/PIP.json`,
      ),
    );
  return {
    people,
    present,
    unread: otherAnswers.filter((name) => names.some((one) => nameIn(one) === name)),
    own: [...files].find(([name]) => ownPath.test(name))?.[1],
  };
}

const isKnown = (name: string): boolean =>
  ownPath.test(name) || isRead(nameIn(name)) || (otherAnswers as readonly string[]).includes(nameIn(name));

const byName = (one: Folder, other: Folder): number => (one.key < other.key ? -1 : 1);

function* incomplete(
  file: string,
  people: readonly Folder[],
  present: readonly AnswerName[],
): Generator<CaseFault> {
  for (const name of new Set([...neededAnswers, ...present]))
    for (const [at, { answers }] of people.entries())
      if (!answers.has(name))
        yield {
          ...{ rule: 'bestand', file, line: at + 1 },
          received: `een map zonder ${writtenAs(name)}.json`,
          expected: 'elk antwoord dat er voor iemand is, voor iedereen; een leeg bestand als DUO niets heeft',
        };
}
