import {
  type FittedLine,
  huberLine,
  huberLoss,
  huberMean,
  leastAbsoluteLine,
  leastSquaresLine,
  mean,
  meanAbsoluteError,
  meanSquaredError,
  median,
} from "../../engine/index.ts";
import type { CurveStyle } from "../parts/curve.tsx";
import { formatNumber } from "../parts/format.ts";
import { housesOf, type OutlierFitsState, type Shape } from "./state.ts";

export type FitName = "squares" | "absolute" | "huber";

/** One fit, and what it comes to by each of the losses. */
export interface Fit {
  readonly name: FitName;
  readonly line: FittedLine;
  readonly losses: Readonly<Record<FitName, number>>;
}

/** How the fits are told apart. */
export const styles: Record<FitName, CurveStyle> = {
  squares: "solid",
  absolute: "dashed",
  huber: "dotted",
};

/** What a fit of this shape is called. */
export function fitTitle(name: FitName, shape: Shape): string {
  if (shape === "line")
    return { squares: "least squares", absolute: "least absolute", huber: "Huber’s" }[name];
  return { squares: "the mean", absolute: "the median", huber: "Huber’s" }[name];
}

/** The fits that the state asks for. */
export function fitsOf(state: OutlierFitsState): Fit[] {
  const houses = housesOf(state);
  const [x, y] = [houses.map(([area]) => area), houses.map(([, price]) => price)];
  const names: FitName[] = state.huber ? ["squares", "absolute", "huber"] : ["squares", "absolute"];
  return names.map((name) => {
    const line = fitted(name, state, x, y);
    const predictions = x.map((area) => at(line, area));
    return {
      name,
      line,
      losses: {
        squares: meanSquaredError(predictions, y),
        absolute: meanAbsoluteError(predictions, y),
        huber: huberLoss(predictions, y, state.delta),
      },
    };
  });
}

/** The price that a fit gives a house of this area. */
export const at = ({ slope, intercept }: FittedLine, area: number) => slope * area + intercept;

/** A fit as an equation: "2.43 · area + 37.1", or the one price. */
export function lineText({ slope, intercept }: FittedLine): string {
  const number = (value: number, decimals: number) => formatNumber(Math.abs(value), { decimals });
  if (slope === 0) return `${formatNumber(intercept, { decimals: 1 })} thousand`;
  const front = `${slope < 0 ? "−" : ""}${number(slope, 2)} · area`;
  return `${front} ${intercept < 0 ? "−" : "+"} ${number(intercept, 1)}`;
}

function fitted(name: FitName, { shape, delta }: OutlierFitsState, x: number[], y: number[]): FittedLine {
  // Where all houses are of one size, no line is better than another of the same height there.
  if (shape === "level" || x.every((area) => area === x[0])) {
    const level = { squares: mean, absolute: median, huber: (prices: number[]) => huberMean(prices, delta) };
    return { slope: 0, intercept: level[name](y) };
  }
  if (name === "huber") return huberLine(x, y, delta);
  return name === "squares" ? leastSquaresLine(x, y) : leastAbsoluteLine(x, y);
}
