/**
 * Physical line numbers (from 1) of CSV records.
 * csv-parse counts a Windows line end inside quotes as two lines; this takes the surplus off again.
 */
export class LineCounter {
  private surplus = 0;
  private seen = 0;

  /** The line after the last record that was read. */
  get next(): number {
    return this.seen - this.surplus + 1;
  }

  /** The line on which a record begins. `counted` is the line that csv-parse was on at the end of the record. */
  startOf(record: readonly string[], counted: number): number {
    let end = counted - this.surplus;
    let inside = 0;
    if (counted > this.seen + 1)
      for (const cell of record) {
        const windows = cell.match(/\r\n/g)?.length ?? 0;
        inside += (cell.match(/[\r\n]/g)?.length ?? 0) - windows;
        this.surplus += windows;
        end -= windows;
      }
    this.seen = counted;
    return end - inside;
  }
}
