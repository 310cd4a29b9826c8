import type { Pixels } from "./canvas.ts";
import { zlib } from "./deflate.ts";

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const withOpacity = 6;
const withoutOpacity = 2;

/** Pixels as a PNG file (ISO/IEC 15948), eight bits a channel; opacity is left out where all is opaque. */
export function encodePng({ data, width, height }: Pixels): Uint8Array {
  // A PNG has at least one pixel: an empty canvas becomes a clear one.
  if (width === 0 || height === 0) return encodePng({ data: new Uint8ClampedArray(4), width: 1, height: 1 });
  const opaque = data.every((value, i) => i % 4 !== 3 || value === 255);
  const bytes = opaque ? data.filter((_, i) => i % 4 !== 3) : data;
  const header = [...uint32(width), ...uint32(height), 8, opaque ? withoutOpacity : withOpacity, 0, 0, 0];
  return concat([
    Uint8Array.from(signature),
    chunk("IHDR", Uint8Array.from(header)),
    chunk("IDAT", zlib(filter(bytes, opaque ? 3 : 4, width, height))),
    chunk("IEND", new Uint8Array(0)),
  ]);
}

/** What a pixel is expected to be, from those left, above and above left of it; the file holds the difference. */
const predictors: ((left: number, above: number, corner: number) => number)[] = [
  () => 0,
  (left) => left,
  (_, above) => above,
  (left, above) => (left + above) >> 1,
  paeth,
];

/** Each row by the predictor that leaves the smallest differences, the usual rule of thumb. */
function filter(bytes: Uint8ClampedArray, channels: number, width: number, height: number): Uint8Array {
  const stride = channels * width;
  const filtered = new Uint8Array((stride + 1) * height);
  const trial = new Uint8Array(stride);
  for (let row = 0; row < height; row++) {
    let least = Number.POSITIVE_INFINITY;
    for (const [type, predict] of predictors.entries()) {
      const size = differences(trial, bytes, row * stride, channels, predict);
      if (size >= least) continue;
      least = size;
      filtered[row * (stride + 1)] = type;
      filtered.set(trial, row * (stride + 1) + 1);
    }
  }
  return filtered;
}

/** Writes the differences of the row that begins at `start` into `row`. @returns the sum of their sizes */
function differences(
  row: Uint8Array,
  bytes: Uint8ClampedArray,
  start: number,
  channels: number,
  predict: (left: number, above: number, corner: number) => number,
): number {
  let size = 0;
  for (let i = 0; i < row.length; i++) {
    const at = start + i;
    const inner = i >= channels;
    const left = inner ? bytes[at - channels] : 0;
    const above = bytes[at - row.length] ?? 0;
    const corner = inner ? (bytes[at - row.length - channels] ?? 0) : 0;
    row[i] = bytes[at] - predict(left, above, corner);
    size += row[i] < 128 ? row[i] : 256 - row[i];
  }
  return size;
}

/** Paeth's predictor: whichever of the three is nearest to left + above − corner. */
function paeth(left: number, above: number, corner: number): number {
  const estimate = left + above - corner;
  const [a, b, c] = [Math.abs(estimate - left), Math.abs(estimate - above), Math.abs(estimate - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? above : corner;
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = concat([Uint8Array.from(type, (letter) => letter.charCodeAt(0)), data]);
  return concat([uint32(data.length), body, uint32(crc32(body))]);
}

/** The remainders of the 256 bytes for the polynomial of CRC-32. */
const remainders = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  return rest;
});

function crc32(bytes: Uint8Array): number {
  let rest = 0xffffffff;
  for (const byte of bytes) rest = remainders[(rest ^ byte) & 0xff] ^ (rest >>> 8);
  return ~rest >>> 0;
}

const uint32 = (n: number) => Uint8Array.of(n >>> 24, n >>> 16, n >>> 8, n);

function concat(parts: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
