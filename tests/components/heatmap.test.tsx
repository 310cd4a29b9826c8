import { inflateSync } from "node:zlib";
import { renderToString } from "solid-js/web";
import { describe, expect, test } from "vitest";
import { contourPath } from "../../components/parts/contour-path.ts";
import { HeatPlane } from "../../components/parts/heatmap.tsx";
import { paintPixels, readColour, strength } from "../../components/parts/heatmap-paint.ts";
import { createFrame } from "../../components/parts/plane-frame.ts";
import { gridPoints, nodePictures } from "../../components/parts/plane-grid.ts";
import { networkFrom, networkOutput } from "../../engine/index.ts";

const box = { x: [-1, 1], y: [0, 4] } as const;

describe("the grid over the plane", () => {
  test("begins at the top left and goes row by row, through the middles of the cells", () => {
    expect(gridPoints(box, 2).toRows()).toEqual([
      [-0.5, 3],
      [0.5, 3],
      [-0.5, 1],
      [0.5, 1],
    ]);
  });

  test("shows the inputs, and each neuron's activation in all layers", () => {
    const network = networkFrom([
      {
        weights: [
          [1, 0],
          [0, 1],
          [1, -1],
        ],
        biases: [0, 0.5, 0],
        activation: "tanh",
      },
      { weights: [[1, 2, 3]], biases: [-1], activation: "sigmoid" },
    ]);
    const points = gridPoints(box, 3, 5);
    const pictures = nodePictures(network, points, 3);
    expect(pictures.map((layer) => layer.length)).toEqual([2, 3, 1]);
    expect(pictures[1][1]).toMatchObject({ columns: 3, rows: 5 });
    points.toRows().forEach((point, cell) => {
      expect(pictures[0].map(({ values }) => values[cell])).toEqual(point);
      expect(pictures[1][0].values[cell]).toBeCloseTo(Math.tanh(point[0]), 12);
      expect(pictures[1][1].values[cell]).toBeCloseTo(Math.tanh(point[1] + 0.5), 12);
      expect(pictures[2][0].values[cell]).toBeCloseTo(networkOutput(network, point).data[0], 12);
    });
  });
});

describe("colours", () => {
  const colours = { negative: [200, 100, 0], paper: [240, 240, 240], positive: [0, 0, 100] } as const;

  test("run from the negative one through paper to the positive one, and no further", () => {
    const pixels = new Uint8ClampedArray(20);
    const grid = { columns: 5, rows: 1, values: [-9, -1, 0, 0.5, 1] };
    paintPixels(pixels, grid, {}, colours);
    expect([...pixels]).toEqual(
      [
        [200, 100, 0],
        [200, 100, 0],
        [240, 240, 240],
        [120, 120, 170],
        [0, 0, 100],
      ].flatMap((c) => [...c, 255]),
    );
  });

  test("have paper where a share is one half, and where there is no number", () => {
    expect([0, 0.5, 1].map((p) => strength(p, { middle: 0.5, reach: 0.5 }))).toEqual([-1, 0, 1]);
    expect(strength(Number.NaN, {})).toBe(0);
  });

  test("are read as the styles write them", () => {
    expect(readColour(" #1e4a91")).toEqual([0x1e, 0x4a, 0x91]);
    expect(readColour("#fff")).toEqual([255, 255, 255]);
  });
});

describe("the first frame", () => {
  test("shows without a script how opaque each colour lies on paper", () => {
    const html = renderToString(() => (
      <HeatPlane
        {...box}
        xLabel="x_1"
        yLabel="x_2"
        label="A step."
        grid={{ columns: 2, rows: 1, values: [-1, 0.5] }}
      />
    ));
    const masks = [...html.matchAll(/class="(\w+)" style="--cells: ?url\(data:image\/png;base64,([^)]+)\)/g)];
    const opacity = (base64: string) => {
      const file = Buffer.from(base64, "base64");
      const data = file.indexOf("IDAT");
      const [filter, ...bytes] = inflateSync(file.subarray(data + 4, data + 4 + file.readUInt32BE(data - 4)));
      // Of the predictors only 0 (none) and 1 (the pixel to the left) can stand for the first row's best.
      return [bytes[3], (bytes[7] + (filter === 0 ? 0 : bytes[3])) & 0xff];
    };
    expect(masks.map(([, name, file]) => [name, opacity(file)])).toEqual([
      ["positive", [0, 128]],
      ["negative", [255, 0]],
    ]);
  });
});

describe("a contour", () => {
  const margin = { left: 0, right: 0, top: 0, bottom: 0 };
  const frame = createFrame({ x: [-1, 1], y: [-1, 1], width: 200, height: 200, margin });
  const grid = (of: (x: number, y: number) => number, columns = 40) => ({
    columns,
    rows: columns,
    values: gridPoints(frame, columns)
      .toRows()
      .map(([x, y]) => of(x, y)),
  });
  const ends = (d: string) =>
    [...d.matchAll(/[ML]([-\d.]+),([-\d.]+)/g)].map(([, x, y]) => frame.toData([Number(x), Number(y)]));

  test("of a straight line lies on it, from edge to edge", () => {
    const points = ends(
      contourPath(
        frame,
        grid((x, y) => x + 2 * y - 0.3),
      ),
    );
    // The outermost half cell repeats the last value, so only the inner part is exact.
    const inner = points.filter((point) => point.every((value) => Math.abs(value) < 0.97));
    expect(inner.length).toBeGreaterThan(50);
    for (const [x, y] of inner) expect(Math.abs(x + 2 * y - 0.3)).toBeLessThan(0.005);
    expect(Math.min(...points.map(([x]) => x))).toBe(-1);
    expect(Math.max(...points.map(([x]) => x))).toBe(1);
  });

  test("of a circle closes", () => {
    const points = ends(
      contourPath(
        frame,
        grid((x, y) => Math.hypot(x, y)),
        0.6,
      ),
    );
    for (const [x, y] of points) expect(Math.hypot(x, y)).toBeCloseTo(0.6, 2);
    const key = (point: readonly number[]) => point.map((value) => value.toFixed(3)).join();
    const times = new Map<string, number>();
    for (const point of points) times.set(key(point), (times.get(key(point)) ?? 0) + 1);
    expect([...times.values()].every((count) => count === 2)).toBe(true);
  });

  test("keeps apart, at a saddle, what the middle keeps apart", () => {
    const corners = (middle: number) => ({ columns: 2, rows: 2, values: [1 + middle, -1, -1, 1 + middle] });
    // Corners at the top left and the bottom right are high: joined where the middle is high, apart where it is low.
    const lengths = (d: string) =>
      d
        .split("M")
        .slice(1)
        .map((piece) => ends(`M${piece}`));
    const crossing = (d: string) =>
      lengths(d).filter((pair) => pair.every(([x, y]) => Math.max(Math.abs(x), Math.abs(y)) <= 0.5));
    const mean = (pair: (readonly number[])[]) => pair.reduce((sum, [x, y]) => sum + x * y, 0);
    expect(crossing(contourPath(frame, corners(0.5))).every((pair) => mean(pair) > 0)).toBe(true);
    expect(crossing(contourPath(frame, corners(-0.5))).every((pair) => mean(pair) < 0)).toBe(true);
  });
});
