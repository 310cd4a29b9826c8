import type { Range } from "../parts/plane-frame.ts";

/** The part of the plane that is drawn, as in TensorFlow Playground. */
export const extent: Range = [-6, 6];
/** Codes of a picture's pixels: 0 is the negative colour, 127 paper, 254 the positive colour; 255 no number. */
export const codes = { negative: 0, paper: 127, positive: 254, none: 255 };
/** Where there are several classes: codes for each of up to ten, from unsure to sure. */
export const shades = 25;
