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
    values[within(row, rows) * columns + within(column, columns)] >= level;
  const corner = (column: number, row: number): Corner => ({
    height: values[within(row, rows) * columns + within(column, columns)] - level,
    at: [
      hold(frame.left + (column + 0.5) * width, [frame.left, frame.right]),
      hold(frame.top + (row + 0.5) * height, [frame.top, frame.bottom]),
    ],
  });
  let d = "";
  for (let row = -1; row < rows; row++) {
    for (let column = -1; column < columns; column++) {
      // Most squares are crossed by no line: they must cost next to nothing.
      const here = above(column, row);
      const right = above(column + 1, row);
      const below = above(column, row + 1);
      if (here === right && here === below && here === above(column + 1, row + 1)) continue;
      d += square([
        corner(column, row),
        corner(column + 1, row),
        corner(column + 1, row + 1),
        corner(column, row + 1),
      ]);
    }
  }
  return d;
}

const within = (index: number, count: number) => (index < 0 ? 0 : index < count ? index : count - 1);

interface Corner {
  /** How much its value is above the level. */
  readonly height: number;
  readonly at: Point;
}

/** The pieces of line in one square, whose corners are given in order around it. */
function square(corners: readonly Corner[]): string {
  const crossings = corners.flatMap(({ height, at }, k) => {
    const next = corners[(k + 1) % corners.length];
    return height >= 0 === next.height >= 0 ? [] : [along(at, next.at, height / (height - next.height))];
  });
  const [a, b, c, d] = crossings;
  if (crossings.length === 2) return segment(a, b);
  // A saddle: the value in the middle says which corners belong together.
  const middle = corners.reduce((sum, { height }) => sum + height, 0);
  return middle >= 0 === corners[0].height >= 0
    ? segment(a, b) + segment(c, d)
    : segment(d, a) + segment(b, c);
}

const segment = (from: Point, to: Point) => `M${from.map(short).join()}L${to.map(short).join()}`;

const short = (value: number) => Number(value.toFixed(1));
