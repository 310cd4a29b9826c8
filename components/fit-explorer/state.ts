import { type Codec, numberCodec, recordCodec } from "../parts/codecs.ts";

/** What is trained, on what. */
export interface FitSettings {
  /** How many hidden layers, and how many neurons each has. */
  readonly layers: number;
  readonly neurons: number;
  /** How far the points are scattered, as a standard deviation. */
  readonly noise: number;
  /** How many points are trained on. */
  readonly points: number;
  readonly seed: number;
}

/** What a reader can change, and a link carries. */
export interface FitState extends FitSettings {
  /** The epoch whose network is shown, or the one with the lowest validation loss. */
  readonly shown: number | "best";
}

/** How many epochs a network is trained, and after how many each it is kept. */
export const epochs = 400;
export const stride = 10;

export const limits = {
  layers: { min: 0, max: 3, step: 1 },
  neurons: { min: 1, max: 16, step: 1 },
  noise: { min: 0, max: 0.5, step: 0.05 },
  points: { min: 20, max: 200, step: 20 },
} as const;
export const seedLimit = 9999;

export const initial: FitState = { layers: 2, neurons: 16, noise: 0.3, points: 60, seed: 1, shown: epochs };

const shownCodec: Codec<FitState["shown"]> = {
  read(text) {
    if (text === "best") return text;
    const epoch = numberCodec({ min: 0, max: epochs, whole: true }).read(text);
    return Math.round(epoch / stride) * stride;
  },
  write: String,
};

const { layers, neurons, noise, points } = limits;

export const codec: Codec<FitState> = recordCodec<FitState>(
  {
    layers: numberCodec({ ...layers, whole: true }),
    neurons: numberCodec({ ...neurons, whole: true }),
    noise: numberCodec(noise),
    points: numberCodec({ ...points, whole: true }),
    seed: numberCodec({ min: 1, max: seedLimit, whole: true }),
    shown: shownCodec,
  },
  initial,
);

/** One text for all settings that lead to the same training. */
export function keyOf({ layers, neurons, noise, points, seed }: FitSettings): string {
  return [layers, layers > 0 ? neurons : 0, noise, points, seed].join(" ");
}
