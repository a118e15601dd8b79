import { withTexts } from '../../downloads/png.ts';

/** Pixels of a PNG per pixel of its drawing: sharp on a dense screen and in print. */
const scale = 2;

/** An SVG document as a PNG, drawn by the browser, with its title and description as texts inside. */
export async function pngOf(svg: string): Promise<Uint8Array> {
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
  return withTexts(new Uint8Array(await blob.arrayBuffer()), textsOf(svg), 96 * scale);
}

function textsOf(svg: string): Record<string, string> {
  const drawn = new DOMParser().parseFromString(svg, 'image/svg+xml');
  const text = (name: string) => drawn.querySelector(`svg > ${name}`)?.textContent ?? '';
  return { Title: text('title'), Description: text('desc') };
}

/** Puts a PNG on the clipboard; false where the browser cannot. */
export async function copyPicture(svg: string): Promise<boolean> {
  if (!('ClipboardItem' in window) || !('write' in navigator.clipboard)) return false;
  const picture = pngOf(svg).then((bytes) => new Blob([bytes as BlobPart], { type: 'image/png' }));
  await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
  return true;
}
