import { along } from "./geometry.ts";
import { type Frame, hold, type Point } from "./plane-frame.ts";
import type { PlaneGrid } from "./plane-grid.ts";

/**
 * The `d` of the line along which a grid's values cross a level: marching squares between the middles of four cells,
 * with the crossing found by proportion (Lorensen & Cline 1987 in two dimensions).
 */
export function contourPath(frame: Frame, grid: PlaneGrid, level = 0): string {
  const { columns, rows, values } = grid;
  const [width, height] = [(frame.right - frame.left) / columns, (frame.bottom - frame.top) / rows];
  // A row and a column more on each side, at the frame's edge, so that lines reach it.
  const above = (column: number, row: number) =>
    values[hold(row, [0, rows - 1]) * columns + hold(column, [0, columns - 1])] - level;
  const at = (column: number, row: number): Point => [
    hold(frame.left + (column + 0.5) * width, [frame.left, frame.right]),
    hold(frame.top + (row + 0.5) * height, [frame.top, frame.bottom]),
  ];
  const pieces: string[] = [];
  for (let row = -1; row < rows; row++) {
    for (let column = -1; column < columns; column++) {
      const corners = [
        [column, row],
        [column + 1, row],
        [column + 1, row + 1],
        [column, row + 1],
      ] as const;
      const heights = corners.map(([c, r]) => above(c, r));
      const crossings = corners.flatMap(([c, r], k) => {
        const next = (k + 1) % 4;
        const [here, there] = [heights[k], heights[next]];
        if (here >= 0 === there >= 0) return [];
        return [along(at(c, r), at(...corners[next]), here / (here - there))];
      });
      pieces.push(...segments(crossings, heights));
    }
  }
  return pieces.join("");
}

function segments(crossings: readonly Point[], heights: readonly number[]): string[] {
  if (crossings.length === 2) return [segment(crossings[0], crossings[1])];
  if (crossings.length !== 4) return [];
  // A saddle: the value in the middle says which corners belong together.
  const middle = heights.reduce((sum, height) => sum + height, 0);
  const [a, b, c, d] = crossings;
  return middle >= 0 === heights[0] >= 0 ? [segment(a, b), segment(c, d)] : [segment(d, a), segment(b, c)];
}

const segment = (from: Point, to: Point) => `M${from.map(short).join()}L${to.map(short).join()}`;

const short = (value: number) => Number(value.toFixed(1));
