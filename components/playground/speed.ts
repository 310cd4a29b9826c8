import type { PlaygroundState } from "./settings.ts";

type Speed = PlaygroundState["speed"];

/** How fast a run is shown: so many of a unit in a second. */
export interface Pace {
  readonly label: string;
  readonly unit: "batch" | "epoch";
  readonly perSecond: number;
}

/** The speeds, slowest first. The numbers that come out of a run are the same with each. */
export const paces: Readonly<Record<Speed, Pace>> = {
  step: { label: "one step a second", unit: "batch", perSecond: 1 },
  steps: { label: "ten steps a second", unit: "batch", perSecond: 10 },
  epoch: { label: "one epoch a second", unit: "epoch", perSecond: 1 },
  slow: { label: "ten epochs a second", unit: "epoch", perSecond: 10 },
  frame: { label: "60 epochs a second", unit: "epoch", perSecond: 60 },
  thousand: { label: "1,000 epochs a second", unit: "epoch", perSecond: 1000 },
  fast: { label: "as fast as it goes", unit: "epoch", perSecond: Number.POSITIVE_INFINITY },
};
