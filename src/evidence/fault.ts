/** Why a bundle cannot be checked, or in which step it differs; in the order in which a reader would meet them. */
export type EvidenceReason =
  | 'zip'
  | 'size'
  | 'count'
  | 'path'
  | 'proof'
  | 'format'
  | 'missing'
  | 'extra'
  | 'hash'
  | 'release'
  | 'link'
  | 'field'
  | 'definition'
  | 'query'
  | 'data'
  | 'figures';

const differing: ReadonlySet<EvidenceReason> = new Set(['hash', 'field', 'definition', 'query', 'figures']);

/** A bundle that is no proof: the reason, and one Dutch sentence that names the first fault. */
export class EvidenceFault extends Error {
  override readonly name = 'EvidenceFault';
  readonly reason: EvidenceReason;

  constructor(reason: EvidenceReason, message: string) {
    super(message);
    this.reason = reason;
  }

  /** Whether the bundle could be read and says something else than we do; otherwise it could not be checked. */
  get isDifference(): boolean {
    return differing.has(this.reason);
  }
}

const longest = 80;

/** A value of a file that somebody else made, as it can stand in a sentence: one line, and not too long. */
export function quote(text: string): string {
  // Control and directional characters would show another text than the file has.
  const plain = text.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '·');
  return plain.length > longest ? `${plain.slice(0, longest)}…` : plain;
}
