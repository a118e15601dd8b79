/** Ending of the packed engine that the build lays beside it: gzip, under the limits that hosts set for one file. */
const packedEnding = '.pack';

/**
 * The address from which the engine can be started: its own, or, on a host that refused a file of 34 MB, one in memory of
 * what was packed. `release` gives that memory back. `onBytes` is called with 0 when the host has it, and then counts what
 * was unpacked.
 * Throws an Error when the packed file is not there either, and the reason of `signal` when that was aborted.
 */
export async function engineAddress(
  url: string,
  signal: AbortSignal,
  onBytes: (loaded: number) => void,
): Promise<{ readonly address: string; readonly release: () => void }> {
  const itself = { address: url, release: () => undefined };
  // Without a network the start itself says so, in its own words.
  const answer = await fetch(url, { method: 'HEAD', signal }).catch(() => null);
  signal.throwIfAborted();
  if (answer === null) return itself;
  if (answer.ok) {
    onBytes(0);
    return itself;
  }
  const packed = await fetch(`${url}${packedEnding}`, { signal });
  if (!packed.ok || !packed.body) throw new Error(`no engine, packed or not (${packed.status})`);
  const address = URL.createObjectURL(await unpacked(packed.body, onBytes));
  return {
    address,
    release: () => {
      URL.revokeObjectURL(address);
    },
  };
}

function unpacked(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  onBytes: (loaded: number) => void,
): Promise<Blob> {
  let loaded = 0;
  const counted = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform: (chunk, controller) => {
      loaded += chunk.byteLength;
      onBytes(loaded);
      controller.enqueue(chunk);
    },
  });
  const stream = body.pipeThrough(new DecompressionStream('gzip')).pipeThrough(counted);
  return new Response(stream, { headers: { 'content-type': 'application/wasm' } }).blob();
}
