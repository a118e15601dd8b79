import { readFileSync, writeFileSync } from 'node:fs';
import { lists, listText } from './lists/lists.ts';

/** `npm run lists`: writes every list that follows from the files of a folder. Run it after adding or removing a file. */
for (const list of lists) {
  const text = await listText(list, process.cwd());
  if (text === readFileSync(list.file, 'utf8')) continue;
  writeFileSync(list.file, text);
  console.log(`Bijgewerkt: ${list.file}`);
}
