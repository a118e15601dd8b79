/** What of the example must not be in a real edition. */
const suspect = /raadsmonitor\.example|GM9\d*|verzonnen|voorbeeld/gi;

/** The same in a program, where GM9 alone may be a name a minifier made up. */
const suspectInProgram = /raadsmonitor\.example|GM9\d{3}|(?<=["'`/])GM9|verzonnen|voorbeeld/gi;

/** Where these words say what they should: of the example beside it, of a column, or as any other word of Dutch. */
const meant: readonly RegExp[] = [
  /het voorbeeld, met verzonnen gemeenten/gi,
  /"example": ?"\/voorbeeld\/"/g,
  /href="\/voorbeeld\/[a-z/]*"/g,
  /\bbijvoorbeeld\b/gi,
  /\bvoorbeelden\b/gi,
  /(?:verzonnen\. )?Of de gemeente verzonnen is\./g,
  /"(?:label|title|dc:title|titles)": ?"verzonnen"/g,
];

/** In programs: the column and field `voorbeeld` of marked files, which a real edition has none of. */
const meantInPrograms: readonly RegExp[] = [
  /(["'`])voorbeeld\1/g,
  /(?<=[{,])voorbeeld:/g,
  /De laatste kolom, voorbeeld, staat niet in de database/g,
];

/** The desk is of no edition: it checks itself with invented cases, and tells invented ones from real ones. It has no address. */
const desk = 'publiceren/raadsmonitor-publiceren.html';
const suspectInDesk = /raadsmonitor\.example/gi;

/** A part of the site is named after a hash of what it holds, in which any letters can stand together: BWgM9gOW. */
const hashInName = /(?<=[\w-]\.)[\w-]{8}(?=\.(?:js|css|woff2|webp|svg)\b)/g;

/** "over/index.html: ‘… GM9029 …’" for every word that is not meant. */
export function strayWords(file: string, text: string): string[] {
  const isProgram = /\.m?js$/.test(file);
  const allowed = isProgram ? [...meant, ...meantInPrograms] : meant;
  const sought = file === desk ? suspectInDesk : isProgram ? suspectInProgram : suspect;
  const rest = allowed.reduce((left, words) => left.replaceAll(words, ''), text.replaceAll(hashInName, ''));
  return [...rest.matchAll(sought)].map(({ index }) => {
    const around = rest.slice(Math.max(0, index - 60), index + 60).replaceAll(/\s+/g, ' ');
    return `${file}: van het voorbeeld, in een echte editie: ‘${around}’`;
  });
}
