import { createMemo, For } from "solid-js";
import type { Frame } from "../parts/plane-frame.ts";
import { extent } from "./pictures-codes.ts";
import type { PlacedPoint } from "./run.ts";

export interface PlanePointsProps {
  frame: Pick<Frame, "toScreen">;
  points: readonly PlacedPoint[];
  /** 0 for heights. */
  classes: number;
  /** Whether the points that are tested on are shown too. */
  test: boolean;
  /** Their radius in units of the drawing. */
  radius?: number;
}

/** Hundreds of points as few paths: one for each look that points have. */
export function PlanePoints(props: PlanePointsProps) {
  const groups = createMemo(() => {
    const paths = new Map<string, { look: Look; d: string }>();
    for (const point of props.points) {
      if (!props.test && !point.trains) continue;
      if (point.x.some((value) => value < extent[0] || value > extent[1])) continue;
      const look = lookOf(point, props.classes);
      const key = JSON.stringify(look);
      const path = paths.get(key) ?? { look, d: "" };
      const [x, y] = props.frame.toScreen(point.x);
      path.d += `M${x.toFixed(1)},${y.toFixed(1)}${shapes[look.shape](props.radius ?? 4)}`;
      paths.set(key, path);
    }
    return [...paths.values()];
  });
  return (
    <g class="plane-points" aria-hidden="true">
      <For each={groups()}>
        {({ look, d }) => (
          <path
            classList={{ tests: look.tests }}
            style={{ "--mark": look.colour }}
            d={d}
            fill-rule="nonzero"
          />
        )}
      </For>
    </g>
  );
}

interface Look {
  readonly shape: number;
  readonly colour: string;
  readonly tests: boolean;
}

const STEPS = 5;

function lookOf({ y, trains }: PlacedPoint, classes: number): Look {
  const tests = !trains;
  if (classes > 2) return { shape: y % shapes.length, colour: `var(--class-${y % 10})`, tests };
  const full = (positive: boolean) => `var(--weight${positive ? "" : "-negative"})`;
  if (classes === 2) return { shape: y, colour: full(y === 1), tests };
  const share = Math.round(Math.min(1, Math.abs(y)) * STEPS) / STEPS;
  return {
    shape: y < 0 ? 0 : 1,
    colour: `color-mix(in oklab, ${full(y >= 0)} ${Math.round(15 + 85 * share)}%, var(--paper))`,
    tests,
  };
}

const n = (value: number) => Number(value.toFixed(2));

// Disc, diamond, triangle, plus, hourglass, bar, triangle downwards: from the middle, as relative paths. The square is
// kept for errors.
const shapes: readonly ((r: number) => string)[] = [
  (r) => `m${-r},0a${r},${r} 0 1 1 ${2 * r},0a${r},${r} 0 1 1 ${-2 * r},0z`,
  (r) =>
    `m0,${n(-1.3 * r)}l${n(1.3 * r)},${n(1.3 * r)}l${n(-1.3 * r)},${n(1.3 * r)}l${n(-1.3 * r)},${n(-1.3 * r)}z`,
  (r) => `m0,${n(-1.3 * r)}l${n(1.2 * r)},${n(2.1 * r)}h${n(-2.4 * r)}z`,
  (r) =>
    `m${n(-0.4 * r)},${n(-1.2 * r)}h${n(0.8 * r)}v${n(0.8 * r)}h${n(0.8 * r)}v${n(0.8 * r)}h${n(-0.8 * r)}v${n(0.8 * r)}h${n(-0.8 * r)}v${n(-0.8 * r)}h${n(-0.8 * r)}v${n(-0.8 * r)}h${n(0.8 * r)}z`,
  (r) => `m${-r},${n(-1.2 * r)}h${2 * r}l${n(-2 * r)},${n(2.4 * r)}h${2 * r}z`,
  (r) => `m${n(-1.3 * r)},${n(-0.5 * r)}h${n(2.6 * r)}v${r}h${n(-2.6 * r)}z`,
  (r) => `m0,${n(1.3 * r)}l${n(1.2 * r)},${n(-2.1 * r)}h${n(-2.4 * r)}z`,
  (r) => `m${n(-0.5 * r)},${n(-1.3 * r)}h${r}v${n(2.6 * r)}h${-r}z`,
];
