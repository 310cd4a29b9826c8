import { Inflate } from "fflate";

// A chunk of deflate can swell to about a thousand times its size, and comes out as a whole.
const chunkSize = 4096;

/** Thrown where more would come out than was allowed. */
export class TooLarge extends Error {
  override name = "TooLarge";
}

/**
 * Inflates raw deflate and counts what really comes out, whatever a header claims. What has come out before an error
 * is let go. @throws TooLarge beyond `most` bytes; Error if it is damaged or cut short
 */
export function inflate(bytes: Uint8Array, most: number, dictionary?: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [];
  let length = 0;
  let finished = false;
  const stream = new Inflate({ dictionary }, (part, final) => {
    length += part.length;
    if (length > most) throw new TooLarge(`More than ${most} bytes come out`);
    if (part.length > 0) parts.push(part);
    finished ||= final;
  });
  for (let start = 0; start < bytes.length; start += chunkSize) {
    stream.push(bytes.subarray(start, start + chunkSize), start + chunkSize >= bytes.length);
  }
  if (!finished) throw new Error("The compressed data is cut short");
  const whole = new Uint8Array(length);
  let place = 0;
  for (const part of parts) {
    whole.set(part, place);
    place += part.length;
  }
  return whole;
}
