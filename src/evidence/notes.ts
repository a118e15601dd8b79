import type { Answer } from '../figures/figure.ts';
import { bundleFiles } from './bundle.ts';
import { textDifference } from './canonical.ts';
import { differs } from './differs.ts';
import { quote } from './fault.ts';
import { proofFile, type FigureProof } from './proof.ts';
import type { Subject } from './subject.ts';

/** The first text or link that is not ours word for word: the counts stand, the words need not. */
export async function notesOn(
  files: ReadonlyMap<string, string>,
  proof: FigureProof,
  {
    subject,
    rows,
    folder,
  }: { readonly subject: Subject; readonly rows: Answer['rows']; readonly folder: string },
): Promise<string[]> {
  const start = 'De aantallen kloppen, maar een tekst is anders dan bij ons:';
  const ours = await bundleFiles(subject, rows);
  const expected = JSON.parse(ours[0]?.text ?? '') as FigureProof;
  const link = (['vasteLink', 'controleLink'] as const).find((name) => proof[name] !== expected[name]);
  if (link !== undefined) {
    const [theirs, own] = [quote(proof[link]), quote(expected[link])];
    return [`${start} ${folder}${proofFile}, ‘${link}’: in de bundel ${theirs}, bij ons ${own}.`];
  }
  const texts = ours.filter(({ name }) => name.endsWith('.txt'));
  return texts
    .flatMap(({ name, text }) => {
      const found = textDifference(files.get(name) ?? '', text);
      return found ? [`${start} ${differs(`${folder}${name}`, found, 'bij ons')}`] : [];
    })
    .slice(0, 1);
}
