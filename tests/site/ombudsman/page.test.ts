import { expect, it } from 'vitest';
import { requestCsv, requestPages, requestsHere, stateGroups } from '../../../src/site/ombudsman/page.ts';
import { folded } from '../../../src/format.ts';
import { ombudsmanRequests } from '../../../src/indicators/ombudsman.ts';
import { municipalities } from '../../../src/published/files.ts';

const code = (name: string) => municipalities().find((one) => one.name === name)?.code ?? '';
const existing = municipalities().filter(({ successor }) => successor === null).length;

it.each(ombudsmanRequests.map((request) => [request.code, request] as const))(
  '%s: every municipality stands in one group, by name',
  (_, request) => {
    const groups = stateGroups(request);
    expect(groups.reduce((sum, { places }) => sum + places.length, 0)).toBe(existing);
    for (const { places } of groups) {
      const names = places.map(({ name }) => folded(name));
      expect(names).toEqual(names.toSorted((one, other) => one.localeCompare(other, 'nl')));
    }
  },
);

it('o6 has four groups, also when one is empty, and says why something is unknown', () => {
  const groups = stateGroups(ombudsmanRequests[5]!);
  expect(groups.map(({ word }) => word)).toEqual([
    'levert aantallen',
    'levert een deel',
    'levert niet',
    'onbekend',
  ]);
  const unknown = Object.fromEntries(groups[3]!.places.map(({ name, text }) => [name, text]));
  expect(unknown).toMatchObject({ Grutterdam: 'te weinig mensen', Vaartland: 'heringedeeld in 2026' });
  expect(groups[2]!.places.find(({ name }) => name === 'Roderveen')?.text).toContain('niet geleverd');
  expect(groups[1]!.places.map(({ name }) => name)).toContain('Dommelbeek');
});

it('a municipality has all eighteen, with its own declarations and no total', () => {
  const all = requestsHere(code('Waterdonk')).flatMap(({ requests }) => requests);
  expect(all.map(({ number }) => number)).toEqual(requestPages.map(({ number }) => number));
  const declared = all.filter(({ status }) => status.state === 'declared');
  expect(declared.map(({ request }) => request.code)).toEqual(['o4', 'o8']);
  expect(declared[0]?.declaration?.mark).toContain('Verlopen');
});

it('the CSV has a line per municipality, marked as invented, with source and date', () => {
  const lines = requestCsv(ombudsmanRequests[7]!).trimEnd().split('\n');
  expect(lines[0]).toBe('gemeente,code,verzoek,stand,reden,datum,bron,release,voorbeeld');
  expect(lines).toHaveLength(existing + 1);
  expect(lines.find((line) => line.startsWith('Waterdonk'))).toBe(
    'Waterdonk,GM9029,o8,zelf verklaard,"niet gecontroleerd, 12 mei 2026",2026-05-12,https://voorbeeld.invalid/waterdonk/verslag-gesprek,2026-K3,verzonnen',
  );
});
