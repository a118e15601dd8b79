/** Progress of long work: one line that counts up on a terminal, a line per quarter elsewhere. */
export function progressOn(stream: NodeJS.WriteStream): (what: string, done: number, of: number) => void {
  const shown = new Map<string, number>();
  return (what, done, of) => {
    const percent = of === 0 ? 100 : Math.floor((100 * done) / of);
    const step = stream.isTTY ? 1 : 25;
    const before = shown.get(what) ?? 0;
    if (percent < before + step) return;
    shown.set(what, percent - (percent % step));
    const line = `${what}: ${percent}%`;
    if (stream.isTTY) stream.write(`\r${line}${percent >= 100 ? '\n' : ''}`);
    else stream.write(`${line}\n`);
  };
}
