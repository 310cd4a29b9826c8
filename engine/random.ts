import { checkFinite, checkInteger, checkNotNegative, refuse } from "./checks.ts";
import { seedState, xoshiro128 } from "./generator.ts";

/** A stream of random numbers, wholly determined by its seed. */
export interface Random {
  /** A number drawn evenly from [low, high), with 53 random bits. */
  uniform(low?: number, high?: number): number;
  /** A number drawn from the normal distribution with this mean and standard deviation. */
  normal(mean?: number, deviation?: number): number;
  /** A whole number drawn evenly from 0, 1, …, below − 1. `below` is at most 2³². */
  integer(below: number): number;
  /** A new array with the same items in an order drawn evenly from all orders. */
  shuffle<T>(items: readonly T[]): T[];
}

/**
 * Random numbers from a seed, any whole number that JavaScript holds exactly. Equal seeds give equal streams.
 * The generator is xoshiro128**, its state filled by SplitMix64 as its authors advise
 * (Blackman & Vigna, "Scrambled linear pseudorandom number generators", 2021). Not for secrets.
 */
export function random(seed: number): Random {
  checkInteger("random", "the seed", seed);
  const bits = xoshiro128(seedState(seed));

  function uniform(low = 0, high = 1): number {
    checkFinite("uniform", "low", low);
    checkFinite("uniform", "high", high);
    if (low > high) refuse("uniform", "low", low, `at most ${high}, which is high`);
    const fraction = ((bits() >>> 5) * 2 ** 26 + (bits() >>> 6)) / 2 ** 53;
    return low + (high - low) * fraction;
  }

  // The polar method of Marsaglia and Bray (1964): a point drawn evenly from the unit disc, stretched.
  function normal(mean = 0, deviation = 1): number {
    checkFinite("normal", "the mean", mean);
    checkNotNegative("normal", "the deviation", deviation);
    for (;;) {
      const u = uniform(-1, 1);
      const v = uniform(-1, 1);
      const square = u * u + v * v;
      if (square > 0 && square < 1) return mean + deviation * u * Math.sqrt((-2 * Math.log(square)) / square);
    }
  }

  function integer(below: number): number {
    checkInteger("integer", "below", below, 1, 2 ** 32);
    // The last, incomplete run of remainders is drawn again, or small numbers would come up more often.
    const limit = 2 ** 32 - (2 ** 32 % below);
    for (;;) {
      const draw = bits();
      if (draw < limit) return draw % below;
    }
  }

  // Fisher and Yates: each place, from the last, gets one of the items not yet placed.
  function shuffle<T>(items: readonly T[]): T[] {
    if (!Array.isArray(items)) refuse("shuffle", "what it got", items, "an array", TypeError);
    const shuffled = [...items];
    for (let i = shuffled.length - 1; i > 0; i--) {
      const j = integer(i + 1);
      [shuffled[i], shuffled[j]] = [shuffled[j], shuffled[i]];
    }
    return shuffled;
  }

  return { uniform, normal, integer, shuffle };
}
