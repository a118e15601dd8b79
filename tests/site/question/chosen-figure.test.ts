import { describe, expect, test, vi } from 'vitest';
import { draftOf } from '../../../src/questions/draft.ts';
import { plain } from '../../../src/figures/view.ts';
import { noChoices, readChoices } from '../../../src/site/choice/address.ts';
import { chosenFigure } from '../../../src/site/question/chosen-figure.ts';
import { figureAnswer } from '../../../src/site/question/figure-answer.ts';
import { questionConfig } from '../../../src/site/question/page.ts';
import { readPublished } from '../published-fetch.ts';

const config = questionConfig('GM9029', 'https://voorbeeld.test');
const observation = (id: string) => config.findings.find(({ indicator }) => indicator === id)!;
const choicesOf = (search: string) => readChoices(search, config.answers).choices;
const figureFor = (id: string, search: string) => chosenFigure(config, observation(id), choicesOf(search));

readPublished();

describe('a choice of people and peers becomes the figure that the page showed', () => {
  test('for a group: its value, and whom it is about', async () => {
    const own = await figureFor('without_pip_overdue', '?groep=asiel&naast=duinhaven');
    expect(own?.observation).toMatchObject({ state: 'shown', denominator: 80, people: 'asielstatushouders' });
    expect(own?.observation.value?.replace(/\s/g, ' ')).toBe('ongeveer 35 van de 80 (44%)');
    expect(own?.applied).toEqual({ ...noChoices, group: 'asylum' });
    const occasion = draftOf(own!.observation, 'goal').occasion.map(plain).join(' ');
    expect(occasion).toContain('Dit cijfer gaat alleen over asielstatushouders.');
  });

  test('for other peers: the same people, another verdict', async () => {
    const own = await figureFor('without_pip_overdue', '?met=land');
    expect(own?.observation.value).toBe(observation('without_pip_overdue').value);
    const said = own?.observation.facts.map(({ sentence }) => plain(sentence)).join(' ');
    expect(said).toContain('andere gemeenten');
    expect(own?.applied.peers.kind).toBe('country');
  });

  test('for a year that is too young there is no value', async () => {
    const own = await figureFor('without_pip_overdue', '?instroom=2026');
    expect(own?.observation).toMatchObject({ state: 'too_early', value: null, verdict: null });
  });

  test('only as far as the figure can make the choice', async () => {
    expect(await figureFor('pip_within_term_share', '?instroom=2024')).toBeNull();
    expect(await figureFor('route_share', '?groep=gezin&met=land')).toBeNull();
    const own = await figureFor('route_share', '?groep=gezin&instroom=2023&met=land');
    expect(own?.applied).toEqual({ ...noChoices, cohorts: [2023] });
    expect(own?.observation).toMatchObject({ cohort: 2023, verdict: null });
  });

  test('not for several years, which only the engine can count, nor for an indicator without a figure', async () => {
    expect(await figureFor('without_pip_overdue', '?instroom=2024,2025')).toBeNull();
    expect(await figureFor('known_share', '?groep=asiel')).toBeNull();
  });
});

describe('an answer carries what it was asked for', () => {
  const asked = { over: 'without_pip_overdue', choices: choicesOf('?groep=gezin') };

  test('with the figure', async () => {
    const { own, ...rest } = await figureAnswer(config, asked);
    expect(rest).toEqual({ asked, fault: null });
    expect(own?.observation.people).toBe('gezinsmigranten en overige migranten');
  });

  test('with nothing about a request of the ombudsman', async () => {
    const request = { ...asked, over: 'o6' };
    expect(await figureAnswer(config, request)).toEqual({ asked: request, own: null, fault: null });
  });

  test('with the reason where the file could not be had', async () => {
    const elsewhere = { ...config, answers: { ...config.answers, data: '/data/niet-hier' } };
    const { own, fault } = await figureAnswer(elsewhere, asked);
    expect(own).toBeNull();
    expect(fault).toBe('De gegevens van Waterdonk ontbreken op de server (fout 404).');
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')));
    expect((await figureAnswer(elsewhere, asked)).fault).toContain('Bent u nog online?');
  });
});
