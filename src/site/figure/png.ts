import type { PictureFile } from '../../charts/picture.ts';
import { withTexts } from '../../downloads/png.ts';

/** Pixels of a PNG per pixel of its drawing: sharp on a dense screen and in print. */
const scale = 2;

/** A picture as a PNG, drawn by the browser, with its title and description as texts inside. */
export async function pngOf({ svg, title, description }: PictureFile): Promise<Uint8Array> {
  const image = new Image();
  // The content policy allows pictures from data addresses, and no blobs.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * scale;
  canvas.height = image.naturalHeight * scale;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((done) => {
    canvas.toBlob(done, 'image/png');
  });
  if (!blob) throw new Error('the browser made no PNG');
  const texts = { Title: title, Description: description };
  return withTexts(new Uint8Array(await blob.arrayBuffer()), texts, 96 * scale);
}

/** Puts a PNG on the clipboard; false where the browser cannot. */
export async function copyPicture(file: PictureFile): Promise<boolean> {
  if (!('ClipboardItem' in window) || !('write' in navigator.clipboard)) return false;
  const picture = pngOf(file).then((bytes) => new Blob([bytes as BlobPart], { type: 'image/png' }));
  await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
  return true;
}
