import { renderToString } from "solid-js/web";
import { describe, expect, test } from "vitest";
import { clipToHalfPlane, corners, type Point } from "../../components/parts/plane-frame.ts";
import { planePieces } from "../../components/parts/plane-pieces.ts";
import {
  codec,
  combiner,
  extent,
  hiddenTriangle,
  initial,
  trianglePoints,
} from "../../components/triangle/state.ts";
import Triangle from "../../components/triangle.tsx";
import { perceptronLayer, predict, random } from "../../engine/index.ts";

const box = { x: extent, y: extent };
const area = (polygon: readonly Point[]) =>
  polygon.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = polygon[(i + 1) % polygon.length];
    return sum + (x * nextY - nextX * y) / 2;
  }, 0);
const centre = (polygon: readonly Point[]) =>
  [0, 1].map((k) => polygon.reduce((sum, point) => sum + point[k], 0) / polygon.length);

describe("the three lines", () => {
  test.each([1, 2, 3, 154, 9999])(
    "of seed %i fence in a triangle with the ones in it and the zeros outside",
    (seed) => {
      const lines = hiddenTriangle(seed);
      const inside = lines.reduce((polygon, line) => clipToHalfPlane(polygon, line), corners(box));
      expect(inside.length).toBeGreaterThanOrEqual(3);
      const samples = trianglePoints(seed);
      for (const { x, y } of samples) expect(predict(combiner(3), perceptronLayer(lines, x))).toBe(y);
      expect(samples.filter(({ y }) => y === 1).length).toBeGreaterThan(15);
      expect(samples.filter(({ y }) => y === 0).length).toBeGreaterThan(15);
    },
  );

  test("cut the plane into pieces that fill it, each with the answers of the points in it", () => {
    const generator = random(1);
    for (let trial = 0; trial < 50; trial++) {
      const lines = [0, 1, 2].map(() => ({
        weights: [generator.normal(), generator.normal()],
        bias: generator.uniform(-1, 1),
      }));
      const pieces = planePieces(lines, box);
      // Three lines in general position make at most seven pieces.
      expect(pieces.length).toBeLessThanOrEqual(7);
      expect(pieces.reduce((sum, { polygon }) => sum + area(polygon), 0)).toBeCloseTo(2.4 ** 2, 9);
      for (const { polygon, answers } of pieces) {
        if (area(polygon) > 1e-6) expect(perceptronLayer(lines, centre(polygon))).toEqual(answers);
      }
    }
  });
});

describe("the output neuron", () => {
  test.each([1, 2, 3])("says 1 when at least %i of the three do", (need) => {
    for (let n = 0; n < 8; n++) {
      const answers = [n & 1, (n >> 1) & 1, (n >> 2) & 1];
      const count = answers.reduce((sum, answer) => sum + answer, 0);
      expect(predict(combiner(need), answers)).toBe(Number(count >= need));
    }
  });
});

describe("a link", () => {
  test("brings back what it was made from", () => {
    const state = { ...initial, need: 2, probe: [0.5, -1.2] as Point, seed: 7 };
    expect(codec.read(codec.write(state))).toEqual(state);
  });

  test.each([
    ["lines:1,0,0,0,1,0", /stands for 2 lines; 3 are shown/],
    ["need:4", /from 1 to 3/],
    ["probe:0,9", /from −1.2 to 1.2/],
    ["side:1", /none of/],
  ])("%s is refused with a sentence", (text, sentence) => {
    expect(() => codec.read(text)).toThrow(sentence);
  });
});

test("the first frame is a triangle with every point on its right side", () => {
  const html = renderToString(() => <Triangle />).replace(/<!--.*?-->/g, "");
  expect(html).toContain("0 of 56 points wrong");
  expect(html).toContain("the hidden neurons say 1, 1, 1 and the output 1");
  expect(html.match(/class="handle line-body/g)).toHaveLength(3);
});
