/** People that can come and go by moving between two releases, as published: this many, or this part of the block. */
const moved = { count: 10, share: 0.05 };

/** Whether a published number of people in a year that was over changed by more than moving explains. */
export function isMoreThanMoving(before: number, after: number): boolean {
  return Math.abs(after - before) > Math.max(moved.count, moved.share * before);
}

/** Whether a cohort was complete on a reference date: after that only moving and a revision change who is in it. */
export function isOver(cohort: number, referenceDate: string): boolean {
  return `${cohort}-12-31` <= referenceDate;
}
