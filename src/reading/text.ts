import { UnreadableError } from './unreadable.ts';

/** What to choose when a CSV file was saved in another way. */
export const saveAsCsv = 'UTF-8; kies bij het opslaan ‘CSV UTF-8’';

/** First bytes, as Latin-1 text, of files that are not plain text in UTF-8. */
const otherFiles: readonly (readonly [start: RegExp, name: string])[] = [
  [/^PK[\u0003\u0005\u0007]/, 'een werkmap van Excel of LibreOffice, of een zip'],
  [/^\u00d0\u00cf\u0011\u00e0/, 'een oude werkmap van Excel (.xls), of een werkmap met een wachtwoord'],
  [/^%PDF-/, 'een pdf'],
  [/^\{\\rtf/, 'een tekst met opmaak (.rtf)'],
  [/^\u001f\u008b/, 'een ingepakt bestand (.gz)'],
  [/^(\u00ff\u00fe|\u00fe\u00ff)/, 'een bestand in UTF-16'],
  [/^(\u00ef\u00bb\u00bf)?\s*<(!doctype|html|head|body|table|meta|style|\?xml)/i, 'een webpagina of XML'],
];

/** What a file is by its first bytes, when that is no plain text in UTF-8. */
function otherFile(bytes: Uint8Array): string | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 64));
  return otherFiles.find(([pattern]) => pattern.test(start))?.[1];
}

/**
 * Turns the bytes of a file, piece after piece, into its text: UTF-8, of which one byte order mark is left out.
 * Throws an UnreadableError that names the line of the first character that is something else.
 */
export class TextReader {
  private readonly decoder = new TextDecoder();
  private readonly advice: string;
  private line = 1;
  private endsInReturn = false;
  private isBegun = false;

  /** `advice` = how the file should have been saved. */
  constructor(advice = saveAsCsv) {
    this.advice = advice;
  }

  /** The text of the next bytes; characters that the piece cuts in two come with the next piece. */
  read(bytes: Uint8Array): string {
    if (!this.isBegun) this.refuseOther(bytes);
    const text = this.decoder.decode(bytes, { stream: true });
    if (!this.isBegun && text.startsWith('\ufeff'))
      throw new UnreadableError('twee keer het teken voor UTF-8 (BOM) aan het begin', this.advice, 1);
    this.isBegun ||= text !== '';
    this.check(text, bytes);
    return text;
  }

  /** What is left at the end of the file. */
  end(): string {
    const text = this.decoder.decode();
    this.check(text, new Uint8Array());
    return text;
  }

  private refuseOther(bytes: Uint8Array): void {
    const received = otherFile(bytes);
    if (received !== undefined) throw new UnreadableError(received, this.advice);
  }

  private check(text: string, bytes: Uint8Array): void {
    const bad = text.search(/[\0\ufffd]/);
    if (bad >= 0) {
      const line = this.line + this.lineEnds(text.slice(0, bad));
      if (text[bad] !== '\0') throw new UnreadableError(spoiltBy(bytes), this.advice, line);
      if (line === 1 && bad < 4) throw new UnreadableError('een bestand in UTF-16', this.advice);
      throw new UnreadableError('een teken dat geen tekst is', this.advice, line);
    }
    this.line += this.lineEnds(text);
    if (text !== '') this.endsInReturn = text.endsWith('\r');
  }

  /** Line ends CR LF, LF and CR; a CR LF that two pieces share counts once. */
  private lineEnds(text: string): number {
    const shared = this.endsInReturn && text.startsWith('\n') ? 1 : 0;
    return (text.match(/\r\n|\n|\r/g)?.length ?? 0) - shared;
  }
}

/** The replacement character stands in the file itself, or the decoder put it in the place of a byte. */
function spoiltBy(bytes: Uint8Array): string {
  const stands = bytes.some((byte, at) => byte === 0xef && bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd);
  return stands
    ? 'een vraagteken op de plaats van een letter die verloren ging'
    : 'tekens in een andere codering, zoals van ANSI (Windows-1252)';
}

/** The text of a whole file. */
export function textOf(bytes: Uint8Array, advice = saveAsCsv): string {
  const reader = new TextReader(advice);
  return reader.read(bytes) + reader.end();
}
