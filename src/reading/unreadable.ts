/** Why the reading of a file ends, in Dutch and without a value of the file: case files are read with it too. */
export class UnreadableError extends Error {
  override readonly name = 'UnreadableError';
  readonly received: string;
  readonly expected: string;
  /** Line in the file, from 1; absent when it concerns the whole file. */
  readonly line?: number;

  constructor(received: string, expected: string, line?: number) {
    super('the file cannot be read');
    this.received = received;
    this.expected = expected;
    if (line !== undefined) this.line = line;
  }
}
