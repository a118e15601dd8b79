import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { afterEach, expect, vi } from 'vitest';
import type { Canvas } from '../../src/charts/canvas.ts';
import { markup } from '../../src/charts/markup.ts';
import { shapeOf } from '../../src/charts/shape.ts';
import { drawingDocument } from '../../src/charts/drawing-document.ts';

type Draw = (canvas: Canvas) => Element;

const warnings = vi.spyOn(console, 'warn');
const layouts = ['wide', 'narrow'] as const;

/** Call once in a chart test: a chart may not warn. */
export function mayNotWarn(): void {
  afterEach(() => {
    expect(warnings.mock.calls).toEqual([]);
    warnings.mockClear();
  });
}

/** A chart as text, drawn in a DOM of its own and on the document of the build, after the checks that hold for every drawing. */
export function picture(draw: Draw, layout: Canvas['layout'] = 'wide', prefix = 'proef'): string {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const canvas = { document, prefix, layout, description: 'Wat de grafiek laat zien' };
  const drawn = markup(shapeOf(draw(canvas), prefix));
  expectClean(drawn, prefix);
  expect(markup(shapeOf(draw({ ...canvas, document: drawingDocument }), prefix))).toBe(drawn);
  return drawn;
}

/**
 * Compares both drawings, or those in `drawn`, with `output/<name>-wide.svg` and `output/<name>-narrow.svg`.
 * A difference is written beside it as `-changed.svg`; UPDATE_GOLDEN=1 accepts it.
 */
export function expectPicture(name: string, draw: Draw, drawn: readonly Canvas['layout'][] = layouts): void {
  for (const layout of drawn)
    compare(`${name}-${layout}`, `${picture(draw, layout).replaceAll('><', '>\n<')}\n`);
}

/** The words of a drawing, line by line. */
export function words(svg: string): string[] {
  return [...svg.matchAll(/<tspan[^>]*>([^<]*)<\/tspan>/g)].map((match) => match[1] ?? '');
}

/** How many tallies stand in a drawing: each ends with its own slanted stroke. */
export function tallyCount(svg: string, tone: 'geteld' | 'geteld-3'): number {
  const paths = [...svg.matchAll(/<path[^>]*>/g)].filter(([path]) => path.includes(`class="turf ${tone}"`));
  return paths.join('').split('L').length - 1;
}

/** Middle of the first line of a text with these words. */
export function heightOf(svg: string, text: string): number {
  const tspan = [...svg.matchAll(/<tspan([^>]*)>([^<]*)</g)].find((match) => match[2] === text);
  return Number(/ y="([^"]*)"/.exec(tspan?.[1] ?? '')?.[1]);
}

function compare(name: string, drawn: string): void {
  const golden = new URL(`./output/${name}.svg`, import.meta.url);
  const changed = new URL(`./output/${name}-changed.svg`, import.meta.url);
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(golden, drawn);
  const expected = existsSync(golden) ? readFileSync(golden, 'utf8') : '';
  if (expected === drawn) rmSync(changed, { force: true });
  else writeFileSync(changed, drawn);
  expect(drawn, `${name}: bekijk ${name}-changed.svg`).toBe(expected);
}

function expectClean(svg: string, prefix: string): void {
  expect(svg).toMatch(/^<svg xmlns="[^"]+" role="img" /);
  expect(svg).toContain('aria-label="Wat de grafiek laat zien"');
  expect(svg).toMatch(/ viewBox="0 0 \d+ \d+"/);
  expect(svg).not.toMatch(/ style=|<style|NaN|undefined|Infinity|#[0-9a-f]{6}/i);
  expect(svg).not.toMatch(/<g[^>]* aria-/);
  const ids = [...svg.matchAll(/ id="([^"]*)"/g)].map((match) => match[1] ?? '');
  expect(ids.every((id) => id.startsWith(`${prefix}-`))).toBe(true);
  expect(new Set(ids).size).toBe(ids.length);
  const used = [...svg.matchAll(/url\(#([^)]*)\)/g)].map((match) => match[1] ?? '');
  expect(used.every((id) => ids.includes(id))).toBe(true);
  expect([...svg.matchAll(/ (?:width|height|r)="(-[^"]*)"/g)]).toEqual([]);
}
