import { houseSales } from "../../engine/index.ts";
import { type Codec, flagCodec, numberCodec, oneOfCodec, recordCodec } from "../parts/codecs.ts";
import { movedCodec } from "../parts/model-codec.ts";
import type { Point, Range } from "../parts/plane-frame.ts";

/** A line through the houses, or one price for all of them. */
export type Shape = "line" | "level";
/** Which errors are drawn. */
export type Drawn = "none" | "squares" | "lengths";

/** What a reader can change, and a link carries. */
export interface OutlierFitsState {
  shape: Shape;
  drawn: Drawn;
  /** Whether Huber's fit is there too. */
  huber: boolean;
  /** Its threshold δ, in thousands. */
  delta: number;
  /** Houses that were dragged elsewhere. */
  moved: ReadonlyMap<number, readonly number[]>;
}

export const areas: Range = [40, 145];
export const prices: Range = [0, 500];
export const deltas = { min: 2, max: 150, step: 1 };

const houses = houseSales.area.map((area, i): Point => [area, houseSales.price[i]]);

export const initial: OutlierFitsState = {
  shape: "line",
  drawn: "squares",
  huber: false,
  delta: 20,
  moved: new Map(),
};

export const codec: Codec<OutlierFitsState> = recordCodec<OutlierFitsState>(
  {
    shape: oneOfCodec(["line", "level"]),
    drawn: oneOfCodec(["none", "squares", "lengths"]),
    huber: flagCodec,
    delta: numberCodec(deltas),
    moved: movedCodec(houses.length, areas, prices),
  },
  initial,
);

/** The houses as they stand now. */
export function housesOf({ moved }: OutlierFitsState): Point[] {
  return houses.map((house, i) => {
    const to = moved.get(i);
    return to ? [to[0], to[1]] : house;
  });
}
