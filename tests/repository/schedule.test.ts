import { describe, expect, it } from 'vitest';
import { schedule } from '../../scripts/check/schedule.ts';
import type { Step } from '../../scripts/check/schedule.ts';

async function timeline(steps: readonly Step[], failing: readonly string[] = []): Promise<string[]> {
  const events: string[] = [];
  await schedule(
    steps,
    2,
    async ({ name }) => {
      events.push(`+${name}`);
      await new Promise((resolve) => setTimeout(resolve, 5));
      events.push(`-${name}`);
      return !failing.includes(name);
    },
    ({ name }, need) => events.push(`${name} lacks ${need}`),
  );
  return events;
}

describe('schedule', () => {
  it('runs two at a time, in order', async () => {
    const events = await timeline([{ name: 'a' }, { name: 'b' }, { name: 'c' }]);
    expect(events.slice(0, 3)).toEqual(['+a', '+b', '-a']);
    expect(events.indexOf('+c')).toBeGreaterThan(events.indexOf('-a'));
  });

  it('lets a step wait for what it needs, and another pass it', async () => {
    const events = await timeline([{ name: 'build' }, { name: 'html', needs: ['build'] }, { name: 'other' }]);
    expect(events.slice(0, 2)).toEqual(['+build', '+other']);
    expect(events.indexOf('+html')).toBeGreaterThan(events.indexOf('-build'));
  });

  it('does not run a step whose need failed, nor what needs that step', async () => {
    const steps = [{ name: 'build' }, { name: 'html', needs: ['build'] }, { name: 'more', needs: ['html'] }];
    expect(await timeline(steps, ['build'])).toEqual([
      '+build',
      '-build',
      'html lacks build',
      'more lacks html',
    ]);
  });

  it('takes a need outside the list as done', async () => {
    expect(await timeline([{ name: 'html', needs: ['build'] }])).toEqual(['+html', '-html']);
  });

  it('keeps a step that must be alone apart', async () => {
    const events = await timeline([{ name: 'a' }, { name: 'b', alone: true }, { name: 'c' }]);
    expect(events.indexOf('-b')).toBe(events.indexOf('+b') + 1);
  });

  it('refuses steps that wait for each other', async () => {
    const steps = [
      { name: 'a', needs: ['b'] },
      { name: 'b', needs: ['a'] },
    ];
    await expect(timeline(steps)).rejects.toThrow('a waits for itself');
  });
});
