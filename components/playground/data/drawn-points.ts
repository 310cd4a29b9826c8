import type { Sample } from "../../../engine/index.ts";
import { MOST_POINTS } from "./points-table.ts";
import { PLANE } from "./scaling.ts";

/** Points that a reader draws, with all that can be undone and done again. */
export interface DrawnPoints {
  readonly samples: readonly Sample[];
  readonly undone: readonly (readonly Sample[])[];
  readonly past: readonly (readonly Sample[])[];
}

// Undoing goes back so far.
const MEMORY = 200;

export const startDrawing = (samples: readonly Sample[] = []): DrawnPoints => ({
  samples,
  past: [],
  undone: [],
});

/** Other samples instead of these, as one change that can be undone. */
export function change({ samples, past }: DrawnPoints, to: readonly Sample[]): DrawnPoints {
  return { samples: to, past: [...past, samples].slice(-MEMORY), undone: [] };
}

/**
 * Other samples as a part of the change that is under way: while points are dragged or sprayed, they are one change.
 */
export function goOn({ past }: DrawnPoints, to: readonly Sample[]): DrawnPoints {
  return { samples: to, past, undone: [] };
}

export function undo(drawn: DrawnPoints): DrawnPoints {
  const samples = drawn.past.at(-1);
  if (!samples) return drawn;
  return { samples, past: drawn.past.slice(0, -1), undone: [drawn.samples, ...drawn.undone] };
}

export function redo(drawn: DrawnPoints): DrawnPoints {
  const [samples, ...undone] = drawn.undone;
  if (!samples) return drawn;
  return { samples, past: [...drawn.past, drawn.samples], undone };
}

/** One point more, rounded as links and files hold it; the same points where there are as many as can be. */
export function withPoint(samples: readonly Sample[], x: readonly number[], y: number): readonly Sample[] {
  return samples.length >= MOST_POINTS ? samples : [...samples, { x: placed(x), y }];
}

export function withoutPoint(samples: readonly Sample[], index: number): readonly Sample[] {
  return samples.filter((_, i) => i !== index);
}

export function movedPoint(
  samples: readonly Sample[],
  index: number,
  x: readonly number[],
): readonly Sample[] {
  return samples.map((sample, i) => (i === index ? { ...sample, x: placed(x) } : sample));
}

export function labelledPoint(samples: readonly Sample[], index: number, y: number): readonly Sample[] {
  return samples.map((sample, i) => (i === index ? { ...sample, y } : sample));
}

/** The nearest point within a distance, or −1. */
export function nearestPoint(
  samples: readonly Sample[],
  [x1, x2]: readonly number[],
  within: number,
): number {
  let nearest = -1;
  let least = within;
  samples.forEach(({ x }, i) => {
    const distance = Math.hypot(x[0] - x1, x[1] - x2);
    if (distance <= least) [nearest, least] = [i, distance];
  });
  return nearest;
}

/** What still keeps points from being trained on, in a sentence; nothing where they will do. */
export function missing(samples: readonly Sample[], labels: "classes" | "values"): string {
  if (samples.length < 4)
    return `There are ${samples.length} points: draw at least 4, to train on some and test on others.`;
  if (labels === "values") return "";
  const classes = new Set(samples.map(({ y }) => y));
  if (classes.size < 2) return "All points are of one class: draw some of another.";
  const most = Math.max(...classes);
  const gap = Array.from({ length: most }, (_, y) => y).find((y) => !classes.has(y));
  return gap === undefined
    ? ""
    : `Class ${gap} has no points, and class ${most} has: classes are counted from 0 without a gap.`;
}

const placed = (x: readonly number[]) =>
  x.map((value) => Number(Math.min(Math.max(value, -PLANE), PLANE).toFixed(2)));
