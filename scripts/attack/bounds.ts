/**
 * Deduction over whole numbers: every unknown has a lower and an upper bound, and every sum narrows its members
 * until nothing moves. Written for the attack alone; it knows nothing of how the counts were made.
 */

export interface Sum {
  readonly total: number;
  readonly parts: readonly number[];
}

export class Bounds {
  readonly names: string[] = [];
  readonly low: number[] = [];
  readonly high: number[] = [];
  readonly sums: Sum[] = [];
  readonly #index = new Map<string, number>();

  /** The unknown of a name, made with these bounds when it is new, or narrowed by them. */
  unknown(name: string, low: number, high: number): number {
    const found = this.#index.get(name);
    if (found !== undefined) {
      this.low[found] = Math.max(this.low[found]!, low);
      this.high[found] = Math.min(this.high[found]!, high);
      return found;
    }
    this.#index.set(name, this.names.length);
    this.low.push(low);
    this.high.push(high);
    return this.names.push(name) - 1;
  }

  add(total: number, parts: readonly number[]): void {
    this.sums.push({ total, parts });
  }

  /** Narrows until nothing moves; false when the sums contradict each other. */
  narrow(): boolean {
    let moved = true;
    while (moved) {
      moved = false;
      for (const sum of this.sums) {
        if (this.#narrowSum(sum)) moved = true;
        if (this.#isEmpty(sum.total) || sum.parts.some((part) => this.#isEmpty(part))) return false;
      }
    }
    return true;
  }

  #isEmpty(at: number): boolean {
    return this.low[at]! > this.high[at]!;
  }

  #narrowSum({ total, parts }: Sum): boolean {
    const low = parts.reduce((sum, part) => sum + this.low[part]!, 0);
    const high = parts.reduce((sum, part) => sum + this.high[part]!, 0);
    const [totalLow, totalHigh] = [this.low[total]!, this.high[total]!];
    let moved = this.#tighten(total, low, high);
    for (const part of parts) {
      const otherLow = low - this.low[part]!;
      const otherHigh = high - this.high[part]!;
      if (this.#tighten(part, totalLow - otherHigh, totalHigh - otherLow)) moved = true;
    }
    return moved;
  }

  #tighten(at: number, low: number, high: number): boolean {
    const before = this.high[at]! - this.low[at]!;
    this.low[at] = Math.max(this.low[at]!, low);
    this.high[at] = Math.min(this.high[at]!, high);
    return this.high[at] - this.low[at] < before;
  }
}
