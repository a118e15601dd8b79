import { readFileSync, globSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Shown } from '../../../src/site/theme/shown.ts';

describe('what a theme page shows', () => {
  test('a choice is current until the next one of the same page', () => {
    const [page, other] = [new Shown(), new Shown()];
    const first = page.begin();
    other.begin();
    expect(first()).toBe(true);
    const second = page.begin();
    expect([first(), second(), page.sinceNow()()]).toEqual([false, true, true]);
  });

  test('a file waits for the redraw of its own page, also for one that fails', async () => {
    const page = new Shown();
    const { promise, reject } = Promise.withResolvers<undefined>();
    const order: string[] = [];
    const redraw = page.redrawing(promise).catch(() => order.push('drawn'));
    const file = page.redrawn().then(() => order.push('file'));
    await new Shown().redrawn();
    expect(order).toEqual([]);
    reject(new Error('no data'));
    await Promise.all([redraw, file]);
    expect(order).toEqual(['drawn', 'file']);
  });

  test('no variable of a module holds what a reader chose', () => {
    const files = globSync('src/site/{theme,choice,delivery,evidence}/*.ts').filter((file) =>
      /^(?:export )?let /m.test(readFileSync(file, 'utf8')),
    );
    expect(files).toEqual([]);
  });
});
