import { lossFunction } from "../../engine/index.ts";
import { numberCodec, recordCodec } from "../parts/codecs.ts";
import type { CurveStyle } from "../parts/curve.tsx";
import type { Range } from "../parts/plane-frame.ts";

/** What a reader can change, and a link carries. */
export interface ErrorShapesState {
  /** The residual ŷ − y. */
  residual: number;
  /** Huber's threshold. */
  delta: number;
}

export const residuals: Range = [-4, 4];
export const losses: Range = [-0.7, 6];
export const deltas = { min: 0.1, max: 4, step: 0.1 };
export const initial: ErrorShapesState = { residual: 2, delta: 1 };

export const codec = recordCodec<ErrorShapesState>(
  { residual: numberCodec({ min: residuals[0], max: residuals[1] }), delta: numberCodec(deltas) },
  initial,
);

/** One sample's loss as a function of its residual, with its slope. */
export interface ErrorShape {
  readonly name: string;
  readonly style: CurveStyle;
  readonly value: (residual: number) => number;
  readonly slope: (residual: number) => number;
}

/** The squared, the absolute and Huber's loss. */
export function errorShapes(delta: number): ErrorShape[] {
  const shape = (name: string, style: CurveStyle, loss: string): ErrorShape => {
    const { term, derivative } = lossFunction(loss);
    return { name, style, value: (r) => term(r, 0), slope: (r) => derivative(r, 0) };
  };
  return [
    shape("squared", "solid", "meanSquaredError"),
    shape("absolute", "dashed", "meanAbsoluteError"),
    shape("Huber’s", "dotted", `huber(${delta})`),
  ];
}
