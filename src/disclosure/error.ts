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

/** No rounding within the deviation adds up and obeys every rule: the block is published without detail. */
export class NoRoundingError extends ProtectionError {
  constructor(block: string) {
    super(block, 'er is geen afronding die optelt');
  }
}
