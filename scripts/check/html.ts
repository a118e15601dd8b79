/** Validates every page of the built site by the rules of html-validate. Usage: npm run check -- --only=html */
import { globSync } from 'node:fs';
import { FileSystemConfigLoader, formatterFactory, HtmlValidate, type ResolvedConfig } from 'html-validate';
import { deskPlace } from '../desk/name.ts';

/** All pages are read by one configuration: the loader itself puts it together anew for each, a third of the work. */
class OneConfig extends FileSystemConfigLoader {
  readonly #config = super.getConfigFor('dist/index.html');

  override getConfigFor(): ResolvedConfig | Promise<ResolvedConfig> {
    return this.#config;
  }
}

const pages = globSync('dist/**/*.html')
  .filter((file) => !file.endsWith(deskPlace))
  .toSorted();
if (pages.length === 0) throw new Error('er is geen gebouwde site; draai eerst npm run build');
const validator = new HtmlValidate(new OneConfig());
let isValid = true;
for (const page of pages) {
  const { valid, results } = await validator.validateFile(page);
  isValid &&= valid;
  if (results.length > 0) console.error(formatterFactory('stylish')(results));
}
if (!isValid) process.exitCode = 1;
