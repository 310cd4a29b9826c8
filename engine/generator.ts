/** The four 32-bit words that the generator starts from: two outputs of SplitMix64, low half first. */
export function seedState(seed: number): Uint32Array {
  const next = splitMix64(BigInt(seed));
  return new Uint32Array(new BigUint64Array([next(), next()]).buffer);
}

/** SplitMix64 (Steele, Lea & Flood 2014, as given by Vigna): a function that returns the next 64 bits. */
export function splitMix64(seed: bigint): () => bigint {
  const word = (value: bigint) => BigInt.asUintN(64, value);
  let state = word(seed);
  return () => {
    state = word(state + 0x9e3779b97f4a7c15n);
    let z = state;
    z = word((z ^ (z >> 30n)) * 0xbf58476d1ce4e5b9n);
    z = word((z ^ (z >> 27n)) * 0x94d049bb133111ebn);
    return z ^ (z >> 31n);
  };
}

/** xoshiro128** (Blackman & Vigna): a function that returns the next 32 bits, as a whole number below 2³². */
export function xoshiro128(state: ArrayLike<number>): () => number {
  const s = Uint32Array.from(state);
  return () => {
    const result = Math.imul(rotateLeft(Math.imul(s[1], 5), 7), 9) >>> 0;
    const shifted = s[1] << 9;
    s[2] ^= s[0];
    s[3] ^= s[1];
    s[1] ^= s[2];
    s[0] ^= s[3];
    s[2] ^= shifted;
    s[3] = rotateLeft(s[3], 11);
    return result;
  };
}

function rotateLeft(word: number, places: number): number {
  return (word << places) | (word >>> (32 - places));
}
