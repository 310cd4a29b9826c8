import { sigmoid, sigmoidDerivative } from "../../engine/index.ts";
import type { Range } from "../parts/plane-frame.ts";

/** A function with its derivative, to be looked at closely. */
export interface Explored {
  readonly name: string;
  readonly f: (x: number) => number;
  /** NaN where there is none. */
  readonly derivative: (x: number) => number;
  readonly x: Range;
  readonly y: Range;
  readonly start: number;
}

export const functions = {
  cubic: {
    name: "x³ − 3x",
    f: (x: number) => x ** 3 - 3 * x,
    derivative: (x: number) => 3 * x ** 2 - 3,
    x: [-2.6, 2.6],
    y: [-5, 5],
    start: 0.5,
  },
  polynomial: {
    name: "10x⁵ + 4x⁷ + 12x",
    f: (x: number) => 10 * x ** 5 + 4 * x ** 7 + 12 * x,
    derivative: (x: number) => 50 * x ** 4 + 28 * x ** 6 + 12,
    x: [0, 7],
    y: [-400_000, 2_800_000],
    start: 6,
  },
  sine: {
    name: "sin x",
    f: Math.sin,
    derivative: Math.cos,
    x: [-6.5, 6.5],
    y: [-2, 2],
    start: 1,
  },
  sigmoid: {
    name: "σ(x)",
    f: sigmoid,
    derivative: sigmoidDerivative,
    x: [-6, 6],
    y: [-0.3, 1.3],
    start: 0.5,
  },
  corner: {
    name: "|x|",
    f: Math.abs,
    derivative: (x: number) => (x === 0 ? Number.NaN : Math.sign(x)),
    x: [-3, 3],
    y: [-1, 3.5],
    start: 0.4,
  },
} satisfies Record<string, Explored>;

export type FunctionName = keyof typeof functions;
export const functionNames = Object.keys(functions) as readonly FunctionName[];
export const functionOf = (name: FunctionName): Explored => functions[name];

/** The part of the plane about x that is `zoom` times as small as the whole; at 1 the whole of it. */
export function windowAt(
  { f, x: [low, high], y }: Explored,
  x: number,
  zoom: number,
): { x: Range; y: Range } {
  if (zoom === 1) return { x: [low, high], y };
  const half = (high - low) / 2 / zoom;
  const from: Range = [x - half, x + half];
  const samples = Array.from({ length: 41 }, (_, k) => f(x - half + (k / 20) * half));
  const [least, most] = [Math.min(...samples), Math.max(...samples)];
  // A level stretch must not fill the height with its rounding.
  const room = Math.max((most - least) * 0.3, ((y[1] - y[0]) / zoom) * 0.02);
  return { x: from, y: [least - room, most + room] };
}
