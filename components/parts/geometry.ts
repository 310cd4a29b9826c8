/** A place in a drawing, in units of its SVG: x to the right, y downwards. */
export type Place = readonly [x: number, y: number];

/** The place at a share, 0 to 1, of the way from one place to another. */
export function along(from: Place, to: Place, share: number): Place {
  return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
}

/** The way from one place to another without its first `atStart` and its last `atEnd` units: from rim to rim. */
export function shortened(from: Place, to: Place, atStart: number, atEnd: number): [Place, Place] {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]) || 1;
  return [along(from, to, atStart / length), along(from, to, 1 - atEnd / length)];
}

/** `count` numbers, `gap` apart, around a middle. */
export function spread(count: number, middle: number, gap: number): number[] {
  return Array.from({ length: count }, (_, i) => middle + (i - (count - 1) / 2) * gap);
}
