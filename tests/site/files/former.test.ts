import { expect, test } from 'vitest';
import {
  formerComparisons,
  formerDossiers,
  formerFigureFiles,
  formerThemePictures,
} from '../../../src/site/files/former.page.ts';
import { pastSheets, talkSheets } from '../../../src/site/question/talk-sheet.page.ts';

const site = new URL('https://raadsmonitor.example/');

test('every file and sheet of a municipality that is no more says where its figures went', () => {
  const figures = formerFigureFiles().filter(({ slug }) => slug === 'wallemeer');
  expect(figures.length).toBeGreaterThan(20);
  for (const { csv, picture } of figures) {
    expect(csv(site)).toContain('Wallemeer ging op in Vaartland.');
    expect(csv(site)).toContain('https://raadsmonitor.example/gemeente/vaartland/');
    expect(picture(site)).toContain('Vaartland');
  }
  for (const { csv } of formerComparisons()) expect(csv(site)).toContain('Vaartland');
  for (const { dossier } of formerDossiers()) expect(JSON.stringify(dossier(site))).toContain('Vaartland');
  expect(formerThemePictures()[0]?.picture().description).toContain('Vaartland');
  const indicators = (all: readonly { readonly indicator: string }[]) =>
    new Set(all.map((one) => one.indicator));
  expect(indicators(pastSheets())).toEqual(indicators(talkSheets()));
});
