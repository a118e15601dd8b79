/** JSON that can stand in a script element: no text in it can close that element. */
export function inScript(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
