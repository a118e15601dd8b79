import { expect, test } from 'vitest';
import { themeOf } from '../../../src/figures/catalogue.ts';
import { steered, figureOfYear } from '../../../src/site/choice/year.page.ts';

test('the choice of a year stands beside the first figure that it steers', () => {
  const wait = themeOf('wachttijd');
  expect(figureOfYear(wait, wait.figures)).toBe('wiens-wachttijd');
  expect(steered(wait, wait.figures)).toContain('Dit jaar geldt voor: ‘Wiens wachttijd is het?’');
  expect(steered(wait, wait.figures)).not.toContain('dan eerst?');
});

test('it stands above all figures where it steers the first one, or none', () => {
  for (const id of ['zonder-plan', 'doorstroom'] as const) {
    const theme = themeOf(id);
    expect(figureOfYear(theme, theme.figures)).toBeNull();
  }
});
