import { describe, expect, test } from "vitest";
import {
  blobPoints,
  circlePoints,
  gaussPoints,
  mean,
  moonPoints,
  multiGaussPoints,
  norm,
  planePoints,
  type Sample,
  spiralPoints,
  xorPoints,
} from "../../engine/index.ts";

const sets = {
  blobPoints,
  circlePoints,
  gaussPoints,
  moonPoints,
  multiGaussPoints,
  planePoints,
  spiralPoints,
  xorPoints,
};

describe.each(Object.entries(sets))("%s", (name, draw) => {
  test("depends on the seed alone, and has the count asked for", () => {
    expect(draw({ seed: 1, count: 30, noise: 0.2 })).toEqual(draw({ seed: 1, count: 30, noise: 0.2 }));
    expect(draw({ seed: 2, count: 30, noise: 0.2 })).not.toEqual(draw({ seed: 1, count: 30, noise: 0.2 }));
    expect(draw({ seed: 1, count: 31 }).length).toBe(31);
  });

  test("is refused for too few points, or noise below 0", () => {
    expect(() => draw({ seed: 1, count: 1 })).toThrow(`${name}: count is 1`);
    expect(() => draw({ seed: 1, noise: -0.1 })).toThrow(`${name}: noise is -0.1`);
    expect(() => draw({ seed: 0.5 })).toThrow("the seed is 0.5");
  });
});

function of(label: number, samples: readonly Sample[]): (readonly number[])[] {
  return samples.filter(({ y }) => y === label).map(({ x }) => x);
}

describe("the sets of TensorFlow Playground", () => {
  test("gauss: clouds around (2, 2) and (−2, −2), of variance 0.5 without noise and 4 at noise 0.5", () => {
    for (const [noise, variance] of [
      [0, 0.5],
      [0.5, 4],
    ]) {
      const first = of(1, gaussPoints({ seed: 1, count: 4000, noise })).map(([x1]) => x1);
      expect(first.length).toBe(2000);
      expect(Math.abs(mean(first) - 2)).toBeLessThan(0.15);
      expect(mean(first.map((x) => (x - 2) ** 2)) / variance).toBeCloseTo(1, 0);
    }
  });

  test("circle: label 1 within 2.5, label 0 from 3.5 to 5; with noise some labels change sides", () => {
    const clean = circlePoints({ seed: 1 });
    expect(of(1, clean).length).toBe(250);
    expect(of(1, clean).every((x) => norm(x) <= 2.5)).toBe(true);
    expect(of(0, clean).every((x) => norm(x) >= 3.5 && norm(x) <= 5)).toBe(true);
    expect(of(0, circlePoints({ seed: 1, noise: 0.5 })).some((x) => norm(x) < 2.5)).toBe(true);
  });

  test("xor: label 1 where the signs agree, with a gap of 0.3 along the axes", () => {
    for (const { x, y } of xorPoints({ seed: 1 })) {
      expect(y).toBe(Number(x[0] * x[1] > 0));
      expect(Math.min(...x.map(Math.abs))).toBeGreaterThanOrEqual(0.3);
    }
  });

  test("spiral: the arms are each other turned by half a turn, and end at radius 5", () => {
    const samples = spiralPoints({ seed: 1, count: 200 });
    const [one, zero] = [of(1, samples), of(0, samples)];
    // An angle of 3.5π by radius 5: a turn and three quarters, clockwise from the x₂ axis.
    one.forEach(([x1, x2], i) => {
      const turned = (3.5 * Math.PI * Math.hypot(x1, x2)) / 5;
      expect(Math.hypot(x1, x2)).toBeCloseTo((5 * i) / 100, 12);
      expect(Math.hypot(x1, x2) * Math.sin(turned)).toBeCloseTo(x1, 12);
      expect(Math.hypot(x1, x2) * Math.cos(turned)).toBeCloseTo(x2, 12);
    });
    one.forEach((x, i) => {
      expect(zero[i][0]).toBeCloseTo(-x[0], 12);
      expect(zero[i][1]).toBeCloseTo(-x[1], 12);
      expect(norm(x)).toBeCloseTo((5 * i) / 100, 12);
    });
  });

  test("plane: a tenth of the sum; bumps: 1 in the middle of a bump, and 0 beyond distance 2", () => {
    for (const { x, y } of planePoints({ seed: 1, count: 50 })) expect(y).toBeCloseTo((x[0] + x[1]) / 10, 14);
    const bumps = multiGaussPoints({ seed: 1, count: 4000 });
    const near = bumps.filter(({ x }) => Math.hypot(x[0] + 4, x[1] - 2.5) < 0.1);
    expect(near.every(({ y }) => y > 0.94)).toBe(true);
    expect(Math.max(...bumps.map(({ y }) => y))).toBeLessThanOrEqual(1);
    expect(bumps.filter(({ x }) => x[1] > 4.5).every(({ y }) => y === 0)).toBe(true);
  });
});

test("moons lie on their half circles without noise, and blobs have as many classes as asked for", () => {
  for (const { x, y } of moonPoints({ seed: 1, noise: 0 })) {
    expect(y === 0 ? Math.hypot(x[0], x[1]) : Math.hypot(x[0] - 1, x[1] - 0.5)).toBeCloseTo(1, 12);
  }
  expect(new Set(blobPoints({ seed: 1, classes: 5 }).map(({ y }) => y)).size).toBe(5);
});
