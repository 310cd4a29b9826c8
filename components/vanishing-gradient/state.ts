import { numberCodec, oneOfCodec, recordCodec } from "../parts/codecs.ts";

/** How the weights start: as made for each activation, or drawn from one normal distribution for all. */
export const starts = [
  { value: "usual", label: "Xavier, He" },
  { value: "small", label: "small" },
  { value: "large", label: "large" },
] as const;

export type Start = (typeof starts)[number]["value"];

/** What a reader can change, and a link carries. */
export interface VanishingState {
  /** Hidden layers. */
  readonly depth: number;
  readonly seed: number;
  readonly start: Start;
}

export const depths = { min: 1, max: 24, step: 1 };
export const seeds = { min: 0, max: 9999, whole: true };
export const initial: VanishingState = { depth: 10, seed: 1, start: "usual" };

export const codec = recordCodec<VanishingState>(
  {
    depth: numberCodec({ ...depths, whole: true }),
    seed: numberCodec(seeds),
    start: oneOfCodec(starts.map(({ value }) => value)),
  },
  initial,
);
