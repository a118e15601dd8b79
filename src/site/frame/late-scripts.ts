/** How a script is marked that the page fetches itself, after its first paint: early.ts asks for it. */
const late = 'type="late"';

/** Says of an element that its script draws a part of the page: asked for later, it would move what is under that part. */
const drawn = ' data-drawn-by-script';

/** The page with its scripts asked for after its first paint, unless one of them draws a part of it. */
export function withLateScripts(page: string): string {
  if (page.includes(drawn)) return page;
  return page.replaceAll(/(?<=<script )type="module"(?= src="[^"]+"><\/script>)/g, late);
}
