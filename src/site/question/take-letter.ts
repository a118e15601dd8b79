import { slug } from '../../format.ts';
import { headingOf, letterOf, type Appendix, type Composition } from '../../questions/compose.ts';
import { letterText } from '../../questions/letter-text.ts';
import { saveFile } from '../frame/save-file.ts';
import { appendixOf, type FigurePlace } from './appendix.ts';

const files = {
  odt: {
    type: 'application/vnd.oasis.opendocument.text',
    write: async () => (await import('../../questions/letter-odt.ts')).letterOdt,
  },
  docx: {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    write: async () => (await import('../../questions/letter-docx.ts')).letterDocx,
  },
} as const;

/** What came of taking a letter along. */
export interface Taken {
  /** A sentence for the reader. */
  readonly said: string;
  /** Whether the words are somewhere else now; of paper nobody knows whether it came out. */
  readonly isDone: boolean;
}

const nothing: Appendix = { image: null, table: null };

/**
 * Takes the letter out of the page: as a file, on the clipboard or on paper. Nothing is sent.
 * Answers with a sentence that says what happened; never throws.
 */
export async function take(
  action: string,
  composition: Composition,
  place: FigurePlace | null,
): Promise<Taken> {
  try {
    const said = await taken(action, composition, place);
    return { said, isDone: said !== '' };
  } catch {
    return { said: failed, isDone: false };
  }
}

const failed = 'Dat is niet gelukt. Het concept staat er nog. Probeer ‘Kopieer tekst’, of een ander bestand.';

async function taken(action: string, composition: Composition, place: FigurePlace | null): Promise<string> {
  if (action === 'print') {
    globalThis.print();
    return '';
  }
  if (action === 'copy') {
    await navigator.clipboard.writeText(letterText(letterOf(composition, nothing)));
    return 'De tekst staat op uw klembord.';
  }
  const name = fileName(composition);
  if (action === 'txt') {
    saveFile(letterText(letterOf(composition, nothing)), `${name}.txt`, 'text/plain;charset=utf-8');
    return `${name}.txt is opgeslagen.`;
  }
  if (action !== 'odt' && action !== 'docx') return '';
  const appendix = await appendixOf(place);
  const write = await files[action].write();
  const bytes = await write(letterOf(composition, appendix));
  saveFile(bytes, `${name}.${action}`, files[action].type);
  const without = place !== null && appendix.image === null ? ' De grafiek kon niet mee.' : '';
  return `${name}.${action} is opgeslagen.${without}`;
}

function fileName({ form, edits, municipality }: Composition): string {
  return slug(`${headingOf(form)} ${municipality.name} ${edits.subject}`)
    .slice(0, 80)
    .replace(/-$/, '');
}
