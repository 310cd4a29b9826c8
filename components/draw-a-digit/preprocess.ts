import type { Point } from "../parts/plane-frame.ts";

/** A line that the pen drew without being lifted, in any units, y downwards. */
export type Stroke = readonly Point[];

// The data's own way (Garris and others, NIST 1994; Alpaydin and Kaynak 1998): a bitmap of 32 × 32 is counted out in
// blocks of 4 × 4, so that each of the 8 × 8 numbers says how many of 16 dots are black.
const SIDE = 32;
const BLOCK = 4;
/** Pixels of a digit. */
export const COUNT = (SIDE / BLOCK) ** 2;

// Whatever the digit, about 312 of the 1,024 dots are black in the data: a 1 is written with thick lines, an 8 with
// thin ones. So the pen is made as wide as gives that much ink, within what a pen can be.
const BLACK_DOTS = 312;
const PEN = 4.6;
const [THINNEST, THICKEST] = [3.2, 10];

/**
 * The 64 pixels, 0 to 16, of a drawing, by the data's own preprocessing: cut out, brought to 32 × 32 dots with its
 * proportions kept, drawn in black, and counted out in blocks. All 0 where nothing is drawn.
 */
export function pixelsOf(strokes: readonly Stroke[]): number[] {
  return blocks(bitmapOf(strokes));
}

/** The 32 × 32 dots, row by row, of the strokes, cut out and enlarged to fill the square. */
export function bitmapOf(strokes: readonly Stroke[]): boolean[] {
  const places = strokes.flat();
  if (places.length === 0) return new Array<boolean>(SIDE ** 2).fill(false);
  const [left, right] = extent(places.map(([x]) => x));
  const [top, bottom] = extent(places.map(([, y]) => y));
  const room = SIDE - PEN;
  // A dot or an upright line must not be blown up to nothing but a blot: the height always counts.
  const scale = room / Math.max(right - left, bottom - top, 1e-9);
  const shift = (low: number, high: number) => (SIDE - (high - low) * scale) / 2 - low * scale;
  const [right0, down0] = [shift(left, right), shift(top, bottom)];
  const placed = strokes.map((stroke) =>
    stroke.map(([x, y]): Point => [x * scale + right0, y * scale + down0]),
  );
  const distances = Array.from({ length: SIDE ** 2 }, (_, i) => {
    const dot: Point = [(i % SIDE) + 0.5, Math.floor(i / SIDE) + 0.5];
    return Math.min(...placed.map((stroke) => distanceTo(stroke, dot)));
  });
  const reach = distances.toSorted((a, b) => a - b)[BLACK_DOTS - 1];
  const half = Math.min(Math.max(reach, THINNEST / 2), THICKEST / 2);
  return distances.map((distance) => distance <= half);
}

/** How many dots of each block of 4 × 4 are black. */
export function blocks(bitmap: readonly boolean[]): number[] {
  const pixels = new Array<number>(COUNT).fill(0);
  bitmap.forEach((black, i) => {
    const [column, row] = [i % SIDE, Math.floor(i / SIDE)];
    if (black) pixels[Math.floor(row / BLOCK) * (SIDE / BLOCK) + Math.floor(column / BLOCK)]++;
  });
  return pixels;
}

function extent(values: readonly number[]): [low: number, high: number] {
  return [Math.min(...values), Math.max(...values)];
}

function distanceTo(stroke: Stroke, dot: Point): number {
  if (stroke.length === 1) return Math.hypot(dot[0] - stroke[0][0], dot[1] - stroke[0][1]);
  return Math.min(...stroke.slice(1).map((end, i) => distanceToPiece(stroke[i], end, dot)));
}

function distanceToPiece(a: Point, b: Point, dot: Point): number {
  const [u, v] = [b[0] - a[0], b[1] - a[1]];
  const along = u * u + v * v;
  const share = along === 0 ? 0 : ((dot[0] - a[0]) * u + (dot[1] - a[1]) * v) / along;
  const held = Math.min(Math.max(share, 0), 1);
  return Math.hypot(dot[0] - a[0] - held * u, dot[1] - a[1] - held * v);
}
