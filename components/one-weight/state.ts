import { lossFunction } from "../../engine/index.ts";
import { flagCodec, numberCodec, recordCodec } from "../parts/codecs.ts";
import type { Range } from "../parts/plane-frame.ts";

/** The one sample: neither number of it can move. */
export const x = 0.3;
export const y = 0.8;
/** Where the prediction w · x meets the label. */
export const best = y / x;

export const weights: Range = [-1, 6];
export const errors: Range = [0, 1.2];

/** What a reader can change, and a link carries. */
export interface OneWeightState {
  w: number;
  /** Whether the squared error is drawn beside the absolute one. */
  square: boolean;
}

export const initial: OneWeightState = { w: 5, square: false };

export const codec = recordCodec<OneWeightState>(
  { w: numberCodec({ min: weights[0], max: weights[1] }), square: flagCodec },
  initial,
);

const absolute = lossFunction("meanAbsoluteError");
const squared = lossFunction("meanSquaredError");

/** The errors as functions of the weight, with their slopes: the chain rule brings in the factor x. */
export const error = (w: number) => absolute.term(w * x, y);
export const errorSlope = (w: number) => absolute.derivative(w * x, y) * x;
export const square = (w: number) => squared.term(w * x, y);
export const squareSlope = (w: number) => squared.derivative(w * x, y) * x;
