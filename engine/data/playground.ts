import { type PointOptions, points, square } from "./plane-points.ts";
import type { Sample } from "./sample.ts";

// The data sets of TensorFlow Playground (Smilkov & Carter 2016), drawn as its dataset.ts draws them, but by seed,
// and with labels 0 and 1 where it has −1 and 1. Its slider for noise runs from 0 to 50; here that is 0 to 0.5.

export type { PointOptions } from "./plane-points.ts";

/** Two round clouds around (2, 2), label 1, and (−2, −2), label 0. Noise widens them. */
export function gaussPoints(options: PointOptions): Sample[] {
  return points("gaussPoints", options, ({ y, noise, generator }) => {
    const middle = y === 1 ? 2 : -2;
    const deviation = Math.sqrt(0.5 + 7 * noise);
    return [generator.normal(middle, deviation), generator.normal(middle, deviation)];
  });
}

/** Label 1 within 2.5 of the middle, label 0 from 3.5 to 5 around it. Noise swaps labels near the border. */
export function circlePoints(options: PointOptions): Sample[] {
  const radius = 5;
  return points(
    "circlePoints",
    options,
    ({ y, generator }) => {
      const r = y === 1 ? generator.uniform(0, radius / 2) : generator.uniform(0.7 * radius, radius);
      return polar(r, generator.uniform(0, 2 * Math.PI));
    },
    ([x1, x2], shift) => Number(Math.hypot(x1 + shift(radius), x2 + shift(radius)) < radius / 2),
  );
}

/** Label 1 where both coordinates have the same sign, with a gap along the axes: XOR's pattern on the plane. */
export function xorPoints(options: PointOptions): Sample[] {
  const gap = (value: number) => value + (value > 0 ? 0.3 : -0.3);
  return points(
    "xorPoints",
    options,
    ({ generator }) => [gap(generator.uniform(-5, 5)), gap(generator.uniform(-5, 5))],
    ([x1, x2], shift) => Number((x1 + shift(5)) * (x2 + shift(5)) >= 0),
  );
}

/** Two arms of a spiral, one for each label. Noise scatters the points. */
export function spiralPoints(options: PointOptions): Sample[] {
  return points("spiralPoints", options, ({ y, share, noise, generator }) => {
    const [x1, x2] = polar(5 * share, 1.75 * share * 2 * Math.PI + (y === 1 ? 0 : Math.PI));
    return [x1 + generator.uniform(-1, 1) * noise, x2 + generator.uniform(-1, 1) * noise];
  });
}

/** For regression: y = (x₁ + x₂)/10, from about −1 to 1. */
export function planePoints(options: PointOptions): Sample[] {
  return points("planePoints", options, square, ([x1, x2], shift) => (x1 + shift(6) + x2 + shift(6)) / 10);
}

/** For regression: six bumps, three up and three down, each falling from ±1 in its middle to 0 at distance 2. */
export function multiGaussPoints(options: PointOptions): Sample[] {
  return points("multiGaussPoints", options, square, ([x1, x2], shift) => {
    const [a, b] = [x1 + shift(6), x2 + shift(6)];
    const heights = bumps.map(([c1, c2, sign]) => sign * Math.max(0, 1 - Math.hypot(a - c1, b - c2) / 2));
    return heights.reduce((most, height) => (Math.abs(height) > Math.abs(most) ? height : most), 0);
  });
}

const bumps = [
  [-4, 2.5, 1],
  [0, 2.5, -1],
  [4, 2.5, 1],
  [-4, -2.5, -1],
  [0, -2.5, 1],
  [4, -2.5, -1],
] as const;

function polar(r: number, angle: number): number[] {
  return [r * Math.sin(angle), r * Math.cos(angle)];
}
