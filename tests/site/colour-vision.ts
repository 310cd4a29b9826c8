/** A colour as red, green and blue, linear light, 0 to 1. */
export type Linear = readonly [number, number, number];
type Matrix3 = readonly [Linear, Linear, Linear];

/** What a dichromat sees: Machado, Oliveira and Fernandes (2009), severity 1, on linear RGB. */
export const visions: Record<string, Matrix3> = {
  "full colour sight": [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** "#1e4a91" as linear light. */
export function linear(hex: string): Linear {
  const channel = (from: number) => decode(Number.parseInt(hex.slice(from, from + 2), 16) / 255);
  return [channel(1), channel(3), channel(5)];
}

const decode = (c: number) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);

/** WCAG 2 contrast ratio, 1 to 21. */
export function contrast(a: Linear, b: Linear): number {
  const luminance = ([r, g, b]: Linear) => 0.2126 * r + 0.7152 * g + 0.0722 * b;
  const [dark, light] = [luminance(a), luminance(b)].sort((p, q) => p - q);
  return (light + 0.05) / (dark + 0.05);
}

/** The colour as somebody with this sight sees it, kept inside the gamut. */
export function seen(colour: Linear, vision: Matrix3): Linear {
  return times(vision, colour).map((c) => Math.min(1, Math.max(0, c))) as unknown as Linear;
}

/** Euclidean distance in OKLab (Ottosson, 2020) × 100. */
export function difference(a: Linear, b: Linear): number {
  const [p, q] = [oklab(a), oklab(b)];
  return 100 * Math.hypot(...p.map((value, i) => value - q[i]));
}

function oklab(colour: Linear): Linear {
  const cones = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    colour,
  ).map(Math.cbrt) as unknown as Linear;
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    cones,
  );
}

function times(rows: Matrix3, v: Linear): Linear {
  return rows.map((row) => row[0] * v[0] + row[1] * v[1] + row[2] * v[2]) as unknown as Linear;
}
