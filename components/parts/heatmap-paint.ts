import type { PlaneGrid } from "./plane-grid.ts";

/** Which values get which colour: paper in the middle, the full colours from `reach` away from it on. */
export interface HeatScale {
  /** 0 unless told otherwise; 0.5 for shares from 0 to 1. */
  middle?: number;
  /** 1 unless told otherwise. */
  reach?: number;
}

/** How strongly a value is coloured: from −1, the negative colour, through 0, paper, to 1, the positive one. */
export function strength(value: number, { middle = 0, reach = 1 }: HeatScale): number {
  const share = (value - middle) / reach;
  return Number.isNaN(share) ? 0 : Math.min(Math.max(share, -1), 1);
}

/** Red, green and blue, from 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number];

/** Reads a colour as the styles write it: "#1e4a91", or "#fff". */
export function readColour(hex: string): Colour {
  const digits = hex.trim().slice(1);
  const wide = digits.length === 3 ? digits.replace(/./g, "$&$&") : digits;
  const [red, green, blue] = [0, 2, 4].map((from) => Number.parseInt(wide.slice(from, from + 2), 16));
  return [red, green, blue];
}

export interface HeatColours {
  readonly negative: Colour;
  readonly paper: Colour;
  readonly positive: Colour;
}

/** The pixels of a grid, four bytes each; into `pixels`, so that nothing has to be made for a frame. */
export function paintPixels(
  pixels: Uint8ClampedArray,
  grid: PlaneGrid,
  scale: HeatScale,
  { negative, paper, positive }: HeatColours,
): void {
  for (let cell = 0; cell < grid.values.length; cell++) {
    const share = strength(grid.values[cell], scale);
    const full = share < 0 ? negative : positive;
    for (let channel = 0; channel < 3; channel++) {
      pixels[4 * cell + channel] = paper[channel] + (full[channel] - paper[channel]) * Math.abs(share);
    }
    pixels[4 * cell + 3] = 255;
  }
}
