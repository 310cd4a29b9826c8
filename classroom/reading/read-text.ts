/** The text of a file, however it was written. */
export interface ReadText {
  readonly text: string;
  readonly encoding: "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";
  /** Whether it began with a byte order mark, which is not part of the text. */
  readonly mark: boolean;
}

/**
 * Reads UTF-8, UTF-16 with or without its mark, and what is none of them as windows-1252, in which any bytes are text:
 * editors and school systems write all of these.
 */
export function readText(bytes: Uint8Array): ReadText {
  const [a, b, c] = bytes;
  if (a === 0xff && b === 0xfe) return decoded(bytes.subarray(2), "utf-16le", true);
  if (a === 0xfe && b === 0xff) return decoded(bytes.subarray(2), "utf-16be", true);
  if (a === 0xef && b === 0xbb && c === 0xbf) return decoded(bytes.subarray(3), "utf-8", true);
  // A first letter of ASCII in two bytes.
  if (bytes.length % 2 === 0 && a > 0 && b === 0) return decoded(bytes, "utf-16le", false);
  if (bytes.length % 2 === 0 && a === 0 && b > 0) return decoded(bytes, "utf-16be", false);
  try {
    return {
      text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes),
      encoding: "utf-8",
      mark: false,
    };
  } catch {
    return decoded(bytes, "windows-1252", false);
  }
}

function decoded(bytes: Uint8Array, encoding: ReadText["encoding"], mark: boolean): ReadText {
  return { text: new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes), encoding, mark };
}

/** The bytes of a changed text, as the file was before; windows-1252 becomes UTF-8, which has all letters. */
export function writeText(text: string, { encoding, mark }: Omit<ReadText, "text">): Uint8Array<ArrayBuffer> {
  if (encoding === "windows-1252") return writeText(text, { encoding: "utf-8", mark: true });
  const whole = mark ? `\uFEFF${text}` : text;
  if (encoding === "utf-8") return new TextEncoder().encode(whole);
  const bytes = new DataView(new ArrayBuffer(2 * whole.length));
  for (let i = 0; i < whole.length; i++) bytes.setUint16(2 * i, whole.charCodeAt(i), encoding === "utf-16le");
  return new Uint8Array(bytes.buffer);
}
