/** A cell's code in a URL fragment: "#cell=weighted-sum&code=…", compressed and in URL-safe base64. */
export interface SharedCode {
  cell: string;
  source: string;
}

/** The fragment that carries the code, "#" included. */
export async function writeFragment({ cell, source }: SharedCode): Promise<string> {
  return `#cell=${cell}&code=${toBase64Url(await pipe(new TextEncoder().encode(source), new CompressionStream("deflate-raw")))}`;
}

/** Whether a fragment claims to carry code. */
export const carriesCode = (fragment: string) => fragment.startsWith("#cell=");

/** The code that a fragment carries. @throws Error if it is cut short or not one of the book's. */
export async function readFragment(fragment: string): Promise<SharedCode> {
  const parameters = new URLSearchParams(fragment.slice(1));
  const cell = parameters.get("cell");
  const code = parameters.get("code");
  if (!cell || !code) throw new Error("it names no cell or carries no code");
  const bytes = await pipe(fromBase64Url(code), new DecompressionStream("deflate-raw"));
  return { cell, source: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
}

async function pipe(
  bytes: Uint8Array<ArrayBuffer>,
  through: CompressionStream | DecompressionStream,
): Promise<Uint8Array> {
  const stream = new Blob([bytes]).stream().pipeThrough(through);
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

const toBase64Url = (bytes: Uint8Array) =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");

const fromBase64Url = (text: string) =>
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (c) => c.charCodeAt(0));
