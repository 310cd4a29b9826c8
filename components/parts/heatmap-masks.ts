import { encodePng } from "../../notebook/document/png.ts";
import { type HeatScale, strength } from "./heatmap-paint.ts";
import type { PlaneGrid } from "./plane-grid.ts";

// Few steps make a small file, and no more can be told apart in a first frame.
const STEPS = 24;

/**
 * The picture as two masks, as CSS takes them: how opaque the positive and the negative colour lie on paper. Unlike
 * pixels in colour they suit every theme, so that a page without scripts has its pictures in the dark too.
 */
export function heatMasks(grid: PlaneGrid, scale: HeatScale): { positive: string; negative: string } {
  return { positive: mask(grid, scale, 1), negative: mask(grid, scale, -1) };
}

function mask(grid: PlaneGrid, scale: HeatScale, sign: 1 | -1): string {
  const data = new Uint8ClampedArray(4 * grid.values.length);
  for (let cell = 0; cell < grid.values.length; cell++) {
    const share = Math.max(0, sign * strength(grid.values[cell], scale));
    data[4 * cell + 3] = (Math.round(share * STEPS) / STEPS) * 255;
  }
  const bytes = encodePng({ data, width: grid.columns, height: grid.rows });
  return `url(data:image/png;base64,${btoa(String.fromCharCode(...bytes))})`;
}
