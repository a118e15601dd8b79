/**
 * `npm run attack [-- MAP]`: tries to recover counts from published releases, with nothing but those. Prints how many
 * cells it pins down to one value, per belief, and how often counts moved up one step; it cannot know what is true.
 */
import path from 'node:path';
import { attack, beliefs, flips } from './attack/attack.ts';
import { readReleases } from './attack/published.ts';

const folder = process.argv[2] ?? path.join('data', 'example');
const releases = readReleases(folder);
const recovered = attack(releases);
console.log(`${folder}: ${releases.map(({ id }) => id).join(', ')}`);
for (const belief of beliefs)
  console.log(`${belief}: ${recovered.filter((found) => found.belief === belief).length} cells recovered`);
console.log(`counts that moved up one step: ${flips(releases).length}`);
