/**
 * Compression for PNG that runs at once and gives the same bytes everywhere: DEFLATE (RFC 1951) with its fixed codes
 * in a zlib wrapper (RFC 1950). Far from the best, but flat areas and repeated rows, as of a plane in two colours,
 * shrink to almost nothing.
 */
export function zlib(bytes: Uint8Array): Uint8Array {
  const bits = new BitWriter(bytes.length);
  bits.write(0x78, 8);
  bits.write(0x01, 8);
  deflate(bytes, bits);
  bits.toByte();
  const check = adler32(bytes);
  for (const shift of [24, 16, 8, 0]) bits.write((check >>> shift) & 0xff, 8);
  return bits.bytes();
}

const shortest = 3;
const longest = 258;
const farthest = 32_768;
const hashBits = 15;
const endOfBlock = 256;

/** One last block: bytes as they are, or "the same as `length` bytes, `distance` back". */
function deflate(bytes: Uint8Array, bits: BitWriter): void {
  bits.write(0b011, 3);
  const latest = new Int32Array(1 << hashBits).fill(-1);
  let at = 0;
  while (at < bytes.length) {
    const before = remember(latest, bytes, at);
    const length = before < 0 || at - before > farthest ? 0 : commonLength(bytes, before, at);
    if (length < shortest) writeSymbol(bits, bytes[at++]);
    else {
      writeMatch(bits, length, at - before);
      for (const end = at + length; ++at < end; ) remember(latest, bytes, at);
    }
  }
  writeSymbol(bits, endOfBlock);
}

/** Notes the place under the three bytes there. @returns the place noted before under their hash, or -1 */
function remember(latest: Int32Array, bytes: Uint8Array, at: number): number {
  if (at + shortest > bytes.length) return -1;
  const three = bytes[at] | (bytes[at + 1] << 8) | (bytes[at + 2] << 16);
  const hash = Math.imul(three, 0x9e3779b1) >>> (32 - hashBits);
  const before = latest[hash];
  latest[hash] = at;
  return before;
}

function commonLength(bytes: Uint8Array, a: number, b: number): number {
  const most = Math.min(longest, bytes.length - b);
  let length = 0;
  while (length < most && bytes[a + length] === bytes[b + length]) length++;
  return length;
}

/** Smallest value and count of extra bits of each code for a length (257 …) and for a distance (0 …). */
const lengths = [
  ...ranges(3, [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5]),
];
const distances = [...ranges(1, [0, 0, ...Array.from({ length: 28 }, (_, i) => i >> 1)])];

function* ranges(start: number, extraBits: number[]): Generator<[least: number, extra: number]> {
  let least = start;
  for (const extra of extraBits) {
    yield [least, extra];
    least += 1 << extra;
  }
}

function writeMatch(bits: BitWriter, length: number, distance: number): void {
  // The longest has a code of its own, 285.
  const code = length === longest ? 28 : lengths.findLastIndex(([least]) => least <= length);
  writeSymbol(bits, 257 + code);
  if (code < 28) bits.write(length - lengths[code][0], lengths[code][1]);
  const far = distances.findLastIndex(([least]) => least <= distance);
  bits.write(reversed(far, 5), 5);
  bits.write(distance - distances[far][0], distances[far][1]);
}

/** RFC 1951, 3.2.6. */
function writeSymbol(bits: BitWriter, symbol: number): void {
  const { code, length } = fixedCodes[symbol];
  bits.write(code, length);
}

const fixedCodes = Array.from({ length: 288 }, (_, symbol) => {
  if (symbol < 144) return fixedCode(0x30 + symbol, 8);
  if (symbol < 256) return fixedCode(0x190 + symbol - 144, 9);
  return symbol < 280 ? fixedCode(symbol - 256, 7) : fixedCode(0xc0 + symbol - 280, 8);
});

function fixedCode(code: number, length: number): { code: number; length: number } {
  return { code: reversed(code, length), length };
}

/** Codes are written from their highest bit, everything else from its lowest. */
function reversed(code: number, length: number): number {
  let result = 0;
  for (let i = 0; i < length; i++) result |= ((code >> i) & 1) << (length - 1 - i);
  return result;
}

class BitWriter {
  readonly #bytes: Uint8Array;
  #length = 0;
  #pending = 0;
  #count = 0;

  /** A match of three bytes takes at most 31 bits. */
  constructor(bytes: number) {
    this.#bytes = new Uint8Array(Math.ceil((bytes * 31) / 24) + 16);
  }

  /** At most 16 bits at once. */
  write(value: number, count: number): void {
    this.#pending |= value << this.#count;
    this.#count += count;
    while (this.#count >= 8) this.toByte();
  }

  /** Fills up the byte that has been begun, if any. */
  toByte(): void {
    if (this.#count <= 0) return;
    this.#bytes[this.#length++] = this.#pending & 0xff;
    this.#pending >>>= 8;
    this.#count = Math.max(0, this.#count - 8);
  }

  bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }
}

/** The sum at the end of a zlib stream. */
function adler32(bytes: Uint8Array): number {
  let [a, b] = [1, 0];
  for (const byte of bytes) {
    a = (a + byte) % 65_521;
    b = (b + a) % 65_521;
  }
  return ((b << 16) | a) >>> 0;
}
