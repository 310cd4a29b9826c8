/** A cell's code in a URL fragment: "#cell=weighted-sum&code=…", compressed and in URL-safe base64. */
export interface SharedCode {
  cell: string;
  source: string;
}

/** More than any cell needs, and little enough to be shown at once; a short fragment can hold a very long text. */
const mostBytes = 100_000;

/** The fragment that carries the code, "#" included. @throws Error if the code is too long for a link. */
export async function writeFragment({ cell, source }: SharedCode): Promise<string> {
  const bytes = new TextEncoder().encode(source);
  if (bytes.length > mostBytes) throw new Error("This code is too long for a link.");
  return `#cell=${cell}&code=${toBase64Url(await pipe(bytes, new CompressionStream("deflate-raw")))}`;
}

/** Whether a fragment claims to carry code. */
export const carriesCode = (fragment: string) => fragment.startsWith("#cell=");

/** Whether a fragment carries code of this cell. */
export const namesCell = (fragment: string, cell: string) =>
  carriesCode(fragment) && new URLSearchParams(fragment.slice(1)).get("cell") === cell;

/** The code that a fragment carries. @throws Error, in plain words, if there is none that can be read. */
export async function readFragment(fragment: string): Promise<SharedCode> {
  const parameters = new URLSearchParams(fragment.slice(1));
  const cell = parameters.get("cell");
  const code = parameters.get("code");
  if (!cell || !code) throw new Error("it names no cell or carries no code");
  return { cell, source: await inflate(code) };
}

async function inflate(code: string): Promise<string> {
  try {
    const bytes = await pipe(fromBase64Url(code), new DecompressionStream("deflate-raw"));
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    throw error instanceof RangeError ? error : new Error("it is cut short or damaged");
  }
}

/** @throws RangeError if more than `mostBytes` come out */
async function pipe(
  bytes: Uint8Array<ArrayBuffer>,
  through: CompressionStream | DecompressionStream,
): Promise<Uint8Array> {
  const chunks: number[] = [];
  const stream = new Blob([bytes]).stream().pipeThrough(through);
  for (const reader = stream.getReader(); ; ) {
    const { value, done } = await reader.read();
    if (done) return Uint8Array.from(chunks);
    if (chunks.length + value.length > mostBytes) {
      void reader.cancel();
      throw new RangeError("its code is too long");
    }
    for (const byte of value) chunks.push(byte);
  }
}

const toBase64Url = (bytes: Uint8Array) =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");

const fromBase64Url = (text: string) =>
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (c) => c.charCodeAt(0));
