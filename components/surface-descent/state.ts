import { numberCodec, numbersCodec, oneOfCodec, recordCodec } from "../parts/codecs.ts";
import { type LandscapeName, landscapeNames, landscapeOf } from "../parts/landscapes.ts";

/** What the reader can change. */
export interface SurfaceState {
  land: LandscapeName;
  /** Where the walk starts. */
  start: readonly number[];
  rate: number;
  /** How many steps have been taken. */
  at: number;
  /** How far the view in 3-D is turned, in degrees. */
  turn: number;
}

export const STEPS = 80;

/** The landscape of that name as it is first shown. */
export const freshState = (land: LandscapeName): Omit<SurfaceState, "turn"> => ({
  land,
  start: landscapeOf(land).start,
  rate: landscapeOf(land).rate,
  at: 0,
});

export const initialState: SurfaceState = { ...freshState("bowl"), at: 12, turn: 30 };

export const surfaceCodec = recordCodec<SurfaceState>(
  {
    land: oneOfCodec(landscapeNames),
    start: numbersCodec(2, { min: -14, max: 14 }),
    rate: numberCodec({ min: 0.001, max: 40 }),
    at: numberCodec({ min: 0, max: STEPS, whole: true }),
    turn: numberCodec({ min: -180, max: 180 }),
  },
  initialState,
);
