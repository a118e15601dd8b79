/** The sign of the site as the files that browsers and telephones ask for by themselves. */
import { namespace } from '../../charts/canvas.ts';
import { inks } from '../../styles/inks.ts';
import { html } from './html.ts';
import { iconOf } from '../sharing/raster.page.ts';

const strokes = html`<g fill="none" stroke-width="4"><path stroke="${inks.geteld}" d="M6 2v26M13 2v26M20 2v26M27 2v26"/><path stroke="${inks.gezegd}" d="M1 23 33 7"/></g>`;

const square = html`<svg xmlns="${namespace}" viewBox="0 -2 34 34">${strokes}</svg>`;
const onPaper = html`<svg xmlns="${namespace}" viewBox="-8 -10 50 50"><rect x="-8" y="-10" width="50" height="50" fill="${inks.paper}"/>${strokes}</svg>`;

/** The sign for who takes a drawing; its strokes are seen on light and on dark. */
export const signFile = (): string =>
  html`<svg xmlns="${namespace}" viewBox="0 0 34 30" fill="none" stroke-width="4"><path stroke="${inks.geteld2}" d="M6 2v26M13 2v26M20 2v26M27 2v26"/><path stroke="${inks.gezegd}" d="M1 23 33 7"/></svg>\n`.toString();

/** For the home screen of a telephone, which shows no transparency. */
export const touchIcon = (): Promise<Uint8Array> => iconOf(onPaper.toString(), 180);

const sizes = [16, 32, 48] as const;

/** `favicon.ico` for who asks for nothing else: three PNGs in one file. */
export async function icoFile(): Promise<Buffer> {
  const images = await Promise.all(sizes.map((size) => iconOf(square.toString(), size)));
  const head = Buffer.alloc(6 + 16 * sizes.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(sizes.length, 4);
  let offset = head.length;
  for (const [at, image] of images.entries()) {
    const entry = 6 + 16 * at;
    const size = sizes[at] ?? 0;
    head.writeUInt8(size, entry);
    head.writeUInt8(size, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(image.length, entry + 8);
    head.writeUInt32LE(offset, entry + 12);
    offset += image.length;
  }
  return Buffer.concat([head, ...images]);
}
