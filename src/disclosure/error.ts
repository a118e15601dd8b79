/**
 * Thrown when a block cannot be protected; it refuses the whole release.
 * Names the block and at most a cell, never a count: the text may end up in a public log.
 */
export class ProtectionError extends Error {
  override readonly name = 'ProtectionError';
  /** `GM9001/2024`, or empty when the fault concerns no single block. */
  readonly block: string;
  readonly reason: string;

  constructor(block: string, reason: string) {
    super(block === '' ? reason : `${block}: ${reason}`);
    this.block = block;
    this.reason = reason;
  }
}
